import { expect, it } from 'vitest';
import { MINUTE } from '../../../shared/kit/time.ts';
import { leaps } from './leaps.ts';

const move = { at: 0, story: 24_000_000, storyPerExercise: 6, first: 24_000_000 };
const clock = { anchorWall: 0, anchorT: 0, pace: 1, running: true };
const quarter = 15 * MINUTE;

it('is no leap when time only passed, was paused or runs at another pace', () => {
  const before = { clock, move };
  const paused = { ...clock, anchorWall: quarter, anchorT: quarter, running: false };
  expect(leaps(before, before, quarter)).toBe(false);
  expect(leaps(before, { clock: paused, move }, quarter)).toBe(false);
  expect(leaps(before, { clock: { ...paused, running: true, pace: 4 }, move }, quarter)).toBe(false);
});

it('is no leap when the next move goes on where the last one stood', () => {
  const next = { ...move, at: quarter, story: move.story + quarter * 6, storyPerExercise: 2 };
  expect(leaps({ clock, move }, { clock, move: next }, quarter)).toBe(false);
});

it('is a leap when a move begins elsewhere in story time, or control jumps', () => {
  const next = { ...move, at: quarter, story: move.story + 7 * 60 * MINUTE };
  expect(leaps({ clock, move }, { clock, move: next }, quarter)).toBe(true);
  const jumped = { ...clock, anchorWall: MINUTE, anchorT: 3 * MINUTE };
  expect(leaps({ clock, move }, { clock: jumped, move }, MINUTE)).toBe(true);
});
