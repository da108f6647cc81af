// The store without a disk, for tests and simulations: the same promises, but for outliving the process.
import type { RecordedEvent } from '../../../shared/exercise/events.ts';
import { upcast } from '../../../shared/exercise/upcast.ts';
import type {
  Appended,
  Boards,
  Carried,
  DraftRecord,
  Drafts,
  EventStore,
  ExerciseHead,
  Heartbeats,
  Store,
} from '../../ports.ts';
import { replaceWords } from '../replace-words.ts';
import { MemoryPeople } from './people.ts';

const PAGE = 1000;

export interface MemoryStore extends Store {
  /** How many appends were committed. */
  readonly appends: number;
  /** From now on writes are refused (or taken again), as a full disk would. */
  refuse(refuse: boolean): void;
}

export function createMemoryStore(): MemoryStore {
  const disk = new Disk();
  const events = new MemoryEvents(disk);
  return {
    get appends() {
      return events.appends;
    },
    refuse: (refuse) => disk.refuse(refuse),
    events,
    people: new MemoryPeople(() => disk.write()),
    drafts: memoryDrafts(disk),
    heartbeats: memoryHeartbeats(disk),
    boards: memoryBoards(disk),
    healthy: () => disk.healthy,
    close: async () => undefined,
  };
}

/** Stands in for the disk: every write waits a turn of the event loop, and may be refused. */
class Disk {
  healthy = true;
  #refusing = false;

  refuse(refuse: boolean): void {
    this.#refusing = refuse;
    if (!refuse) this.healthy = true;
  }

  async write(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.healthy = !this.#refusing;
    if (this.#refusing) throw new Error('the disk is full');
  }
}

class MemoryEvents implements EventStore {
  appends = 0;
  readonly #disk: Disk;
  /** Rows as JSON, as on a disk: nobody shares an object with the log. */
  readonly #logs = new Map<string, string[]>();
  readonly #commands = new Map<string, Map<string, number>>();

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  async append(exercise: string, expectedPosition: number, events: readonly RecordedEvent[]): Promise<Appended> {
    const rows = events.map((event) => JSON.stringify(event));
    await this.#disk.write();
    const log = this.#logs.get(exercise) ?? [];
    const commands = this.#commands.get(exercise) ?? new Map<string, number>();
    if (log.length !== expectedPosition) return { kind: 'conflict' };
    for (const { commandId } of events) {
      const position = commands.get(commandId);
      if (position !== undefined) return { kind: 'duplicate', commandId, position };
    }
    for (const [index, { position }] of events.entries())
      if (position !== expectedPosition + index + 1) throw new Error(`position ${position} is out of order`);
    for (const { commandId, position } of events) commands.set(commandId, position);
    log.push(...rows);
    this.#logs.set(exercise, log);
    this.#commands.set(exercise, commands);
    this.appends++;
    return { kind: 'appended' };
  }

  async *read(exercise: string, after = 0): AsyncIterable<readonly RecordedEvent[]> {
    const log = this.#logs.get(exercise) ?? [];
    for (let from = after; from < log.length; from += PAGE) {
      yield log.slice(from, from + PAGE).map((row) => upcast(JSON.parse(row)));
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async findCommand(exercise: string, commandId: string): Promise<Carried | undefined> {
    const position = this.#commands.get(exercise)?.get(commandId);
    if (position === undefined) return undefined;
    for (let row = position - 1; row >= 0; row--) {
      const recorded = JSON.parse(this.#logs.get(exercise)?.[row] as string) as RecordedEvent;
      if (recorded.commandId !== commandId) break;
      if (recorded.by !== undefined && recorded.by !== 'system') return { position, seat: recorded.by.seat };
    }
    return { position };
  }

  async list(): Promise<readonly ExerciseHead[]> {
    return [...this.#logs.entries()]
      .map(([exercise, log]) => {
        const first = JSON.parse(log[0] as string) as RecordedEvent;
        return { exercise, position: log.length, plannedAt: first.at };
      })
      .sort((a, b) => (a.exercise < b.exercise ? -1 : 1));
  }

  async redact(exercise: string, position: number, field: string, hash: string): Promise<boolean> {
    await this.#disk.write();
    const log = this.#logs.get(exercise);
    const row = log?.[position - 1];
    if (!log || row === undefined) return false;
    const recorded = JSON.parse(row) as { event: Record<string, unknown> };
    if (!replaceWords(recorded.event, field, hash)) return false;
    log[position - 1] = JSON.stringify(recorded);
    return true;
  }
}

function memoryDrafts(disk: Disk): Drafts {
  const drafts = new Map<string, DraftRecord>();
  const idOf = (exercise: string, seat: string, key: string) => JSON.stringify([exercise, seat, key]);
  return {
    async save(draft) {
      await disk.write();
      const id = idOf(draft.exercise, draft.seat, draft.key);
      if ((drafts.get(id)?.revision ?? 0) <= draft.revision) drafts.set(id, draft);
    },
    find: async (exercise, seat, key) => drafts.get(idOf(exercise, seat, key)),
    of: async (exercise, seat) =>
      [...drafts.values()]
        .filter((draft) => draft.exercise === exercise && draft.seat === seat)
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
    async erase(exercise) {
      await disk.write();
      for (const [id, draft] of drafts) if (draft.exercise === exercise) drafts.delete(id);
    },
  };
}

function memoryHeartbeats(disk: Disk): Heartbeats {
  const beats = new Map<string, number>();
  return {
    async beat(exercises, at) {
      await disk.write();
      for (const exercise of exercises) beats.set(exercise, Math.max(at, beats.get(exercise) ?? 0));
    },
    last: async (exercise) => beats.get(exercise),
    latest: async () => (beats.size === 0 ? undefined : Math.max(...beats.values())),
  };
}

function memoryBoards(disk: Disk): Boards {
  const boards = new Map<string, string>();
  return {
    async name(exercise, board) {
      await disk.write();
      boards.set(exercise, board);
    },
    all: async () => new Map(boards),
  };
}
