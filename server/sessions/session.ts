// The heart: one exercise, one queue. All waiting commands are decided one after another, stored in one append, and only
// then shown and answered. Here, and only here, the way of an inject out and the way of a decision back cross.
import type { RecordedEvent } from '../../shared/exercise/events.ts';
import type { RejectionCode } from '../../shared/exercise/rejections.ts';
import type { ExerciseState } from '../../shared/exercise/state.ts';
import { err } from '../../shared/kit/result.ts';
import type { WallMs } from '../../shared/kit/time.ts';
import type { Audience } from '../../shared/views/audience.ts';
import type { Difference } from '../../shared/views/model.ts';
import type { EventStore, WallClock } from '../ports.ts';
import { Audiences } from './audiences.ts';
import { type Answer, type Batch, BrokenRule, decideBatch, INTERRUPTED, type Rules, type Sending } from './batch.ts';
import { DueTimer } from './due-timer.ts';
import { lookUpForgotten, type Memory, type Read, readMemory, readTail } from './memory.ts';
import { type Redaction, redact, redactionsIn } from './redact.ts';

/** What a session tells the world. Called after the commit, before the answers; must not throw. */
export interface SessionHooks {
  /** Once per audience and commit in which something changed for it. */
  readonly onDifference?: (exercise: string, key: string, audience: Audience, difference: Difference) => void;
  /** What was committed, and the state with it. */
  readonly onCommitted?: (exercise: string, events: readonly RecordedEvent[], state: ExerciseState) => void;
  /** The store refused a batch: every command of it was answered `not-stored`. */
  readonly onNotStored?: (exercise: string, error: unknown) => void;
  /** Something that cannot happen did; the session recovered. */
  readonly onBug?: (exercise: string, error: unknown, where: string) => void;
}

export interface SessionOptions {
  readonly exercise: string;
  readonly store: { readonly events: EventStore };
  readonly clock: WallClock;
  readonly hooks?: SessionHooks;
  /** Called before anything is decided: notices a gap in time (sleep, a step of the clock) before something due goes out. */
  readonly beforeBatch?: () => void;
  readonly rules?: Rules;
}

/** A gap in the signs of life longer than this interrupts a running exercise. Wall milliseconds. */
export const LONGEST_GAP = 10_000;
const MOST_CONFLICTS = 20;

interface Waiting {
  readonly sending: Sending;
  readonly answer: (answer: Answer) => void;
}

/** Reads the log of an exercise (an empty one if it was never planned) and stands ready; call `begin` to let time run. */
export async function createSession(options: SessionOptions): Promise<Session> {
  return new Session(options, await readMemory(options.store.events, options.exercise));
}

export class Session {
  readonly exercise: string;
  readonly audiences: Audiences;
  readonly #options: SessionOptions;
  readonly #hooks: SessionHooks;
  #memory: Memory;
  #waiting: Waiting[] = [];
  #gapSince: WallMs | undefined;
  #redactions: readonly Redaction[];
  readonly #timer: DueTimer;
  #running: Promise<void> | undefined;
  #begun = false;
  #closed = false;
  #more = false;

  constructor(options: SessionOptions, { memory, redactions }: Read) {
    this.exercise = options.exercise;
    this.#options = options;
    this.#hooks = options.hooks ?? {};
    this.#memory = memory;
    this.#redactions = redactions;
    this.#timer = new DueTimer(options.clock, () => this.#wake());
    this.audiences = new Audiences(memory.state, () => options.clock.now(), {
      onDifference: (key, audience, difference) => this.#hooks.onDifference?.(this.exercise, key, audience, difference),
      onBug: (error, where) => this.#bug(error, where),
    });
  }

  /** The state of the durable log; never a tentative one. */
  get state(): ExerciseState {
    return this.#memory.state;
  }

  /** Whether a gap in time was found that is not yet in the log. */
  get gapPending(): boolean {
    return this.#gapSince !== undefined;
  }

  /** Answered after the commit, in the order of sending. Never rejects. */
  send(sending: Sending): Promise<Answer> {
    if (this.#closed) return Promise.resolve(refused('not-stored'));
    if (!this.#begun) this.begin();
    return new Promise((answer) => {
      this.#waiting.push({ sending, answer });
      this.#wake();
    });
  }

  /**
   * Lets time run. `lastAlive`: the last sign of life before this process. If the exercise was running and nothing was
   * alive for longer than the longest gap, it is interrupted at that moment; otherwise it runs on.
   */
  begin(lastAlive?: WallMs): void {
    this.#begun = true;
    const alive = Math.max(lastAlive ?? 0, this.state.lastEventAt);
    if (this.state.phase === 'running' && this.#options.clock.now() - alive > LONGEST_GAP) this.#gapSince = alive;
    this.#wake();
  }

  /** A gap was found while this process lived: a running exercise stands paused at the exercise time of `lastAlive`. */
  interrupt(lastAlive: WallMs): void {
    if (this.#closed || !this.#begun) return;
    this.#gapSince ??= lastAlive;
    this.#wake();
  }

  /** Resolves once nothing waits to be decided or stored. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** Takes no more commands, finishes those it has, stops the timer. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#timer.stop();
    await this.#running;
  }

  #wake(): void {
    this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    // Everything that arrives in this turn of the event loop shares the first batch.
    await new Promise<void>((resolve) => setImmediate(resolve));
    do {
      const open = this.#waiting;
      this.#waiting = [];
      this.#more = false;
      try {
        await this.#batch(open);
      } catch (error) {
        this.#bug(error, 'batch');
        this.#giveUp(open, 'internal');
      }
    } while (this.#waiting.length > 0 || (this.#more && !this.#closed));
    this.#running = undefined;
    if (!this.#closed) this.#timer.setFor(this.state, this.gapPending || this.#redactions.length > 0);
  }

  async #batch(waiting: Waiting[]): Promise<void> {
    let open = waiting;
    try {
      await lookUpForgotten(
        this.#options.store.events,
        this.exercise,
        this.#memory.recent,
        open.map(({ sending }) => sending),
      );
      await this.#carryOutRedactions();
      for (let conflicts = 0; conflicts < MOST_CONFLICTS; ) {
        const gapSince = this.#decideGap();
        let batch: Batch;
        try {
          batch = this.#decide(open, gapSince);
        } catch (error) {
          open = await this.#recover(open, error);
          continue;
        }
        if (batch.events.length === 0) return this.#commit(batch, open, gapSince);
        const appended = await this.#options.store.events.append(this.exercise, this.state.position, batch.events);
        if (appended.kind === 'appended') return this.#commit(batch, open, gapSince);
        const { recent } = this.#memory;
        if (appended.kind === 'conflict' || recent.find(appended.commandId) !== undefined) {
          conflicts++;
          await this.#catchUp();
        } else {
          const { commandId, position } = appended;
          const carried = await this.#options.store.events.findCommand(this.exercise, commandId);
          recent.remember(commandId, carried ?? { position });
        }
      }
      throw new Error('another writer kept winning');
    } catch (error) {
      // Nothing of the batch is in the log, and its tentative state is nowhere but in this call.
      this.#timer.rest();
      this.#giveUp(open, 'not-stored');
      this.#hooks.onNotStored?.(this.exercise, error);
    }
  }

  #decideGap(): WallMs | undefined {
    this.#options.beforeBatch?.();
    return this.#gapSince;
  }

  #decide(open: readonly Waiting[], gapSince: WallMs | undefined): Batch {
    const now = this.#options.clock.now();
    const { recent } = this.#memory;
    const sendings = open.map(({ sending }) => sending);
    const carried = (id: string) => recent.find(id);
    return decideBatch(
      { standing: this.#memory, now, sendings, carried, gapSince, postponed: this.#timer.postponedAt(now) },
      this.#options.rules,
    );
  }

  /** The batch is durable (or wrote nothing): take it over, show it, answer. */
  #commit(batch: Batch, open: readonly Waiting[], gapSince: WallMs | undefined): void {
    const { recent } = this.#memory;
    recent.rememberAll(batch.events);
    this.#memory = { state: batch.standing.state, phaseAt: batch.standing.phaseAt, recent };
    this.#more = batch.more;
    if (gapSince !== undefined) this.#gapSince = undefined;
    for (const id of batch.refusedDue) this.#timer.postpone(id);
    if (batch.events.length > 0) this.#show(batch.events);
    for (const [index, { answer }] of open.entries()) answer(batch.answers[index] ?? refused('internal'));
  }

  #show(events: readonly RecordedEvent[]): void {
    this.#redactions = [...this.#redactions, ...redactionsIn(events)];
    if (this.#redactions.length > 0) this.#more = true;
    try {
      this.audiences.advance(this.state, events);
      this.#hooks.onCommitted?.(this.exercise, events, this.state);
    } catch (error) {
      this.#bug(error, 'publish');
    }
  }

  /** Somebody else wrote: fold what they wrote and show it, before deciding again. */
  async #catchUp(): Promise<void> {
    const { memory, events } = await readTail(this.#options.store.events, this.exercise, this.#memory);
    this.#memory = memory;
    if (events.length > 0) this.#show(events);
  }

  /** A rule threw: drop the memory, build it again from the log, answer the command that did it, go on with the rest. */
  async #recover(open: readonly Waiting[], error: unknown): Promise<Waiting[]> {
    if (!(error instanceof BrokenRule)) throw error;
    this.#bug(error.cause, error.message);
    const { memory } = await readMemory(this.#options.store.events, this.exercise);
    this.#memory = memory;
    this.audiences.advance(memory.state, []);
    const broken = open.filter(({ sending }) => sending.commandId === error.sentAs);
    this.#giveUp(broken, 'internal');
    if (broken.length === 0) this.#timer.postpone(error.commandId);
    if (error.commandId.startsWith(INTERRUPTED)) this.#gapSince = undefined;
    return open.filter((row) => !broken.includes(row));
  }

  /** What the log says was redacted is taken out of the log's rows as well. Done again at a start; twice does nothing. */
  async #carryOutRedactions(): Promise<void> {
    const pending = this.#redactions;
    await redact(this.#options.store.events, this.exercise, pending);
    this.#redactions = this.#redactions.slice(pending.length);
  }

  #giveUp(open: readonly Waiting[], code: RejectionCode): void {
    for (const { answer } of open) answer(refused(code));
  }

  #bug(error: unknown, where: string): void {
    this.#hooks.onBug?.(this.exercise, error, where);
  }
}

const refused = (code: RejectionCode): Answer => err({ code });
