// Small copying steps that all families of `evolve` share.

import type { RecordedEvent } from './events.ts';
import { withoutDue } from './schedule.ts';
import { type AlertRow, type ExerciseState, type InjectRow, type TeamState, teamState } from './state.ts';

/** The state with one team's part changed. */
export function withTeam(state: ExerciseState, team: string, change: (before: TeamState) => TeamState): ExerciseState {
  const before = teamState(state, team);
  const after = change(before);
  return after === before ? state : { ...state, teams: { ...state.teams, [team]: after } };
}

/** The state with one inject's row changed. */
export function withInject(
  state: ExerciseState,
  inject: string,
  change: (before: InjectRow) => InjectRow,
): ExerciseState {
  return { ...state, injects: state.injects.update(inject, change) };
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
  return { ...state, alerts: state.alerts.append(row) };
}

/** The state in which a due moment waits no longer, neither in the schedule nor among what a jump passed over. */
export function withoutWaiting(state: ExerciseState, key: string): ExerciseState {
  const schedule = withoutDue(state.schedule, key);
  const passedOver = state.passedOver.some((row) => row.key === key)
    ? state.passedOver.filter((row) => row.key !== key)
    : state.passedOver;
  return schedule === state.schedule && passedOver === state.passedOver ? state : { ...state, schedule, passedOver };
}
