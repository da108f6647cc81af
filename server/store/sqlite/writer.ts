// Group commit: whatever is to be written while a commit is pending shares one transaction. Each piece of work stands
// behind its own savepoint, so that one which fails takes nothing of the others with it.
import type { Database } from './database.ts';

interface Work {
  readonly run: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown };

/** Milliseconds between two tries of a disk that refuses. */
const PROBE_EVERY = 3000;
/** Bytes a try writes: enough that a disk with room for it has room for a command. */
const PROBE_SIZE = 65_536;

export class Writer {
  readonly #db: Database;
  #pending: Work[] = [];
  #scheduled: NodeJS.Immediate | undefined;
  #probe: NodeJS.Timeout | undefined;
  #healthy = true;
  #closed = false;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Whether the last write was stored. */
  get healthy(): boolean {
    return this.#healthy;
  }

  /** Runs some work in the next transaction; resolves with what it returned once that is durable. */
  write<T>(run: () => T): Promise<T> {
    if (this.#closed) return Promise.reject(new Error('the store is closed'));
    return new Promise<T>((resolve, reject) => {
      this.#pending.push({ run, resolve: (value) => resolve(value as T), reject });
      this.#scheduled ??= setImmediate(() => this.flush());
    });
  }

  /** Commits what is pending. */
  flush(): void {
    clearImmediate(this.#scheduled);
    this.#scheduled = undefined;
    const batch = this.#pending;
    this.#pending = [];
    if (batch.length === 0) return;
    const outcomes: Outcome[] = [];
    try {
      this.#db.transaction(() => {
        const [only] = batch;
        if (batch.length === 1 && only) outcomes.push(this.#alone(only.run));
        else for (const work of batch) outcomes.push(this.#inSavepoint(work.run));
      });
    } catch (error) {
      if (error instanceof Fault) return batch[0]?.reject(error.cause);
      this.#setHealthy(false);
      for (const work of batch) work.reject(error);
      return;
    }
    this.#setHealthy(true);
    for (const [index, work] of batch.entries()) {
      const outcome = outcomes[index] as Outcome;
      if (outcome.ok) work.resolve(outcome.value);
      else work.reject(outcome.error);
    }
  }

  close(): void {
    this.flush();
    this.#closed = true;
    clearTimeout(this.#probe);
  }

  /** Work that has the transaction to itself needs no savepoint: if it fails, so does the transaction. */
  #alone(run: () => unknown): Outcome {
    try {
      return { ok: true, value: run() };
    } catch (error) {
      throw isFaultOfWork(error) ? new Fault(error) : error;
    }
  }

  #inSavepoint(run: () => unknown): Outcome {
    this.#db.run('savepoint work');
    try {
      const value = run();
      this.#db.run('release work');
      return { ok: true, value };
    } catch (error) {
      if (!isFaultOfWork(error)) throw error;
      this.#db.run('rollback to work');
      this.#db.run('release work');
      return { ok: false, error };
    }
  }

  #setHealthy(healthy: boolean): void {
    this.#healthy = healthy;
    clearTimeout(this.#probe);
    if (healthy || this.#closed) return;
    // Nobody writes to a disk that refuses, so it is asked from time to time whether it takes again.
    this.#probe = setTimeout(() => this.probe(), PROBE_EVERY);
    this.#probe.unref();
  }

  /** Tries whether the disk takes something again. */
  probe(): void {
    this.write(() => {
      this.#db.run('delete from probe');
      this.#db.run('insert into probe (id, filler) values (1, zeroblob(?))', PROBE_SIZE);
    }).catch(() => undefined);
  }
}

/** The one piece of work of a transaction is at fault, and not the disk. */
class Fault extends Error {
  constructor(cause: unknown) {
    super('the work failed', { cause });
  }
}

/** Whether the work itself is at fault (a row that may not be, a bug), and not the disk. */
function isFaultOfWork(error: unknown): boolean {
  const errcode = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  // Only SQLite's errors carry a number; the low byte 19 is SQLITE_CONSTRAINT in all its kinds.
  return typeof errcode !== 'number' || (errcode & 0xff) === 19;
}
