// Durations and moments of the three clocks (wall, exercise, story) as plain numbers, and how they are written.
// No clock is read here: a moment always comes in as an argument.

/** Milliseconds of exercise time since STARTEX (T+). Driven by start, pause, resume, pace and jump only. */
export type ExerciseMs = number;
/** Milliseconds since 1970 on the rim's monotonic wall clock. */
export type WallMs = number;
/** Milliseconds since 1970 of the story people read about ("day 2, 06:40"), without any time zone. */
export type StoryMs = number;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const UNITS: Record<string, number> = { d: DAY, h: HOUR, m: MINUTE, s: SECOND };

/** Reads an author's duration ("5m", "1h30m", "90s", "0m") as exercise milliseconds; `undefined` if it is none. */
export function parseDuration(text: string): ExerciseMs | undefined {
  if (!/^(\d+d)?(\d+h)?(\d+m)?(\d+s)?$/.test(text) || text === '') return undefined;
  let sum = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+)([dhms])/g)) sum += Number(amount) * (UNITS[unit ?? ''] ?? 0);
  return sum;
}

/** Writes exercise milliseconds the way authors do: 90 000 → "1m30s". */
export function formatDuration(ms: ExerciseMs): string {
  if (ms < SECOND) return '0m';
  let rest = ms;
  let out = '';
  for (const [unit, size] of Object.entries(UNITS)) {
    const amount = Math.floor(rest / size);
    if (amount > 0) out += `${amount}${unit}`;
    rest -= amount * size;
  }
  return out;
}

/** "T+0:42" style: hours and minutes of exercise time; negative moments count as zero. */
export function formatExerciseTime(ms: ExerciseMs): string {
  const minutes = Math.max(0, Math.floor(ms / MINUTE));
  return `T+${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Reads an author's local story moment ("2026-06-14T06:40"); `undefined` if it is no real moment. */
export function parseStoryMoment(text: string): StoryMs | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as [number, number, number, number, number];
  if (month < 1 || month > 12 || hour > 23 || minute > 59) return undefined;
  const nextMonth = month === 12 ? daysSinceEpoch(year + 1, 1, 1) : daysSinceEpoch(year, month + 1, 1);
  if (day < 1 || day > nextMonth - daysSinceEpoch(year, month, 1)) return undefined;
  return daysSinceEpoch(year, month, day) * DAY + hour * HOUR + minute * MINUTE;
}

/** Civil-from-days arithmetic (proleptic Gregorian), so that no `Date` and no time zone is needed in the pure middle. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Hours and minutes of a story moment: "06:40". */
export function formatStoryTime(ms: StoryMs): string {
  const minutes = Math.floor((((ms % DAY) + DAY) % DAY) / MINUTE);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Which day of the story a moment falls on, counted from 1 for the day of `first`. */
export function storyDay(first: StoryMs, ms: StoryMs): number {
  return Math.floor(ms / DAY) - Math.floor(first / DAY) + 1;
}
