// What lives beside the log: unsent text, signs of life, names of boards. Shares the commits of the log.
import type { Boards, DraftRecord, Drafts, Heartbeats } from '../../ports.ts';
import type { Database, Row } from './database.ts';
import type { Writer } from './writer.ts';

export class SqliteDrafts implements Drafts {
  readonly #db: Database;
  readonly #writer: Writer;
  /** Seats that ever left something unsent: the others need not be asked when a whole room comes back at once. */
  readonly #writers: Set<string>;

  constructor(db: Database, writer: Writer) {
    this.#db = db;
    this.#writer = writer;
    const rows = db.all('select distinct exercise, seat from drafts');
    this.#writers = new Set(rows.map((row) => seatKey(row.exercise as string, row.seat as string)));
  }

  async save({ exercise, seat, key, text, revision }: DraftRecord): Promise<void> {
    this.#writers.add(seatKey(exercise, seat));
    await this.#writer.write(() =>
      this.#db.run(
        `insert into drafts (exercise, seat, key, text, revision) values (?, ?, ?, ?, ?)
         on conflict (exercise, seat, key) do update set text = excluded.text, revision = excluded.revision
         where excluded.revision >= drafts.revision`,
        exercise,
        seat,
        key,
        text,
        revision,
      ),
    );
  }

  async find(exercise: string, seat: string, key: string): Promise<DraftRecord | undefined> {
    const sql = 'select * from drafts where exercise = ? and seat = ? and key = ?';
    const row = this.#db.get(sql, exercise, seat, key);
    return row && draftOf(row);
  }

  async of(exercise: string, seat: string): Promise<readonly DraftRecord[]> {
    if (!this.#writers.has(seatKey(exercise, seat))) return [];
    return this.#db
      .all('select * from drafts where exercise = ? and seat = ? order by key', exercise, seat)
      .map(draftOf);
  }

  async erase(exercise: string): Promise<void> {
    await this.#writer.write(() => this.#db.run('delete from drafts where exercise = ?', exercise));
    this.#db.purge();
  }
}

const seatKey = (exercise: string, seat: string): string => `${exercise} ${seat}`;

const draftOf = (row: Row): DraftRecord => ({
  exercise: row.exercise as string,
  seat: row.seat as string,
  key: row.key as string,
  text: row.text as string,
  revision: row.revision as number,
});

export class SqliteHeartbeats implements Heartbeats {
  readonly #db: Database;
  readonly #writer: Writer;

  constructor(db: Database, writer: Writer) {
    this.#db = db;
    this.#writer = writer;
  }

  async beat(exercises: readonly string[], at: number): Promise<void> {
    await this.#writer.write(() => {
      for (const exercise of exercises)
        this.#db.run(
          `insert into heartbeats (exercise, at) values (?, ?)
           on conflict (exercise) do update set at = max(at, excluded.at)`,
          exercise,
          at,
        );
    });
  }

  async last(exercise: string): Promise<number | undefined> {
    return this.#db.get('select at from heartbeats where exercise = ?', exercise)?.at as number | undefined;
  }

  async latest(): Promise<number | undefined> {
    return (this.#db.get('select max(at) as at from heartbeats')?.at as number | null) ?? undefined;
  }
}

export class SqliteBoards implements Boards {
  readonly #db: Database;
  readonly #writer: Writer;

  constructor(db: Database, writer: Writer) {
    this.#db = db;
    this.#writer = writer;
  }

  async name(exercise: string, board: string): Promise<void> {
    const sql = `insert into boards (exercise, board) values (?, ?)
      on conflict (exercise) do update set board = excluded.board`;
    await this.#writer.write(() => this.#db.run(sql, exercise, board));
  }

  async all(): Promise<ReadonlyMap<string, string>> {
    const rows = this.#db.all('select exercise, board from boards');
    return new Map(rows.map((row) => [row.exercise as string, row.board as string]));
  }
}
