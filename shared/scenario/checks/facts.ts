// Facts and what touches them: conditions must compile, new values must fit the type, and none stands idle.
import { factsOfCases } from '../case-facts.ts';
import { compileCondition, RESERVED_NAMES } from '../conditions.ts';
import type { Path } from '../problem.ts';
import type { Sets } from '../schema/values.ts';
import type { ScenarioSource } from '../schema.ts';
import { type CheckContext, known, own } from './context.ts';

/** Every condition of a scenario with its place. */
export function* conditionsOf(s: ScenarioSource): Generator<{ path: Path; source: string }> {
  for (const [id, inject] of Object.entries(s.injects))
    for (const field of ['when', 'while'] as const)
      if (inject[field] !== undefined) yield { path: ['injects', id, field], source: inject[field] };
  for (const [id, person] of Object.entries(s.people)) {
    for (const [key, { when }] of Object.entries(person.disclosure))
      yield { path: ['people', id, 'disclosure', key, 'when'], source: when };
    for (const field of ['consents', 'right'] as const) {
      const source = person.case?.[field];
      if (source !== undefined) yield { path: ['people', id, 'case', field], source };
    }
    for (const [purpose, source] of Object.entries(person.case?.consent_for ?? {}))
      yield { path: ['people', id, 'case', 'consent_for', purpose], source };
    for (const [key, { when }] of Object.entries(person.case?.errors ?? {}))
      yield { path: ['people', id, 'case', 'errors', key, 'when'], source: when };
  }
  for (const [id, { outcomes }] of Object.entries(s.measures))
    for (const [key, { when }] of Object.entries(outcomes))
      if (when !== undefined) yield { path: ['measures', id, 'outcomes', key, 'when'], source: when };
  for (const [id, point] of Object.entries(s.evaluation))
    for (const field of ['met', 'partly'] as const)
      if (point[field] !== undefined) yield { path: ['evaluation', id, field], source: point[field] };
}

/** Every place that sets facts. */
export function* setsOf(s: ScenarioSource): Generator<{ path: Path; sets: Sets }> {
  for (const [id, { sets }] of Object.entries(s.injects)) yield { path: ['injects', id, 'sets'], sets };
  for (const [id, decision] of Object.entries(s.decisions))
    for (const [option, { sets }] of Object.entries(decision.options))
      yield { path: ['decisions', id, 'options', option, 'sets'], sets };
  for (const [id, { outcomes }] of Object.entries(s.measures))
    for (const [key, { sets }] of Object.entries(outcomes))
      yield { path: ['measures', id, 'outcomes', key, 'sets'], sets };
  for (const [id, { sets }] of Object.entries(s.forms)) yield { path: ['forms', id, 'sets'], sets };
  for (const [id, storyline] of Object.entries(s.storylines))
    for (const [state, { meta }] of Object.entries(storyline.states))
      yield { path: ['storylines', id, 'states', state, 'meta', 'sets'], sets: meta.sets };
}

/** Facts every case has by itself: nobody declares them, and most are not read. */
const ofCases = (s: ScenarioSource): ReadonlySet<string> => new Set(Object.keys(factsOfCases(s)));

export function checkFacts(context: CheckContext): void {
  const { scenario: s, report } = context;
  const read = new Set<string>();
  const set = new Set<string>();
  for (const name of Object.keys(s.facts))
    if (RESERVED_NAMES.has(name))
      report.error(['facts', name], `"${name}" is a word of the condition language`, 'choose another name');
  for (const { path, source } of conditionsOf(s)) {
    const result = compileCondition(source, s.facts);
    if (!result.ok) {
      const mend = `conditions compare facts, e.g. ${exampleCondition(s)}`;
      report
        .as('condition')
        .error(path, `the condition cannot be used: ${result.error.message}`, mend, result.error.offset);
      continue;
    }
    for (const fact of result.value.facts) read.add(fact);
    if (result.value.facts.length === 0)
      report.warning(
        path,
        'the condition reads no fact, so it never changes',
        'compare a fact, or remove the condition',
      );
  }
  for (const { path, sets } of setsOf(s))
    for (const [name, value] of Object.entries(sets)) {
      set.add(name);
      if (known(context, 'fact', name, Object.keys(s.facts), [...path, name]))
        checkValue(context, name, value, [...path, name]);
    }
  const byThemselves = ofCases(s);
  for (const name of Object.keys(s.facts)) {
    if (byThemselves.has(name)) continue;
    if (!read.has(name) && !set.has(name))
      report.warning(['facts', name], 'nothing reads or sets this fact', 'use it in a condition, or remove it');
    else if (!set.has(name))
      report.warning(
        ['facts', name],
        'nothing sets this fact; only control can change it',
        'set it somewhere with sets:',
      );
  }
}

function checkValue({ scenario, report }: CheckContext, name: string, value: Sets[string], path: Path): void {
  const fact = own(scenario.facts, name);
  if (fact?.type === 'bool' && typeof value !== 'boolean')
    report.error(path, `${name} is true or false and cannot become ${written(value)}`, 'write true or false');
  if (fact?.type === 'int' && typeof value === 'boolean')
    report.error(path, `${name} is a number and cannot become ${written(value)}`, 'write a whole number or { add: 1 }');
}

const written = (value: Sets[string]): string => (typeof value === 'object' ? `{ add: ${value.add} }` : String(value));

function exampleCondition(s: ScenarioSource): string {
  const [name, fact] = Object.entries(s.facts)[0] ?? ['some_fact', { type: 'bool' }];
  return fact.type === 'bool' ? `"${name}" or "!${name}"` : `"${name} > 0"`;
}
