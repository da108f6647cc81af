// Explores a scenario over the finite values of its facts, without playing it: what can never come, what is never or always
// so, what cannot be met in time, and what could not be decided within the bound. Too slow for every start of the server:
// `validate` asks for it.
import { conditionsOf } from '../checks/facts.ts';
import { createReport, inReadingOrder, type Locate, type Path, type Problem } from '../problem.ts';
import type { Scenario } from '../scenario.ts';
import { findConditions } from './condition-findings.ts';
import { domainsOf } from './domains.ts';
import { findCards, findExpectations } from './expectation-findings.ts';
import type { Finding, Undecided } from './finding.ts';
import { factsChange, Horizon, injectsBring, injectsCome, keyOf, NEVER, storylinesMove } from './horizon.ts';
import { findLost } from './lost-findings.ts';
import { measuresCome, personsNoticed, personsReopen } from './measures-come.ts';
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
  personsNoticed,
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
  const horizon = new Horizon({ scenario, domains, truth });
  horizon.settle(RULES);
  return horizon;
}

/** Explores a scenario that can be read. `locate` finds places in its `scenario.yaml`. */
export function examine(scenario: Scenario, locate: Locate, wanted: Partial<Bounds> = {}): Examined {
  const horizon = horizonOf(scenario, wanted);
  const { report, problems } = createReport(locate, 'explored');
  const finding = { horizon, report, lost: lostOf(horizon) };
  for (const find of FINDINGS) find(finding);
  const conditions = [...conditionsOf(scenario)].map(({ path, source }) => ({ ...locate(path), path, source }));
  const undecided = conditions.flatMap(({ path, source, ...place }): Undecided[] => {
    const open = openQuestion(horizon, source);
    return open ? [{ ...place, where: path.join('.'), source, atEnd: isReadAtEnd(path), ...open }] : [];
  });
  return { problems: inReadingOrder(problems), undecided, conditions: conditions.length };
}

/** Evaluation, right outcomes and common errors are read when the exercise is over. */
const isReadAtEnd = ([family, , part, field]: Path): boolean =>
  family === 'evaluation' ||
  (family === 'people' && part === 'case' && field !== 'consents' && field !== 'consent_for');

/** What is not known of a condition: it was not tried, or its facts can have the values, but perhaps not at once. */
function openQuestion(horizon: Horizon, source: string): Pick<Undecided, 'asks' | 'reason'> | undefined {
  const { facts, yes, undecided } = horizon.exploring.truth(source);
  if (undecided !== undefined) return { asks: 'both', reason: undecided };
  const possible = yes.filter((values) =>
    values.every((value, i) => horizon.at(keyOf.fact(facts[i] ?? '', value)) !== NEVER),
  );
  if (possible.length === 0) return undefined;
  const changed = possible.map((values) =>
    facts.filter((fact, i) => horizon.exploring.domains.get(fact)?.start !== values[i]),
  );
  const [fewest = []] = changed.sort((a, b) => a.length - b.length);
  if (fewest.length < 2) return undefined;
  return { asks: 'holds', reason: `${fewest.join(' and ')} can become so one by one, but perhaps never at once` };
}
