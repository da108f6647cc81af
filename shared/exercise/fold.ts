// Replay is the same fold, stopped early.

import type { RecordedEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { type ExerciseState, initialState } from './state.ts';

/** The state a log leads to, from the beginning or from an earlier state of the same log. */
export function fold(events: Iterable<RecordedEvent>, from: ExerciseState = initialState()): ExerciseState {
  let state = from;
  for (const event of events) state = evolve(state, event);
  return state;
}
