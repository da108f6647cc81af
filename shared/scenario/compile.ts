// What the engine needs of a trusted scenario in compiled form: storyline tables, conditions and who reads what.
// Compiled once per scenario object; the scenario itself stays plain data.
import { type CompiledCondition, compileCondition } from './conditions.ts';
import type { Scenario } from './scenario.ts';
import { compileStoryline, type StorylineMachine } from './storyline.ts';

export interface CompiledScenario {
  readonly storylines: Readonly<Record<string, StorylineMachine>>;
  /** The compiled condition. Throws only for a scenario that was never checked. */
  readonly condition: (source: string) => CompiledCondition;
  /** Injects whose `when` or `while` reads a fact, in the scenario's order. */
  readonly injectsReading: (fact: string) => readonly string[];
  /** Disclosures whose `when` reads a fact, in the scenario's order. */
  readonly disclosuresReading: (fact: string) => readonly { readonly person: string; readonly disclosure: string }[];
  /** Storylines some state of which handles an event. */
  readonly storylinesHearing: (event: string) => readonly string[];
  /** Injects that follow the release of an inject, or the entry of a state. */
  readonly after: {
    readonly inject: (id: string) => readonly string[];
    readonly state: (storyline: string, state: string) => readonly string[];
  };
}

const known = new WeakMap<Scenario, CompiledScenario>();

/** The compiled form of a scenario; the same object for the same scenario object. */
export function compiled(scenario: Scenario): CompiledScenario {
  const before = known.get(scenario);
  if (before) return before;
  const fresh = compile(scenario);
  known.set(scenario, fresh);
  return fresh;
}

function compile(scenario: Scenario): CompiledScenario {
  const conditions = new Map<string, CompiledCondition>();
  const condition = (source: string): CompiledCondition => {
    const hit = conditions.get(source);
    if (hit) return hit;
    const result = compileCondition(source, scenario.facts);
    if (!result.ok) throw new Error(`condition "${source}" was never checked: ${result.error.message}`);
    conditions.set(source, result.value);
    return result.value;
  };

  const injectsReading = new Index<string>();
  const afterInject = new Index<string>();
  const afterState = new Index<string>();
  for (const [id, inject] of Object.entries(scenario.injects)) {
    const facts = [inject.when, inject.while].flatMap((source) => (source ? condition(source).facts : []));
    for (const fact of new Set(facts)) injectsReading.add(fact, id);
    if (inject.after?.inject) afterInject.add(inject.after.inject, id);
    if (inject.after?.state) afterState.add(inject.after.state, id);
  }
  const disclosuresReading = new Index<{ person: string; disclosure: string }>();
  for (const [person, { disclosure }] of Object.entries(scenario.people))
    for (const [key, { when }] of Object.entries(disclosure))
      for (const fact of condition(when).facts) disclosuresReading.add(fact, { person, disclosure: key });

  const storylines: Record<string, StorylineMachine> = {};
  const hearing = new Index<string>();
  for (const [id, storyline] of Object.entries(scenario.storylines)) {
    const machine = compileStoryline(id, storyline);
    storylines[id] = machine;
    for (const event of machine.events) hearing.add(event, id);
  }

  return {
    storylines,
    condition,
    injectsReading: (fact) => injectsReading.at(fact),
    disclosuresReading: (fact) => disclosuresReading.at(fact),
    storylinesHearing: (event) => hearing.at(event),
    after: {
      inject: (id) => afterInject.at(id),
      state: (storyline, state) => afterState.at(`${storyline}.${state}`),
    },
  };
}

/** Lists by key; asking for an unknown key gives the same empty list every time. */
class Index<T> {
  readonly #rows = new Map<string, T[]>();
  static readonly #none: readonly never[] = [];

  add(key: string, value: T): void {
    const row = this.#rows.get(key);
    if (row) row.push(value);
    else this.#rows.set(key, [value]);
  }

  at(key: string): readonly T[] {
    return this.#rows.get(key) ?? Index.#none;
  }
}
