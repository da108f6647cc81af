import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../shared/kit/time.ts';
import { exerciseTimeAtWall, formatWall, readExerciseTime, readWallTime, writeExerciseTime } from './moments.ts';

describe('moments as controllers type them', () => {
  it('reads T+, hours and minutes, and plain minutes', () => {
    for (const typed of ['T+0:42', '0:42', ' t + 0:42', '42']) expect(readExerciseTime(typed)).toBe(42 * MINUTE);
    for (const typed of ['', 'soon', '0:75', '-1', '1:2']) expect(readExerciseTime(typed)).toBeUndefined();
    expect(readExerciseTime(writeExerciseTime(65 * MINUTE))).toBe(65 * MINUTE);
  });

  it('takes a wall time for the last such moment', () => {
    const now = new Date(2026, 5, 14, 10, 50).getTime();
    expect(formatWall(readWallTime('10:42', now) ?? 0)).toBe('10:42');
    expect(readWallTime('10:42', now)).toBe(now - 8 * MINUTE);
    expect(readWallTime('11:00', now)).toBe(now + 10 * MINUTE - 24 * HOUR);
    expect(readWallTime('25:00', now)).toBeUndefined();
  });

  it('finds exercise time since the last change of the clock, and between moments on record before it', () => {
    const clock = { anchorWall: 1000 * MINUTE, anchorT: 20 * MINUTE, pace: 2, running: true };
    expect(exerciseTimeAtWall(clock, [], 1005 * MINUTE)).toBe(30 * MINUTE);
    const known = [{ wall: 980 * MINUTE, t: 10 * MINUTE }];
    expect(exerciseTimeAtWall(clock, known, 990 * MINUTE)).toBe(15 * MINUTE);
    expect(exerciseTimeAtWall(clock, [], 995 * MINUTE)).toBe(10 * MINUTE);
    expect(exerciseTimeAtWall(clock, [], 0)).toBe(0);
  });

  it('stands still while the clock does', () => {
    const clock = { anchorWall: 1000 * MINUTE, anchorT: 20 * MINUTE, pace: 1, running: false };
    expect(exerciseTimeAtWall(clock, [], 1010 * MINUTE)).toBe(20 * MINUTE);
  });
});
