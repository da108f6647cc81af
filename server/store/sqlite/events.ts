// The append-only log in SQLite: one row per event, its whole envelope as JSON beside the columns it is found by.
import type { RecordedEvent } from '../../../shared/exercise/events.ts';
import { upcast } from '../../../shared/exercise/upcast.ts';
import type { Appended, Carried, EventStore, ExerciseHead } from '../../ports.ts';
import type { Database } from './database.ts';
import type { Writer } from './writer.ts';

const PAGE = 1000;

export class SqliteEvents implements EventStore {
  readonly #db: Database;
  readonly #writer: Writer;

  constructor(db: Database, writer: Writer) {
    this.#db = db;
    this.#writer = writer;
  }

  async append(exercise: string, expectedPosition: number, events: readonly RecordedEvent[]): Promise<Appended> {
    const bodies = events.map((event) => JSON.stringify(event));
    const commands = new Set(events.map(({ commandId }) => commandId));
    return this.#writer.write((): Appended => {
      for (const commandId of commands) {
        const { head, position } = this.#before(exercise, commandId);
        if (head !== expectedPosition) return { kind: 'conflict' };
        if (position !== null) return { kind: 'duplicate', commandId, position };
      }
      for (const [index, { position, commandId, n, at }] of events.entries()) {
        if (position !== expectedPosition + index + 1) throw new Error(`position ${position} is out of order`);
        this.#db.run(
          'insert into events (exercise, position, command_id, n, at, body) values (?, ?, ?, ?, ?, ?)',
          exercise,
          position,
          commandId,
          n,
          at,
          bodies[index] as string,
        );
      }
      return { kind: 'appended' };
    });
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
      if (typeof recorded.event[field] !== 'string') return false;
      recorded.event[field] = hash;
      const body = JSON.stringify(recorded);
      this.#db.run('update events set body = ? where exercise = ? and position = ?', body, exercise, position);
      return true;
    });
    if (done) this.#db.purge();
    return done;
  }

  /** What an append has to know of the log, in one question: where it ends, and what a command wrote in it. */
  #before(exercise: string, commandId: string): { readonly head: number; readonly position: number | null } {
    const row = this.#db.get(
      `select coalesce((select max(position) from events where exercise = ?1), 0) as head,
        (select position from events where exercise = ?1 and command_id = ?2 order by n desc limit 1) as position`,
      exercise,
      commandId,
    );
    return row as { head: number; position: number | null };
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
