// Replay is the same fold, stopped early. The state is copied once and written into from there on.

import { copyState, own } from './copy.ts';
import type { RecordedEvent } from './events.ts';
import { apply } from './evolve.ts';
import { type ExerciseState, initialState } from './state.ts';

/** The state a log leads to, from the beginning or from an earlier state of the same log. */
export function fold(events: Iterable<RecordedEvent>, from: ExerciseState = initialState()): ExerciseState {
  let state = copyState(from);
  let teams: ExerciseState['teams'] | undefined;
  try {
    for (const event of events) {
      own.folding = true;
      own.teams = teams;
      state = apply(state, event);
      teams = own.teams;
      own.folding = false;
    }
  } finally {
    own.folding = false;
    own.teams = undefined;
  }
  return state;
}
