// Protection clocks: what the law gives time for. How long each runs is worked out once from the law pack and frozen with
// the scenario; when one starts, stops and runs out is decided in `exercise/protection.ts`.
import type { ExerciseMs } from '../kit/time.ts';
import { MINUTE } from '../kit/time.ts';
import type { CaseFact } from './case-facts.ts';
import type { LawPack } from './catalogue.ts';
import type { ScenarioSource } from './schema.ts';

/** The clocks of the law pack, and the search for somebody missing, which counts what is lost. */
export const PROTECTION_CLOCKS = [
  'reflection',
  'guardian',
  'age_assessment',
  'best_interests',
  'fiu_hold',
  'search',
] as const;
export type ProtectionClock = (typeof PROTECTION_CLOCKS)[number];

/** Exercise milliseconds each clock runs. */
export type ClockLimits = Readonly<Partial<Record<ProtectionClock, ExerciseMs>>>;

/** What every measure that a clock reads stands for. */
export const CLOCK_MEASURES = {
  ageAssessment: 'MEA-CH-04',
  hold: 'MEA-FI-11',
  freeze: 'MEA-FI-12',
  waiting: 'CW-10',
  search: 'MEA-CH-07',
} as const;

/** The fact of the person that says a clock ran out; none for what is about nobody. */
export const CLOCK_FACTS: Readonly<Record<ProtectionClock, CaseFact | undefined>> = {
  reflection: 'reflection_over',
  guardian: 'guardian_late',
  age_assessment: 'age_assessment_late',
  best_interests: 'best_interests_late',
  fiu_hold: undefined,
  search: 'search_late',
};

/** Steps of a clock that storylines hear of: `clock.<person>.<clock>.<step>`, or `clock.<clock>.<step>`. */
export const CLOCK_STEPS = ['started', 'stopped', 'over'] as const;

/** Each five exercise minutes in which nobody looks for somebody missing count (wrong move CW-10). */
const SEARCH_SPAN: ExerciseMs = 5 * MINUTE;

/** Clocks that are about a person; the others are about the exercise as a whole. */
export const isAboutPerson = (clock: ProtectionClock): boolean => clock !== 'fiu_hold';

/** The clocks of a scenario, as the law pack sets them; none where teams order nothing. */
export function protectionClocks(s: ScenarioSource, law: LawPack | undefined): { clocks?: ClockLimits } {
  const clocks: Partial<Record<ProtectionClock, ExerciseMs>> = { ...(s.ordering ? law?.limits : {}) };
  if (s.ordering && s.measures[CLOCK_MEASURES.waiting]) clocks.search = SEARCH_SPAN;
  return Object.keys(clocks).length === 0 ? {} : { clocks };
}
