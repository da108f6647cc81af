// Which values each fact can take at most, few enough to try them all: true and false, and for counters the numbers that
// conditions tell apart. Larger and smaller numbers are one value each ("3 or more").
import { caseFact } from '../case-facts.ts';
import { conditionsOf } from '../checks/facts.ts';
import { compiled } from '../compile.ts';
import type { Scenario } from '../scenario.ts';
import type { FactValue } from '../schema/values.ts';

/** More numbers than this are not tried one by one. */
const MOST_NUMBERS = 200;
const HIGHEST = 3;

export interface Domain {
  readonly start: FactValue;
  readonly values: readonly FactValue[];
  /** Whether these are all the values that conditions tell apart; else "never" and "always" are not known. */
  readonly exact: boolean;
}

export function domainsOf(scenario: Scenario): ReadonlyMap<string, Domain> {
  const told = numbersTold(scenario);
  const domains = new Map<string, Domain>();
  for (const [name, { type, start }] of Object.entries(scenario.facts)) {
    if (type === 'bool') domains.set(name, { start, values: [false, true], exact: true });
    else domains.set(name, numbers(start, told.get(name)));
  }
  return domains;
}

/** Numbers that conditions, or the engine's own rules of cases, compare a fact with; `undefined` if they calculate. */
function numbersTold(scenario: Scenario): Map<string, number[] | undefined> {
  const told = new Map<string, number[] | undefined>();
  const add = (name: string, more: readonly number[] | undefined): void => {
    const before = told.has(name) ? told.get(name) : [];
    told.set(name, before && more ? [...before, ...more] : undefined);
  };
  for (const { source } of conditionsOf(scenario))
    for (const [name, compared] of compiled(scenario).condition(source).compared) add(name, compared);
  for (const [id, person] of Object.entries(scenario.people)) {
    if (!person.case) continue;
    const { bears } = person.case;
    add(caseFact(id, 'talks'), [bears, bears + 1]);
    for (const fact of ['level', 'stage'] as const) add(caseFact(id, fact), [0, HIGHEST]);
  }
  return told;
}

function numbers(start: number, told: readonly number[] | undefined): Domain {
  const low = Math.min(start, ...(told ?? [])) - 1;
  const high = Math.max(start, ...(told ?? [])) + 1;
  if (told === undefined || high - low > MOST_NUMBERS) {
    const values = Array.from({ length: 41 }, (_, i) => start - 20 + i);
    return { start, values, exact: false };
  }
  return { start, values: Array.from({ length: high - low + 1 }, (_, i) => low + i), exact: true };
}

/** What a fact can become when it had a value: more than one where its value stands for many numbers. */
export function after({ values }: Domain, before: FactValue, set: FactValue | { readonly add: number }): FactValue[] {
  if (typeof set !== 'object') return [clamp(values, set)];
  const [low, high] = [Number(values[0]), Number(values.at(-1))];
  const now = Number(before);
  const next = clamp(values, now + set.add) as number;
  // "Four or more" less one may be three, or four or more still.
  if (now === high && set.add < 0) return range(next, high);
  if (now === low && set.add > 0) return range(low, next);
  return [next];
}

export function clamp(values: readonly FactValue[], value: FactValue): FactValue {
  if (typeof value === 'boolean') return value;
  return Math.min(Number(values.at(-1)), Math.max(Number(values[0]), value));
}

const range = (low: number, high: number): number[] => Array.from({ length: high - low + 1 }, (_, i) => low + i);
