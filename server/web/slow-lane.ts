// Where tries wait that came from a place with too many wrong codes: looked up one by one, at a rate that is of no use
// for guessing and short enough to stand in for people who have the right code.

export interface LaneLimits {
  /** Look-ups a second, of all places together. */
  readonly perSecond: number;
  /** Tries of one place that may wait; more are refused unread. */
  readonly perPlace: number;
  /** Tries of all places that may wait. */
  readonly waiting: number;
}
export const DEFAULT_LANE: LaneLimits = { perSecond: 20, perPlace: 100, waiting: 200 };

export class SlowLane {
  readonly #limits: LaneLimits;
  readonly #queue: { readonly place: string; readonly run: () => void }[] = [];
  readonly #waiting = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;

  constructor(limits: LaneLimits = DEFAULT_LANE) {
    this.#limits = limits;
  }

  /** Runs a look-up in its turn, right or wrong alike; `full` if too many wait already. */
  pass<T>(place: string, find: () => Promise<T>): Promise<T | 'full'> {
    const ofPlace = this.#waiting.get(place) ?? 0;
    if (ofPlace >= this.#limits.perPlace || this.#queue.length >= this.#limits.waiting) return Promise.resolve('full');
    this.#waiting.set(place, ofPlace + 1);
    return new Promise((resolve, reject) => {
      this.#queue.push({ place, run: () => void find().then(resolve, reject) });
      this.#wake();
    });
  }

  /** The first one waits as well: coming one after another is no faster than coming all at once. */
  #wake(): void {
    if (this.#timer !== undefined || this.#queue.length === 0) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      const next = this.#queue.shift();
      if (next) this.#leave(next.place);
      next?.run();
      this.#wake();
    }, 1000 / this.#limits.perSecond);
    this.#timer.unref();
  }

  #leave(place: string): void {
    const left = (this.#waiting.get(place) ?? 1) - 1;
    if (left > 0) this.#waiting.set(place, left);
    else this.#waiting.delete(place);
  }
}
