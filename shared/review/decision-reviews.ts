// Every decision a team was asked for: what it chose and from what, what was expected and whether it came in time, and
// what the team had opened by then. Undecided cards are rows too.

import type { DecisionRow, ExpectationRow } from '../exercise/state/decisions.ts';
import type { ExerciseState } from '../exercise/state.ts';
import { teamState } from '../exercise/state.ts';
import type { ExerciseMs } from '../kit/time.ts';
import { teamsPlayed } from './played.ts';

/**
 * met · late: the expected action, in time or after · missed: its time passed without it · other: decided, but not what
 * was expected · open: may still come · undecided: can no longer come, as the exercise is over or nobody sat for the
 * team · none: nothing was expected here.
 */
export type DecisionResult = 'met' | 'late' | 'missed' | 'other' | 'open' | 'undecided' | 'none';

/** One inject that lay before the team when it decided. */
export interface KnownInject {
  readonly inject: string;
  readonly releasedAt: ExerciseMs;
  /** When the first of the team opened it; absent if nobody had by then. */
  readonly openedAt?: ExerciseMs;
  /** The team named it as what its decision rests on. */
  readonly named: boolean;
}

export interface DecisionReview {
  /** The decision's own key, or `<decision>/<team>` while undecided. */
  readonly key: string;
  readonly decision: string;
  readonly team: string;
  /** Absent while undecided. */
  readonly made?: DecisionRow;
  /** The inject that laid the card before the team. */
  readonly inject?: string;
  readonly releasedAt?: ExerciseMs;
  readonly options: readonly { readonly option: string; readonly chosen: boolean; readonly expected: boolean }[];
  readonly expectations: readonly ExpectationRow[];
  readonly result: DecisionResult;
  /** Exercise milliseconds from the release of the inject to the decision, as control observed it. */
  readonly delay?: ExerciseMs;
  readonly knew: readonly KnownInject[];
}

/** All decisions in the order they were taken, then what lay undecided. */
export function decisionReviews(state: ExerciseState): DecisionReview[] {
  const rows: DecisionReview[] = [];
  const seen = new Set<string>();
  for (const made of state.decisions) {
    seen.add(`${made.decision}/${made.team}`);
    rows.push(review(state, made.decision, made.team, made));
  }
  for (const [team, { cards, closed }] of Object.entries(state.teams))
    for (const decision of [...cards.map((card) => card.decision), ...Object.keys(closed)])
      if (!seen.has(`${decision}/${team}`)) {
        seen.add(`${decision}/${team}`);
        rows.push(review(state, decision, team, undefined));
      }
  return rows;
}

function review(state: ExerciseState, decision: string, team: string, made: DecisionRow | undefined): DecisionReview {
  const expectations = expectationsOf(state, decision, team);
  const expected = new Set(
    expectations.flatMap((row) => state.scenario.injects[row.inject]?.expects[row.index]?.options ?? []),
  );
  const inject = openerOf(state, decision, team);
  const releasedAt = inject === undefined ? undefined : state.injects.get(inject)?.releasedAt;
  const at = made ? (made.observedAt ?? made.t) : undefined;
  return {
    key: made?.key ?? `${decision}/${team}`,
    decision,
    team,
    ...(made ? { made } : {}),
    ...(inject === undefined ? {} : { inject }),
    ...(releasedAt === undefined ? {} : { releasedAt }),
    options: Object.keys(state.scenario.decisions[decision]?.options ?? {}).map((option) => ({
      option,
      chosen: made?.option === option,
      expected: expected.has(option),
    })),
    expectations,
    result: made ? madeResult(expectations, made) : unmadeResult(state, team, expectations),
    ...(at === undefined || releasedAt === undefined ? {} : { delay: Math.max(0, at - releasedAt) }),
    knew: knownBy(state, team, at, made?.restsOn ?? []),
  };
}

function expectationsOf(state: ExerciseState, decision: string, team: string): ExpectationRow[] {
  const rows: ExpectationRow[] = [];
  for (const row of state.expectations)
    if (row.team === team && state.scenario.injects[row.inject]?.expects[row.index]?.decision === decision)
      rows.push(row);
  return rows;
}

function madeResult(expectations: readonly ExpectationRow[], made: DecisionRow): DecisionResult {
  if (expectations.length === 0) return 'none';
  const mine = expectations.filter((row) => row.made === made.key);
  if (mine.length === 0) return 'other';
  return mine.some((row) => row.status === 'late') ? 'late' : 'met';
}

/** What is to be said of something expected that has not been done. */
export function unmadeResult(
  state: ExerciseState,
  team: string,
  expectations: readonly ExpectationRow[],
): 'undecided' | 'missed' | 'open' {
  if (!teamsPlayed(state).has(team)) return 'undecided';
  if (expectations.some((row) => row.status === 'missed')) return 'missed';
  return state.phase === 'ended' || state.phase === 'reviewed' ? 'undecided' : 'open';
}

/** The first released inject that brings this card to this team. */
function openerOf(state: ExerciseState, decision: string, team: string): string | undefined {
  const card = teamState(state, team).cards.find((open) => open.decision === decision);
  if (card?.inject !== undefined) return card.inject;
  let first: { key: string; at: ExerciseMs } | undefined;
  for (const { key } of teamState(state, team).inbox) {
    const at = state.injects.get(key)?.releasedAt;
    if (at === undefined || !state.scenario.injects[key]?.opens.includes(decision)) continue;
    if (!first || at < first.at) first = { key, at };
  }
  return first?.key;
}

/** What a team had been sent by an exercise moment, and what of it somebody had opened; all of it without a moment. */
export function knownBy(
  state: ExerciseState,
  team: string,
  at: ExerciseMs | undefined,
  restsOn: readonly string[] = [],
): KnownInject[] {
  const rows: KnownInject[] = [];
  for (const { key, t, firstOpenedAt } of teamState(state, team).inbox) {
    if (at !== undefined && t > at) continue;
    const opened = firstOpenedAt !== undefined && (at === undefined || firstOpenedAt <= at);
    rows.push({
      inject: key,
      releasedAt: t,
      ...(opened ? { openedAt: firstOpenedAt } : {}),
      named: restsOn.includes(key),
    });
  }
  return rows;
}
