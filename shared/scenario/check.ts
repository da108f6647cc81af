// What must hold across the fields of a scenario. One family of checks per file in `checks/`; this is their list.
import { checkCases } from './checks/cases.ts';
import type { CheckContext } from './checks/context.ts';
import { checkDecisions } from './checks/decisions.ts';
import { checkFacts } from './checks/facts.ts';
import { checkFrame } from './checks/frame.ts';
import { checkIndicators } from './checks/indicators.ts';
import { checkInjects } from './checks/injects.ts';
import { checkMeasures } from './checks/measures.ts';
import { checkStorylines } from './checks/storylines.ts';
import { checkTriggers } from './checks/triggers.ts';
import { checkWords } from './checks/words.ts';
import type { Commons } from './orders.ts';
import { createReport, type Locate, type Problem } from './problem.ts';
import type { ScenarioSource } from './schema.ts';

const CHECKS: readonly ((context: CheckContext) => void)[] = [
  checkFrame,
  checkFacts,
  checkCases,
  checkStorylines,
  checkDecisions,
  checkMeasures,
  checkInjects,
  checkIndicators,
  checkTriggers,
  checkWords,
];

/** Everything in a well-shaped scenario that cannot work or looks forgotten, each with its place and a mend. */
export function checkScenario(
  scenario: ScenarioSource,
  media: readonly string[],
  locate: Locate,
  commons: Commons,
): Problem[] {
  const { report, problems } = createReport(locate);
  for (const check of CHECKS) check({ scenario, report, media, commons });
  return problems;
}
