import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from './folder.ts';

describe('the data folder', () => {
  let room: string;
  beforeEach(() => {
    room = mkdtempSync(path.join(tmpdir(), 'waymark-folder-'));
  });
  afterEach(() => rmSync(room, { recursive: true, force: true }));

  it('is made with the folders above it, and left alone when it is there', () => {
    const place = path.join(room, 'a', 'b', 'c');
    makeFolder(place);
    makeFolder(place);
    expect(statSync(place).isDirectory()).toBe(true);
  });

  it('is refused where a file is in the way', () => {
    writeFileSync(path.join(room, 'file'), '');
    expect(() => makeFolder(path.join(room, 'file'))).toThrow('EEXIST');
    expect(() => makeFolder(path.join(room, 'file', 'data'))).toThrow(/EEXIST|ENOTDIR/);
  });

  it.runIf(process.platform === 'linux')('is refused at once where no folder can ever be', () => {
    expect(() => makeFolder('/proc/no-such/data')).toThrow('ENOENT');
  });
});
