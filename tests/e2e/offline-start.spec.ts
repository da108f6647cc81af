// After the first start no start needs the network: neither for packages nor to build.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { freePort } from './support/server-process.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Plain Node, without types: it must run before anything is installed. */
interface Setup {
  readonly stampIs: (name: 'deps' | 'build', value: string) => boolean;
  readonly depsHash: () => string;
  readonly buildHash: () => string;
}
const setup = async (): Promise<Setup> =>
  (await import(pathToFileURL(path.join(ROOT, 'server/setup/lib.mjs')).href)) as Setup;

test('`npm start` on a built checkout asks no registry for anything', async () => {
  const { stampIs, depsHash, buildHash } = await setup();
  // What `npm test` has made sure of; without it a start would install or build.
  expect(stampIs('deps', depsHash()), 'dependencies are installed: run `npm test`').toBe(true);
  expect(stampIs('build', buildHash()), 'the checkout is built: run `npm test`').toBe(true);

  let asked = 0;
  const registry = createServer((socket) => {
    asked += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
  const address = registry.address();
  const nowhere = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const port = await freePort();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'waymark-offline-'));
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      npm_config_registry: nowhere,
      npm_config_update_notifier: 'false',
      HTTP_PROXY: nowhere,
      HTTPS_PROXY: nowhere,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    await expect
      .poll(async () => (await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined))?.status, {
        message: 'the server answers',
        timeout: 30_000,
      })
      .toBe(200);
    expect(said).toContain('/director#');
    expect(said).not.toMatch(/npm ci|building/);
    expect(asked).toBe(0);
  } finally {
    // The whole group: npm, its shell, and the server.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    await ended;
    registry.close();
    await rm(dataDir, { recursive: true, force: true });
  }
});
