// Where every inject stands on the timeline: a lane per storyline, a place per moment, rows where marks would overlap.
import { type ExerciseMs, MINUTE } from '../../../shared/kit/time.ts';
import type { ControlInject } from '../../../shared/views/shapes/control-play.ts';

/** Injects of no storyline; control's own injects. */
export const MAIN_LANE = '';
export const AD_HOC_LANE = '+';

export const MARK = 18;
/** Where T+0:00 stands. */
export const ORIGIN = 34;
/** What a mark with its number takes, and the least distance of the next one in the same row. */
export const SLOT = 60;
const ROW = 26;
const PAD = 9;
/** Room for two lines of a storyline's name and one of where it stands. */
const LOWEST = 58;

export interface Mark {
  readonly inject: ControlInject;
  readonly x: number;
  /** From the top of the drawing to the middle of the mark. */
  readonly y: number;
  /** Exercise moment; absent for what has none yet. */
  readonly at?: ExerciseMs;
  /** The moment follows from another inject that has not come yet. */
  readonly estimated: boolean;
}
export interface Lane {
  readonly id: string;
  readonly top: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}
export interface Layout {
  readonly lanes: readonly Lane[];
  /** Width of the part that has moments. */
  readonly axis: number;
  /** Width of everything, with the part for what has no moment yet. */
  readonly width: number;
  readonly height: number;
}

export interface Moment {
  readonly at: ExerciseMs;
  readonly estimated: boolean;
}

/** When an inject came or is to come, as far as that is known. */
export function momentOf(
  inject: ControlInject,
  known: ReadonlyMap<string, ControlInject>,
  depth = 0,
): Moment | undefined {
  const { at, when, afterInject, afterDelay = 0 } = inject.trigger;
  if (inject.releasedAt !== undefined) return { at: inject.releasedAt, estimated: false };
  if (inject.dueAt !== undefined) return { at: inject.dueAt, estimated: false };
  if (at !== undefined) return { at, estimated: when !== undefined };
  const before = afterInject === undefined || depth > 20 ? undefined : known.get(afterInject);
  const moment = before && momentOf(before, known, depth + 1);
  return moment && { at: moment.at + afterDelay, estimated: true };
}

export interface LayoutOptions {
  /** Storyline ids in the scenario's order. */
  readonly storylines: readonly string[];
  readonly pixelsPerMinute: number;
  /** Planned ENDEX; the axis is at least as long. */
  readonly ends: ExerciseMs;
  readonly top: number;
}

export const laneOf = (inject: ControlInject): string =>
  inject.kind === 'ad-hoc' ? AD_HOC_LANE : (inject.storyline ?? MAIN_LANE);

/** The end of the axis: planned ENDEX or the last known moment, whichever is later, and a little room. */
export function axisEnd(injects: readonly ControlInject[], ends: ExerciseMs): ExerciseMs {
  let last = ends;
  for (const { releasedAt = 0, dueAt = 0 } of injects) last = Math.max(last, releasedAt, dueAt);
  return last + 2 * MINUTE;
}

export function layOut(injects: readonly ControlInject[], options: LayoutOptions): Layout {
  const { storylines, pixelsPerMinute, ends, top } = options;
  const known = new Map(injects.map((inject) => [inject.key, inject]));
  const axis = ORIGIN + Math.ceil((axisEnd(injects, ends) / MINUTE) * pixelsPerMinute);
  const lanes: Lane[] = [];
  let y = top;
  let width = axis;
  for (const id of [MAIN_LANE, ...storylines, AD_HOC_LANE]) {
    const mine = injects.filter((inject) => laneOf(inject) === id);
    if (mine.length === 0) continue;
    const timed: { inject: ControlInject; moment: Moment }[] = [];
    const untimed: ControlInject[] = [];
    for (const inject of mine) {
      const moment = momentOf(inject, known);
      if (moment) timed.push({ inject, moment });
      else untimed.push(inject);
    }
    timed.sort((a, b) => a.moment.at - b.moment.at);
    const ends: number[] = [];
    const place = (x: number): number => {
      const free = ends.findIndex((end) => end <= x);
      const row = free < 0 ? ends.length : free;
      ends[row] = x + SLOT;
      return y + PAD + row * ROW + ROW / 2;
    };
    const marks: Mark[] = timed.map(({ inject, moment }) => {
      const x = ORIGIN + (moment.at / MINUTE) * pixelsPerMinute;
      return { inject, x, y: place(x), at: moment.at, estimated: moment.estimated };
    });
    untimed.forEach((inject, index) => {
      // Two rows keep the part without moments narrow.
      const x = axis + MARK * 1.5 + Math.floor(index / 2) * SLOT;
      marks.push({ inject, x, y: y + PAD + (index % 2) * ROW + ROW / 2, estimated: false });
      width = Math.max(width, x + SLOT);
    });
    const rows = Math.max(ends.length, Math.min(2, untimed.length), 1);
    const needed = rows * ROW + 2 * PAD;
    const height = Math.max(needed, LOWEST);
    const down = (height - needed) / 2;
    lanes.push({ id, top: y, height, marks: marks.map((mark) => ({ ...mark, y: mark.y + down })) });
    y += height;
  }
  return { lanes, axis, width: Math.max(width, axis + 3 * SLOT), height: y };
}

/** The mark the arrow keys lead to from another one. */
export function neighbour(layout: Layout, key: string | undefined, arrow: string): Mark | undefined {
  const laneIndex = layout.lanes.findIndex((lane) => lane.marks.some(({ inject }) => inject.key === key));
  const lane = layout.lanes[laneIndex];
  const here = lane?.marks.find(({ inject }) => inject.key === key);
  if (!lane || !here) return layout.lanes[0]?.marks[0];
  const step = { ArrowRight: 1, ArrowLeft: -1 }[arrow];
  if (step !== undefined) return lane.marks[lane.marks.indexOf(here) + step];
  if (arrow === 'Home') return lane.marks[0];
  if (arrow === 'End') return lane.marks.at(-1);
  const other = layout.lanes[laneIndex + (arrow === 'ArrowDown' ? 1 : -1)];
  const nearer = (a: Mark, b: Mark): Mark => (Math.abs(b.x - here.x) < Math.abs(a.x - here.x) ? b : a);
  return other?.marks.reduce(nearer);
}

/** A distance of ticks that leaves room for their labels, in minutes. */
export function tickEvery(pixelsPerMinute: number): number {
  return [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440].find((minutes) => minutes * pixelsPerMinute >= 56) ?? 2880;
}
