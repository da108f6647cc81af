// `evolve` for the room: lifecycle, clock, seats and words. Copies recorded facts only.
import { KeyedList } from '../kit/keyed-list.ts';
import { changed, withAlert, withInject, withTeams, writable, write } from './copy.ts';
import type { EventOf, EventType, RecordedEvent } from './events.ts';
import { redacted } from './redaction.ts';
import { type Schedule, withDue, withoutDue } from './schedule.ts';
import type { InjectRow } from './state/injects.ts';
import type { MessageRow } from './state/words.ts';
import type { ExerciseState } from './state.ts';

type RoomEvent = EventOf<
  Extract<
    EventType,
    | 'ExercisePlanned'
    | 'PhaseChanged'
    | 'SafetyStopped'
    | 'PaceChanged'
    | 'ClockJumped'
    | 'ExerciseInterrupted'
    | 'ClockLifted'
    | 'MoveBegan'
    | 'PassedOver'
    | 'PassedOverSettled'
    | 'SeatTaken'
    | 'SeatRemoved'
    | 'LanguageChosen'
    | 'DirectorTookOver'
    | 'DeputyNamed'
    | 'ComcheckAsked'
    | 'ComcheckAnswered'
    | 'MessageSent'
    | 'NoteAdded'
    | 'Redacted'
  >
>;

export function evolveRoom(state: ExerciseState, recorded: RecordedEvent, event: RoomEvent): ExerciseState {
  switch (event.type) {
    case 'ExercisePlanned':
      return planned(state, recorded.position, event);
    case 'PhaseChanged':
      return write(state, {
        phase: event.to,
        phaseBefore: event.from,
        clock: anchored(state, recorded, event.to === 'running'),
      });
    case 'SafetyStopped':
      return write(state, { phase: 'stopped', phaseBefore: event.backTo, clock: anchored(state, recorded, false) });
    case 'ExerciseInterrupted': {
      const paused: ExerciseState = write(state, {
        phase: 'paused',
        phaseBefore: 'running',
        clock: anchored(state, recorded, false),
      });
      return withAlert(paused, recorded, 'interrupted', { lastAliveAt: event.lastAliveAt });
    }
    case 'ClockLifted':
      return withAlert(state, recorded, 'clock-lifted', { offset: event.offset });
    case 'PaceChanged':
      return write(state, { clock: { ...anchored(state, recorded, state.clock.running), pace: event.pace } });
    case 'ClockJumped':
      return write(state, { clock: { ...state.clock, anchorWall: recorded.at, anchorT: event.to } });
    case 'MoveBegan':
      return write(state, {
        move: event.move,
        moveAt: state.schedule.find(({ key }) => key === `move:${event.move}`)?.at ?? recorded.t,
        schedule: withoutDue(state.schedule, `move:${event.move}`),
      });
    case 'PassedOver':
      return passedOver(state, event);
    case 'PassedOverSettled':
      return write(state, { passedOver: state.passedOver.filter((row) => row.key !== event.key) });
    case 'SeatTaken': {
      const { seat, role, team, language } = event;
      const row = { key: seat, role, ...(team ? { team } : {}), language, opened: KeyedList.empty<never>() };
      return write(state, { seats: state.seats.append(row), ...(role === 'director' ? { director: seat } : {}) });
    }
    case 'SeatRemoved':
      return write(state, { seats: state.seats.update(event.seat, (row) => ({ ...row, removed: true })) });
    case 'LanguageChosen':
      return write(state, { seats: state.seats.update(event.seat, (row) => ({ ...row, language: event.language })) });
    case 'DirectorTookOver': {
      const seats = state.director
        ? state.seats.update(state.director, (row) => ({ ...row, role: 'controller' }))
        : state.seats;
      return write(state, {
        director: event.seat,
        seats: seats.update(event.seat, (row) => ({ ...row, role: 'director' })),
      });
    }
    case 'DeputyNamed':
      return write(state, { deputies: [...state.deputies, event.seat] });
    case 'ComcheckAsked':
      return write(state, {
        comcheckAsked: recorded.position,
        ...(typeof recorded.by === 'object' ? { comcheckBy: recorded.by.seat } : {}),
      });
    case 'ComcheckAnswered':
      return write(state, {
        seats: state.seats.update(event.seat, (row) => ({ ...row, comcheck: state.comcheckAsked })),
      });
    case 'MessageSent':
      return messageSent(state, recorded, event);
    case 'NoteAdded':
      return noteAdded(state, recorded, event);
    case 'Redacted':
      return redacted(state, event);
  }
}

const anchored = (state: ExerciseState, recorded: RecordedEvent, running: boolean) => ({
  anchorWall: recorded.at,
  anchorT: recorded.t,
  pace: state.clock.pace,
  running,
});

function planned(state: ExerciseState, position: number, event: EventOf<'ExercisePlanned'>): ExerciseState {
  const { scenario, opaque } = event;
  let schedule: Schedule = [];
  for (const [move, { at }] of scenario.moves.entries())
    if (move > 0) schedule = withDue(schedule, { kind: 'move', move }, at, position);
  const rows = Object.keys(scenario.injects).map((key): InjectRow => ({ key, status: 'planned', openedBy: {} }));
  return write(state, {
    scenario,
    opaque,
    schedule,
    injects: KeyedList.of(rows),
    facts: Object.fromEntries(Object.entries(scenario.facts).map(([name, fact]) => [name, fact.start])),
    storylines: Object.fromEntries(
      Object.entries(scenario.storylines).map(([id, line]) => [id, { state: line.initial, enteredAt: 0 }]),
    ),
  });
}

function passedOver(state: ExerciseState, event: EventOf<'PassedOver'>): ExerciseState {
  const entry = state.schedule.find((row) => row.key === event.key);
  if (!entry) return state;
  const next = write(state, {
    schedule: withoutDue(state.schedule, event.key),
    passedOver: [...state.passedOver, { key: event.key, dueAt: event.dueAt, entry }],
  });
  return entry.due.kind === 'inject'
    ? withInject(next, entry.due.inject, (row) => ({ ...row, status: 'passed-over' }))
    : next;
}

function messageSent(state: ExerciseState, recorded: RecordedEvent, event: EventOf<'MessageSent'>): ExerciseState {
  const row: MessageRow = {
    key: event.message,
    from: event.from,
    to: event.to,
    text: event.text,
    language: event.language,
    t: recorded.t,
    wall: recorded.at,
    position: recorded.position,
    ...(recorded.by && recorded.by !== 'system' ? { seat: recorded.by.seat } : {}),
    ...(event.inReplyTo ? { inReplyTo: event.inReplyTo } : {}),
    ...(event.as === undefined ? {} : { as: event.as }),
    ...(event.asks ? { asks: true as const } : {}),
  };
  const teams = [...(event.from === 'control' ? [] : [event.from]), ...(event.to === 'control' ? [] : event.to)];
  // A command is stored once, so its key is new.
  writable(state).messages = state.messages.push(row);
  return withTeams(state, teams, (before) => changed(before, { messages: before.messages.push(row) }));
}

function noteAdded(state: ExerciseState, recorded: RecordedEvent, event: EventOf<'NoteAdded'>): ExerciseState {
  const by = recorded.by && recorded.by !== 'system' ? recorded.by : undefined;
  if (!by) return state;
  const row = {
    key: event.note,
    seat: by.seat,
    role: by.role,
    ...(by.team ? { team: by.team } : {}),
    text: event.text,
    language: event.language,
    t: recorded.t,
    ...(recorded.observedAt === undefined ? {} : { observedAt: recorded.observedAt }),
    position: recorded.position,
  };
  writable(state).notes = state.notes.push(row);
  return state;
}
