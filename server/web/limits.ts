// How often wrong codes may be tried, and how fast one connection may talk. Right codes never count: a whole room
// enters from one address within a minute.
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { type LaneLimits, SlowLane } from './slow-lane.ts';

export interface AttemptLimits {
  /** Wrong codes one address may try within a minute before its tries go through the slow lane. */
  readonly perAddress: number;
  /** Wrong codes of all addresses together; beyond it the slow lane is for every address that was wrong once already. */
  readonly everywhere: number;
  readonly lane?: LaneLimits;
}

/**
 * Codes that cannot be guessed at that rate: a code holds 45 bits, a few hundred are valid at a time. `everywhere` wrong
 * tries a minute and the 1200 look-ups of the slow lane find one of 300 codes in 2^45 / 1500 / 300 minutes: 148 years.
 * Nobody is locked out by others behind the same address (a school, a hotel): over the limit a right code still enters
 * after its turn in the lane, 5 s at most if one address fills its share. Right and wrong wait alike, so that the wait
 * tells nothing. People who mistype in a room behind one address stay well below `perAddress`.
 */
export const DEFAULT_ATTEMPTS: AttemptLimits = { perAddress: 30, everywhere: 300 };

/** Looks codes up, one after another per address, and counts those that are wrong. */
export class Attempts {
  readonly #perAddress: RateLimiterMemory;
  readonly #everywhere: RateLimiterMemory;
  readonly #limits: AttemptLimits;
  readonly #lane: SlowLane;
  /** The look-up under way per address, so that a thousand at once cannot slip past the count. */
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(limits: AttemptLimits = DEFAULT_ATTEMPTS) {
    this.#limits = limits;
    this.#lane = new SlowLane(limits.lane);
    this.#perAddress = new RateLimiterMemory({ points: limits.perAddress, duration: 60, keyPrefix: 'a' });
    this.#everywhere = new RateLimiterMemory({ points: limits.everywhere, duration: 60, keyPrefix: 'e' });
  }

  /**
   * Runs `find` at once while this address may still try, else in its turn in the slow lane; `wait` if that is full.
   * `undefined` from `find` is a wrong code.
   */
  async check<T>(address: string, find: () => Promise<T | undefined>): Promise<T | 'wrong' | 'wait'> {
    const key = placeOf(address);
    const tried = await this.#inTurn(key, () => this.#try(key, find));
    if (tried !== 'slow') return tried;
    // What the lane lets through is bounded by the lane; counted as well, one place could make all others wait.
    const found = await this.#lane.pass(key, find);
    if (found === 'full') return 'wait';
    return found ?? 'wrong';
  }

  async #inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(key) ?? Promise.resolve();
    const turn = before.then(work);
    const settled = turn.then(
      () => undefined,
      () => undefined,
    );
    this.#turns.set(key, settled);
    try {
      return await turn;
    } finally {
      if (this.#turns.get(key) === settled) this.#turns.delete(key);
    }
  }

  async #try<T>(key: string, find: () => Promise<T | undefined>): Promise<T | 'wrong' | 'slow'> {
    const wrong = (await this.#perAddress.get(key))?.consumedPoints ?? 0;
    const all = (await this.#everywhere.get('all'))?.consumedPoints ?? 0;
    if (wrong >= this.#limits.perAddress || (wrong > 0 && all >= this.#limits.everywhere)) return 'slow';
    const found = await find();
    if (found !== undefined) return found;
    await this.#perAddress.penalty(key);
    await this.#everywhere.penalty('all');
    return 'wrong';
  }
}

/** What counts as one place: an IPv4 address, or the network part of an IPv6 one (whose owner has all of it). */
export function placeOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array<string>(missing).fill('0'), ...right].slice(0, 4).join(':');
}

export interface PaceLimits {
  /** Messages a connection may send at once. */
  readonly burst: number;
  /** Messages a second it may send on and on. */
  readonly perSecond: number;
  /** Messages that may wait their turn; one more and the connection is dropped. */
  readonly waiting: number;
}
export const DEFAULT_PACE: PaceLimits = { burst: 100, perSecond: 25, waiting: 200 };

/** One connection's messages: at once while it behaves, one by one when it floods, dropped when it goes on. */
export class Pace {
  readonly #limits: PaceLimits;
  readonly #now: () => number;
  readonly #drop: () => void;
  #tokens: number;
  #filledAt: number;
  #queue: { readonly cost: number; readonly run: () => void }[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(drop: () => void, limits: PaceLimits = DEFAULT_PACE, now: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
    this.#drop = drop;
    this.#tokens = limits.burst;
    this.#filledAt = now();
  }

  /** Runs a message now or in its turn. A large message costs as much as several small ones. */
  pass(cost: number, run: () => void): void {
    this.#fill();
    if (this.#queue.length === 0 && this.#tokens > 0) {
      this.#tokens -= cost;
      run();
    } else if (this.#queue.length >= this.#limits.waiting) {
      this.stop();
      this.#drop();
    } else {
      this.#queue.push({ cost, run });
      this.#wake();
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#queue = [];
  }

  #fill(): void {
    const now = this.#now();
    const gained = ((now - this.#filledAt) / 1000) * this.#limits.perSecond;
    this.#tokens = Math.min(this.#limits.burst, this.#tokens + gained);
    this.#filledAt = now;
  }

  #wake(): void {
    if (this.#timer !== undefined) return;
    const wait = Math.max(1, Math.ceil(((1 - this.#tokens) / this.#limits.perSecond) * 1000));
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#fill();
      while (this.#tokens > 0 && this.#queue.length > 0) {
        const next = this.#queue.shift();
        this.#tokens -= next?.cost ?? 0;
        next?.run();
      }
      if (this.#queue.length > 0) this.#wake();
    }, wait);
    this.#timer.unref();
  }
}

export interface WordLimits {
  /** Characters a seat may write at once. */
  readonly burst: number;
  /** Characters a second it may write on and on. */
  readonly perSecond: number;
}
/** Far beyond what a person writes; a log that is kept for ever must not be filled by one who does not mean to write. */
export const DEFAULT_WORDS: WordLimits = { burst: 400_000, perSecond: 2000 };
/** Characters of a command that never count: choosing and opening must always be possible. */
const FREE = 300;

/** What each seat writes into the log, however many connections it opens one after another. */
export class Words {
  readonly #limits: WordLimits;
  readonly #now: () => number;
  readonly #left = new Map<string, { left: number; at: number }>();

  constructor(limits: WordLimits = DEFAULT_WORDS, now: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Takes a message of this size from what the seat may write; false if that is used up for now. */
  take(seat: string, size: number): boolean {
    const { burst, perSecond } = this.#limits;
    const now = this.#now();
    const known = this.#left.get(seat) ?? { left: burst, at: now };
    const left = Math.min(burst, known.left + ((now - known.at) / 1000) * perSecond);
    const cost = Math.max(0, size - FREE);
    const fits = cost <= left;
    this.#left.set(seat, { left: fits ? left - cost : left, at: now });
    return fits;
  }
}

/** About how large a message is once written out; stops counting at `limit`. Depth is limited as well. */
export function sizeOf(value: unknown, limit: number, depth = 0): number {
  if (typeof value === 'string') return value.length + 2;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (value instanceof ArrayBuffer) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 8;
  if (depth > 12) return limit + 1;
  let size = 2;
  const record = value as Readonly<Record<string, unknown>>;
  for (const key in record) {
    size += (Array.isArray(value) ? 1 : key.length + 4) + sizeOf(record[key], limit - size, depth + 1);
    if (size > limit) return size;
  }
  return size;
}
