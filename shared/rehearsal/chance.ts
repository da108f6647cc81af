// Chance that can be repeated: every draw follows from a seed. Nothing here asks the host for chance or time.

/** Letters of ids as the rim draws them; none looks like another one. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

export class Chance {
  readonly #seed: string;
  #state: number;

  constructor(seed: string) {
    this.#seed = seed;
    this.#state = mixed(seed);
  }

  /** Chance of its own for a part: what others draw does not change what this one draws. */
  of(part: string): Chance {
    return new Chance(`${this.#seed}/${part}`);
  }

  /** A number from 0 up to, but not, 1. */
  share(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let x = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number between two, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.share() * (to - from + 1));
  }

  /** True so often, between 0 and 1. */
  odds(often: number): boolean {
    return this.share() < often;
  }

  pick<T>(list: readonly T[]): T | undefined {
    return list[this.whole(0, list.length - 1)];
  }

  /** Sixteen letters and digits, as ids of commands and seats have them. */
  id(): string {
    let id = '';
    while (id.length < 16) id += LETTERS[this.whole(0, LETTERS.length - 1)];
    return id;
  }
}

/** A start for the generator out of a text: neighbouring texts start far apart. */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
