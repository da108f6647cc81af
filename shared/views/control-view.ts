// What control sees, and facilitators read-only: everything, with the author's own ids. Not the names of people.

import { endsAt, planMoments, plannedAt } from '../exercise/plan.ts';
import { dueKey, nextDueAt, type Schedule } from '../exercise/schedule.ts';
import type { DecisionRow, ExpectationRow, OpenCard } from '../exercise/state/decisions.ts';
import type { DocumentRow } from '../exercise/state/documents.ts';
import type { InjectRow } from '../exercise/state/injects.ts';
import type { TickRow } from '../exercise/state/knowledge.ts';
import type { MeasureRow } from '../exercise/state/measures.ts';
import type { StepRow } from '../exercise/state/protection.ts';
import type { AlertRow, SeatRow } from '../exercise/state/room.ts';
import type { NoteRow } from '../exercise/state/words.ts';
import type { ExerciseState } from '../exercise/state.ts';
import type { Language } from '../kit/languages.ts';
import { type ShownText, textOf } from '../scenario/scenario.ts';
import { controlCatalogue } from './control-catalogue.ts';
import { controlInject } from './control-inject.ts';
import { controlClock, controlStep } from './control-protection.ts';
import { controlDocument } from './document-view.ts';
import { controlTick } from './indicator-view.ts';
import { controlMeasure } from './measure-view.ts';
import { controlMessage, controlPass } from './message-view.ts';
import { remember, rememberLast, shown, type ViewModel } from './model.ts';
import type { ControlSeat } from './shapes/control.ts';
import type { ControlCard, ControlDecision, ControlExpectation, ControlStoryline } from './shapes/control-play.ts';
import type { ControlNote } from './shapes/control-words.ts';
import { shownClock, shownMove } from './shared-fields.ts';

export function createControlViewer(base: ExerciseState, language: Language): (state: ExerciseState) => ViewModel {
  const { scenario } = base;
  const say = (key: string): ShownText => textOf(scenario, key, language);
  const injects = remember((row: InjectRow) => controlInject(scenario, row, language));
  const expectations = remember((row: ExpectationRow) => controlExpectation(base, row, say));
  const decisions = remember((row: DecisionRow) => controlDecision(row, say));
  const measures = remember((row: MeasureRow) => controlMeasure(base, row, say));
  const steps = remember((row: StepRow) => controlStep(row, say));
  const protectionClocks = remember(controlClock);
  const passes = remember(controlPass);
  const documents = remember((row: DocumentRow) => controlDocument(base, row, say));
  const ticks = remember((row: TickRow) => controlTick(base, row, say));
  const messages = remember(controlMessage);
  const notes = remember(controlNote);
  const alerts = remember(controlAlert);
  const storylines = remember((rows: ExerciseState['storylines']) => controlStorylines(base, rows, say));
  const cards = openCards(say);
  const clock = remember(shownClock);
  const schedule = remember(besideInjects);
  // Injects that are held stand outside the schedule: held, re-timed or skipped, they change the plan and not the schedule.
  const moments = rememberLast((state: ExerciseState) => [state.schedule, state.plan, state.injects], planMoments);
  const seats = remember(controlSeat);
  const unmoved = controlCatalogue(scenario, language);
  // The story moves with the plan.
  const catalogue = remember((plan: ExerciseState['plan']) => ({
    ...unmoved,
    moves: unmoved.moves.map((move, index) => ({
      ...move,
      at: plannedAt({ plan }, dueKey({ kind: 'move', move: index }), move.at),
    })),
  }));
  const title = say('title');
  return (state) => ({
    position: state.position,
    fields: {
      title,
      phase: state.phase,
      phaseBefore: state.phaseBefore,
      clock: clock(state.clock),
      move: shownMove(scenario, state, language),
      ends: endsAt(state),
      moments: moments(state),
      facts: state.facts,
      storylines: storylines(state.storylines),
      cards: cards(state.teams),
      passedOver: state.passedOver.map(({ key, dueAt }) => ({ key, dueAt })),
      nextDueAt: nextDueAt(state.schedule) ?? null,
      schedule: schedule(state.schedule),
      comcheck: state.comcheckAsked,
      comcheckBy: state.comcheckBy ?? null,
      director: state.director ?? null,
      deputies: state.deputies,
      catalogue: catalogue(state.plan),
    },
    lists: {
      injects: shown(state.injects, injects),
      expectations: shown(state.expectations, expectations),
      decisions: shown(state.decisions, decisions),
      measures: shown(state.measures, measures),
      steps: shown(state.steps, steps),
      protectionClocks: shown(state.protectionClocks, protectionClocks),
      passes: shown(state.passes, passes),
      ticks: shown(state.ticks, ticks),
      documents: shown(state.documents, documents),
      messages: shown(state.messages, messages),
      notes: shown(state.notes, notes),
      alerts: shown(state.alerts, alerts),
      seats: shown(state.seats, seats),
    },
  });
}

function controlExpectation(
  base: ExerciseState,
  row: ExpectationRow,
  say: (key: string) => ShownText,
): ControlExpectation {
  const expected = base.scenario.injects[row.inject]?.expects[row.index];
  return {
    key: row.key,
    inject: row.inject,
    team: row.team,
    decision: expected?.decision ?? '',
    options: expected?.options ?? [],
    ...(expected?.measure === undefined ? {} : { measure: expected.measure }),
    ...(expected?.form === undefined ? {} : { form: expected.form }),
    ...(expected?.about === undefined ? {} : { about: expected.about }),
    dueAt: row.dueAt,
    status: row.status,
    ...(row.made === undefined ? {} : { made: row.made }),
    ...(row.at === undefined ? {} : { at: row.at }),
    objective: expected?.objective ?? '',
    task: say(`objectives.${expected?.objective}.tasks.${expected?.task}`),
    ...(expected?.why === undefined ? {} : { why: say(`injects.${row.inject}.expects.${row.index}.why`) }),
  };
}

function controlDecision(row: DecisionRow, say: (key: string) => ShownText): ControlDecision {
  return {
    key: row.key,
    decision: row.decision,
    team: row.team,
    option: row.option,
    title: say(`decisions.${row.decision}.title`),
    optionTitle: say(`decisions.${row.decision}.options.${row.option}.title`),
    reason: row.reason,
    restsOn: row.restsOn,
    measures: row.measures,
    late: row.late,
    t: row.t,
    position: row.position,
    ...(row.seat === undefined ? {} : { seat: row.seat }),
    recordedByControl: row.recordedByControl,
    ...(row.observedAt === undefined ? {} : { observedAt: row.observedAt }),
    ...(row.struck === undefined ? {} : { struck: row.struck }),
  };
}

function controlNote(row: NoteRow): ControlNote {
  return {
    key: row.key,
    seat: row.seat,
    role: row.role,
    ...(row.team === undefined ? {} : { team: row.team }),
    text: row.text,
    language: row.language,
    t: row.t,
    ...(row.observedAt === undefined ? {} : { observedAt: row.observedAt }),
    position: row.position,
  };
}

function controlAlert(row: AlertRow): AlertRow {
  return {
    key: row.key,
    kind: row.kind,
    t: row.t,
    wall: row.wall,
    position: row.position,
    ...(row.seat === undefined ? {} : { seat: row.seat }),
    about: row.about,
    ...(row.settled ? { settled: true as const } : {}),
  };
}

function controlSeat(row: SeatRow): ControlSeat {
  return {
    key: row.key,
    role: row.role,
    ...(row.team === undefined ? {} : { team: row.team }),
    language: row.language,
    removed: row.removed === true,
    comcheck: row.comcheck ?? 0,
  };
}

/** What is scheduled beside injects, whose rows say themselves when they are due. */
const besideInjects = (schedule: Schedule) =>
  schedule.filter(({ due }) => due.kind !== 'inject').map(({ key, at }) => ({ key, dueAt: at }));

function controlStorylines(
  base: ExerciseState,
  rows: ExerciseState['storylines'],
  say: (key: string) => ShownText,
): ControlStoryline[] {
  return Object.entries(base.scenario.storylines).map(([id, storyline]) => ({
    id,
    title: say(`storylines.${id}.title`),
    state: rows[id]?.state ?? storyline.initial,
    enteredAt: rows[id]?.enteredAt ?? 0,
    states: Object.entries(storyline.states).map(([state, { meta }]) => ({
      id: state,
      title: say(`storylines.${id}.states.${state}.title`),
      ...(meta.branch === undefined ? {} : { branch: meta.branch }),
      ...(meta.outcome === undefined ? {} : { outcome: meta.outcome }),
    })),
  }));
}

/** Shows the cards all teams have open; most decisions open and close none. */
function openCards(say: (key: string) => ShownText): (teams: ExerciseState['teams']) => ControlCard[] {
  const viewers = new Map<string, (cards: readonly OpenCard[]) => ControlCard[]>();
  const ofTeam = (team: string): ((cards: readonly OpenCard[]) => ControlCard[]) => {
    const show = viewers.get(team) ?? remember((cards) => cards.map((card) => controlCard(team, card, say)));
    viewers.set(team, show);
    return show;
  };
  return remember((teams) => Object.entries(teams).flatMap(([team, { cards }]) => ofTeam(team)(cards)));
}

const controlCard = (team: string, card: OpenCard, say: (key: string) => ShownText): ControlCard => ({
  decision: card.decision,
  team,
  title: say(`decisions.${card.decision}.title`),
  openedAt: card.openedAt,
  ...(card.deadline === undefined ? {} : { deadline: card.deadline }),
  overdue: card.overdue,
});
