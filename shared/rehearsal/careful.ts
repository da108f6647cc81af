// Careful seats: they open what arrives within a minute, tick the indicators it shows, do what is expected of them in time,
// and agree to what they are asked. No wrong move, and no talk beyond what a person bears.
import type { EventOf } from '../exercise/events.ts';
import { comesFirst } from '../exercise/protection.ts';
import type { OpenCard } from '../exercise/state/decisions.ts';
import { type ExerciseMs, MINUTE, SECOND } from '../kit/time.ts';
import type { Expectation } from '../scenario/schema/injects.ts';
import { CarefulOrders } from './careful-orders.ts';
import type { Chance } from './chance.ts';
import { answerLater, cardOf, decideNow, isWrongMove, openLater } from './habits.ts';
import { answerDocument, fillIn, mustSign } from './paperwork.ts';
import type { Place, Player, Policy, Stage } from './stage.ts';
import { inSight, tickNow } from './ticking.ts';

/** How often a team that decides first looks whether it has. */
const LOOK: ExerciseMs = 10 * SECOND;
const REASON = 'This is what the cards at hand ask of us.';

export const careful: Policy = (place, stage, chance) => new CarefulSeat(place, stage, chance);

class CarefulSeat implements Player {
  readonly #place: Place;
  readonly #stage: Stage;
  readonly #chance: Chance;
  /** Of its own: what is ticked when changes nothing of what else is drawn. */
  readonly #looks: Chance;
  readonly #orders: CarefulOrders;
  /** When it opens an inject, in exercise milliseconds. */
  readonly #opens = new Map<string, ExerciseMs>();

  constructor(place: Place, stage: Stage, chance: Chance) {
    this.#place = place;
    this.#stage = stage;
    this.#chance = chance;
    this.#looks = chance.of('looks');
    this.#orders = new CarefulOrders(stage, place);
  }

  notice({ event }: Parameters<NonNullable<Player['notice']>>[0]): void {
    const { team, first } = this.#place;
    if (event.type === 'InjectReleased' && event.to.includes(team)) this.#open(event.inject);
    if (!first) return;
    if (event.type === 'InjectOpened' && event.team === team) this.#look();
    if (event.type === 'DisclosureMade' && event.to.includes(team)) this.#look();
    if (event.type === 'DecisionOpened' && event.team === team) this.#decideSoon(event.decision, event.inject);
    else if (event.type === 'ExpectationOpened' && event.team === team) this.#expected(event);
    else if (event.type === 'DocumentSubmitted' && event.status === 'submitted') this.#sign(event.document);
    else if (event.type === 'MeasureOrdered' && event.status === 'asked' && event.authority.teams?.includes(team))
      answerLater(this.#stage, event.order, 'granted', 'Agreed: the grounds are given.', this.#soon(20, 90));
  }

  #soon = (from: number, to: number): ExerciseMs => this.#chance.whole(from, to) * SECOND;

  /** Ticks what is so and in sight, with all that shows it. */
  #look(): void {
    this.#stage.later(this.#looks.whole(5, 45) * SECOND, () => {
      for (const shown of inSight(this.#stage, this.#place.team)) if (shown.so) tickNow(this.#stage, shown, 'all');
    });
  }

  /** What has to be done soon is opened sooner. */
  #open(inject: string): void {
    const { scenario, t } = this.#stage;
    const mine = scenario.injects[inject]?.expects.filter(({ team }) => team === this.#place.team) ?? [];
    const tightest = Math.min(...mine.map(({ within }) => within), 3 * MINUTE);
    const wait = Math.min(this.#soon(5, 50), Math.floor(tightest / 4));
    this.#opens.set(inject, t + wait);
    openLater(this.#stage, this.#place, inject, wait);
  }

  /** Decides once it has opened what brought the card, and well before anything about it is late. */
  #decideSoon(decision: string, inject: string | undefined): void {
    const { t, state, scenario } = this.#stage;
    const { team } = this.#place;
    const opened = Math.max(t, this.#opens.get(inject ?? '') ?? t);
    const card = cardOf(this.#stage, team, decision);
    const limits = [card?.deadline, card?.closesAt, scenario.ends].filter(
      (limit): limit is ExerciseMs => limit !== undefined && limit > t,
    );
    for (const row of state.expectations)
      if (row.team === team && row.status === 'open' && this.#asked(row)?.decision === decision) limits.push(row.dueAt);
    const latest = t + Math.floor((Math.min(...limits) - t) * 0.8);
    const at = Math.min(opened + this.#soon(15, 75), Math.max(opened, latest));
    this.#stage.later(at - t, () => this.#decide(decision));
  }

  #decide(decision: string): void {
    const { team } = this.#place;
    const card = cardOf(this.#stage, team, decision);
    if (!card) return;
    const asked = [...this.#stage.state.expectations].some(
      (row) => row.team === team && row.status === 'open' && this.#asked(row)?.decision === decision,
    );
    const decided = [...this.#stage.state.decisions].some((row) => row.team === team && row.decision === decision);
    if (!asked && decided) return;
    const option = this.#best(decision);
    if (this.#tooEarly(card, option)) return this.#stage.later(LOOK, () => this.#decide(decision));
    decideNow(this.#stage, card, option, REASON);
  }

  /** Whether a child is owed something else before what an option stands for, and there is time to wait for it. */
  #tooEarly({ decision, deadline, closesAt }: OpenCard, option: string): boolean {
    const { scenario, state, t } = this.#stage;
    const { about, options } = scenario.decisions[decision] ?? {};
    const limit = Math.min(deadline ?? scenario.ends, closesAt ?? scenario.ends);
    return t + 2 * LOOK < limit && comesFirst(state, about, options?.[option]?.measures ?? []).length > 0;
  }

  /** The option that meets most of what is expected, else the first without a wrong move. */
  #best(decision: string): string {
    const { scenario, state } = this.#stage;
    const { team } = this.#place;
    const options = Object.entries(scenario.decisions[decision]?.options ?? {});
    const harmless = options
      .filter(([, { measures }]) => !measures.some((id) => isWrongMove(scenario, id)))
      .map(([option]) => option);
    const open = [...state.expectations]
      .filter((row) => row.team === team && row.status === 'open')
      .map((row) => this.#asked(row));
    const ever = Object.values(scenario.injects).flatMap(({ expects }) => expects);
    for (const list of [open, ever]) {
      const mine = list.filter((each) => each?.team === team && each.decision === decision) as Expectation[];
      const weigh = (option: string): number =>
        mine.reduce((sum, { options: fit, weight }) => sum + (fit.includes(option) ? weight : 0), 0);
      const named = [...new Set(mine.flatMap((each) => each.options))].filter((option) => harmless.includes(option));
      const [best] = named.sort((a, b) => weigh(b) - weigh(a));
      if (best !== undefined) return best;
    }
    return harmless[0] ?? options[0]?.[0] ?? '';
  }

  #asked = ({ inject, index }: { inject: string; index: number }): Expectation | undefined =>
    this.#stage.scenario.injects[inject]?.expects[index];

  #expected(event: EventOf<'ExpectationOpened'>): void {
    const { scenario, state, t } = this.#stage;
    const { team } = this.#place;
    const asked = this.#asked(event);
    // Nobody acts on what they were not told.
    if (!asked || !state.teams[team]?.inbox.has(event.inject)) return;
    const opened = this.#opens.get(event.inject) ?? t;
    // The card may lie there already, since an earlier inject.
    if (asked.decision !== undefined && cardOf(this.#stage, team, asked.decision))
      this.#decideSoon(asked.decision, event.inject);
    if (asked.form !== undefined) this.#write(asked.form, asked.about, event, opened);
    if (asked.measure === undefined) return;
    const { measure } = asked;
    const shown = scenario.injects[event.inject]?.shows.map((each) => each.replace('person:', '')) ?? [];
    const about = asked.about ?? scenario.orders?.[measure]?.people.find((person) => shown.includes(person));
    const open = (): boolean => this.#stage.state.expectations.get(event.expectation)?.status === 'open';
    const at = Math.min(opened + this.#soon(10, 45), t + Math.floor((event.dueAt - t) / 2));
    const patience = t + Math.floor((event.dueAt - t) * 0.6);
    const pursue = (): void => this.#orders.pursue({ measure, about, by: event.dueAt, patience, open });
    this.#stage.later(at - t, () => this.#onceDecided(event.inject, event.dueAt, pursue));
  }

  #sign(document: string): void {
    const { team } = this.#place;
    if (mustSign(this.#stage, document, team)) answerDocument(this.#stage, document, team, this.#soon(20, 90));
  }

  /** Fills in what is expected in writing, within half the time there is. */
  #write(form: string, about: string | undefined, event: EventOf<'ExpectationOpened'>, opened: ExerciseMs): void {
    const { t, scenario } = this.#stage;
    if (!scenario.forms?.[form]?.by.includes(this.#place.team)) return;
    const at = Math.min(opened + this.#soon(20, 90), t + Math.floor((event.dueAt - t) / 2));
    this.#stage.later(at - t, () => {
      if (this.#stage.state.expectations.get(event.expectation)?.status === 'open')
        fillIn(this.#stage, this.#place, form, about, REASON);
    });
  }

  /** Does something once the team has taken the decision an inject opened, while there is time for both. */
  #onceDecided(inject: string, by: ExerciseMs, act: () => void): void {
    const { scenario, t } = this.#stage;
    // A decision that waits for what a child is owed first is not waited for: this may be it.
    const asks = scenario.injects[inject]?.opens.some((decision) => {
      const card = cardOf(this.#stage, this.#place.team, decision);
      return card !== undefined && !this.#tooEarly(card, this.#best(decision));
    });
    if (!asks || t + 2 * LOOK >= by) return act();
    this.#stage.later(LOOK, () => this.#onceDecided(inject, by, act));
  }
}
