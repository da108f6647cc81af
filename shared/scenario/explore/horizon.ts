// The earliest moment of everything a scenario can bring: no thing can come before what it needs. Whatever has no moment
// here can never come. The other way round nothing is promised: what has a moment may still depend on more at once.
import type { ExerciseMs } from '../../kit/time.ts';
import { factsOfCases } from '../case-facts.ts';
import { setsOf } from '../checks/facts.ts';
import { compiled } from '../compile.ts';
import { type Scenario, teamsOf } from '../scenario.ts';
import type { Inject } from '../schema/injects.ts';
import type { FactValue, Sets } from '../schema/values.ts';
import { after, clamp, type Domain } from './domains.ts';
import type { Truth } from './truths.ts';

export const NEVER = Number.POSITIVE_INFINITY;

export interface Exploring {
  readonly scenario: Scenario;
  readonly domains: ReadonlyMap<string, Domain>;
  readonly truth: (source: string) => Truth;
}

/** Names of what has a moment. */
export const keyOf = {
  inject: (id: string) => `inject ${id}`,
  state: (storyline: string, state: string) => `state ${storyline}.${state}`,
  card: (decision: string, team: string) => `card ${decision} ${team}`,
  event: (name: string) => `event ${name}`,
  person: (person: string, team: string) => `person ${person} ${team}`,
  order: (measure: string, about: string | undefined, team: string) => `order ${measure} ${about ?? ''} ${team}`,
  /** A result of some quality. */
  result: (measure: string, about: string | undefined, quality: string) =>
    `result ${measure} ${about ?? ''} ${quality}`,
  outcome: (measure: string, outcome: string) => `outcome ${measure} ${outcome}`,
  fact: (name: string, value: FactValue) => `fact ${name}=${value}`,
} as const;

export class Horizon {
  readonly exploring: Exploring;
  readonly #moments = new Map<string, ExerciseMs>();
  /** Moments after the end, for what could come if the exercise were longer. */
  readonly #tooLate = new Map<string, ExerciseMs>();
  #changed = false;

  constructor(exploring: Exploring) {
    this.exploring = exploring;
    for (const [fact, { start }] of exploring.domains) this.put(keyOf.fact(fact, start), 0);
  }

  /** The earliest moment of something; `NEVER` for what cannot come before the end. */
  at(key: string): ExerciseMs {
    return this.#moments.get(key) ?? NEVER;
  }

  /** The earliest moment of something that could only come after the end. */
  tooLate(key: string): ExerciseMs | undefined {
    return this.#tooLate.get(key);
  }

  put(key: string, at: ExerciseMs): void {
    if (at === NEVER) return;
    if (at > this.exploring.scenario.ends) {
      this.#tooLate.set(key, Math.min(at, this.#tooLate.get(key) ?? NEVER));
      return;
    }
    if (at >= this.at(key)) return;
    this.#moments.set(key, at);
    this.#changed = true;
  }

  /** Goes over the rules again and again until no moment becomes earlier. */
  settle(rules: readonly ((horizon: Horizon) => void)[]): void {
    do {
      this.#changed = false;
      for (const rule of rules) rule(this);
    } while (this.#changed);
  }

  /** The earliest moment a condition can hold, or can fail; 0 where that was not tried. */
  when(source: string | undefined, holding: boolean): ExerciseMs {
    if (source === undefined) return holding ? 0 : NEVER;
    const { facts, yes, no, undecided } = this.exploring.truth(source);
    if (undecided !== undefined) return 0;
    let best = NEVER;
    for (const values of holding ? yes : no) {
      let latest = 0;
      for (let i = 0; i < facts.length && latest < best; i++)
        latest = Math.max(latest, this.at(keyOf.fact(facts[i] ?? '', values[i] as FactValue)));
      best = Math.min(best, latest);
    }
    return best;
  }

  /** Facts that are set from a moment on. */
  sets(sets: Sets, at: ExerciseMs): void {
    if (at === NEVER) return;
    for (const [fact, set] of Object.entries(sets)) {
      const domain = this.exploring.domains.get(fact);
      if (!domain) continue;
      if (typeof set !== 'object') this.put(keyOf.fact(fact, clamp(domain.values, set)), at);
      else
        for (const before of domain.values) {
          const then = Math.max(at, this.at(keyOf.fact(fact, before)));
          for (const value of after(domain, before, set)) this.put(keyOf.fact(fact, value), then);
        }
    }
  }

  /** An inject is released no later than this, if it is released at all. */
  latest(id: string, seen: readonly string[] = []): ExerciseMs {
    const { scenario } = this.exploring;
    const inject = scenario.injects[id];
    const last = Math.min(scenario.ends, inject?.until ?? scenario.ends);
    if (!inject || seen.includes(id) || inject.release === 'confirm') return last;
    if (inject.at !== undefined && inject.when === undefined) return Math.min(last, inject.at);
    if (inject.after?.inject !== undefined)
      return Math.min(last, this.latest(inject.after.inject, [...seen, id]) + inject.after.delay);
    return last;
  }
}

/** Injects, by their own triggers. Control's hand is counted only where nothing else is meant to release it. */
export function injectsCome(horizon: Horizon): void {
  for (const [id, inject] of Object.entries(horizon.exploring.scenario.injects)) {
    const at = triggered(horizon, inject);
    if (inject.until !== undefined && at >= inject.until) continue;
    horizon.put(keyOf.inject(id), at);
  }
}

export function triggered(
  horizon: Horizon,
  { at, when, after: follows, delay, while: lasting, manual, reserve }: Inject,
): ExerciseMs {
  if (manual || (reserve && when === undefined)) return 0;
  const lasts = lasting === undefined ? 0 : horizon.when(lasting, true);
  if (follows?.inject !== undefined) return Math.max(lasts, horizon.at(keyOf.inject(follows.inject)) + follows.delay);
  if (follows?.state !== undefined) return Math.max(lasts, horizon.at(`state ${follows.state}`) + follows.delay);
  if (when !== undefined)
    return Math.max(at ?? 0, lasts, horizon.when(when, true) + (at === undefined ? (delay ?? 0) : 0));
  return at ?? NEVER;
}

/** What comes with an inject: cards, dossier cards, events, and the moments of cards. */
export function injectsBring(horizon: Horizon): void {
  const { scenario } = horizon.exploring;
  const teams = Object.keys(scenario.teams);
  for (const [id, inject] of Object.entries(scenario.injects)) {
    const at = horizon.at(keyOf.inject(id));
    if (at === NEVER) continue;
    const to = teamsOf(scenario, inject.to);
    for (const decision of inject.opens)
      for (const team of to) if (scenario.decisions[decision]?.by.includes(team)) opens(horizon, decision, team, at);
    // Passed on, an inject and its dossier cards reach every team.
    const readers = scenario.between_teams ? teams : to;
    for (const shown of inject.shows)
      if (shown.startsWith('person:'))
        for (const team of readers) horizon.put(keyOf.person(shown.slice('person:'.length), team), at);
    horizon.put(keyOf.event(`inject.${id}.released`), at);
    if (scenario.between_teams) for (const team of teams) horizon.put(keyOf.event(`inject.${id}.passed.${team}`), at);
  }
}

function opens(horizon: Horizon, id: string, team: string, at: ExerciseMs): void {
  const decision = horizon.exploring.scenario.decisions[id];
  if (!decision) return;
  const moment = (limit: { within: ExerciseMs } | { at: ExerciseMs } | undefined): ExerciseMs =>
    limit === undefined ? NEVER : 'at' in limit ? limit.at : at + limit.within;
  const closes = moment(decision.closes);
  if (closes <= at) return;
  horizon.put(keyOf.card(id, team), at);
  for (const option of Object.keys(decision.options)) horizon.put(keyOf.event(`decision.${id}.${option}`), at);
  if (!decision.deadline) return;
  const missed = Math.max(at, moment(decision.deadline));
  horizon.put(keyOf.event(`decision.${id}.missed`), missed);
  // A card that closes with its deadline is never decided late.
  if (missed < closes)
    for (const option of Object.keys(decision.options))
      horizon.put(keyOf.event(`decision.${id}.${option}.late`), missed);
}

/** Storylines: a state is entered from one that is reached, by an event that can come while it lasts. */
export function storylinesMove(horizon: Horizon): void {
  const { scenario } = horizon.exploring;
  for (const [id, storyline] of Object.entries(scenario.storylines)) {
    horizon.put(keyOf.state(id, storyline.initial), 0);
    const machine = compiled(scenario).storylines[id];
    for (const [name, state] of Object.entries(storyline.states)) {
      const here = horizon.at(keyOf.state(id, name));
      if (here === NEVER || !machine) continue;
      for (const { event, after: lasts } of machine.entry(name).due)
        horizon.put(keyOf.state(id, machine.next(name, event) ?? name), here + lasts);
      for (const [event, target] of Object.entries(state.on)) {
        const released = /^inject\.([^.]+)\.released$/.exec(event)?.[1];
        if (released !== undefined && here > horizon.latest(released)) continue;
        horizon.put(keyOf.state(id, target), Math.max(here, eventAt(horizon, event)));
      }
    }
  }
}

/** Events whose moments are known here; one of any other kind can come at any time. */
const KNOWN_EVENTS =
  /^(decision\.[^.]+\.[^.]+(\.late)?|inject\.[^.]+\.(released|passed\.[^.]+)|measure\.[^.]+\.([^.]+\.)?(ordered|granted|refused|done|partial))$/;
export const eventAt = (horizon: Horizon, event: string): ExerciseMs =>
  KNOWN_EVENTS.test(event) ? horizon.at(keyOf.event(event)) : 0;

/** Facts: by whatever sets them, from its moment on. */
export function factsChange(horizon: Horizon): void {
  const { scenario, domains } = horizon.exploring;
  for (const { path, sets } of setsOf(scenario)) horizon.sets(sets, momentOf(horizon, path));
  for (const fact of onlyByHand(scenario))
    for (const value of domains.get(fact)?.values ?? []) horizon.put(keyOf.fact(fact, value), 0);
}

/** Facts that nothing sets: only control can change them, and control can change them to anything. */
export function onlyByHand(scenario: Scenario): string[] {
  const set = new Set([...setsOf(scenario)].flatMap(({ sets }) => Object.keys(sets)));
  const ofCases = factsOfCases(scenario);
  return Object.keys(scenario.facts).filter((fact) => !set.has(fact) && !Object.hasOwn(ofCases, fact));
}

/** The moment from which the author's `sets` at a path can happen; a place that is not known here may be reached at once. */
function momentOf(horizon: Horizon, path: readonly (string | number)[]): ExerciseMs {
  const [family, id = '', list, key = ''] = path.map(String);
  if (family === 'injects') return horizon.at(keyOf.inject(id));
  if (family === 'decisions' && list === 'options') return horizon.at(keyOf.event(`decision.${id}.${key}`));
  if (family === 'measures' && list === 'outcomes') return horizon.at(keyOf.outcome(id, key));
  if (family === 'storylines' && list === 'states') return horizon.at(keyOf.state(id, key));
  return 0;
}
