// What can never come, and which of it is only the consequence of something else that can never come: an author mends the
// causes, and the consequences mend themselves.
import { setsOf } from '../checks/facts.ts';
import type { Path } from '../problem.ts';
import { teamsOf } from '../scenario.ts';
import type { FactValue } from '../schema/values.ts';
import { after, clamp } from './domains.ts';
import { eventAt, type Horizon, keyOf, NEVER } from './horizon.ts';

/** Something that can never come, with what it waits for that never comes either. */
export interface Lost {
  /** As an author speaks of it: `inject c04`, `state tam.held`. */
  readonly name: string;
  readonly path: Path;
  readonly kind: 'inject' | 'state' | 'decision' | 'outcome';
  readonly waitsFor: readonly string[];
}

/** Everything that can never come, by name. */
export function lostOf(horizon: Horizon): ReadonlyMap<string, Lost> {
  const { scenario } = horizon.exploring;
  const lost = new Map<string, Lost>();
  const add = (one: Lost): void => void lost.set(one.name, one);
  for (const [id, { after: follows, when }] of Object.entries(scenario.injects)) {
    if (horizon.at(keyOf.inject(id)) !== NEVER) continue;
    const waitsFor = follows?.inject
      ? [`inject ${follows.inject}`]
      : follows?.state
        ? [`state ${follows.state}`]
        : blockersOf(horizon, when, true);
    add({ name: `inject ${id}`, path: ['injects', id], kind: 'inject', waitsFor });
  }
  for (const [id, { states }] of Object.entries(scenario.storylines))
    for (const name of Object.keys(states))
      if (horizon.at(keyOf.state(id, name)) === NEVER)
        add({
          name: `state ${id}.${name}`,
          path: ['storylines', id, 'states', name],
          kind: 'state',
          waitsFor: waysInto(horizon, id, name),
        });
  for (const [id, { by }] of Object.entries(scenario.decisions)) {
    if (by.some((team) => horizon.at(keyOf.card(id, team)) !== NEVER)) continue;
    const openers = Object.entries(scenario.injects).filter(([, inject]) => inject.opens.includes(id));
    const waitsFor = openers.map(([opener]) => `inject ${opener}`);
    add({ name: `decision ${id}`, path: ['decisions', id], kind: 'decision', waitsFor });
  }
  for (const [id, { outcomes }] of Object.entries(scenario.measures))
    for (const [key, { when }] of Object.entries(outcomes))
      if (scenario.orders?.[id] && horizon.at(keyOf.outcome(id, key)) === NEVER)
        add({
          name: `outcome ${id}.${key}`,
          path: ['measures', id, 'outcomes', key],
          kind: 'outcome',
          waitsFor: blockersOf(horizon, when, true),
        });
  return lost;
}

/** Whatever could lead into a state, and cannot come. */
function waysInto(horizon: Horizon, storyline: string, target: string): string[] {
  const ways: string[] = [];
  for (const [name, state] of Object.entries(horizon.exploring.scenario.storylines[storyline]?.states ?? {})) {
    if (name === target) continue;
    const events = Object.entries(state.on).flatMap(([event, to]) => (to === target ? [event] : []));
    if (events.length === 0 && !Object.values(state.after).includes(target)) continue;
    if (horizon.at(keyOf.state(storyline, name)) === NEVER) ways.push(`state ${storyline}.${name}`);
    else
      for (const event of events)
        if (eventAt(horizon, event) === NEVER) ways.push(event.split('.').slice(0, 2).join(' '));
  }
  return ways;
}

/** What should give a condition's facts the values it needs, and cannot come. */
export function blockersOf(horizon: Horizon, source: string | undefined, holding: boolean): string[] {
  if (source === undefined) return [];
  return missingValues(horizon, source, holding).flatMap(([fact, value]) => settersOf(horizon, fact, value));
}

/** Values that facts can never have, and without which a condition can never hold (or never fail). */
export function missingValues(horizon: Horizon, source: string, holding: boolean): [string, FactValue][] {
  const { facts, yes, no } = horizon.exploring.truth(source);
  const missing = new Map<string, [string, FactValue]>();
  for (const values of holding ? yes : no)
    for (const [i, fact] of facts.entries()) {
      const value = values[i] as FactValue;
      const key = keyOf.fact(fact, value);
      if (horizon.at(key) === NEVER) missing.set(key, [fact, value]);
    }
  return [...missing.values()];
}

/** The things that could give a fact a value, by the names of what can be lost. */
function settersOf(horizon: Horizon, fact: string, wanted: FactValue): string[] {
  const { scenario, domains } = horizon.exploring;
  const domain = domains.get(fact);
  if (!domain) return [];
  return [...setsOf(scenario)].flatMap(({ path, sets }) => {
    const set = Object.hasOwn(sets, fact) ? sets[fact] : undefined;
    if (set === undefined) return [];
    const gives =
      typeof set === 'object'
        ? domain.values.some((before) => before !== wanted && after(domain, before, set).includes(wanted))
        : clamp(domain.values, set) === wanted;
    if (!gives) return [];
    const [family, id = '', list, key = ''] = path.map(String);
    if (family === 'storylines') return [`state ${id}.${key}`];
    if (family === 'measures' && list === 'outcomes') return [`outcome ${id}.${key}`];
    return family === 'injects' ? [`inject ${id}`] : family === 'decisions' ? [`decision ${id}`] : [];
  });
}

/** Whether something is lost only because something else is. */
export const isConsequence = (lost: ReadonlyMap<string, Lost>, one: Pick<Lost, 'name' | 'waitsFor'>): boolean =>
  one.waitsFor.some((name) => name !== one.name && lost.has(name) && !roundTrip(lost, name, one.name));

/** Whether two things wait for each other: then neither is the cause of the other. */
function roundTrip(lost: ReadonlyMap<string, Lost>, from: string, to: string, seen = new Set<string>()): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return (lost.get(from)?.waitsFor ?? []).some((name) => roundTrip(lost, name, to, seen));
}

/** What else is lost with something, by name. */
export function lostWith(lost: ReadonlyMap<string, Lost>, name: string): string[] {
  const with_ = new Set<string>();
  const open = [name];
  for (let here = open.pop(); here !== undefined; here = open.pop())
    for (const one of lost.values())
      if (one.waitsFor.includes(here) && one.name !== name && !with_.has(one.name)) {
        with_.add(one.name);
        open.push(one.name);
      }
  return [...with_];
}

/** The teams that an inject's cards and expectations reach. */
export const reaches = (horizon: Horizon, inject: string): readonly string[] => {
  const { scenario } = horizon.exploring;
  const found = scenario.injects[inject];
  return found ? teamsOf(scenario, found.to) : [];
};
