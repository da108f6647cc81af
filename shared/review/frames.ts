// The state of an exercise at any position of its log: replay is the same fold, stopped early. States are kept along the
// way; versions of a state share what they have in common, so keeping many costs little and seeking refolds few events.
import type { RecordedEvent } from '../exercise/events.ts';
import { evolve } from '../exercise/evolve.ts';
import { fold } from '../exercise/fold.ts';
import { type ExerciseState, initialState } from '../exercise/state.ts';
import type { ExerciseMs, WallMs } from '../kit/time.ts';

/** Events between two kept states: the most a seek has to fold again. */
const STRIDE = 16;

export class Frames {
  readonly #log: RecordedEvent[] = [];
  /** The states after 0, STRIDE, 2 × STRIDE … events. */
  readonly #kept: ExerciseState[] = [initialState()];
  #newest: ExerciseState = initialState();
  #shown: ExerciseState = initialState();

  static of(log: Iterable<RecordedEvent>): Frames {
    const frames = new Frames();
    frames.add(log);
    return frames;
  }

  /** Appends the next events of the log; call it slice by slice while a long log arrives. */
  add(events: Iterable<RecordedEvent>): void {
    for (const event of events) {
      this.#newest = evolve(this.#newest, event);
      this.#log.push(event);
      if (this.#log.length % STRIDE === 0) this.#kept.push(this.#newest);
    }
  }

  get log(): readonly RecordedEvent[] {
    return this.#log;
  }

  /** The last position there is. */
  get last(): number {
    return this.#log.length;
  }

  /** The event at a position, counted from 1. */
  event(position: number): RecordedEvent | undefined {
    return this.#log[position - 1];
  }

  /** The state after the event at a position; positions outside the log are brought inside. */
  at(position: number): ExerciseState {
    const wanted = Math.max(0, Math.min(this.last, Math.floor(position)));
    if (wanted === this.last) return this.#newest;
    const kept = this.#kept[Math.floor(wanted / STRIDE)] ?? initialState();
    const from = this.#shown.position <= wanted && this.#shown.position > kept.position ? this.#shown : kept;
    this.#shown = fold(this.#log.slice(from.position, wanted), from);
    return this.#shown;
  }

  /** The last position at or before a wall moment; 0 if there is none. Wall times of a log never go back. */
  atWall(wall: WallMs): number {
    return countWhile(this.#log, ({ at }) => at <= wall);
  }

  /**
   * The last position at or before an exercise moment: with `from` and `to`, among these positions only. An event that
   * was noticed late (an interruption) carries an earlier time than the one before it; position decides then.
   */
  atTime(t: ExerciseMs, from = 0, to: number = this.last): number {
    let position = to;
    while (position > from && (this.#log[position - 1]?.t ?? 0) > t)
      position = Math.max(from, this.#before(t, from, position));
    return position;
  }

  /** A first guess by halves, good wherever times go up; the caller walks on from it. */
  #before(t: ExerciseMs, from: number, to: number): number {
    let low = from;
    let high = to;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.#log[mid]?.t ?? 0) <= t) low = mid + 1;
      else high = mid;
    }
    return Math.min(low, to - 1);
  }
}

function countWhile<T>(sorted: readonly T[], holds: (row: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (holds(sorted[mid] as T)) low = mid + 1;
    else high = mid;
  }
  return low;
}
