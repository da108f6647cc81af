// A condition tried on every combination of the values its facts can take: with which it holds, and with which not.
import { compiled } from '../compile.ts';
import type { Scenario } from '../scenario.ts';
import type { FactValue } from '../schema/values.ts';
import type { Domain } from './domains.ts';

export interface Truth {
  readonly facts: readonly string[];
  /** Combinations with which the condition holds, each value beside its fact; and those with which it does not. */
  readonly yes: readonly (readonly FactValue[])[];
  readonly no: readonly (readonly FactValue[])[];
  /** Why nothing is known of what is not found here; absent if everything was tried. */
  readonly undecided?: string;
}

/** Tries conditions, each once. `most`: combinations of values that are tried at most. */
export function createTruths(
  scenario: Scenario,
  domains: ReadonlyMap<string, Domain>,
  most: number,
): (source: string) => Truth {
  const known = new Map<string, Truth>();
  return (source) => {
    const before = known.get(source);
    if (before) return before;
    const truth = tryAll(scenario, domains, source, most);
    known.set(source, truth);
    return truth;
  };
}

function tryAll(scenario: Scenario, domains: ReadonlyMap<string, Domain>, source: string, most: number): Truth {
  const condition = compiled(scenario).condition(source);
  const { facts } = condition;
  const rows = facts.map((fact) => domains.get(fact)?.values ?? []);
  const count = rows.reduce((product, { length }) => product * length, 1);
  if (count > most)
    return {
      facts,
      yes: [],
      no: [],
      undecided: `it reads facts with ${count} combinations of values, more than ${most}`,
    };
  const yes: FactValue[][] = [];
  const no: FactValue[][] = [];
  for (let index = 0; index < count; index++) {
    let rest = index;
    const values = rows.map((row) => {
      const value = row[rest % row.length] as FactValue;
      rest = Math.floor(rest / row.length);
      return value;
    });
    const result = condition.evaluate(Object.fromEntries(facts.map((fact, i) => [fact, values[i] as FactValue])));
    // A condition that cannot be read counts as "no", in the exercise as well.
    (result.ok && result.value ? yes : no).push(values);
  }
  const vague = facts.filter((fact) => domains.get(fact)?.exact !== true);
  const undecided = vague.length === 0 ? {} : { undecided: `${vague.join(' and ')} can be any number` };
  return { facts, yes, no, ...undecided };
}
