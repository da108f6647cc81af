// What each fact was at each moment of an exercise: its start, and every value it was given since.
import type { RecordedEvent } from '../exercise/events.ts';
import type { ExerciseState } from '../exercise/state.ts';
import type { ExerciseMs } from '../kit/time.ts';
import { type CaseFact, caseFact } from '../scenario/case-facts.ts';
import type { FactValue } from '../scenario/schema/values.ts';

export interface FactChange {
  readonly t: ExerciseMs;
  readonly value: FactValue;
}

export class FactHistory {
  readonly #start: ExerciseState['scenario']['facts'];
  readonly #changes = new Map<string, FactChange[]>();

  constructor({ scenario }: Pick<ExerciseState, 'scenario'>, log: readonly RecordedEvent[]) {
    this.#start = scenario.facts;
    for (const { event, t } of log) {
      if (event.type !== 'FactSet') continue;
      const known = this.#changes.get(event.fact);
      const change = { t, value: event.value };
      if (known) known.push(change);
      else this.#changes.set(event.fact, [change]);
    }
  }

  changes(person: string, fact: CaseFact): readonly FactChange[] {
    return this.#changes.get(caseFact(person, fact)) ?? [];
  }

  /** The value at an exercise moment, with everything that was set at that moment; `undefined` if there is no such fact. */
  at(person: string, fact: CaseFact, t: ExerciseMs): FactValue | undefined {
    const last = this.changes(person, fact).findLast((change) => change.t <= t);
    return last?.value ?? this.#start[caseFact(person, fact)]?.start;
  }

  /** When it first came to hold, exercise milliseconds; 0 if it held from the start, absent if it never did. */
  first(person: string, fact: CaseFact, holds: (value: FactValue) => boolean): ExerciseMs | undefined {
    const start = this.#start[caseFact(person, fact)]?.start;
    if (start !== undefined && holds(start)) return 0;
    return this.changes(person, fact).find(({ value }) => holds(value))?.t;
  }
}
