// Who is here. Not in the log and not in any view: told to control (everyone) and to each team (its own members), at
// most once a second, whatever comes and goes.
import { isControl } from '../../shared/exercise/actors.ts';
import type { NoticeMessage, PersonHere } from '../../shared/protocol/messages.ts';
import type { People, PersonRecord, WallClock } from '../ports.ts';
import type { Registry } from '../sessions/registry.ts';
import { mayDirect, shownCode } from './code-text.ts';

/** Rooms of people, beside the rooms of audiences: names are in no view. */
export const peopleRoom = {
  control: (exercise: string) => `people/${exercise}/control`,
  facilitators: (exercise: string) => `people/${exercise}/facilitators`,
  team: (exercise: string, team: string) => `people/${exercise}/team/${team}`,
  /** The room a seat listens in; none for roles that are told of nobody. */
  of({ exercise, role, team }: Pick<PersonRecord, 'exercise' | 'role' | 'team'>): string | undefined {
    if (isControl(role)) return this.control(exercise);
    if (role === 'facilitator') return this.facilitators(exercise);
    return role === 'trainee' && team !== undefined ? this.team(exercise, team) : undefined;
  },
};

const EVERY = 1000;

export interface PresenceOptions {
  readonly people: People;
  readonly registry: Registry;
  readonly clock: WallClock;
  readonly tell: (room: string, notice: NoticeMessage) => void;
  readonly onBug: (error: unknown) => void;
}

export class Presence {
  readonly #options: PresenceOptions;
  /** Seats with a live connection, and when each was last heard of, per exercise. */
  readonly #online = new Map<string, Set<string>>();
  readonly #lastSeen = new Map<string, Map<string, number>>();
  /** Exercises that are told in a moment; `true`: something changed since. */
  readonly #due = new Map<string, boolean>();
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(options: PresenceOptions) {
    this.#options = options;
  }

  came(exercise: string, seat: string): void {
    this.#seatsOf(exercise).add(seat);
    this.heard(exercise, seat);
    this.changed(exercise);
  }

  went(exercise: string, seat: string): void {
    this.#seatsOf(exercise).delete(seat);
    this.heard(exercise, seat);
    this.changed(exercise);
  }

  /** A sign of life; told with the next change. */
  heard(exercise: string, seat: string): void {
    const seen = this.#lastSeen.get(exercise) ?? new Map<string, number>();
    this.#lastSeen.set(exercise, seen.set(seat, this.#options.clock.now()));
  }

  /** Somebody came, went, was named, moved or removed: all who may know are told soon, and once for many changes. */
  changed(exercise: string): void {
    if (this.#due.has(exercise)) {
      this.#due.set(exercise, true);
      return;
    }
    this.#due.set(exercise, false);
    this.#after(20, () => {
      void this.#tell(exercise).catch(this.#options.onBug);
      this.#after(EVERY, () => {
        const again = this.#due.get(exercise);
        this.#due.delete(exercise);
        if (again) this.changed(exercise);
      });
    });
  }

  /** How many seats of an exercise have a live connection. */
  online(exercise: string): number {
    return this.#online.get(exercise)?.size ?? 0;
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  async #tell(exercise: string): Promise<void> {
    const session = await this.#options.registry.get(exercise);
    if (!session) return;
    const rows = (await this.#options.people.of(exercise)).flatMap((person) => {
      const row = session.state.seats.get(person.seat);
      return row && !row.removed ? [{ person, row }] : [];
    });
    const { tell } = this.#options;
    const all = rows.map(({ person }) => this.#shown(person));
    const lastSeen = this.#lastSeen.get(exercise);
    const forControl = rows.map(({ person, row }, index) => {
      const seen = lastSeen?.get(person.seat);
      const here = all[index] ?? this.#shown(person);
      const code = mayDirect(session.state, row.key) ? {} : { seatCode: shownCode(person.seatCode) };
      return { ...here, ...code, ...(seen === undefined ? {} : { lastSeen: seen }) };
    });
    tell(peopleRoom.control(exercise), { kind: 'people', people: forControl });
    tell(peopleRoom.facilitators(exercise), { kind: 'people', people: all });
    for (const team of new Set(rows.flatMap(({ row }) => row.team ?? []))) {
      const members = all.filter((_, index) => rows[index]?.row.team === team);
      tell(peopleRoom.team(exercise, team), { kind: 'people', people: members });
    }
  }

  #shown({ exercise, seat, name }: PersonRecord): PersonHere {
    return { seat, name, online: this.#online.get(exercise)?.has(seat) ?? false };
  }

  #seatsOf(exercise: string): Set<string> {
    const seats = this.#online.get(exercise) ?? new Set<string>();
    this.#online.set(exercise, seats);
    return seats;
  }

  #after(ms: number, run: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      run();
    }, ms);
    timer.unref();
    this.#timers.add(timer);
  }
}
