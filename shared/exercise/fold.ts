// Replay is the same fold, stopped early. The state is copied once and written into from there on, and so is whatever
// else the fold itself made: nobody sees it before the fold ends, and nobody writes into it afterwards.

import { writeAs } from '../kit/keyed-list.ts';
import { copyState, own } from './copy.ts';
import type { RecordedEvent } from './events.ts';
import { apply } from './evolve.ts';
import { type ExerciseState, initialState } from './state.ts';

/** The state a log leads to, from the beginning or from an earlier state of the same log. */
export function fold(events: Iterable<RecordedEvent>, from: ExerciseState = initialState()): ExerciseState {
  const folding = new Folding(from);
  folding.add(events);
  return folding.end();
}

/** A fold whose events come page by page. Its state is seen at the end only; what is added later leaves that one alone. */
export class Folding {
  #state: ExerciseState;
  #made = new Set<object>();

  constructor(from: ExerciseState = initialState()) {
    this.#state = copyState(from);
  }

  add(events: Iterable<RecordedEvent>): void {
    try {
      for (const event of events) {
        // Inside the loop: while the next event is fetched, somebody else may run.
        own.made = this.#made;
        writeAs(this.#made);
        this.#state = apply(this.#state, event);
        own.made = undefined;
        writeAs(undefined);
      }
    } finally {
      own.made = undefined;
      writeAs(undefined);
    }
  }

  /** The state all events so far led to. */
  end(): ExerciseState {
    const state = this.#state;
    this.#state = copyState(state);
    this.#made = new Set();
    return state;
  }
}
