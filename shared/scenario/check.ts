// What must hold across the fields of a scenario. One family of checks per file in `checks/`; this is their list.
import { checkCases } from './checks/cases.ts';
import type { CheckContext } from './checks/context.ts';
import { checkDecisions } from './checks/decisions.ts';
import { checkFacts } from './checks/facts.ts';
import { checkForms } from './checks/forms.ts';
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

/** By the code of what they find. */
const CHECKS: Readonly<Record<string, (context: CheckContext) => void>> = {
  frame: checkFrame,
  facts: checkFacts,
  cases: checkCases,
  storylines: checkStorylines,
  decisions: checkDecisions,
  measures: checkMeasures,
  forms: checkForms,
  injects: checkInjects,
  indicators: checkIndicators,
  triggers: checkTriggers,
  words: checkWords,
};

/** Everything in a well-shaped scenario that cannot work or looks forgotten, each with its place and a mend. */
export function checkScenario(
  scenario: ScenarioSource,
  media: readonly string[],
  locate: Locate,
  commons: Commons,
): Problem[] {
  const { report, problems } = createReport(locate, 'scenario');
  for (const [code, check] of Object.entries(CHECKS)) check({ scenario, report: report.as(code), media, commons });
  return problems;
}
