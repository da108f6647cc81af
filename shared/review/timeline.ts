// An exercise as one line to scrub along. While the exercise runs, the line is as long as exercise time; where it stands
// still (lobby, pauses, stops, after ENDEX) it is a short stretch of fixed length, so that it can be seen and pointed at.
import { wallTimeOf } from '../exercise/clock.ts';
import type { ExerciseEvent } from '../exercise/events.ts';
import type { Phase } from '../exercise/phases.ts';
import type { ExerciseMs, WallMs } from '../kit/time.ts';
import type { Frames } from './frames.ts';

/** A stretch of the log in which the phase did not change. */
export interface Stretch {
  readonly phase: Phase;
  readonly fromPosition: number;
  /** Its last position; the next stretch begins with the event after it. */
  readonly toPosition: number;
  readonly fromT: ExerciseMs;
  readonly toT: ExerciseMs;
  readonly fromWall: WallMs;
  readonly toWall: WallMs;
  /** Where it begins on the line and how long it is there, in line units (milliseconds of exercise while running). */
  readonly start: number;
  readonly length: number;
}

/** One moment under the cursor: the last event that has happened by then, and both clocks. */
export interface Moment {
  readonly position: number;
  readonly t: ExerciseMs;
  readonly wall: WallMs;
}

export interface Timeline {
  readonly stretches: readonly Stretch[];
  readonly length: number;
}

/** A standing stretch takes this part of all running time on the line. */
const STANDING_PART = 0.025;

export function timelineOf(frames: Frames): Timeline {
  const raw: Omit<Stretch, 'start' | 'length'>[] = [];
  let phase: Phase = 'planned';
  let open: Omit<Stretch, 'toPosition' | 'toT' | 'toWall' | 'start' | 'length'> | undefined;
  let last = frames.event(1);
  for (const recorded of frames.log) {
    const { event } = recorded;
    const to: Phase = phaseAfter(event, phase);
    if (open && to !== phase && last) {
      raw.push({ ...open, toPosition: last.position, toT: Math.max(open.fromT, recorded.t), toWall: recorded.at });
      open = undefined;
    }
    phase = to;
    open ??= { phase, fromPosition: recorded.position, fromT: recorded.t, fromWall: recorded.at };
    last = recorded;
  }
  if (open && last)
    raw.push({ ...open, toPosition: last.position, toT: Math.max(open.fromT, last.t), toWall: last.at });
  const running = raw.reduce((sum, row) => sum + (row.phase === 'running' ? row.toT - row.fromT : 0), 0);
  const standing = Math.max(1000, running * STANDING_PART);
  let start = 0;
  const stretches = raw.map((row): Stretch => {
    const length = row.phase === 'running' ? row.toT - row.fromT : standing;
    const stretch = { ...row, start, length };
    start += length;
    return stretch;
  });
  return { stretches, length: start };
}

function phaseAfter(event: ExerciseEvent, before: Phase): Phase {
  if (event.type === 'PhaseChanged') return event.to;
  if (event.type === 'SafetyStopped') return 'stopped';
  return event.type === 'ExerciseInterrupted' ? 'paused' : before;
}

/** The stretch a position lies in. */
export function stretchOf(timeline: Timeline, position: number): Stretch | undefined {
  return timeline.stretches.find((row) => position <= row.toPosition) ?? timeline.stretches.at(-1);
}

/** Where a moment lies on the line. */
export function placeOf(timeline: Timeline, moment: Moment): number {
  const row = stretchOf(timeline, moment.position);
  if (!row) return 0;
  const part =
    row.phase === 'running' ? share(row.fromT, row.toT, moment.t) : share(row.fromWall, row.toWall, moment.wall);
  return row.start + part * row.length;
}

/** The moment at a place of the line. */
export function momentAt(frames: Frames, timeline: Timeline, place: number): Moment {
  const row = timeline.stretches.findLast(({ start }) => start <= place) ?? timeline.stretches[0];
  if (!row) return { position: 0, t: 0, wall: 0 };
  const part = share(row.start, row.start + row.length, place);
  if (row.phase === 'running') return momentAtTime(frames, row.fromT + part * (row.toT - row.fromT), row);
  const wall = row.fromWall + part * (row.toWall - row.fromWall);
  const position = Math.max(row.fromPosition, Math.min(row.toPosition, frames.atWall(wall)));
  return { position, t: frames.event(position)?.t ?? row.fromT, wall };
}

/** The moment of an event: just after it. */
export function momentOf(frames: Frames, position: number): Moment {
  const event = frames.event(Math.max(1, Math.min(frames.last, position)));
  return event ? { position: event.position, t: event.t, wall: event.at } : { position: 0, t: 0, wall: 0 };
}

/** The moment at an exercise time inside a running stretch. Wall time follows from the clock as it stood. */
export function momentAtTime(frames: Frames, t: ExerciseMs, row: Stretch): Moment {
  const position = Math.max(row.fromPosition, frames.atTime(t, row.fromPosition, row.toPosition));
  const here = frames.event(position)?.at ?? row.fromWall;
  const next = frames.event(position + 1)?.at ?? row.toWall;
  // Over a jump no wall time passes at all: never past the next event.
  const wall = Math.max(here, Math.min(next, wallTimeOf(frames.at(position).clock, t) ?? here));
  return { position, t: Math.floor(t), wall };
}

/**
 * The moment reached by playing for `ms` of exercise time. Stretches in which the exercise stood still pass at once;
 * `undefined` when the end of the log is reached.
 */
export function playedOn(frames: Frames, timeline: Timeline, from: Moment, ms: ExerciseMs): Moment | undefined {
  let rest = ms;
  const at = stretchOf(timeline, from.position);
  let index = at ? timeline.stretches.indexOf(at) : 0;
  let t = from.t;
  for (; index < timeline.stretches.length; index++) {
    const row = timeline.stretches[index] as Stretch;
    if (row.phase === 'running') {
      const here = Math.max(t, row.fromT);
      if (here + rest < row.toT) return momentAtTime(frames, here + rest, row);
      rest -= Math.max(0, row.toT - here);
    }
    t = row.toT;
  }
  return undefined;
}

const share = (from: number, to: number, value: number): number =>
  to > from ? Math.max(0, Math.min(1, (value - from) / (to - from))) : 0;
