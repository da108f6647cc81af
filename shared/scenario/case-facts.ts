// What may be known of a person of concern: facts that every person with a `case:` has, named `<person>_<fact>`. Measures
// set them, conditions read them like any other fact, so a scenario declares none of them itself.

import type { FactValue } from './schema/values.ts';
import type { ScenarioSource } from './schema.ts';

/** Every fact of a case with its value at the start. */
export const CASE_FACTS = {
  /** Disclosure ladder: 0 name and need, 1 the journey, 2 means and fear, 3 what helps to find others (`storylines.md`). */
  level: 0,
  /** What the person thinks of those who help; promises kept and needs met raise it. */
  trust: 0,
  /** Talks that took place, whoever held them. */
  talks: 0,
  /** 0 nobody noticed, 1 potential, 2 presumed, 3 identified: stages of knowledge, not of worth. */
  stage: 0,
  /** Harms recorded: wrong moves and measures that punish. */
  harms: 0,
  /** Talks to nobody for now. */
  closed: false,
  /** Away from whoever controls them, in a place where nobody hears. */
  apart: false,
  /** A mediator without ties was found. */
  mediator: false,
  needs_met: false,
  informed: false,
  /** Health care was given with consent. */
  care: false,
  /** Risks were assessed with the person's own view. */
  risk_known: false,
  placed: false,
  reflection: false,
  plan: false,
  lawyer: false,
  permit: false,
  claim: false,
  /** Removal or detention is suspended. */
  removal_stopped: false,
  /** Non-punishment was applied, with reasons. */
  cleared: false,
  /** Charged, fined, detained or removed. */
  punished: false,
  /** Treated as a child. */
  child: false,
  guardian: false,
  /** Best interests assessed, and determined by a panel. */
  interests_assessed: false,
  interests_decided: false,
  family_safe: false,
  /** An account of theirs was taken in a way that no court can use. */
  tainted: false,
  /** They were promised what nobody can promise. */
  promised: false,
  /** Percentage points by which the risk of going missing rose. */
  missing_risk: 0,
  /** Spans of five exercise minutes lost before a missing person was looked for. */
  search_late: 0,
  /** Child steps not done in time, and done out of order. */
  steps_late: 0,
  steps_harm: 0,
  /** Protection clocks that ran out. */
  reflection_over: false,
  guardian_late: false,
  age_assessment_late: false,
  best_interests_late: false,
} as const satisfies Readonly<Record<string, FactValue>>;

export type CaseFact = keyof typeof CASE_FACTS;
export const CASE_FACT_NAMES = Object.keys(CASE_FACTS) as [CaseFact, ...CaseFact[]];

/** The facts that a scenario's cases have by themselves, with their values at the start. */
export function factsOfCases(s: Pick<ScenarioSource, 'people'>): ScenarioSource['facts'] {
  const facts: ScenarioSource['facts'] = {};
  for (const [id, person] of Object.entries(s.people)) {
    if (!person.case) continue;
    for (const [name, usual] of Object.entries(CASE_FACTS) as [CaseFact, FactValue][]) {
      const start = person.case.starts[name] ?? usual;
      facts[caseFact(id, name)] =
        typeof usual === 'boolean' ? { type: 'bool', start: start === true } : { type: 'int', start: Number(start) };
    }
  }
  return facts;
}

/** The name conditions read a case's fact by, e.g. `adaya_guardian`. */
export const caseFact = (person: string, fact: CaseFact): string => `${person.replaceAll('-', '_')}_${fact}`;
