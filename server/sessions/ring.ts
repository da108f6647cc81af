// The last differences of one audience, for connections that broke: complete from one position on.
import type { Difference } from '../../shared/views/model.ts';
import { jsonOf } from './written.ts';

const MOST = 512;
/** Characters of JSON. */
const LARGEST = 1_000_000;

interface Kept {
  readonly difference: Difference;
  readonly size: number;
}

export class Ring {
  readonly #most: number;
  readonly #largest: number;
  /** Those that were dropped stand empty at the front. */
  #kept: (Kept | undefined)[] = [];
  #dropped = 0;
  #size = 0;
  /** What was asked for last: all who lost the network together missed the same, and are given the same array. */
  #asked: { readonly since: number; readonly missed: readonly Difference[] } | undefined;
  /** Whoever holds this position or a later one can be told what followed. */
  #completeFrom: number;

  /** `position`: where the audience stood when it was first followed. */
  constructor(position: number, most = MOST, largest = LARGEST) {
    this.#completeFrom = position;
    this.#most = most;
    this.#largest = largest;
  }

  /** The position at which the audience's view last changed, as far as is known here. */
  get changedAt(): number {
    return this.#kept.at(-1)?.difference.position ?? this.#completeFrom;
  }

  push(difference: Difference): void {
    const size = jsonOf(difference).length;
    this.#kept.push({ difference, size });
    this.#asked = undefined;
    this.#size += size;
    while (this.#kept.length - this.#dropped > this.#most || this.#size > this.#largest) {
      const oldest = this.#kept[this.#dropped];
      if (!oldest) break;
      this.#size -= oldest.size;
      this.#completeFrom = oldest.difference.position;
      this.#kept[this.#dropped++] = undefined;
    }
    // Moved up now and then only, so that a full ring costs no more than a young one.
    if (this.#dropped < this.#most) return;
    this.#kept = this.#kept.slice(this.#dropped);
    this.#dropped = 0;
  }

  /** Drops everything kept: it may hold words that were redacted since. Whoever holds less than `position` asks anew. */
  forget(position: number): void {
    this.#kept = [];
    this.#dropped = 0;
    this.#size = 0;
    this.#asked = undefined;
    this.#completeFrom = position;
  }

  /** Everything after a position, oldest first; `undefined` if some of it is no longer kept. */
  since(position: number): readonly Difference[] | undefined {
    if (position < this.#completeFrom) return undefined;
    if (this.#asked?.since === position) return this.#asked.missed;
    const missed: Difference[] = [];
    for (let at = this.#dropped; at < this.#kept.length; at++) {
      const kept = this.#kept[at];
      if (kept && kept.difference.position > position) missed.push(kept.difference);
    }
    this.#asked = { since: position, missed };
    return missed;
  }
}
