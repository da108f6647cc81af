// How a careful team comes to a measure that is expected of it: first what the person needs for it, then the measure.

import { comesFirst } from '../exercise/protection.ts';
import type { MeasureRow } from '../exercise/state/measures.ts';
import { type ExerciseMs, MINUTE, SECOND } from '../kit/time.ts';
import { type CaseFact, caseFact } from '../scenario/case-facts.ts';
import { compiled } from '../scenario/compile.ts';
import type { Orderable } from '../scenario/orders.ts';
import { consentTo, type Purpose, purposeOf } from '../scenario/purposes.ts';
import type { Sets } from '../scenario/schema/values.ts';
import { bearsTalk, holdsCard, isWrongMove, liveOrders, orderNow, personsFor } from './habits.ts';
import type { Place, Stage } from './stage.ts';

/** How often a team that waits looks whether it may go on. */
const LOOK: ExerciseMs = 20 * SECOND;
/** A team that waits for others orders this long before its time is over, come what may. */
const MARGIN: ExerciseMs = 10 * SECOND;
/** What a team reckons with while an authority has not answered yet. */
const ANSWER: ExerciseMs = 3 * MINUTE;
const REASON = 'What is needed first was done; this is the next step.';

/** Something a team wants ordered. */
export interface Want {
  readonly measure: string;
  readonly about?: string | undefined;
  /** Exercise milliseconds by which it has to be ordered. */
  readonly by: ExerciseMs;
  /** Exercise milliseconds until which it waits for what only other teams can bring. */
  readonly patience: ExerciseMs;
  /** Whether it is still wanted. */
  readonly open: () => boolean;
  /** What it was wanted for, if it only helps: `<measure>/<person>`, the first want first. */
  readonly helps?: readonly string[];
}

/** A team gives others so much exercise time for what helps to a measure that only helps itself. */
const HELP: ExerciseMs = 5 * MINUTE;

export class CarefulOrders {
  readonly #stage: Stage;
  readonly #team: string;
  /** Helping measures, each tried once for a person: those that still wait, and those that do not any more. */
  readonly #helping = new Map<string, 'waits' | 'begun'>();

  constructor(stage: Stage, { team }: Place) {
    this.#stage = stage;
    this.#team = team;
  }

  /** Orders what is wanted as soon as the person has what it needs, and before its time is over. */
  pursue(want: Want): void {
    if (this.#ordered(want) && want.about !== undefined && want.helps)
      this.#helping.set(`${want.measure}/${want.about}`, 'begun');
  }

  /** Orders it now, or later; true once there is nothing more to do. */
  #ordered(want: Want): boolean {
    const { scenario, state, t } = this.#stage;
    const { measure } = want;
    const orderable = scenario.orders?.[measure];
    if (!orderable?.by.includes(this.#team) || isWrongMove(scenario, measure) || !want.open()) return true;
    const last = want.by - MARGIN;
    const again = (wait: ExerciseMs): boolean => {
      if (t >= last) return true;
      this.#stage.later(Math.min(Math.max(wait, SECOND), last - t), () => this.pursue(want));
      return false;
    };
    const about =
      orderable.about === 'person' ? (want.about ?? personsFor(state, this.#team, orderable)[0]) : want.about;
    if (orderable.about === 'person' || (orderable.about === 'either' && about !== undefined)) {
      // The card may still come.
      if (about === undefined || !holdsCard(state, this.#team, about)) return again(LOOK);
      if (this.#forbears(orderable, about)) return again(LOOK);
      const wait = Math.max(this.#wait(orderable, about, want), this.#steps(about, want));
      if (wait > 0 && t < last) return again(wait);
    }
    orderNow(this.#stage, measure, about, REASON);
    return true;
  }

  /** Nobody is talked to beyond what they bear. */
  #forbears({ talk, authority }: Orderable, about: string): boolean {
    const closed = this.#stage.state.facts[caseFact(about, 'closed')] === true;
    return talk ? !bearsTalk(this.#stage.state, about) : closed && authority === 'person';
  }

  /** Exercise milliseconds until the measure can be ordered with a full result; orders what helps on the way. */
  #wait(orderable: Orderable, about: string, want: Want): ExerciseMs {
    const { needs, takes, authority } = orderable;
    const { state, t } = this.#stage;
    const open = needs.filter((need) => state.facts[caseFact(about, need)] !== true);
    const ready = this.#brought(open, about, want);
    // Needs are asked about when the result is there, consent when the order is given.
    const whole = ready === undefined ? 0 : Math.max(0, ready + SECOND - takes - t);
    const purpose = purposeOf(orderable);
    if (authority !== 'person' || this.#agrees(about, purpose)) return whole;
    const willing = this.#brought(this.#asksFor(about, purpose), about, want);
    return willing === undefined ? whole : Math.max(whole, willing + SECOND - t);
  }

  /** Exercise milliseconds until the child steps that come before it are done; orders those the team can. */
  #steps(about: string, want: Want): ExerciseMs {
    const { state, scenario, t } = this.#stage;
    let wait = 0;
    for (const { missing } of comesFirst(state, about, [want.measure]))
      for (const step of missing) {
        const first = scenario.steps?.[about]?.find(({ id }) => id === step)?.measure;
        const at = this.#bringBy(about, (id) => id === first, want);
        if (at !== undefined) wait = Math.max(wait, at + SECOND - t);
      }
    return wait;
  }

  /** The moment by which facts of a person will hold as far as anybody brings them; nothing if nobody does. */
  #brought(facts: readonly CaseFact[], about: string, want: Want): ExerciseMs | undefined {
    let latest: ExerciseMs | undefined;
    for (const fact of facts) {
      const at = this.#bring(about, fact, want);
      if (at !== undefined) latest = Math.max(latest ?? 0, at);
    }
    return latest;
  }

  /** The moment a fact of a person will hold by what is under way or ordered now; nothing if nobody can help it. */
  #bring = (about: string, fact: CaseFact, want: Want): ExerciseMs | undefined =>
    this.#bringBy(about, (_, orderable) => brings(orderable, about, fact), want);

  /** The moment a measure that fits will have its result, by what is under way or ordered now. */
  #bringBy(
    about: string,
    fits: (measure: string, orderable: Orderable) => boolean,
    want: Want,
  ): ExerciseMs | undefined {
    const { state, scenario, t } = this.#stage;
    for (const row of liveOrders(state, about)) {
      const orderable = scenario.orders?.[row.measure];
      if (orderable && fits(row.measure, orderable)) return readyAt(row, orderable, t);
    }
    const chain = [...(want.helps ?? []), `${want.measure}/${about}`];
    const helping = Object.entries(scenario.orders ?? {})
      .filter(
        ([id, orderable]) =>
          this.#helps(id, orderable, about) && fits(id, orderable) && !chain.includes(`${id}/${about}`),
      )
      .sort(([, a], [, b]) => effort(a) - effort(b));
    const ours = helping.filter(([, { by }]) => by.includes(this.#team));
    for (const [id, orderable] of ours)
      if (this.#helping.get(`${id}/${about}`) === 'waits') return t + LOOK + orderable.takes;
    const fresh = ours.find(([id]) => !this.#helping.has(`${id}/${about}`));
    if (fresh) return this.#help(fresh[0], fresh[1], about, chain);
    // Somebody else may bring it: a while is left to them.
    const theirs = helping.find(([, { by }]) => by.some((team) => team !== this.#team));
    return theirs && t < want.patience ? t + Math.min(LOOK, want.patience - t) + theirs[1].takes : undefined;
  }

  #helps = (id: string, orderable: Orderable, about: string): boolean =>
    orderable.people.includes(about) &&
    !isWrongMove(this.#stage.scenario, id) &&
    orderable.punishes === undefined &&
    !this.#forbears(orderable, about);

  #help(measure: string, orderable: Orderable, about: string, helps: readonly string[]): ExerciseMs {
    const { scenario, t } = this.#stage;
    this.#helping.set(`${measure}/${about}`, 'waits');
    const open = (): boolean => !this.#underWay(measure, about);
    this.pursue({ measure, about, by: scenario.ends, patience: t + HELP, open, helps });
    const row = liveOrders(this.#stage.state, about).find((live) => live.measure === measure);
    return row ? readyAt(row, orderable, t) : t + LOOK + orderable.takes;
  }

  #underWay(measure: string, about: string): boolean {
    return [...this.#stage.state.measures].some(
      (row) => row.measure === measure && row.about === about && row.status !== 'refused' && row.status !== 'cancelled',
    );
  }

  #agrees(about: string, purpose: Purpose): boolean {
    const { scenario, state } = this.#stage;
    const consents = consentTo(scenario.people[about]?.case, purpose);
    if (consents === undefined) return true;
    const asked = compiled(scenario).condition(consents).evaluate(state.facts);
    return asked.ok && asked.value;
  }

  /** Facts of the person that their consent reads. */
  #asksFor(about: string, purpose: Purpose): CaseFact[] {
    const { scenario, state } = this.#stage;
    const consents = consentTo(scenario.people[about]?.case, purpose);
    if (consents === undefined) return [];
    const prefix = caseFact(about, '' as CaseFact);
    return compiled(scenario)
      .condition(consents)
      .facts.filter((fact) => fact.startsWith(prefix) && state.facts[fact] !== true)
      .map((fact) => fact.slice(prefix.length) as CaseFact);
  }
}

/** Whether a full result makes a fact of a person true, or raises it. */
function brings({ does, outcomes }: Orderable, about: string, fact: CaseFact): boolean {
  const said = outcomes.filter((outcome) => outcome.about === undefined || outcome.about === about);
  return raises(does[fact]) || said.some(({ sets }) => raises(sets[caseFact(about, fact)]));
}

const raises = (set: Sets[string] | undefined): boolean =>
  set !== undefined && (typeof set === 'object' ? set.add > 0 : set === true || (typeof set === 'number' && set > 0));

/** Exercise milliseconds until a measure helps: those that need nobody's agreement first. */
const effort = ({ authority, takes }: Orderable): ExerciseMs => (authority === 'self' ? 0 : ANSWER) + takes;

const readyAt = ({ doneAt }: MeasureRow, { takes }: Orderable, t: ExerciseMs): ExerciseMs =>
  doneAt ?? t + ANSWER + takes;
