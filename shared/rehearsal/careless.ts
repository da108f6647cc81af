// Careless seats: drawn anew for every seat and inject, they read late or never, take any option, order what harms now
// and then, talk to people too often, pass on to anybody, and answer as an authority as they please, or not at all.
import { teamState } from '../exercise/state.ts';
import { type ExerciseMs, MINUTE, SECOND } from '../kit/time.ts';
import { indicatorsOf } from '../scenario/indicators.ts';
import type { Chance } from './chance.ts';
import {
  type Answer,
  answerLater,
  cardOf,
  decideNow,
  isWrongMove,
  mayOrder,
  openLater,
  orderNow,
  personsFor,
} from './habits.ts';
import { answerDocument, fillIn, mustSign } from './paperwork.ts';
import { passing } from './passing.ts';
import type { Place, Player, Policy, Stage } from './stage.ts';
import { inSight, tickNow } from './ticking.ts';

/** How often something is done, between 0 and 1. */
const READS = 0.85;
const DECIDES = 0.85;
const ORDERS = 0.7;
const HARMS = 0.1;
const TALKS = 0.25;
const TRIES = 0.2;
const ANSWERS = 0.75;
const CALLS_OFF = 0.05;
const PASSES_ON = 0.1;
/** How often they look for indicators at all, tick one in sight, and read one into what they opened. */
const LOOKS = 0.6;
const SEES = 0.5;
const OVER_READS = 0.12;
const REASON = 'There was no time to ask.';

export const careless: Policy = (place, stage, chance) => new CarelessSeat(place, stage, chance);

/** An answer as it falls: mostly yes. */
export const anyAnswer = (chance: Chance, refuses: number): Answer =>
  chance.odds(refuses) ? 'refused' : chance.odds(0.15) ? 'narrowed' : 'granted';

class CarelessSeat implements Player {
  readonly #place: Place;
  readonly #stage: Stage;
  readonly #chance: Chance;
  readonly #passing: Chance;
  readonly #looks: Chance;

  constructor(place: Place, stage: Stage, chance: Chance) {
    this.#place = place;
    this.#stage = stage;
    this.#chance = chance;
    // Drawn apart: what is passed on changes nothing of what is drawn besides.
    this.#passing = chance.of('passing');
    this.#looks = chance.of('looks');
  }

  notice({ event }: Parameters<NonNullable<Player['notice']>>[0]): void {
    const { team, first } = this.#place;
    if (event.type === 'InjectReleased' && event.to.includes(team)) this.#received(event.inject);
    if (!first) return;
    if (event.type === 'InjectOpened' && event.team === team) this.#look(event.inject);
    if (event.type === 'DecisionOpened' && event.team === team) this.#card(event.decision);
    else if (event.type === 'ExpectationOpened' && event.team === team) this.#expected(event.inject, event.index);
    else if (event.type === 'DocumentSubmitted' && event.status === 'submitted') this.#sign(event.document);
    else if (event.type === 'MeasureOrdered') {
      const { order, status, authority } = event;
      if (event.team === team && this.#chance.odds(CALLS_OFF))
        this.#stage.later(this.#wait(60, 300), () => this.#callOff(order));
      if (status === 'asked' && authority.teams?.includes(team) && this.#chance.odds(ANSWERS))
        answerLater(this.#stage, order, anyAnswer(this.#chance, 0.3), REASON, this.#wait(30, 360));
    }
  }

  #wait = (from: number, to: number): ExerciseMs => this.#chance.whole(from, to) * SECOND;

  #received(inject: string): void {
    if (this.#chance.odds(READS)) openLater(this.#stage, this.#place, inject, this.#wait(10, 480));
    if (!this.#place.first) return;
    if (this.#chance.odds(HARMS)) this.#orderAny((id, harm) => harm || isWrongMove(this.#stage.scenario, id));
    if (this.#chance.odds(TALKS)) this.#orderAny((id) => this.#stage.scenario.orders?.[id]?.talk === true);
    if (this.#chance.odds(TRIES)) this.#orderAny(() => true);
    if (this.#passing.odds(PASSES_ON)) this.#stage.later(this.#passing.whole(30, 300) * SECOND, () => this.#passOn());
  }

  /** Ticks some of what is in sight, also what only looks so, and now and then what nothing shows. */
  #look(inject: string): void {
    const { team } = this.#place;
    if (!this.#looks.odds(LOOKS)) return;
    this.#stage.later(this.#looks.whole(20, 400) * SECOND, () => {
      for (const shown of inSight(this.#stage, team)) if (this.#looks.odds(SEES)) tickNow(this.#stage, shown, 'first');
      if (!this.#looks.odds(OVER_READS)) return;
      const { scenario, state } = this.#stage;
      const person = this.#looks.pick(Object.keys(teamState(state, team).people));
      const indicator = this.#looks.pick([...indicatorsOf(scenario, team)]);
      if (person !== undefined && indicator !== undefined)
        tickNow(this.#stage, { person, indicator, refs: [`inject:${inject}`] }, 'first');
    });
  }

  #card(decision: string): void {
    if (!this.#chance.odds(DECIDES)) return;
    this.#stage.later(this.#wait(10, 420), () => {
      const card = cardOf(this.#stage, this.#place.team, decision);
      const option = card && this.#chance.pick(card.options);
      if (card && option !== undefined) decideNow(this.#stage, card, option, REASON);
    });
  }

  /** Sometimes what was expected, without asking what it needs. */
  #expected(inject: string, index: number): void {
    const { measure, about, form } = this.#stage.scenario.injects[inject]?.expects[index] ?? {};
    if (form !== undefined && this.#chance.odds(ORDERS))
      this.#stage.later(this.#wait(30, 600), () => fillIn(this.#stage, this.#place, form, about, REASON));
    if (measure === undefined || !this.#chance.odds(ORDERS)) return;
    this.#stage.later(this.#wait(20, 600), () => this.#order(measure, about));
  }

  #sign(document: string): void {
    const { team } = this.#place;
    if (!mustSign(this.#stage, document, team) || !this.#chance.odds(ANSWERS)) return;
    const answer = this.#chance.odds(0.3) ? 'return' : 'sign';
    answerDocument(this.#stage, document, team, this.#wait(30, 360), answer);
  }

  /** Orders one of the measures that fit, about anybody. */
  #orderAny(fits: (measure: string, punishes: boolean) => boolean): void {
    const { scenario } = this.#stage;
    const list = mayOrder(scenario, this.#place.team).filter(([id, { punishes }]) => fits(id, punishes !== undefined));
    const picked = this.#chance.pick(list);
    if (picked) this.#stage.later(this.#wait(30, 8 * (MINUTE / SECOND)), () => this.#order(picked[0], undefined));
  }

  #order(measure: string, about: string | undefined): void {
    const { scenario, state } = this.#stage;
    const orderable = scenario.orders?.[measure];
    if (!orderable) return;
    const persons = orderable.about !== 'nobody' ? personsFor(state, this.#place.team, orderable) : [];
    const whom = about !== undefined && persons.includes(about) ? about : this.#chance.pick(persons);
    if (orderable.about === 'person' && whom === undefined) return;
    orderNow(this.#stage, measure, whom, this.#chance.odds(0.8) ? REASON : '');
  }

  #passOn(): void {
    const command = passing(this.#place.team, this.#stage, this.#passing);
    if (command) this.#stage.give(command);
  }

  #callOff(order: string): void {
    const status = this.#stage.state.measures.get(order)?.status;
    if (status === 'asked' || status === 'running') this.#stage.give({ type: 'CancelMeasure', order });
  }
}
