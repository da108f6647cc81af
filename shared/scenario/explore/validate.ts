// All that can be said of a scenario before it is played: what reading it found, and what exploring it finds.
import type { Result } from '../../kit/result.ts';
import type { ReadScenario } from '../parse.ts';
import { inReadingOrder, type Locate, type Problem } from '../problem.ts';
import { type Bounds, type Examined, examine } from './examine.ts';

/** A scenario with one of these can be played; one that is ready for trainees has none. */
const MUST_BE_MENDED: ReadonlySet<string> = new Set(['untested-task']);

/** A scenario with mistakes is not explored: what it says is not known yet. `locate` finds places in `scenario.yaml`. */
export function validate(
  read: Result<ReadScenario, readonly Problem[]>,
  locate: Locate,
  bounds?: Partial<Bounds>,
): Examined {
  if (!read.ok) return { problems: read.error, undecided: [], conditions: 0 };
  const { scenario, warnings } = read.value;
  const explored = examine(scenario, locate, bounds);
  const graded = warnings.map((problem) =>
    MUST_BE_MENDED.has(problem.code) ? { ...problem, severity: 'error' as const } : problem,
  );
  return { ...explored, problems: inReadingOrder([...graded, ...explored.problems]) };
}
