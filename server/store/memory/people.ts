// People of the store without a disk.
import type { CodeRecord, DirectorRecord, People, PersonRecord, StopPress } from '../../ports.ts';

export class MemoryPeople implements People {
  readonly #write: () => Promise<void>;
  readonly #people = new Map<string, PersonRecord>();
  readonly #codes = new Map<string, CodeRecord>();
  readonly #directors = new Map<string, DirectorRecord>();
  /** Hash → whether it was spent. */
  readonly #links = new Map<string, boolean>();
  #stops: StopPress[] = [];

  /** `write`: resolves when a write is stored. */
  constructor(write: () => Promise<void>) {
    this.#write = write;
  }

  async save(person: PersonRecord): Promise<void> {
    await this.#write();
    this.#people.set(JSON.stringify([person.exercise, person.seat]), person);
  }

  async remove(exercise: string, seat: string): Promise<void> {
    await this.#write();
    this.#people.delete(JSON.stringify([exercise, seat]));
  }

  async byHandle(handle: string): Promise<PersonRecord | undefined> {
    return [...this.#people.values()].find((person) => person.handle === handle);
  }

  async bySeatCode(code: string): Promise<PersonRecord | undefined> {
    return [...this.#people.values()].find((person) => person.seatCode === code);
  }

  async of(exercise: string): Promise<readonly PersonRecord[]> {
    return [...this.#people.values()].filter((person) => person.exercise === exercise);
  }

  async erase(exercise: string): Promise<void> {
    await this.#write();
    for (const [key, person] of this.#people)
      if (person.exercise === exercise) this.#people.set(key, { ...person, name: '', tokenHash: '' });
    this.#stops = this.#stops.filter((press) => press.exercise !== exercise);
  }

  async saveCodes(codes: readonly CodeRecord[]): Promise<void> {
    await this.#write();
    for (const code of codes) this.#codes.set(code.code, code);
  }

  async byCode(code: string): Promise<CodeRecord | undefined> {
    return this.#codes.get(code);
  }

  async codesOf(exercise: string): Promise<readonly CodeRecord[]> {
    return [...this.#codes.values()].filter((code) => code.exercise === exercise);
  }

  async recordStop(press: StopPress): Promise<void> {
    await this.#write();
    this.#stops.push(press);
  }

  async stopsOf(exercise: string): Promise<readonly StopPress[]> {
    return this.#stops.filter((press) => press.exercise === exercise);
  }

  async director(handle: string): Promise<DirectorRecord | undefined> {
    return this.#directors.get(handle);
  }

  async saveLink(hash: string, _madeAt: number): Promise<void> {
    await this.#write();
    if (!this.#links.has(hash)) this.#links.set(hash, false);
  }

  async spendLink(hash: string, director: DirectorRecord): Promise<boolean> {
    await this.#write();
    if (this.#links.get(hash) !== false) return false;
    this.#links.set(hash, true);
    this.#directors.set(director.handle, director);
    return true;
  }
}
