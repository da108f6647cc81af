// The newest command ids of one exercise, so that a command sent again is answered without asking the log.

import type { RecordedEvent } from '../../shared/exercise/events.ts';
import type { Carried } from '../ports.ts';

/** How many commands one exercise remembers at least, and at most twice as many; older ones are looked up in the log. */
const REMEMBERED = 5000;

export class RecentCommands {
  /** Two generations: the older is let go as a whole. Taking out the oldest one by one is slow in a Map. */
  #young = new Map<string, Carried>();
  #old = new Map<string, Carried>();
  readonly #limit: number;
  #forgottenUpTo: number;

  /** `forgottenUpTo`: commands up to this position were never told to this memory. */
  constructor(forgottenUpTo = 0, limit = REMEMBERED) {
    this.#forgottenUpTo = forgottenUpTo;
    this.#limit = limit;
  }

  /** What a command wrote, if it is remembered. */
  find(commandId: string): Carried | undefined {
    return this.#young.get(commandId) ?? this.#old.get(commandId);
  }

  /** Notes that a command wrote up to a position. */
  remember(commandId: string, { position, seat }: Carried): void {
    // What followed from a command by the scenario is the system's; the command stays whose it was.
    const giver = seat ?? this.find(commandId)?.seat;
    this.#young.set(commandId, giver === undefined ? { position } : { position, seat: giver });
    if (this.#young.size < this.#limit) return;
    for (const { position: at } of this.#old.values()) this.#forgottenUpTo = Math.max(this.#forgottenUpTo, at);
    this.#old = this.#young;
    this.#young = new Map();
  }

  /** Notes the commands that wrote some events, oldest first. */
  rememberAll(events: readonly Pick<RecordedEvent, 'commandId' | 'position' | 'by'>[]): void {
    for (const { commandId, position, by } of events)
      this.remember(commandId, by === undefined || by === 'system' ? { position } : { position, seat: by.seat });
  }

  /**
   * Whether a command sent by somebody who saw `seen` may be in the log and forgotten here. What a command wrote lies
   * after what its sender had seen, so a recent `seen` rules it out.
   */
  mayHaveForgotten(seen: number | undefined): boolean {
    return this.#forgottenUpTo > (seen ?? 0);
  }
}
