// What child steps and protection clocks can set, and when at the earliest: as `exercise/protection.ts` has it, without what
// stops a clock.
import { caseFact } from '../case-facts.ts';
import { CLOCK_FACTS, isAboutPerson, PROTECTION_CLOCKS } from '../protection-clocks.ts';
import type { Horizon } from './horizon.ts';

export function protectionComes(horizon: Horizon): void {
  const { scenario } = horizon.exploring;
  for (const [person, steps] of Object.entries(scenario.steps ?? {})) {
    for (const { within } of steps)
      if (within !== undefined) horizon.sets({ [caseFact(person, 'steps_late')]: { add: 1 } }, within);
    if (steps.some(({ after }) => after.length > 0)) horizon.sets({ [caseFact(person, 'steps_harm')]: { add: 1 } }, 0);
  }
  for (const clock of PROTECTION_CLOCKS) {
    const [lasts, fact] = [scenario.clocks?.[clock], CLOCK_FACTS[clock]];
    if (lasts === undefined || fact === undefined || !isAboutPerson(clock)) continue;
    for (const [id, person] of Object.entries(scenario.people))
      if (person.case) horizon.sets({ [caseFact(id, fact)]: clock === 'search' ? { add: 1 } : true }, lasts);
  }
}
