// One SQLite file: opened, set to lose nothing, its statements prepared once.
import { createRequire } from 'node:module';
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { migrate } from './migrations.ts';

type Sqlite = typeof import('@photostructure/sqlite');
export type Value = string | number | null;
export type Row = Record<string, unknown>;

/** Not on every runtime, so that no tool may ask for it by name. */
const BUILT_IN = 'node:sqlite';

/** `node:sqlite` where the runtime has it in full (from Node 22.16), its npm-shipped twin elsewhere. */
function loadSqlite(): Sqlite {
  const require = createRequire(import.meta.url);
  try {
    const builtIn = require(BUILT_IN) as Sqlite;
    if ('columns' in builtIn.StatementSync.prototype) return builtIn;
  } catch {
    // Node 20 has none.
  }
  return require('@photostructure/sqlite') as Sqlite;
}

/** Opens (or makes) a file as it is, for what needs no tables. */
export const openFile = (file: string): DatabaseSyncInstance => new (loadSqlite().DatabaseSync)(file);

export class Database {
  readonly #db: DatabaseSyncInstance;
  readonly #statements = new Map<string, StatementSyncInstance>();

  constructor(file: string) {
    this.#db = openFile(file);
    this.exec('pragma busy_timeout = 5000');
    this.exec('pragma journal_mode = wal');
    // A commit is on the disk when it returns.
    this.exec('pragma synchronous = full');
    // A long log's index stays in memory (64 MB at most): a command costs the same early and late.
    this.exec('pragma cache_size = -65536');
    this.exec('pragma foreign_keys = on');
    // What was erased or redacted is overwritten, not only unlinked.
    this.exec('pragma secure_delete = on');
    migrate(this);
  }

  exec(sql: string): void {
    this.#db.exec(sql);
  }

  run(sql: string, ...values: Value[]): number {
    return Number(this.#statement(sql).run(...values).changes);
  }

  get(sql: string, ...values: Value[]): Row | undefined {
    return this.#statement(sql).get(...values) as Row | undefined;
  }

  all(sql: string, ...values: Value[]): Row[] {
    return this.#statement(sql).all(...values) as Row[];
  }

  /** Runs everything in one transaction; if anything throws, nothing of it is stored. */
  transaction(work: () => void): void {
    this.run('begin immediate');
    try {
      work();
      this.run('commit');
    } catch (error) {
      this.#rollBack();
      throw error;
    }
  }

  /** Takes what was overwritten out of the write-ahead log as well, as far as nobody is reading it. */
  purge(): void {
    try {
      this.#db.exec('pragma wal_checkpoint(truncate)');
    } catch {
      // A disk that refuses now gets it with the next checkpoint.
    }
  }

  close(): void {
    this.#statements.clear();
    this.#db.close();
  }

  #rollBack(): void {
    try {
      this.exec('rollback');
    } catch {
      // SQLite has rolled back by itself, as it does when the disk is full.
    }
  }

  #statement(sql: string): StatementSyncInstance {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
