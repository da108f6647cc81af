// Moments as controllers type them, and wall time beside exercise time.
import { type Clock, exerciseTimeAt } from '../../../shared/exercise/clock.ts';
import { type ExerciseMs, formatExerciseTime, HOUR, MINUTE, type WallMs } from '../../../shared/kit/time.ts';
import type { ControlView } from '../../../shared/views/shapes/control.ts';
import type { ControlCatalogue } from '../../../shared/views/shapes/control-catalogue.ts';

/** Reads "T+0:42", "0:42", "1:05" or plain minutes ("42") as exercise milliseconds; `undefined` if it is none. */
export function readExerciseTime(text: string): ExerciseMs | undefined {
  const plain = text.trim().replace(/^t\s*\+\s*/i, '');
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(plain);
  if (clock) return Number(clock[1]) * HOUR + Number(clock[2]) * MINUTE;
  return /^\d{1,4}$/.test(plain) ? Number(plain) * MINUTE : undefined;
}

/** "0:42", ready to be edited. */
export const writeExerciseTime = (t: ExerciseMs): string => formatExerciseTime(t).slice(2);

/** Reads "10:42" as the last such wall moment before `now`, in this machine's own time zone. */
export function readWallTime(text: string, now: WallMs): WallMs | undefined {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.trim());
  if (!match) return undefined;
  const day = new Date(now);
  day.setHours(Number(match[1]), Number(match[2]), 0, 0);
  const wall = day.getTime();
  return wall > now ? wall - 24 * HOUR : wall;
}

export interface KnownMoment {
  readonly wall: WallMs;
  readonly t: ExerciseMs;
}

/** Moments of which both wall and exercise time are on record, oldest first. */
export function knownMoments(view: Pick<ControlView, 'lists'>): KnownMoment[] {
  return [...view.lists.messages, ...view.lists.alerts]
    .map(({ wall, t }) => ({ wall, t }))
    .sort((a, b) => a.wall - b.wall);
}

/**
 * Exercise time at a wall moment. Since the clock's last change this is exact; before it, it lies on the line between
 * the nearest moments on record, so control sees the result before it is recorded.
 */
export function exerciseTimeAtWall(clock: Clock, known: readonly KnownMoment[], wall: WallMs): ExerciseMs {
  if (wall >= clock.anchorWall) return exerciseTimeAt(clock, wall);
  const points = [
    ...known.filter((point) => point.wall < clock.anchorWall),
    { wall: clock.anchorWall, t: clock.anchorT },
  ];
  const after = points.find((point) => point.wall >= wall) ?? { wall: clock.anchorWall, t: clock.anchorT };
  const before = points.findLast((point) => point.wall < wall);
  if (!before) return Math.max(0, Math.floor(after.t - (after.wall - wall) * clock.pace));
  const part = (wall - before.wall) / (after.wall - before.wall);
  return Math.floor(before.t + part * (after.t - before.t));
}

/** Hours and minutes of the wall clock, as everybody in the room reads them. */
export function formatWall(wall: WallMs): string {
  const moment = new Date(wall);
  return `${String(moment.getHours()).padStart(2, '0')}:${String(moment.getMinutes()).padStart(2, '0')}`;
}

type Move = ControlCatalogue['moves'][number];
/** Story time at any exercise moment; control knows all moves. */
export function storyAtMoment(moves: readonly Move[], t: ExerciseMs): number {
  const move = moves.findLast((known) => known.at <= t) ?? moves[0];
  return move ? move.story + Math.floor((t - move.at) * move.storyPerExercise) : 0;
}
