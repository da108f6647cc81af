// The append-only log in SQLite: one row per event, its whole envelope as JSON beside the columns it is found by.
import type { RecordedEvent } from '../../../shared/exercise/events.ts';
import { upcast } from '../../../shared/exercise/upcast.ts';
import type { Appended, Carried, EventStore, ExerciseHead } from '../../ports.ts';
import { replaceWords } from '../replace-words.ts';
import type { Database } from './database.ts';
import type { Writer } from './writer.ts';

/** Few enough that what a page brings is gone before it grows old, and that nobody waits long for a turn of the loop. */
const PAGE = 250;

const INSERT = 'insert into events (exercise, position, command_id, n, at, body) values (?, ?, ?, ?, ?, ?)';
/** The first row of a command: taken only if the log ends where it should and does not hold the command yet. */
const INSERT_FIRST = `insert into events (exercise, position, command_id, n, at, body) select ?1, ?2, ?3, ?4, ?5, ?6
  where coalesce((select max(position) from events where exercise = ?1), 0) = ?2 - 1
    and not exists (select 1 from events where exercise = ?1 and command_id = ?3)`;

/** What was to be appended does not follow on what is there; nothing of it was stored. */
class DoesNotFollow extends Error {}

export class SqliteEvents implements EventStore {
  readonly #db: Database;
  readonly #writer: Writer;

  constructor(db: Database, writer: Writer) {
    this.#db = db;
    this.#writer = writer;
  }

  async append(exercise: string, expectedPosition: number, events: readonly RecordedEvent[]): Promise<Appended> {
    const rows = events.map((event) => ({ event, body: JSON.stringify(event) }));
    try {
      return await this.#writer.write((): Appended => {
        const commands = new Set<string>();
        for (const [index, { event, body }] of rows.entries()) {
          const { position, commandId, n, at } = event;
          if (position !== expectedPosition + index + 1) throw new Error(`position ${position} is out of order`);
          const first = !commands.has(commandId);
          commands.add(commandId);
          const inserted = this.#db.run(first ? INSERT_FIRST : INSERT, exercise, position, commandId, n, at, body);
          if (inserted === 0) throw new DoesNotFollow();
        }
        return { kind: 'appended' };
      });
    } catch (error) {
      if (!(error instanceof DoesNotFollow)) throw error;
      return this.#whyNot(exercise, expectedPosition, new Set(events.map(({ commandId }) => commandId)));
    }
  }

  async *read(exercise: string, after = 0): AsyncIterable<readonly RecordedEvent[]> {
    for (let last = after; ; ) {
      const rows = this.#db.all(
        'select body from events where exercise = ? and position > ? order by position limit ?',
        exercise,
        last,
        PAGE,
      );
      const page = rows.map(({ body }) => upcast(JSON.parse(body as string)));
      if (page.length > 0) yield page;
      if (page.length < PAGE) return;
      last = (page.at(-1) as RecordedEvent).position;
      // A long log is read between the turns of the event loop, not instead of them.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async findCommand(exercise: string, commandId: string): Promise<Carried | undefined> {
    const position = this.#lastOf(exercise, commandId);
    if (position === undefined) return undefined;
    const rows = this.#db.all(
      "select json_extract(body, '$.by.seat') as seat from events where exercise = ? and command_id = ? order by n",
      exercise,
      commandId,
    );
    const seat = rows.find((row) => row.seat !== null)?.seat;
    return seat === undefined ? { position } : { position, seat: seat as string };
  }

  async list(): Promise<readonly ExerciseHead[]> {
    return this.#db
      .all('select exercise, at from events where position = 1 order by exercise')
      .map(({ exercise, at }) => ({
        exercise: exercise as string,
        position: this.#head(exercise as string),
        plannedAt: at as number,
      }));
  }

  async redact(exercise: string, position: number, field: string, hash: string): Promise<boolean> {
    const done = await this.#writer.write(() => {
      const row = this.#db.get('select body from events where exercise = ? and position = ?', exercise, position);
      if (!row) return false;
      const recorded = JSON.parse(row.body as string) as { event: Record<string, unknown> };
      if (!replaceWords(recorded.event, field, hash)) return false;
      const body = JSON.stringify(recorded);
      this.#db.run('update events set body = ? where exercise = ? and position = ?', body, exercise, position);
      return true;
    });
    if (done) this.#db.purge();
    return done;
  }

  /** Why rows were not taken: somebody else wrote meanwhile, or one of the commands is in the log already. */
  #whyNot(exercise: string, expectedPosition: number, commands: ReadonlySet<string>): Appended {
    if (this.#head(exercise) === expectedPosition)
      for (const commandId of commands) {
        const position = this.#lastOf(exercise, commandId);
        if (position !== undefined) return { kind: 'duplicate', commandId, position };
      }
    return { kind: 'conflict' };
  }

  #head(exercise: string): number {
    const row = this.#db.get('select max(position) as head from events where exercise = ?', exercise);
    return (row?.head as number | null) ?? 0;
  }

  #lastOf(exercise: string, commandId: string): number | undefined {
    // By its number, not by max(position): that would walk the log backwards for a command that is not in it.
    const row = this.#db.get(
      'select position from events where exercise = ? and command_id = ? order by n desc limit 1',
      exercise,
      commandId,
    );
    return row?.position as number | undefined;
  }
}
