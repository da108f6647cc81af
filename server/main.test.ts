import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JoinResponse } from '../shared/protocol/http.ts';
import { Browser, TestConsole } from '../tests/support/server.ts';

const root = path.resolve(import.meta.dirname, '..');
let dataDir: string;
const running = new Set<ChildProcess>();
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'waymark-main-'));
});
afterEach(async () => {
  await Promise.all([...running].map((child) => ended(child, () => child.kill('SIGKILL'))));
  rmSync(dataDir, { recursive: true, force: true });
});

/** The real process, from the sources. */
function run(file: string, env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, file)], {
    cwd: root,
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, HOST: '127.0.0.1', ...env },
  });
  running.add(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    said.err += String(chunk);
  });
  return { child, said };
}

async function ended(child: ChildProcess, end: () => void = () => {}): Promise<number | null> {
  running.delete(child);
  if (child.exitCode !== null) return child.exitCode;
  const code = new Promise<number | null>((resolve) => child.once('close', resolve));
  end();
  return code;
}

/** Resolves with the director's token once the server has said it. */
function announced({ child, said }: ReturnType<typeof run>): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const token = /director#(\S+)\n/.exec(said.out)?.[1];
      if (token !== undefined) resolve(token);
    };
    child.stdout.on('data', look);
    child.once('close', () => reject(new Error(said.err)));
    look();
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

describe('the process', { timeout: 30_000 }, () => {
  it('prints addresses, a QR code and a link; ends in order on SIGTERM and comes back with what was stored', async () => {
    const port = await freePort();
    const first = run('server/main.ts', { PORT: String(port) });
    const token = await announced(first);
    expect(first.said.out).toContain(`http://127.0.0.1:${port}`);
    expect(first.said.out).toMatch(/[▀▄█]{4}/);
    const browser = new Browser(`http://127.0.0.1:${port}`);
    await browser.json('/api/director', { token, name: 'Dora Direttrice', language: 'en' });
    const seat = await browser.json<JoinResponse>('/api/exercises', { scenario: 'first-hour' });
    const control = new TestConsole(browser.url);
    await control.join(seat);
    expect((await control.send({ type: 'OpenLobby' })).ok).toBe(true);
    const asked = Date.now();
    const code = await ended(first.child, () => first.child.kill('SIGTERM'));
    expect([code, Date.now() - asked < 5000]).toEqual([0, true]);
    expect(control.notices.some(({ kind }) => kind === 'closing')).toBe(true);
    control.close();
    expect(first.said.err).not.toContain('Dora');
    expect(first.said.err).not.toContain(token);

    const again = run('server/main.ts', { PORT: String(port) });
    expect(await announced(again)).not.toBe(token);
    const house = await browser.json<{ exercises: { phase: string }[] }>('/api/house');
    expect(house.exercises.map(({ phase }) => phase)).toEqual(['lobby']);

    const link = run('server/cli/director-link.ts', { PORT: String(port) });
    const fresh = await announced(link);
    const spent = await new Browser(browser.url).post('/api/director', {
      token: fresh,
      name: 'Deputy',
      language: 'en',
    });
    expect(spent.status).toBe(200);
  });

  it('refuses a wrong variable and a port in use in one readable line each', async () => {
    const wrong = run('server/main.ts', { PORT: 'abc' });
    expect(await ended(wrong.child)).toBe(1);
    expect(wrong.said.err.trim()).toBe('PORT="abc" does not work: write a port number from 0 to 65535.');
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const address = holder.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const second = run('server/main.ts', { PORT: String(port) });
    expect(await ended(second.child)).toBe(1);
    expect(second.said.err.trim()).toBe(
      `Port ${port} is already in use. Stop what uses it, or set PORT to another port.`,
    );
    await new Promise((resolve) => holder.close(resolve));
  });

  it.runIf(process.platform === 'linux')('refuses a data folder that can never be made, and ends', async () => {
    const start = run('server/main.ts', { PORT: '0', DATA_DIR: '/proc/waymark' });
    expect(await ended(start.child)).toBe(1);
    expect(start.said.err.trim()).toBe(
      'The data folder /proc/waymark cannot be made (ENOENT). Set DATA_DIR to a folder that can.',
    );
  });

  it('refuses a data folder that another one serves on another port; a killed one leaves it free', async () => {
    const first = run('server/main.ts', { PORT: '0' });
    await announced(first);
    const second = run('server/main.ts', { PORT: '0' });
    expect(await ended(second.child)).toBe(1);
    expect(second.said.err.trim()).toBe(
      `Another Waymark already uses ${dataDir}. Stop it, or set DATA_DIR to another folder.`,
    );
    const beside = run('server/cli/director-link.ts', { PORT: '0' });
    expect(await announced(beside)).not.toBe('');
    await ended(first.child, () => first.child.kill('SIGKILL'));
    expect(await announced(run('server/main.ts', { PORT: '0' }))).not.toBe('');
  });

  it('says that there is no data yet when a link is asked for too early', async () => {
    const link = run('server/cli/director-link.ts', {});
    expect(await ended(link.child)).toBe(1);
    expect(link.said.err).toContain('There is no Waymark data');
  });
});
