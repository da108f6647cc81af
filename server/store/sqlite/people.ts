// Everything that names a person, in SQLite: beside the log, so that it can be erased.
import type { Role } from '../../../shared/exercise/actors.ts';
import type { Language } from '../../../shared/kit/languages.ts';
import type { CodeRecord, DirectorRecord, People, PersonRecord, StopPress } from '../../ports.ts';
import type { Database, Row } from './database.ts';
import type { Writer } from './writer.ts';

export class SqlitePeople implements People {
  readonly #db: Database;
  readonly #writer: Writer;
  /** People by handle as last read: after a lost network a whole room comes back at once. Forgotten at every write. */
  readonly #read = new Map<string, PersonRecord>();

  constructor(db: Database, writer: Writer) {
    this.#db = db;
    this.#writer = writer;
  }

  async save(person: PersonRecord): Promise<void> {
    const { exercise, seat, handle, role, team = null, name, language, tokenHash, seatCode } = person;
    await this.#write(
      `insert into people (exercise, seat, handle, role, team, name, language, token_hash, seat_code)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (exercise, seat) do update set handle = excluded.handle, role = excluded.role,
         team = excluded.team, name = excluded.name, language = excluded.language,
         token_hash = excluded.token_hash, seat_code = excluded.seat_code`,
      [exercise, seat, handle, role, team, name, language, tokenHash, seatCode],
    );
  }

  async remove(exercise: string, seat: string): Promise<void> {
    await this.#write('delete from people where exercise = ? and seat = ?', [exercise, seat]);
  }

  async byHandle(handle: string): Promise<PersonRecord | undefined> {
    const known = this.#read.get(handle) ?? person(this.#db.get('select * from people where handle = ?', handle));
    if (known) this.#read.set(handle, known);
    return known;
  }

  async bySeatCode(code: string): Promise<PersonRecord | undefined> {
    return person(this.#db.get('select * from people where seat_code = ?', code));
  }

  async of(exercise: string): Promise<readonly PersonRecord[]> {
    return this.#db.all('select * from people where exercise = ? order by rowid', exercise).flatMap((row) => {
      const known = person(row);
      return known ? [known] : [];
    });
  }

  async erase(exercise: string): Promise<void> {
    await this.#forgetting(() => {
      this.#db.run("update people set name = '', token_hash = '' where exercise = ?", exercise);
      this.#db.run('delete from stops where exercise = ?', exercise);
    });
    this.#db.purge();
  }

  async saveCodes(codes: readonly CodeRecord[]): Promise<void> {
    await this.#writer.write(() => {
      for (const { code, exercise, role, team = null, withdrawn } of codes)
        this.#db.run(
          `insert into codes (code, exercise, role, team, withdrawn) values (?, ?, ?, ?, ?)
           on conflict (code) do update set exercise = excluded.exercise, role = excluded.role,
             team = excluded.team, withdrawn = excluded.withdrawn`,
          code,
          exercise,
          role,
          team,
          withdrawn ? 1 : 0,
        );
    });
  }

  async byCode(code: string): Promise<CodeRecord | undefined> {
    const row = this.#db.get('select * from codes where code = ?', code);
    return row && codeOf(row);
  }

  async codesOf(exercise: string): Promise<readonly CodeRecord[]> {
    return this.#db.all('select * from codes where exercise = ? order by rowid', exercise).map(codeOf);
  }

  async recordStop(press: StopPress): Promise<void> {
    await this.#write('insert into stops (exercise, at, name, role, team) values (?, ?, ?, ?, ?)', [
      press.exercise,
      press.at,
      press.name,
      press.role,
      press.team ?? null,
    ]);
  }

  async stopsOf(exercise: string): Promise<readonly StopPress[]> {
    return this.#db.all('select * from stops where exercise = ? order by id', exercise).map((row) => ({
      exercise: row.exercise as string,
      at: row.at as number,
      name: row.name as string,
      role: row.role as Role,
      ...team(row),
    }));
  }

  async director(handle: string): Promise<DirectorRecord | undefined> {
    const row = this.#db.get('select * from directors where handle = ?', handle);
    return (
      row && {
        handle: row.handle as string,
        name: row.name as string,
        language: row.language as Language,
        tokenHash: row.token_hash as string,
      }
    );
  }

  async saveLink(hash: string, madeAt: number): Promise<void> {
    await this.#write('insert or ignore into links (hash, made_at, spent) values (?, ?, 0)', [hash, madeAt]);
  }

  async spendLink(hash: string, { handle, name, language, tokenHash }: DirectorRecord): Promise<boolean> {
    return this.#writer.write(() => {
      if (this.#db.run('update links set spent = 1 where hash = ? and spent = 0', hash) !== 1) return false;
      this.#db.run(
        'insert into directors (handle, name, language, token_hash) values (?, ?, ?, ?)',
        handle,
        name,
        language,
        tokenHash,
      );
      return true;
    });
  }

  #write(sql: string, values: readonly (string | number | null)[]): Promise<number> {
    return this.#forgetting(() => this.#db.run(sql, ...values));
  }

  /** A write after which nothing read before is believed: neither while it waits for its commit nor if that fails. */
  async #forgetting<T>(write: () => T): Promise<T> {
    try {
      return await this.#writer.write(() => {
        this.#read.clear();
        return write();
      });
    } finally {
      this.#read.clear();
    }
  }
}

const team = ({ team }: Row): { team?: string } => (team === null ? {} : { team: team as string });

function person(row: Row | undefined): PersonRecord | undefined {
  return (
    row && {
      exercise: row.exercise as string,
      seat: row.seat as string,
      handle: row.handle as string,
      role: row.role as Role,
      ...team(row),
      name: row.name as string,
      language: row.language as Language,
      tokenHash: row.token_hash as string,
      seatCode: row.seat_code as string,
    }
  );
}

const codeOf = (row: Row): CodeRecord => ({
  code: row.code as string,
  exercise: row.exercise as string,
  role: row.role as Role,
  ...team(row),
  withdrawn: row.withdrawn === 1,
});
