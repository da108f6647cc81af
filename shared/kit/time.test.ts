import { expect, it } from 'vitest';
import {
  formatDuration,
  formatExerciseTime,
  formatStoryTime,
  parseDuration,
  parseStoryMoment,
  storyDay,
} from './time.ts';

it('reads durations as authors write them, and nothing else', () => {
  expect(['0m', '90s', '5m', '1h30m', '2d'].map(parseDuration)).toEqual([0, 90_000, 300_000, 5_400_000, 172_800_000]);
  expect(['', '5', '5 m', 'm', '-5m', '1m1h', '1.5h'].map(parseDuration)).toEqual(Array(7).fill(undefined));
});

it('writes durations so that they read back the same', () => {
  for (const ms of [0, 1000, 90_000, 300_000, 5_400_000, 90_061_000])
    expect(parseDuration(formatDuration(ms))).toBe(ms);
});

it('reads story moments without any time zone, and refuses moments that do not exist', () => {
  for (const text of ['1970-01-01T00:00', '2024-02-29T12:30', '2026-11-12T23:40', '1969-12-31T23:59'])
    expect(parseStoryMoment(text)).toBe(Date.parse(`${text}Z`));
  expect(
    ['2026-13-01T00:00', '2026-02-30T00:00', '2026-01-01T24:00', '2026-01-01', 'tomorrow'].map(parseStoryMoment),
  ).toEqual(Array(5).fill(undefined));
});

it('writes exercise and story times', () => {
  expect(formatExerciseTime(42 * 60_000 + 59_000)).toBe('T+0:42');
  expect(formatExerciseTime(-1)).toBe('T+0:00');
  expect(formatExerciseTime(3 * 3_600_000 + 5 * 60_000)).toBe('T+3:05');
  const first = parseStoryMoment('2026-11-12T23:40') ?? 0;
  expect(formatStoryTime(first + 25 * 60_000)).toBe('00:05');
  expect(storyDay(first, first)).toBe(1);
  expect(storyDay(first, first + 25 * 60_000)).toBe(2);
});
