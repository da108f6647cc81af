// Differences on their way to the consoles of an audience: encoded once, in slices of a hundred with a breath between the
// slices so that answers to commands are not held up, and in order within each audience.
import type { ViewMessage } from '../../shared/protocol/messages.ts';
import type { Audience } from '../../shared/views/audience.ts';
import type { Difference } from '../../shared/views/model.ts';

/** Consoles that are served in one go. */
export const SLICE = 25;

/** A difference and the audience it is for; the same object for every console it goes to. */
export interface Outgoing {
  readonly audience: Audience['kind'];
  readonly difference: Difference;
}

/** The part of a socket server that is needed; tests pass their own. */
export interface Rooms {
  members(room: string): ReadonlySet<string> | undefined;
  /** Sends to everybody of some rooms at once. */
  emit(rooms: string | string[], outgoing: Outgoing): void;
}

export const viewRoom = (exercise: string, audienceKey: string): string => `view/${exercise}/${audienceKey}`;

export class Fanout {
  readonly #rooms: Rooms;
  /** Messages that wait behind one that is still going out, per room. */
  readonly #waiting = new Map<string, Outgoing[]>();

  constructor(rooms: Rooms) {
    this.#rooms = rooms;
  }

  send(exercise: string, key: string, audience: Audience, difference: Difference): void {
    const room = viewRoom(exercise, key);
    const outgoing: Outgoing = { audience: audience.kind, difference };
    const waiting = this.#waiting.get(room);
    if (waiting) waiting.push(outgoing);
    else if ((this.#rooms.members(room)?.size ?? 0) <= SLICE) this.#rooms.emit(room, outgoing);
    else {
      this.#waiting.set(room, [outgoing]);
      void this.#drain(room);
    }
  }

  async #drain(room: string): Promise<void> {
    const waiting = this.#waiting.get(room) ?? [];
    for (let outgoing = waiting.shift(); outgoing; outgoing = waiting.shift()) {
      // Whoever enters the room from here on was told everything up to now when entering.
      const members = [...(this.#rooms.members(room) ?? [])];
      for (let start = 0; start < members.length; start += SLICE) {
        this.#rooms.emit(members.slice(start, start + SLICE), outgoing);
        await new Promise<void>((resolve) => setImmediate(resolve));
      }
    }
    this.#waiting.delete(room);
  }
}

/** A difference as it goes over the wire. */
export function wire({ audience, difference }: Outgoing): ViewMessage {
  const { position, fields, lists } = difference;
  return {
    audience,
    position,
    ...(fields === undefined ? {} : { fields: { ...fields } }),
    ...(lists === undefined ? {} : { lists: rowsOf(lists) }),
  };
}

function rowsOf(lists: NonNullable<Difference['lists']>): Record<string, { key: string; [field: string]: unknown }[]> {
  const out: Record<string, { key: string; [field: string]: unknown }[]> = {};
  for (const [name, rows] of Object.entries(lists)) out[name] = rows.map((row) => ({ ...row }));
  return out;
}
