// Figures about each person of concern: how soon a private talk, a referral and protection came, who questioned them how
// often, how long they were not safe, and what they agreed to. All times are exercise milliseconds.
import type { RecordedEvent } from '../exercise/events.ts';
import type { MeasureRow } from '../exercise/state/measures.ts';
import type { ExerciseState } from '../exercise/state.ts';
import type { ExerciseMs } from '../kit/time.ts';
import type { CaseFact } from '../scenario/case-facts.ts';
import { type Act, actsOf, GUARDIAN, isTalk, PROMISES, REFERRAL } from './acts.ts';
import { FactHistory } from './fact-history.ts';
import { firstKnew, type Ledger, ledgerOf } from './knowledge.ts';
import { teamsPlayed } from './played.ts';

export interface PersonFigures {
  readonly person: string;
  /** By the ground truth; absent where the scenario does not say. */
  readonly age?: number;
  /** By the ground truth; absent where the scenario does not say. */
  readonly sex?: 'female' | 'male' | 'other';
  /** Somebody ticked an indicator about them. */
  readonly ticked: boolean;
  /** When a team in play first opened something that shows the person, and which; absent: no team met them. */
  readonly noticedAt?: ExerciseMs;
  readonly noticedBy?: string;
  /** First talk that took place away from whoever controls the person. */
  readonly talkAt?: ExerciseMs;
  /** First referral that was carried out, or the stage it leads to. */
  readonly referredAt?: ExerciseMs;
  /** First placement or reflection period. */
  readonly protectedAt?: ExerciseMs;
  /** First safe place, of protection. */
  readonly placedAt?: ExerciseMs;
  /** A child by the truth: when a guardian was there; absent where none ever was, and for adults. */
  readonly guardianAt?: ExerciseMs;
  /** They were promised what nobody can promise. */
  readonly promised: boolean;
  /** Talks that took place, wherever; who held them: teams, and seats that ordered them. */
  readonly talks: number;
  readonly teams: readonly string[];
  readonly seats: number;
  readonly unsafe?: Unsafe;
  readonly consents: Consents;
}

/**
 * How long the person was not safe: from being noticed to the end, whenever they were neither placed nor away from whoever
 * controls them (`near`), punished and not cleared (`punished`), or a child by the truth and not treated as one
 * (`asAdult`). `total` counts each minute once.
 */
export interface Unsafe {
  readonly total: ExerciseMs;
  readonly near: ExerciseMs;
  readonly punished: ExerciseMs;
  readonly asAdult: ExerciseMs;
}

/** Measures that needed the person's own agreement: how often they were asked, and what they said. */
export interface Consents {
  readonly asked: number;
  readonly given: number;
  readonly withheld: number;
}

/** Persons of concern: those with a case, and those who are victims by the truth. */
export const personsOfConcern = ({ scenario }: Pick<ExerciseState, 'scenario'>): string[] =>
  Object.entries(scenario.people).flatMap(([id, person]) => (person.case || person.truth.trafficked ? [id] : []));

/** [LRN-1] One row per person of concern, in the scenario's order; `log` ends where `state` stands. */
export function personFigures(state: ExerciseState, log: readonly RecordedEvent[]): PersonFigures[] {
  const ledger = ledgerOf(state);
  const history = new FactHistory(state, log);
  const acts = actsOf(state, log);
  const end = log.at(-1)?.t ?? 0;
  const ticked = new Set([...state.ticks].map((row) => row.person));
  return personsOfConcern(state).map((person) => {
    const { age, sex } = state.scenario.people[person]?.truth ?? {};
    const noticed = noticedBy(state, ledger, person);
    const mine = acts.filter(({ about }) => about === person);
    const talks = mine.filter((act) => isTalk(state, act.measure) && act.done && act.done.quality !== 'nothing');
    const reads = { state, history, person };
    const talkAt = talks.find((act) => isPrivate(reads, act))?.done?.at;
    const referral = mine.find(({ measure, done }) => measure === REFERRAL && done && done.quality !== 'nothing');
    const referredAt = earliest(
      referral?.done?.at,
      history.first(person, 'stage', (stage) => Number(stage) >= 2),
    );
    const whole = (measures: readonly string[]) =>
      mine.find(({ measure, done }) => measures.includes(measure) && done?.quality === 'full')?.done?.at;
    const when = (fact: CaseFact) => history.first(person, fact, (value) => value === true);
    const placedAt = earliest(when('placed'), whole(PLACES));
    const protectedAt = earliest(placedAt, when('reflection'), whole(PROTECTS));
    const guardianAt = (age ?? ADULT) < ADULT ? earliest(when('guardian'), whole([GUARDIAN])) : undefined;
    return {
      person,
      ...(age === undefined ? {} : { age }),
      ...(sex === undefined ? {} : { sex }),
      ticked: ticked.has(person),
      ...(noticed ? { noticedAt: noticed.at, noticedBy: noticed.team } : {}),
      ...(talkAt === undefined ? {} : { talkAt }),
      ...(referredAt === undefined ? {} : { referredAt }),
      ...(protectedAt === undefined ? {} : { protectedAt }),
      ...(placedAt === undefined ? {} : { placedAt }),
      ...(guardianAt === undefined ? {} : { guardianAt }),
      promised: when('promised') !== undefined || mine.some(({ measure, done }) => PROMISES.includes(measure) && done),
      talks: talks.length,
      teams: [...new Set(talks.map(({ team }) => team))],
      seats: new Set(talks.flatMap(({ seat }) => seat ?? [])).size,
      ...(noticed && state.scenario.people[person]?.case ? { unsafe: unsafeOf(reads, noticed.at, end) } : {}),
      consents: consentsOf([...state.measures].filter(({ about }) => about === person)),
    };
  });
}

/** Safe accommodation, a child's placement; a reflection period protects as well. */
const PLACES: readonly string[] = ['MEA-PR-03', 'MEA-CH-03'];
const PROTECTS: readonly string[] = [...PLACES, 'MEA-PR-04'];
const ADULT = 18;

export interface Reads {
  readonly state: ExerciseState;
  readonly history: FactHistory;
  readonly person: string;
}

function noticedBy(
  state: ExerciseState,
  ledger: Ledger,
  person: string,
): { readonly team: string; readonly at: ExerciseMs } | undefined {
  const played = teamsPlayed(state);
  const knew = [...played].flatMap((team) => {
    const at = firstKnew(ledger, team, `person:${person}`);
    return at === undefined ? [] : [{ team, at }];
  });
  return knew.sort((a, b) => a.at - b.at)[0];
}

/**
 * Whether a talk took place away from whoever controls the person: as the facts of the case stood when it was done. A
 * person without a case has no such facts: a talk that an option of a card stands for counts as the option describes it.
 */
export function isPrivate({ state, history, person }: Reads, act: Act): boolean {
  if (!state.scenario.people[person]?.case) return true;
  const when = Math.max(act.done?.at ?? 0, act.t);
  return history.at(person, 'apart', when) === true || history.at(person, 'placed', when) === true;
}

function unsafeOf({ state, history, person }: Reads, from: ExerciseMs, to: ExerciseMs): Unsafe {
  const child = (state.scenario.people[person]?.truth.age ?? 99) < 18;
  const moments = new Set([from, to]);
  for (const fact of ['apart', 'placed', 'punished', 'cleared', 'child'] satisfies CaseFact[])
    for (const { t } of history.changes(person, fact)) if (t > from && t < to) moments.add(t);
  const sorted = [...moments].sort((a, b) => a - b);
  const sum = { total: 0, near: 0, punished: 0, asAdult: 0 };
  for (const [index, start] of sorted.entries()) {
    const length = (sorted[index + 1] ?? start) - start;
    const is = (fact: CaseFact) => history.at(person, fact, start) === true;
    const near = !is('placed') && !is('apart');
    const punished = is('punished') && !is('cleared');
    const asAdult = child && !is('child');
    if (near) sum.near += length;
    if (punished) sum.punished += length;
    if (asAdult) sum.asAdult += length;
    if (near || punished || asAdult) sum.total += length;
  }
  return sum;
}

export function consentsOf(orders: readonly MeasureRow[]): Consents {
  const asked = orders.filter(({ authority }) => authority.kind === 'person');
  const said = (answer: 'granted' | 'refused') => asked.filter((row) => row.answer?.answer === answer).length;
  return { asked: asked.length, given: said('granted'), withheld: said('refused') };
}

function earliest(...moments: readonly (ExerciseMs | undefined)[]): ExerciseMs | undefined {
  const known = moments.filter((moment) => moment !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}
