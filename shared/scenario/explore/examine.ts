// Explores a scenario over the finite values of its facts, without playing it: what can never come, what is never or always
// so, what cannot be met in time, and what could not be decided within the bound. Too slow for every start of the server:
// `validate` asks for it.
import { conditionsOf } from '../checks/facts.ts';
import { createReport, inReadingOrder, type Locate, type Problem } from '../problem.ts';
import type { Scenario } from '../scenario.ts';
import { findConditions } from './condition-findings.ts';
import { domainsOf } from './domains.ts';
import { findCards, findExpectations } from './expectation-findings.ts';
import type { Finding, Undecided } from './finding.ts';
import { factsChange, Horizon, injectsBring, injectsCome, storylinesMove } from './horizon.ts';
import { findLost } from './lost-findings.ts';
import { measuresCome, personsReopen } from './measures-come.ts';
import { protectionComes } from './protection-comes.ts';
import { lostOf } from './reach.ts';
import { findDeadEvents, findRounds } from './storyline-findings.ts';
import { createTruths } from './truths.ts';

export interface Bounds {
  /** Combinations of values a condition is tried with, at most. */
  readonly combinations: number;
}
export const BOUNDS: Bounds = { combinations: 20_000 };

export interface Examined {
  readonly problems: readonly Problem[];
  readonly undecided: readonly Undecided[];
  /** Conditions that were looked at. */
  readonly conditions: number;
}

const RULES = [
  injectsCome,
  injectsBring,
  storylinesMove,
  measuresCome,
  personsReopen,
  protectionComes,
  factsChange,
] as const;
const FINDINGS: readonly ((finding: Finding) => void)[] = [
  findLost,
  findConditions,
  findCards,
  findExpectations,
  findRounds,
  findDeadEvents,
];

/** The earliest moments of everything in a scenario that can be read. */
export function horizonOf(scenario: Scenario, wanted: Partial<Bounds> = {}): Horizon {
  const domains = domainsOf(scenario);
  const truth = createTruths(scenario, domains, { ...BOUNDS, ...wanted }.combinations);
  const horizon = new Horizon({ scenario, domains, truth, shown: { never: new Set(), always: new Set() } });
  horizon.settle(RULES);
  return horizon;
}

/** Explores a scenario that can be read. `locate` finds places in its `scenario.yaml`. */
export function examine(scenario: Scenario, locate: Locate, wanted: Partial<Bounds> = {}): Examined {
  const horizon = horizonOf(scenario, wanted);
  const { truth } = horizon.exploring;
  const { report, problems } = createReport(locate, 'explored');
  const finding = { horizon, report, lost: lostOf(horizon) };
  for (const find of FINDINGS) find(finding);
  const conditions = [...conditionsOf(scenario)];
  const undecided = conditions.flatMap(({ path, source }) => {
    const { undecided: reason } = truth(source);
    if (reason === undefined) return [];
    return [{ ...locate(path), where: path.join('.'), question: 'can it hold, and can it fail?', reason }];
  });
  return { problems: inReadingOrder(problems), undecided, conditions: conditions.length };
}
