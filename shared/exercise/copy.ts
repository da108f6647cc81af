// Small steps that all families of `evolve` share. The state they are given is a copy of the caller's own and is written
// into; everything inside it is shared with older states and is replaced, never written into.

import type { RecordedEvent } from './events.ts';
import { withoutDue } from './schedule.ts';
import type { InjectRow } from './state/injects.ts';
import type { AlertRow } from './state/room.ts';
import { EMPTY_TEAM, type ExerciseState, type TeamState, teamState } from './state.ts';

/** A copy of its own, to be written into. Field by field: by far the fastest copy there is of an object of this size. */
export function copyState(state: ExerciseState): ExerciseState {
  const copy: ExerciseState = {
    position: state.position,
    scenario: state.scenario,
    opaque: state.opaque,
    phase: state.phase,
    phaseBefore: state.phaseBefore,
    clock: state.clock,
    lastEventAt: state.lastEventAt,
    move: state.move,
    plan: state.plan,
    schedule: state.schedule,
    passedOver: state.passedOver,
    facts: state.facts,
    storylines: state.storylines,
    injects: state.injects,
    decisions: state.decisions,
    expectations: state.expectations,
    measures: state.measures,
    steps: state.steps,
    protectionClocks: state.protectionClocks,
    passes: state.passes,
    ticks: state.ticks,
    documents: state.documents,
    messages: state.messages,
    notes: state.notes,
    alerts: state.alerts,
    seats: state.seats,
    teams: state.teams,
    comcheckAsked: state.comcheckAsked,
    deputies: state.deputies,
  };
  const { director, comcheckBy, moveAt } = state;
  if (moveAt !== undefined) write(copy, { moveAt });
  if (director !== undefined) write(copy, { director });
  return comcheckBy === undefined ? copy : write(copy, { comcheckBy });
}

/** Writes into a state that is nobody else's: the copy `evolve` or `fold` made, never one that was given to them. */
export function write(own: ExerciseState, fields: Partial<ExerciseState>): ExerciseState {
  return Object.assign(own, fields);
}

/** The same state for the commonest events, which assign field by field: an object of fields costs more than they do. */
export const writable = (own: ExerciseState): { -readonly [F in keyof ExerciseState]: ExerciseState[F] } => own;

/**
 * While a fold applies an event: the tables that this fold made and nobody else has seen, which are written into instead
 * of being copied for every event.
 */
export const own: { made: Set<object> | undefined } = { made: undefined };

/** A table of teams that may be written into. */
function teamsToWrite(state: ExerciseState): Record<string, TeamState> {
  if (own.made?.has(state.teams)) return state.teams as Record<string, TeamState>;
  const teams = { ...state.teams };
  own.made?.add(teams);
  return teams;
}

/** The state with one team's part changed. */
export function withTeam(state: ExerciseState, team: string, change: (before: TeamState) => TeamState): ExerciseState {
  const before = teamState(state, team);
  const after = change(before);
  if (after === before) return state;
  const teams = teamsToWrite(state);
  teams[team] = after;
  writable(state).teams = teams;
  return state;
}

/** The state with the parts of several teams changed, copied once for all of them. */
export function withTeams(
  state: ExerciseState,
  names: readonly string[],
  change: (before: TeamState) => TeamState,
): ExerciseState {
  const teams = teamsToWrite(state);
  for (const team of names) {
    const before = teams[team] ?? EMPTY_TEAM;
    const after = change(before);
    if (after !== before || !(team in teams)) teams[team] = after;
  }
  writable(state).teams = teams;
  return state;
}

/** A team's part with some of it changed; the same if a fold wrote into a list of its own and nothing else changed. */
export function changed(team: TeamState, to: Partial<TeamState>): TeamState {
  const inbox = to.inbox ?? team.inbox;
  const decisions = to.decisions ?? team.decisions;
  const messages = to.messages ?? team.messages;
  const measures = to.measures ?? team.measures;
  const asked = to.asked ?? team.asked;
  const passes = to.passes ?? team.passes;
  const ticks = to.ticks ?? team.ticks;
  const documents = to.documents ?? team.documents;
  const cards = to.cards ?? team.cards;
  const closed = to.closed ?? team.closed;
  const people = to.people ?? team.people;
  const same =
    inbox === team.inbox &&
    decisions === team.decisions &&
    messages === team.messages &&
    measures === team.measures &&
    asked === team.asked &&
    passes === team.passes &&
    ticks === team.ticks &&
    documents === team.documents &&
    cards === team.cards &&
    closed === team.closed &&
    people === team.people;
  return same ? team : { inbox, decisions, messages, measures, asked, passes, ticks, documents, cards, closed, people };
}

/** The state with one inject's row changed. */
export function withInject(
  state: ExerciseState,
  inject: string,
  change: (before: InjectRow) => InjectRow,
): ExerciseState {
  writable(state).injects = state.injects.update(inject, change);
  return state;
}

/** The state with one more thing control should know about. */
export function withAlert(
  state: ExerciseState,
  recorded: RecordedEvent,
  kind: AlertRow['kind'],
  about: AlertRow['about'],
  key = String(recorded.position),
): ExerciseState {
  const seat = recorded.by && recorded.by !== 'system' ? { seat: recorded.by.seat } : {};
  const row: AlertRow = { key, kind, t: recorded.t, wall: recorded.at, position: recorded.position, ...seat, about };
  return write(state, { alerts: state.alerts.append(row) });
}

/** The state in which a due moment waits no longer, neither in the schedule nor among what a jump passed over. */
export function withoutWaiting(state: ExerciseState, key: string): ExerciseState {
  const own = writable(state);
  own.schedule = withoutDue(state.schedule, key);
  if (state.passedOver.some((row) => row.key === key))
    own.passedOver = state.passedOver.filter((row) => row.key !== key);
  return state;
}
