// Everything an exercise needs to outlive the process, in one SQLite file.
import path from 'node:path';
import type { Store } from '../../ports.ts';
import { SqliteBoards, SqliteDrafts, SqliteHeartbeats } from './beside.ts';
import { Database } from './database.ts';
import { SqliteEvents } from './events.ts';
import { makeFolder } from './folder.ts';
import { SqlitePeople } from './people.ts';
import { Writer } from './writer.ts';

export interface SqliteStore extends Store {
  /** The file behind it; for tests that need a disk which is full or read-only. */
  readonly database: Database;
}

/** Opens (or makes) `waymark.db` in a folder. */
export function createSqliteStore(folder: string): SqliteStore {
  makeFolder(folder);
  const database = new Database(path.join(folder, 'waymark.db'));
  const writer = new Writer(database);
  return {
    database,
    events: new SqliteEvents(database, writer),
    people: new SqlitePeople(database, writer),
    drafts: new SqliteDrafts(database, writer),
    heartbeats: new SqliteHeartbeats(database, writer),
    boards: new SqliteBoards(database, writer),
    healthy: () => writer.healthy,
    close: async () => {
      writer.close();
      database.close();
    },
  };
}
