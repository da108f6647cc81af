// Replay is the same fold, stopped early. The state is copied once and written into from there on, and so is whatever
// else the fold itself made: nobody sees it before the fold ends, and nobody writes into it afterwards.

import { writeAs } from '../kit/keyed-list.ts';
import { copyState, own } from './copy.ts';
import type { RecordedEvent } from './events.ts';
import { apply } from './evolve.ts';
import { type ExerciseState, initialState } from './state.ts';

/** The state a log leads to, from the beginning or from an earlier state of the same log. */
export function fold(events: Iterable<RecordedEvent>, from: ExerciseState = initialState()): ExerciseState {
  let state = copyState(from);
  const made = new Set<object>();
  try {
    for (const event of events) {
      own.made = made;
      writeAs(made);
      state = apply(state, event);
      own.made = undefined;
      writeAs(undefined);
    }
  } finally {
    own.made = undefined;
    writeAs(undefined);
  }
  return state;
}
