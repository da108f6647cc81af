import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { createSqliteStore } from '../../server/store/sqlite/store.ts';
import { fold } from '../../shared/exercise/fold.ts';
import { readAll } from './store.ts';

const ROUNDS = 4;
/** Each round is killed after this many more acknowledgements than the round before. */
const MORE_ACKS = 150;

const folder = mkdtempSync(path.join(tmpdir(), 'waymark-kill-'));
let child: ChildProcess | undefined;
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Plays until a number of commands were acknowledged, then kills the process; answers all that were. */
function playAndKill(round: number, acks: number): Promise<Map<string, number>> {
  const script = fileURLToPath(new URL('./store-kill-child.ts', import.meta.url));
  const started = spawn(process.execPath, ['--import', 'tsx', script, folder, String(round)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child = started;
  let out = '';
  let complaints = '';
  started.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    if (out.split('\n').length > acks) started.kill('SIGKILL');
  });
  started.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    started.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(complaints));
      const lines = out.slice(0, out.lastIndexOf('\n')).split('\n');
      resolve(
        new Map(
          lines.map((line): [string, number] => {
            const [id = '', position = ''] = line.split(' ');
            return [id, Number(position)];
          }),
        ),
      );
    });
  });
}

describe('kill -9 at any moment', () => {
  it('loses nothing that was acknowledged and doubles nothing', { timeout: 60_000 }, async () => {
    const acknowledged = new Map<string, number>();
    for (let round = 1; round <= ROUNDS; round++)
      for (const [id, position] of await playAndKill(round, round * MORE_ACKS)) acknowledged.set(id, position);

    const store = createSqliteStore(folder);
    const [head] = await store.events.list();
    const log = await readAll(store, head?.exercise ?? '');
    await store.close();
    expect(acknowledged.size).toBeGreaterThan(ROUNDS * MORE_ACKS);
    for (const [id, position] of acknowledged) expect(log[position - 1]?.commandId).toBe(id);
    expect(log.map(({ position }) => position)).toEqual(log.map((_, index) => index + 1));
    const written = log.map(({ commandId, n }) => `${commandId}/${n}`);
    expect(new Set(written).size).toBe(written.length);
    expect(fold(log).phase).toBe('lobby');
  });
});
