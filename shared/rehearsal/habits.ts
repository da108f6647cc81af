// What all seats do in some way: open what arrives, decide, order, and answer what they are asked about.

import type { OpenCard } from '../exercise/state/decisions.ts';
import type { MeasureRow } from '../exercise/state/measures.ts';
import { type ExerciseState, openCard, teamState } from '../exercise/state.ts';
import type { ExerciseMs } from '../kit/time.ts';
import { caseFact } from '../scenario/case-facts.ts';
import type { Orderable } from '../scenario/orders.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Place, Stage } from './stage.ts';

export type Answer = 'granted' | 'narrowed' | 'refused';

/** Opens an inject after a while, if it lies in the team's inbox. */
export function openLater(stage: Stage, { seat, team }: Place, inject: string, wait: ExerciseMs): void {
  stage.later(wait, () => {
    if (!teamState(stage.state, team).inbox.has(inject)) return;
    if (stage.state.seats.get(seat)?.opened.has(inject)) return;
    stage.give({ type: 'OpenInject', inject });
  });
}

/** Decides a card that lies open, resting on the inject that brought it. */
export function decideNow(stage: Stage, card: OpenCard, option: string, reason: string): void {
  const { decision, team, inject } = card;
  const restsOn = inject !== undefined && teamState(stage.state, team).inbox.has(inject) ? [inject] : [];
  stage.give({ type: 'MakeDecision', decision, option, reason, restsOn });
}

/** Orders a measure; a measure about nobody is about nobody, whoever is named. */
export function orderNow(stage: Stage, measure: string, about: string | undefined, reason: string): void {
  const whom = about === undefined || stage.scenario.orders?.[measure]?.about === 'nobody' ? {} : { about };
  stage.give({ type: 'OrderMeasure', measure, ...whom, reason, restsOn: [] });
}

/** Answers an order after a while, unless somebody else has. */
export function answerLater(stage: Stage, order: string, answer: Answer, reason: string, wait: ExerciseMs): void {
  stage.later(wait, () => {
    if (stage.state.measures.get(order)?.status === 'asked')
      stage.give({ type: 'AuthoriseMeasure', order, answer, reason });
  });
}

/** The card of a decision as it lies before a team now. */
export const cardOf = (stage: Stage, team: string, decision: string): OpenCard | undefined =>
  openCard(stage.state, team, decision);

/** Whether a team holds the card of a person. */
export const holdsCard = (state: ExerciseState, team: string, person: string): boolean =>
  Object.hasOwn(teamState(state, team).people, person);

/** Persons a team can order a measure about now. */
export const personsFor = (state: ExerciseState, team: string, { people }: Orderable): string[] =>
  people.filter((person) => holdsCard(state, team, person));

/** Measures a team may order, with their ids. */
export const mayOrder = (scenario: Scenario, team: string): [string, Orderable][] =>
  Object.entries(scenario.orders ?? {}).filter(([, { by }]) => by.includes(team));

/** A measure no careful team takes: a wrong move, by its mark or by its place in the catalogue. */
export const isWrongMove = (scenario: Scenario, measure: string): boolean =>
  measure.startsWith('CW-') || scenario.orders?.[measure]?.harm === true;

/** An order that is asked for or under way. */
const isLive = ({ status }: MeasureRow): boolean => status === 'asked' || status === 'running';

export function liveOrders(state: ExerciseState, person: string): MeasureRow[] {
  return [...state.measures].filter((row) => row.about === person && isLive(row));
}

/** Whether a person bears one more talk: those that are under way are counted, whoever ordered them. */
export function bearsTalk(state: ExerciseState, person: string): boolean {
  const { facts, scenario } = state;
  const bears = scenario.people[person]?.case?.bears ?? Number.POSITIVE_INFINITY;
  const held = Number(facts[caseFact(person, 'talks')] ?? 0);
  const coming = liveOrders(state, person).filter(({ measure }) => scenario.orders?.[measure]?.talk === true).length;
  return held + coming < bears && facts[caseFact(person, 'closed')] !== true;
}
