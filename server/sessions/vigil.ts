// Keeps watch over time for the whole process: a sign of life per running exercise every second (per other one in play
// every ten), and a gap in them
// (a closed lid, a process held still, a step of the system clock forward) noticed before anything due goes out.
import type { Phase } from '../../shared/exercise/phases.ts';
import type { WallMs } from '../../shared/kit/time.ts';
import type { Store, WallClock } from '../ports.ts';
import { LONGEST_GAP } from './session.ts';

/** Wall milliseconds between two signs of life. */
const BEAT_EVERY = 1000;
/** The same for exercises that stand still: a gap matters to none of them, only that no start finds an earlier clock. */
const BEAT_STILL_EVERY = 10_000;

/** Phases in which the log of an exercise may go on at any moment. */
const IN_PLAY: ReadonlySet<Phase> = new Set(['lobby', 'running', 'paused', 'time-out', 'stopped']);
export const isInPlay = (phase: Phase): boolean => IN_PLAY.has(phase);

export interface Watched {
  readonly exercise: string;
  readonly state: { readonly phase: Phase };
  /** A gap was found and is not yet in the log: until then a sign of life would hide it from the next start. */
  readonly gapPending: boolean;
  interrupt(lastAlive: WallMs): void;
}

export interface VigilOptions {
  readonly store: Pick<Store, 'heartbeats' | 'healthy'>;
  readonly clock: WallClock;
  readonly watched: () => Iterable<Watched>;
  /** Told when the store begins to refuse and when it takes again. */
  readonly onStoring?: (storing: boolean) => void;
}

export class Vigil {
  readonly #options: VigilOptions;
  #lastBeat: WallMs;
  /** When those that stand still gave their last sign of life. */
  #lastStill = Number.NEGATIVE_INFINITY;
  #beating: Promise<void> | undefined;
  #storing = true;
  #started = false;
  #cancel: (() => void) | undefined;

  constructor(options: VigilOptions) {
    this.#options = options;
    this.#lastBeat = options.clock.now();
  }

  /** Begins to watch. What the time before says about each exercise must be known to its session already. */
  start(): void {
    this.#started = true;
    this.#lastBeat = this.#options.clock.now();
    this.#tick();
  }

  async stop(): Promise<void> {
    this.#cancel?.();
    this.#cancel = undefined;
    await this.#beating;
  }

  get storing(): boolean {
    return this.#storing;
  }

  /** Notices a gap. Called every second, and by every session before it decides anything. */
  check(): void {
    if (!this.#started) return;
    const { clock, watched } = this.#options;
    const now = clock.now();
    const system = clock.system();
    const ahead = system - now;
    if (ahead <= LONGEST_GAP && now - this.#lastBeat <= LONGEST_GAP) return;
    const lastAlive = this.#lastBeat;
    // Whether an exercise was running is for its session to say: a start may be on its way to the disk.
    for (const session of watched()) session.interrupt(lastAlive);
    if (ahead > LONGEST_GAP) clock.lift(system);
    this.#lastBeat = clock.now();
  }

  /** Tells whether the store takes what it is given, if that has changed. */
  checkStore(): void {
    const storing = this.#options.store.healthy();
    if (storing === this.#storing) return;
    this.#storing = storing;
    this.#options.onStoring?.(storing);
  }

  #tick(): void {
    const { clock } = this.#options;
    this.check();
    this.#lastBeat = clock.now();
    this.checkStore();
    this.#beat(this.#lastBeat);
    this.#cancel = clock.at(this.#lastBeat + BEAT_EVERY, () => this.#tick());
  }

  #beat(at: WallMs): void {
    if (this.#beating) return;
    const all = at - this.#lastStill >= BEAT_STILL_EVERY;
    if (all) this.#lastStill = at;
    const alive = [...this.#options.watched()].filter(
      ({ state, gapPending }) => (all ? isInPlay(state.phase) : state.phase === 'running') && !gapPending,
    );
    if (alive.length === 0) return;
    const beat = this.#options.store.heartbeats.beat(
      alive.map(({ exercise }) => exercise),
      at,
    );
    // A sign of life that cannot be stored only makes a later gap look longer than it was.
    this.#beating = beat
      .catch(() => undefined)
      .then(() => {
        this.#beating = undefined;
      });
  }
}
