// Exercise time as a pure function of what was recorded and a wall moment passed in. Nothing here ticks.
import type { ExerciseMs, WallMs } from '../kit/time.ts';

/** Where exercise time stood at a wall moment, and how fast it runs from there (0 while it stands still). */
export interface Clock {
  readonly anchorWall: WallMs;
  readonly anchorT: ExerciseMs;
  /** Exercise milliseconds per wall millisecond while running; control's pace. */
  readonly pace: number;
  readonly running: boolean;
}

export const STOPPED_AT_START: Clock = { anchorWall: 0, anchorT: 0, pace: 1, running: false };

/** Exercise time at a wall moment; never before the anchor, so a clock that steps back holds exercise time still. */
export function exerciseTimeAt(clock: Clock, wall: WallMs): ExerciseMs {
  if (!clock.running) return clock.anchorT;
  return clock.anchorT + Math.max(0, Math.floor((wall - clock.anchorWall) * clock.pace));
}

/** The first wall moment at which exercise time is at least `t`; `undefined` while the clock stands still. */
export function wallTimeOf(clock: Clock, t: ExerciseMs): WallMs | undefined {
  if (!clock.running) return undefined;
  const wall = clock.anchorWall + Math.max(0, Math.ceil((t - clock.anchorT) / clock.pace));
  // A pace such as 0.29 is no exact number: the quotient may be one too small.
  return exerciseTimeAt(clock, wall) < t ? wall + 1 : wall;
}
