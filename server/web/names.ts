// One name sits once in a team: who joins twice is asked for the seat they have, and two of one name add a letter.
import type { Role } from '../../shared/exercise/actors.ts';
import { sessionOf, type Web } from './context.ts';
import { Refusal } from './refusals.ts';

export interface Named {
  readonly exercise: string;
  readonly role: Role;
  readonly team?: string;
  readonly name: string;
  /** The own seat, of somebody who comes back. */
  readonly seat?: string;
}

/** A name as people tell it from others: case, blanks around and between words do not count. */
export const sameName = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/g, ' ').toUpperCase().toLowerCase().normalize('NFC');

export class Names {
  readonly #web: Web;
  /** Names whose seat is being taken right now: a button pressed twice takes one seat. */
  readonly #taking = new Set<string>();

  constructor(web: Web) {
    this.#web = web;
  }

  /** Takes a seat under a name unless somebody else of it sits in the same team (or control role); none is no name. */
  async take<T>(named: Named, take: () => Promise<T>): Promise<T> {
    const wanted = sameName(named.name);
    if (wanted === '') return take();
    const key = JSON.stringify([named.exercise, named.team ?? '', named.role, wanted]);
    if (this.#taking.has(key)) throw new Refusal('name-taken');
    this.#taking.add(key);
    try {
      if (await this.#isTaken(named, wanted)) throw new Refusal('name-taken');
      return await take();
    } finally {
      this.#taking.delete(key);
    }
  }

  async #isTaken({ exercise, role, team, seat }: Named, wanted: string): Promise<boolean> {
    const { state } = await sessionOf(this.#web, exercise);
    const people = await this.#web.store.people.of(exercise);
    return people.some((person) => {
      if (person.seat === seat || sameName(person.name) !== wanted) return false;
      const row = state.seats.get(person.seat);
      return row !== undefined && !row.removed && row.team === team && (team !== undefined || row.role === role);
    });
  }
}
