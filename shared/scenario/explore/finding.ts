// What the findings of an exploration have in common: where they are said, and what is not known.
import { formatDuration } from '../../kit/time.ts';
import type { Place, Report } from '../problem.ts';
import type { FactValue } from '../schema/values.ts';
import type { Horizon } from './horizon.ts';
import type { Lost } from './reach.ts';

/** A question about a condition that exploring alone does not answer. Playing may: `shared/rehearsal/witness.ts`. */
export interface Undecided extends Place {
  readonly where: string;
  readonly source: string;
  /** Whether it can hold, or also whether it can fail. */
  readonly asks: 'holds' | 'both';
  /** It is read at the end only. */
  readonly atEnd: boolean;
  readonly reason: string;
}

export interface Finding {
  readonly horizon: Horizon;
  readonly report: Report;
  /** What can never come, by name. */
  readonly lost: ReadonlyMap<string, Lost>;
}

/** `T+1h05m`, as authors write durations. */
export const moment = (ms: number): string => `T+${formatDuration(ms)}`;

/** What would have to be so and never is, e.g. `nothing ever makes gate_open true or workers_missing more than 2`. */
export function nothingMakes(
  { exploring: { domains } }: Horizon,
  missing: readonly (readonly [string, FactValue])[],
): string {
  const said = missing.map(([fact, value]) => {
    const values = domains.get(fact)?.values ?? [];
    // The first and the last number stand for all below and above.
    if (typeof value === 'boolean') return `${fact} ${value}`;
    if (value === values[0]) return `${fact} less than ${value + 1}`;
    return value === values.at(-1) ? `${fact} more than ${value - 1}` : `${fact} ${value}`;
  });
  return said.length === 0 ? 'its facts contradict one another' : `nothing ever makes ${said.join(' or ')}`;
}
