// What a measure's result does to the person it was about: facts of the case, the disclosure ladder, closing and opening.
// Rules CAS in RULES.md.
import { CASE_FACTS, type CaseFact, caseFact } from '../scenario/case-facts.ts';
import type { Orderable } from '../scenario/orders.ts';
import type { FactValue, Sets } from '../scenario/schema/values.ts';
import type { Cause, EventOf } from './events.ts';
import type { Play } from './play.ts';
import type { MeasureRow } from './state/measures.ts';

const HIGHEST_LEVEL = 3;
const POTENTIAL = 1;

type SetFacts = (play: Play, sets: Sets, cause: Cause) => void;

/** Sets what a result sets: the catalogue's facts of the person, then what the scenario's outcome says. */
export function applyResult(play: Play, row: MeasureRow, done: EventOf<'MeasureDone'>, setFacts: SetFacts): void {
  const orderable = play.state.scenario.orders?.[row.measure];
  if (!orderable) return;
  const cause: Cause = { kind: 'measure', ref: row.key };
  if (row.about !== undefined) {
    breakPromises(play, row.about, [row.measure], cause, setFacts);
    setFacts(play, caseSets(play, row.about, orderable, done.quality), cause);
  }
  const outcome = orderable.outcomes.find(({ id }) => id === done.outcome);
  if (outcome) setFacts(play, outcome.sets, cause);
  if (row.about === undefined) return;
  const bears = play.state.scenario.people[row.about]?.case?.bears ?? Number.POSITIVE_INFINITY;
  const read = (fact: CaseFact): FactValue | undefined => play.state.facts[caseFact(row.about ?? '', fact)];
  const wearied = orderable.talk && Number(read('talks') ?? 0) > bears;
  if (read('closed') !== true && !wearied) return;
  if (closesAlready(play, row.about)) return;
  close(play, row.about, cause, setFacts);
}

/** [CHI-6] What comes of measures besides, where something holds of the person: a promise is broken when the panel meets. */
export function breakPromises(
  play: Play,
  person: string,
  measures: readonly string[],
  cause: Cause,
  setFacts: SetFacts,
): void {
  for (const measure of measures)
    for (const { when, does } of play.state.scenario.orders?.[measure]?.also ?? []) {
      if (play.state.facts[caseFact(person, when)] !== true) continue;
      const now = (fact: CaseFact): number => Number(play.state.facts[caseFact(person, fact)] ?? 0);
      const sets: Record<string, Sets[string]> = {};
      for (const [name, value] of Object.entries(does) as [CaseFact, Sets[string]][])
        sets[caseFact(person, name)] = bounded(name, now(name), value);
      setFacts(play, sets, cause);
    }
}

/** [CAS-3] The person talks to nobody for a while. */
function close(play: Play, person: string, cause: Cause, setFacts: SetFacts): void {
  const lasts = play.state.scenario.people[person]?.case?.closed_for ?? 0;
  setFacts(play, { [caseFact(person, 'closed')]: true }, cause);
  play.follow({ type: 'PersonClosed', person, until: play.t + lasts });
}

const closesAlready = (play: Play, person: string): boolean =>
  play.state.schedule.some(({ due }) => due.kind === 'reopen' && due.person === person) ||
  play.state.passedOver.some(({ entry }) => entry.due.kind === 'reopen' && entry.due.person === person);

/** New values of the person's facts. [CAS-1] Only a full result helps; a wrong move harms however it went. */
function caseSets(play: Play, person: string, orderable: Orderable, quality: 'full' | 'partial' | 'nothing'): Sets {
  const sets: Record<string, Sets[string]> = {};
  const now = (fact: CaseFact): number => Number(play.state.facts[caseFact(person, fact)] ?? 0);
  if (quality === 'full' || orderable.harm)
    for (const [name, value] of Object.entries(orderable.does) as [CaseFact, Sets[string]][])
      sets[caseFact(person, name)] = bounded(name, now(name), value);
  if (!orderable.talk) return sets;
  sets[caseFact(person, 'talks')] = { add: 1 };
  // [CAS-2] The ladder: a talk that had what it needed leads one step up, one that had not costs trust.
  if (orderable.harm) return sets;
  if (quality === 'full') sets[caseFact(person, 'level')] = Math.min(HIGHEST_LEVEL, now('level') + 1);
  else sets[caseFact(person, 'trust')] = { add: -1 };
  return sets;
}

/**
 * [IND-4] Somebody noticed the person: potential at least. A stage asks what was noticed and not what is so, hence every tick
 * counts, also one that reads too much into it; and nothing of the truth can be told from what follows.
 */
export function noticed(play: Play, event: EventOf<'IndicatorTicked'>, setFacts: SetFacts): void {
  const fact = caseFact(event.person, 'stage');
  const stage = play.state.facts[fact];
  if (typeof stage === 'number' && stage < POTENTIAL)
    setFacts(play, { [fact]: POTENTIAL }, { kind: 'indicator', ref: event.tick });
}

/** A level stays on the ladder, and no stage is ever lost by a later measure. */
function bounded(name: CaseFact, now: number, value: Sets[string]): Sets[string] {
  if (name === 'stage' && typeof value === 'number') return Math.max(now, value);
  if (name !== 'level') return value;
  const next = typeof value === 'object' ? now + value.add : Number(value);
  return Math.min(HIGHEST_LEVEL, Math.max(Number(CASE_FACTS.level), next));
}

/** Tells storylines of a step in a measure's course: of this person's first, else of the measure's. */
export function measureEvents(row: Pick<MeasureRow, 'measure' | 'about'>, step: string): [string, string | undefined] {
  const general = `measure.${row.measure}.${step}`;
  return row.about === undefined ? [general, undefined] : [`measure.${row.measure}.${row.about}.${step}`, general];
}
