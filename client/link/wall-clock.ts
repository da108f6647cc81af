// The server's wall clock as seen from here: of the last answers, the one with the shortest round trip is believed.
import type { WallMs } from '../../shared/kit/time.ts';

interface Sample {
  readonly offset: number;
  readonly roundTrip: number;
}
const REMEMBERED = 8;

export class WallClock {
  readonly #local: () => number;
  #samples: Sample[] = [];
  #offset: number;

  /** @param local a clock that only goes forward, in milliseconds */
  constructor(local: () => number = () => performance.now(), start: number = Date.now()) {
    this.#local = local;
    this.#offset = start - local();
  }

  /** What the local clock shows; take it when asking, and hand it to `heard` with the answer. */
  local(): number {
    return this.#local();
  }

  heard(serverNow: WallMs, askedAt: number): void {
    const arrived = this.#local();
    const roundTrip = arrived - askedAt;
    this.#samples = [...this.#samples, { offset: serverNow + roundTrip / 2 - arrived, roundTrip }].slice(-REMEMBERED);
    const best = this.#samples.reduce((a, b) => (b.roundTrip <= a.roundTrip ? b : a));
    this.#offset = best.offset;
  }

  /** Forgets what was measured: after a loss the laptop may have slept, and its clock with it. */
  reset(): void {
    this.#samples = [];
  }

  now(): WallMs {
    return this.#local() + this.#offset;
  }
}
