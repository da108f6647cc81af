// The newest command ids of one exercise, so that a command sent again is answered without asking the log.

import type { RecordedEvent } from '../../shared/exercise/events.ts';
import type { Carried } from '../ports.ts';

/** How many commands one exercise remembers; older ones are looked up in the log. */
export const REMEMBERED = 5000;

export class RecentCommands {
  readonly #carried = new Map<string, Carried>();
  readonly #limit: number;
  #forgottenUpTo: number;

  /** `forgottenUpTo`: commands up to this position were never told to this memory. */
  constructor(forgottenUpTo = 0, limit = REMEMBERED) {
    this.#forgottenUpTo = forgottenUpTo;
    this.#limit = limit;
  }

  /** What a command wrote, if it is remembered. */
  find(commandId: string): Carried | undefined {
    return this.#carried.get(commandId);
  }

  /** Notes that a command wrote up to a position. */
  remember(commandId: string, { position, seat }: Carried): void {
    // What followed from a command by the scenario is the system's; the command stays whose it was.
    const giver = seat ?? this.#carried.get(commandId)?.seat;
    this.#carried.delete(commandId);
    this.#carried.set(commandId, giver === undefined ? { position } : { position, seat: giver });
    if (this.#carried.size <= this.#limit) return;
    for (const [oldest, { position: at }] of this.#carried) {
      this.#carried.delete(oldest);
      this.#forgottenUpTo = Math.max(this.#forgottenUpTo, at);
      break;
    }
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
