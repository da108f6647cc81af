// A rating to start the talk from, per objective, out of what the log can tell. Observers and role-players have the
// last word: this is offered, never final, and attaches to an objective, not to people.
import type { ExerciseState } from '../exercise/state.ts';
import type { PointReview } from './evaluation.ts';
import { teamsPlayed } from './played.ts';
import type { RedLine } from './red-lines.ts';

/** Performed without, with some, with major challenges; unable to be performed; not observed. */
export type Rating = 'P' | 'S' | 'M' | 'U' | 'N';

export interface ObjectiveRating {
  readonly objective: string;
  /** Letters of the evaluation guide it belongs to, e.g. CH; the objective's first criterion says. */
  readonly guide: string;
  readonly rating: Rating;
  /** Sentences of the evaluation points that were observed, worst first. */
  readonly sentences: readonly string[];
  /** Expected actions of teams that were played: taken in time, taken late, and missed. */
  readonly inTime: number;
  readonly late: number;
  readonly missed: number;
  /** Red lines that were crossed and cap it. */
  readonly redLines: readonly RedLine[];
}

const WORST_FIRST: readonly Rating[] = ['U', 'M', 'S', 'P'];
const OF_POINT = { met: 'P', partly: 'M', missed: 'U', unknown: 'N', unplayed: 'N' } as const;
const OF_STATUS = { met: 'P', late: 'S', missed: 'U', open: 'N' } as const;

/**
 * One row per objective, in the scenario's order. The rating is the lower median of what was observed, and never better
 * than the objective's evaluation points allow: one missed caps it at M, one met in part at S. A red line that was crossed
 * caps it as the guide says, [LRN-4]. What nobody played is not observed.
 */
export function ratings(
  state: ExerciseState,
  points: readonly PointReview[],
  crossed: readonly RedLine[] = [],
): ObjectiveRating[] {
  const played = teamsPlayed(state);
  return Object.entries(state.scenario.objectives).map(([objective, { criteria }]) => {
    const mine = points.filter((point) => point.objective === objective);
    const statuses: (keyof typeof OF_STATUS)[] = [];
    for (const row of state.expectations)
      if (played.has(row.team) && state.scenario.injects[row.inject]?.expects[row.index]?.objective === objective)
        statuses.push(row.status);
    const seen = [...mine.map((point) => OF_POINT[point.result]), ...statuses.map((status) => OF_STATUS[status])];
    const count = (status: keyof typeof OF_STATUS) => statuses.filter((known) => known === status).length;
    const guide = criteria[0]?.split('-')[0] ?? '';
    const lines = crossed.filter(({ caps }) => caps[guide] !== undefined);
    return {
      objective,
      guide,
      rating: worst(
        capped(lowerMedian(seen), mine),
        lines.map(({ caps }) => caps[guide] ?? 'U'),
      ),
      redLines: lines,
      sentences: mine
        .filter((point) => OF_POINT[point.result] !== 'N')
        .sort((a, b) => place(OF_POINT[a.result]) - place(OF_POINT[b.result]))
        .map((point) => point.sentence),
      inTime: count('met'),
      late: count('late'),
      missed: count('missed'),
    };
  });
}

function capped(rating: Rating, points: readonly PointReview[]): Rating {
  const has = (result: PointReview['result']) => points.some((point) => point.result === result);
  const cap: Rating = has('missed') ? 'M' : has('partly') ? 'S' : 'P';
  return rating === 'N' || place(rating) <= place(cap) ? rating : cap;
}

/** A red line was seen by itself: it rates an objective of which nothing else was. */
const worst = (rating: Rating, caps: readonly Rating[]): Rating =>
  caps.reduce((lowest, cap) => (place(cap) < place(lowest) ? cap : lowest), rating);

const place = (rating: Rating): number => (rating === 'N' ? WORST_FIRST.length : WORST_FIRST.indexOf(rating));

function lowerMedian(seen: readonly Rating[]): Rating {
  const observed = seen.filter((rating) => rating !== 'N').sort((a, b) => place(a) - place(b));
  return observed[Math.floor((observed.length - 1) / 2)] ?? 'N';
}
