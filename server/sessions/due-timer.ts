// The one timer of an exercise: the next moment at which time itself brings something to do.
import { wallTimeOf } from '../../shared/exercise/clock.ts';
import type { ExerciseState } from '../../shared/exercise/state.ts';
import type { WallMs } from '../../shared/kit/time.ts';
import type { WallClock } from '../ports.ts';
import { dueCommandId } from './batch.ts';

/** How long a due moment that could not be released waits before it is tried again. Wall milliseconds. */
export const TRY_AGAIN_AFTER = 2_000;

export class DueTimer {
  readonly #clock: WallClock;
  readonly #fire: () => void;
  /** Due moments that failed, by command id → the wall moment at which they are tried again. */
  readonly #postponed = new Map<string, WallMs>();
  #notBefore: WallMs = 0;
  #set: { readonly at: WallMs; readonly cancel: () => void } | undefined;

  constructor(clock: WallClock, fire: () => void) {
    this.#clock = clock;
    this.#fire = fire;
  }

  /** Due moments that wait for another try, at a wall moment. */
  postponedAt(now: WallMs): { has(commandId: string): boolean } {
    for (const [id, until] of this.#postponed) if (until <= now) this.#postponed.delete(id);
    return this.#postponed;
  }

  postpone(commandId: string): void {
    this.#postponed.set(commandId, this.#clock.now() + TRY_AGAIN_AFTER);
  }

  /** Nothing is tried for a while: the store refuses. */
  rest(): void {
    this.#notBefore = this.#clock.now() + TRY_AGAIN_AFTER;
  }

  /** Sets the timer for what is due next in a state; `atOnce`: something waits already. */
  setFor(state: ExerciseState, atOnce: boolean): void {
    const next = atOnce ? this.#clock.now() : this.#nextMoment(state);
    const at = next === undefined ? undefined : Math.max(next, this.#notBefore);
    if (at === this.#set?.at) return;
    this.stop();
    if (at === undefined) return;
    const cancel = this.#clock.at(at, () => {
      this.#set = undefined;
      this.#fire();
    });
    this.#set = { at, cancel };
  }

  stop(): void {
    this.#set?.cancel();
    this.#set = undefined;
  }

  #nextMoment({ clock, schedule }: ExerciseState): WallMs | undefined {
    if (!clock.running) return undefined;
    const due = schedule.find((entry) => this.#postponed.size === 0 || !this.#postponed.has(dueCommandId(entry)));
    const moments = [...this.#postponed.values()];
    const wall = due && wallTimeOf(clock, due.at);
    if (wall !== undefined) moments.push(wall);
    return moments.length > 0 ? Math.min(...moments) : undefined;
  }
}
