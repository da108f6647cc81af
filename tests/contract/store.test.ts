import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Store } from '../../server/ports.ts';
import { createMemoryStore, type MemoryStore } from '../../server/store/memory/store.ts';
import { createSqliteStore, type SqliteStore } from '../../server/store/sqlite/store.ts';
import { note, readAll, storeContract } from './store.ts';

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(path.join(tmpdir(), 'waymark-store-'));
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

const sqlite = (store: Store) => (store as SqliteStore).database;
/** A file that may not grow any more, as on a disk without room. */
const fill = (store: Store, full: boolean): void => {
  const pages = Number(sqlite(store).get('pragma page_count')?.page_count);
  sqlite(store).exec(`pragma max_page_count = ${full ? pages : 1_000_000_000}`);
};

storeContract({
  name: 'memory',
  open: async () => createMemoryStore(),
  refuse: (store, refuse) => (store as MemoryStore).refuse(refuse),
});
storeContract({ name: 'SQLite, disk full', open: async () => createSqliteStore(folder()), refuse: fill });
storeContract({
  name: 'SQLite, disk read-only',
  open: async () => createSqliteStore(folder()),
  refuse: (store, refuse) => sqlite(store).exec(`pragma query_only = ${refuse ? 1 : 0}`),
});

describe('a store in one SQLite file', () => {
  it('has everything again after it was closed and opened', async () => {
    const at = folder();
    const before = createSqliteStore(at);
    await before.events.append('a', 0, [note(1), note(2)]);
    await before.heartbeats.beat(['a'], 77);
    await before.close();
    const after = createSqliteStore(at);
    expect(await readAll(after, 'a')).toEqual([note(1), note(2)]);
    expect(await after.heartbeats.last('a')).toBe(77);
    expect(await after.events.append('a', 2, [note(3)])).toEqual({ kind: 'appended' });
    await after.close();
  });

  it('has every acknowledged event for a second reader before anything is closed', async () => {
    const at = folder();
    const writer = createSqliteStore(at);
    await writer.events.append('a', 0, [note(1)]);
    const reader = createSqliteStore(at);
    expect(await readAll(reader, 'a')).toEqual([note(1)]);
    await reader.close();
    await writer.close();
  });

  it('finishes what is pending when it is closed, and refuses what comes later', async () => {
    const at = folder();
    const store = createSqliteStore(at);
    const pending = store.events.append('a', 0, [note(1)]);
    await store.close();
    expect(await pending).toEqual({ kind: 'appended' });
    await expect(store.events.append('a', 1, [note(2)])).rejects.toThrow('closed');
    const again = createSqliteStore(at);
    expect(await readAll(again, 'a')).toEqual([note(1)]);
    await again.close();
  });

  it('writes through a write-ahead log and is fully synchronous', async () => {
    const store = createSqliteStore(folder());
    expect(store.database.get('pragma journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(store.database.get('pragma synchronous')).toEqual({ synchronous: 2 });
    await store.close();
  });

  it('shares one commit between all that waits together', async () => {
    const store = createSqliteStore(folder());
    const run = vi.spyOn(store.database, 'run');
    await Promise.all([
      store.events.append('a', 0, [note(1)]),
      store.events.append('b', 0, [note(1)]),
      store.drafts.save({ exercise: 'a', seat: 's', key: 'k', text: '', revision: 1 }),
      store.heartbeats.beat(['a'], 1),
    ]);
    expect(run.mock.calls.filter(([sql]) => sql === 'commit')).toHaveLength(1);
    await store.close();
  });

  it('finds out by itself that a disk takes again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const store = createSqliteStore(folder());
      store.database.exec('pragma query_only = 1');
      await expect(store.events.append('a', 0, [note(1)])).rejects.toThrow();
      vi.advanceTimersByTime(10_000);
      await new Promise((resolve) => setImmediate(resolve));
      expect(store.healthy()).toBe(false);
      store.database.exec('pragma query_only = 0');
      vi.advanceTimersByTime(10_000);
      await new Promise((resolve) => setImmediate(resolve));
      expect(store.healthy()).toBe(true);
      await store.close();
    } finally {
      vi.useRealTimers();
    }
  });

  it('leaves nothing of a redacted text in its files', async () => {
    const at = folder();
    const store = createSqliteStore(at);
    await store.events.append('a', 0, [note(1, 'c', 0, 'Samira-Unmistakable')]);
    await store.events.redact('a', 1, 'text', 'sha256:00');
    await store.close();
    const { readFileSync, readdirSync } = await import('node:fs');
    const bytes = readdirSync(at).map((name) => readFileSync(path.join(at, name), 'latin1'));
    expect(bytes.join('')).not.toContain('Samira-Unmistakable');
  });

  it('refuses the file of a newer release', async () => {
    const at = folder();
    const store = createSqliteStore(at);
    store.database.exec('pragma user_version = 99');
    await store.close();
    expect(() => createSqliteStore(at)).toThrow('newer release');
  });
});
