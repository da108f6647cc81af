// The newest command ids of one exercise, so that a command sent again is answered without asking the log.

/** How many commands one exercise remembers; older ones are looked up in the log. */
export const REMEMBERED = 5000;

export class RecentCommands {
  readonly #positions = new Map<string, number>();
  readonly #limit: number;
  #forgottenUpTo: number;

  /** `forgottenUpTo`: commands up to this position were never told to this memory. */
  constructor(forgottenUpTo = 0, limit = REMEMBERED) {
    this.#forgottenUpTo = forgottenUpTo;
    this.#limit = limit;
  }

  /** The last position a command wrote, if it is remembered. */
  positionOf(commandId: string): number | undefined {
    return this.#positions.get(commandId);
  }

  /** Notes that a command wrote up to a position. */
  remember(commandId: string, position: number): void {
    this.#positions.delete(commandId);
    this.#positions.set(commandId, position);
    if (this.#positions.size <= this.#limit) return;
    for (const [oldest, at] of this.#positions) {
      this.#positions.delete(oldest);
      this.#forgottenUpTo = Math.max(this.#forgottenUpTo, at);
      break;
    }
  }

  /** Notes the commands that wrote some events, oldest first. */
  rememberAll(events: readonly { readonly commandId: string; readonly position: number }[]): void {
    for (const { commandId, position } of events) this.remember(commandId, position);
  }

  /**
   * Whether a command sent by somebody who saw `seen` may be in the log and forgotten here. What a command wrote lies
   * after what its sender had seen, so a recent `seen` rules it out.
   */
  mayHaveForgotten(seen: number | undefined): boolean {
    return this.#forgottenUpTo > (seen ?? 0);
  }
}
