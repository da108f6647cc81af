// The earliest moments of measures: ordered, agreed to, done; what a result does to the person it is about, and what the
// scenario lets it bring. As `exercise/rules/measures.ts` and `case-consequences.ts` have it, without their choice.
import type { ExerciseMs } from '../../kit/time.ts';
import { type CaseFact, caseFact } from '../case-facts.ts';
import type { Orderable } from '../orders.ts';
import { consentTo, purposeOf } from '../purposes.ts';
import type { FactValue } from '../schema/values.ts';
import { type Horizon, keyOf, NEVER } from './horizon.ts';

const QUALITIES = ['full', 'partial', 'nothing'] as const;
type Quality = (typeof QUALITIES)[number];
const HIGHEST_LEVEL = 3;

export function measuresCome(horizon: Horizon): void {
  for (const [id, orderable] of Object.entries(horizon.exploring.scenario.orders ?? {}))
    for (const about of aboutOf(orderable)) {
      const done = ordered(horizon, id, orderable, about);
      if (done !== NEVER) results(horizon, id, orderable, about, done);
    }
}

/** Persons a measure can be about; `undefined` is nobody in particular. */
export const aboutOf = ({ about, people }: Orderable): readonly (string | undefined)[] =>
  about === 'nobody' ? [undefined] : about === 'either' ? [undefined, ...people] : people;

/** Orders of all teams that may; gives the earliest moment of a result. */
function ordered(horizon: Horizon, id: string, orderable: Orderable, about: string | undefined): ExerciseMs {
  const { authority, authorityTeams, takes, by } = orderable;
  let first = NEVER;
  for (const team of by) {
    const at = about === undefined ? 0 : horizon.at(keyOf.person(about, team));
    if (at === NEVER) continue;
    horizon.put(keyOf.order(id, about, team), at);
    hears(horizon, id, about, 'ordered', at);
    const nobodyElse =
      authority === 'self' || authorityTeams.includes(team) || (authority === 'person' && about === undefined);
    let begins = at;
    if (!nobodyElse) {
      const consents =
        authority === 'person' && about !== undefined
          ? consentTo(horizon.exploring.scenario.people[about]?.case, purposeOf(orderable))
          : undefined;
      const closed = authority === 'person' ? fact(horizon, about, 'closed', true) : 0;
      begins = Math.max(at, horizon.when(consents, true));
      hears(horizon, id, about, 'granted', begins);
      hears(horizon, id, about, 'refused', Math.max(at, Math.min(closed, horizon.when(consents, false))));
    }
    first = Math.min(first, begins + takes);
  }
  return first;
}

function results(
  horizon: Horizon,
  id: string,
  orderable: Orderable,
  about: string | undefined,
  done: ExerciseMs,
): void {
  for (const quality of QUALITIES) {
    const at = Math.max(done, qualityAt(horizon, orderable, about, quality));
    horizon.put(keyOf.result(id, about, quality), at);
    if (at > horizon.exploring.scenario.ends) continue;
    hears(horizon, id, about, quality === 'full' ? 'done' : 'partial', at);
    if (about !== undefined) happensTo(horizon, orderable, about, quality, at);
    brings(horizon, id, orderable, about, quality, at);
  }
}

function qualityAt(
  horizon: Horizon,
  { talk, needs }: Orderable,
  about: string | undefined,
  quality: Quality,
): ExerciseMs {
  if (about === undefined) return quality === 'full' ? 0 : NEVER;
  if (quality === 'full') return Math.max(0, ...needs.map((need) => fact(horizon, about, need, true)));
  if (quality === 'partial') return Math.min(NEVER, ...needs.map((need) => fact(horizon, about, need, false)));
  return talk ? Math.min(fact(horizon, about, 'closed', true), talksAt(horizon, about, 0)) : NEVER;
}

/** When the person can have had all the talks they bear, and some more. */
function talksAt(horizon: Horizon, about: string, more: number): ExerciseMs {
  const bears = horizon.exploring.scenario.people[about]?.case?.bears ?? NEVER;
  const values = horizon.exploring.domains.get(caseFact(about, 'talks'))?.values ?? [];
  const moments = values
    .filter((value) => Number(value) >= bears + more)
    .map((value) => fact(horizon, about, 'talks', value));
  return Math.min(NEVER, ...moments);
}

/** Facts of the case, the ladder of disclosure, and closing. */
function happensTo(horizon: Horizon, orderable: Orderable, about: string, quality: Quality, at: ExerciseMs): void {
  const { does, harm, talk } = orderable;
  if (quality === 'full' || harm)
    for (const [name, set] of Object.entries(does) as [CaseFact, FactValue | { add: number }][])
      horizon.sets({ [caseFact(about, name)]: set }, at);
  for (const { when, does: more } of orderable.also ?? [])
    for (const [name, set] of Object.entries(more) as [CaseFact, FactValue | { add: number }][])
      horizon.sets({ [caseFact(about, name)]: set }, Math.max(at, fact(horizon, about, when, true)));
  if (!talk) return;
  horizon.sets({ [caseFact(about, 'talks')]: { add: 1 } }, at);
  const closes = Math.max(at, talksAt(horizon, about, 1));
  horizon.sets({ [caseFact(about, 'closed')]: true }, closes);
  if (harm) return;
  if (quality !== 'full') horizon.sets({ [caseFact(about, 'trust')]: { add: -1 } }, at);
  else
    for (let level = 0; level < HIGHEST_LEVEL; level++)
      horizon.put(keyOf.fact(caseFact(about, 'level'), level + 1), Math.max(at, fact(horizon, about, 'level', level)));
}

/** Whoever holds the dossier card can tick indicators, and who is ticked about is noticed. */
export function personsNoticed(horizon: Horizon): void {
  const { people, teams } = horizon.exploring.scenario;
  for (const [id, person] of Object.entries(people)) {
    if (!person.case) continue;
    const seen = Object.keys(teams).map((team) => horizon.at(keyOf.person(id, team)));
    if (fact(horizon, id, 'stage', 0) !== NEVER)
      horizon.put(keyOf.fact(caseFact(id, 'stage'), 1), Math.min(NEVER, ...seen));
  }
}

/** Whoever closed opens again. */
export function personsReopen(horizon: Horizon): void {
  for (const [id, person] of Object.entries(horizon.exploring.scenario.people))
    if (person.case)
      horizon.sets({ [caseFact(id, 'closed')]: false }, fact(horizon, id, 'closed', true) + person.case.closed_for);
}

/** The outcomes of the scenario: the first that fits counts, so one without a condition hides those after it. */
function brings(
  horizon: Horizon,
  id: string,
  { outcomes }: Orderable,
  about: string | undefined,
  quality: Quality,
  at: ExerciseMs,
): void {
  for (const outcome of outcomes) {
    if (outcome.about !== undefined && outcome.about !== about) continue;
    if (outcome.on !== undefined && outcome.on !== quality) continue;
    const then = Math.max(at, horizon.when(outcome.when, true));
    horizon.put(keyOf.outcome(id, outcome.id), then);
    if (outcome.releases !== undefined) horizon.put(keyOf.inject(outcome.releases), then);
    if (outcome.when === undefined) return;
  }
}

function hears(horizon: Horizon, id: string, about: string | undefined, step: string, at: ExerciseMs): void {
  horizon.put(keyOf.event(`measure.${id}.${step}`), at);
  if (about !== undefined) horizon.put(keyOf.event(`measure.${id}.${about}.${step}`), at);
}

const fact = (horizon: Horizon, about: string | undefined, name: CaseFact, value: FactValue): ExerciseMs =>
  about === undefined ? NEVER : horizon.at(keyOf.fact(caseFact(about, name), value));
