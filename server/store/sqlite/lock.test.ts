import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FolderInUse, lockFolder } from './lock.ts';
import { createSqliteStore } from './store.ts';

let folder: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'waymark-lock-')), 'data');
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

it('gives a folder to one server at a time, and lets others write beside it', { timeout: 10_000 }, async () => {
  const first = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(FolderInUse);
  const beside = createSqliteStore(folder);
  await beside.people.saveLink('hash', 1);
  await beside.close();
  first.release();
  lockFolder(folder).release();
});
