// What is due when, in exercise time. Every due moment is data in the log; the rim keeps one timer for the next one.
import type { ExerciseMs } from '../kit/time.ts';
import type { ProtectionClock } from '../scenario/protection-clocks.ts';

/** What a due moment does when it comes. */
export type Due =
  | { readonly kind: 'inject'; readonly inject: string }
  | { readonly kind: 'expiry'; readonly inject: string }
  | { readonly kind: 'storyline'; readonly storyline: string; readonly event: string }
  | { readonly kind: 'deadline'; readonly decision: string; readonly team: string }
  | { readonly kind: 'closes'; readonly decision: string; readonly team: string }
  | { readonly kind: 'expectation'; readonly expectation: string }
  | { readonly kind: 'measure'; readonly order: string }
  | { readonly kind: 'reopen'; readonly person: string }
  | { readonly kind: 'step'; readonly person: string; readonly step: string }
  | { readonly kind: 'clock'; readonly clock: ProtectionClock; readonly person?: string }
  | { readonly kind: 'move'; readonly move: number };

export interface ScheduleEntry {
  /** Names what is due; at most one entry per key. */
  readonly key: string;
  readonly at: ExerciseMs;
  /** Position of the event that set it; breaks ties, so equal moments come in the order they were set. */
  readonly setAt: number;
  readonly due: Due;
}

/** Ordered by moment, then by the position that set it. Never mutated. */
export type Schedule = readonly ScheduleEntry[];

/** The name of a due moment, as `PassedOver`, `ReleaseDue` and control use it. */
export function dueKey(due: Due): string {
  switch (due.kind) {
    case 'inject':
    case 'expiry':
      return `${due.kind}:${due.inject}`;
    case 'storyline':
      return `storyline:${due.storyline}/${due.event}`;
    case 'deadline':
    case 'closes':
      return `${due.kind}:${due.decision}/${due.team}`;
    case 'expectation':
      return `expectation:${due.expectation}`;
    case 'measure':
      return `measure:${due.order}`;
    case 'reopen':
      return `reopen:${due.person}`;
    case 'step':
      return `step:${due.person}/${due.step}`;
    case 'clock':
      return `clock:${clockKey(due.clock, due.person)}`;
    case 'move':
      return `move:${due.move}`;
  }
}

/** Names a protection clock: `<person>/<clock>`, or `<clock>` where it is about nobody. */
export const clockKey = (clock: ProtectionClock, person: string | undefined): string =>
  person === undefined ? clock : `${person}/${clock}`;

/** A schedule with one more entry; an entry of the same key is replaced. */
export function withDue(schedule: Schedule, due: Due, at: ExerciseMs, setAt: number): Schedule {
  const key = dueKey(due);
  const rest = schedule.some((entry) => entry.key === key) ? schedule.filter((entry) => entry.key !== key) : schedule;
  let low = 0;
  let high = rest.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    const entry = rest[mid] as ScheduleEntry;
    if (entry.at < at || (entry.at === at && entry.setAt <= setAt)) low = mid + 1;
    else high = mid;
  }
  return [...rest.slice(0, low), { key, at, setAt, due }, ...rest.slice(low)];
}

export function withoutDue(schedule: Schedule, key: string): Schedule {
  return schedule.some((entry) => entry.key === key) ? schedule.filter((entry) => entry.key !== key) : schedule;
}

/** The next due moment in exercise milliseconds; `undefined` if nothing is waiting. */
export const nextDueAt = (schedule: Schedule): ExerciseMs | undefined => schedule[0]?.at;

/** Everything due at or before `t`, in the order it is to be released. */
export function dueBy(schedule: Schedule, t: ExerciseMs): readonly ScheduleEntry[] {
  let count = 0;
  while (count < schedule.length && (schedule[count] as ScheduleEntry).at <= t) count++;
  return schedule.slice(0, count);
}
