// `evolve` for what teams tick on their boards. Copies recorded facts only.
import { changed, withTeam, writable } from './copy.ts';
import type { EventOf, RecordedEvent } from './events.ts';
import type { TickRow } from './state/knowledge.ts';
import type { ExerciseState } from './state.ts';

export function ticked(
  state: ExerciseState,
  recorded: RecordedEvent,
  event: EventOf<'IndicatorTicked'>,
): ExerciseState {
  const { tick, team, person, indicator, element, evidence, note, replaces } = event;
  const { by, position, observedAt, onBehalfOf } = recorded;
  const t = observedAt ?? recorded.t;
  const seat = by && by !== 'system' && onBehalfOf === undefined ? { seat: by.seat } : {};
  const row: TickRow = { key: tick, team, person, indicator, element, evidence, note, t, position, ...seat };
  const next = replaces === undefined ? state : ended(state, replaces, t);
  writable(next).ticks = next.ticks.push(row);
  return withTeam(next, team, (before) => changed(before, { ticks: before.ticks.push(row) }));
}

export const unticked = (
  state: ExerciseState,
  { t }: RecordedEvent,
  event: EventOf<'IndicatorUnticked'>,
): ExerciseState => ended(state, event.tick, t);

const ended = (state: ExerciseState, tick: string, until: number): ExerciseState =>
  withTick(state, tick, (row) => ({ ...row, until }));

/** The state with one tick changed in the whole and with its team. */
export function withTick(state: ExerciseState, tick: string, change: (row: TickRow) => TickRow): ExerciseState {
  const row = state.ticks.get(tick);
  if (!row) return state;
  const after = change(row);
  writable(state).ticks = state.ticks.update(tick, () => after);
  return withTeam(state, row.team, (before) => changed(before, { ticks: before.ticks.update(tick, () => after) }));
}
