// Every measure a team ordered: whether it was expected and how soon it came, what the team had opened by then, and what
// came of it. Expected measures nobody ordered are rows too.

import type { ExpectationRow } from '../exercise/state/decisions.ts';
import type { MeasureRow } from '../exercise/state/measures.ts';
import type { ExerciseState } from '../exercise/state.ts';
import type { ExerciseMs } from '../kit/time.ts';
import { type DecisionResult, type KnownInject, knownBy, unmadeResult } from './decision-reviews.ts';

export interface MeasureReview {
  /** The order's own key, or that of the expectation while nobody ordered. */
  readonly key: string;
  readonly team: string;
  readonly measure: string;
  readonly about?: string;
  /** Absent where it was expected and not ordered. */
  readonly order?: MeasureRow;
  readonly expectation?: ExpectationRow;
  readonly result: Exclude<DecisionResult, 'other'>;
  /** When the inject went out on which it is expected. */
  readonly releasedAt?: ExerciseMs;
  /** Exercise milliseconds from there to the order, as control observed it. */
  readonly delay?: ExerciseMs;
  readonly knew: readonly KnownInject[];
}

/** All measures in the order they were ordered, then those that were expected and not ordered. */
export function measureReviews(state: ExerciseState): MeasureReview[] {
  const expected = [...state.expectations].flatMap((row) => {
    const { measure, about } = state.scenario.injects[row.inject]?.expects[row.index] ?? {};
    return measure === undefined ? [] : [{ row, measure, about }];
  });
  const rows = [...state.measures].map((order) =>
    ordered(state, order, expected.find(({ row }) => row.made === order.key)?.row),
  );
  for (const { row, measure, about } of expected) {
    if (row.made !== undefined) continue;
    const releasedAt = state.injects.get(row.inject)?.releasedAt;
    rows.push({
      key: row.key,
      team: row.team,
      measure,
      ...(about === undefined ? {} : { about }),
      expectation: row,
      result: unmadeResult(state, row.team, [row]),
      ...(releasedAt === undefined ? {} : { releasedAt }),
      knew: knownBy(state, row.team, undefined),
    });
  }
  return rows;
}

function ordered(state: ExerciseState, order: MeasureRow, expectation: ExpectationRow | undefined): MeasureReview {
  const at = order.observedAt ?? order.t;
  const releasedAt = expectation && state.injects.get(expectation.inject)?.releasedAt;
  return {
    key: order.key,
    team: order.team,
    measure: order.measure,
    ...(order.about === undefined ? {} : { about: order.about }),
    order,
    ...(expectation ? { expectation } : {}),
    result: expectation ? (expectation.status === 'late' ? 'late' : 'met') : 'none',
    ...(releasedAt === undefined ? {} : { releasedAt, delay: Math.max(0, at - releasedAt) }),
    knew: knownBy(state, order.team, at, order.restsOn),
  };
}
