import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { io } from 'socket.io-client';
import { afterEach, describe, expect, it } from 'vitest';
import type { JoinResponse } from '../../shared/protocol/http.ts';
import type { WholeView } from '../../shared/views/model.ts';
import {
  Browser,
  direct,
  type ServerOptions,
  startServer,
  TestConsole,
  type TestServer,
} from '../../tests/support/server.ts';
import { createMemoryStore } from '../store/memory/store.ts';

const servers: TestServer[] = [];
const start = async (options: ServerOptions = {}) => {
  const server = await startServer(options);
  servers.push(server);
  return server;
};
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

const spend = (server: TestServer, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/director`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ token: server.directorToken, name: 'Dora', language: 'en' }),
  });

describe('cookies and headers', () => {
  it('on plain http work in a local network: no Secure, no upgrade to https, no HSTS', async () => {
    const answer = await spend(await start());
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).toMatch(/Path=\//);
    expect(cookie).not.toMatch(/Secure/);
    expect(answer.headers.get('strict-transport-security')).toBeNull();
    expect(answer.headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(answer.headers.get('cross-origin-opener-policy')).toBeNull();
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-powered-by')).toBeNull();
  });

  it('behind https are Secure, with HSTS, when the proxy is trusted', async () => {
    const server = await start({ config: { trustProxy: 1 } });
    const answer = await spend(server, { 'x-forwarded-proto': 'https' });
    expect(answer.headers.getSetCookie()[0]).toMatch(/Secure/);
    expect(answer.headers.get('strict-transport-security')).toContain('max-age');
  });

  it('do not believe a proxy nobody named', async () => {
    const answer = await spend(await start(), { 'x-forwarded-proto': 'https' });
    expect(answer.headers.getSetCookie()[0]).not.toMatch(/Secure/);
  });
});

describe('where requests come from', () => {
  it('refuses pages of other addresses, takes our own and the public one', async () => {
    const server = await start({ config: { publicUrl: 'https://ex.example.org' } });
    const from = async (headers: Record<string, string>) => {
      const answer = await new Browser(server.url).post('/api/code', { code: 'ABCDEFGH' }, headers);
      return answer.status;
    };
    expect(await from({ origin: 'http://evil.example' })).toBe(403);
    expect(await from({ origin: 'null' })).toBe(403);
    expect(await from({ origin: server.url })).toBe(404);
    expect(await from({ origin: 'https://ex.example.org' })).toBe(404);
    expect(await from({})).toBe(404);
  });

  it('refuses the sockets of other pages', async () => {
    const server = await start();
    const connect = (origin: string) =>
      new Promise<boolean>((resolve) => {
        const socket = io(server.url, {
          transports: ['websocket'],
          forceNew: true,
          reconnection: false,
          extraHeaders: { origin },
        });
        socket.on('connect', () => {
          socket.disconnect();
          resolve(true);
        });
        socket.on('connect_error', () => resolve(false));
      });
    expect(await connect('http://evil.example')).toBe(false);
    expect(await connect(server.url)).toBe(true);
  });
});

describe('answers', () => {
  it('name what is wrong with a body, and say nothing of what was in it', async () => {
    const lines: string[] = [];
    const server = await start({ onLog: (line) => lines.push(line) });
    const browser = new Browser(server.url);
    const rejectionOf = async (body: string, type = 'application/json') => {
      const answer = await browser.fetch('/api/join', { method: 'POST', headers: { 'content-type': type }, body });
      return [answer.status, await answer.json()];
    };
    expect(await rejectionOf('{"code": "Ada Lovelace')).toEqual([
      400,
      { rejection: { code: 'malformed', detail: 'body' } },
    ]);
    expect(await rejectionOf('{"code":"ABCDEFGH","language":"xx"}')).toEqual([
      400,
      { rejection: { code: 'malformed', detail: 'language' } },
    ]);
    expect(await rejectionOf(JSON.stringify({ code: 'x'.repeat(50_000) }))).toEqual([
      413,
      { rejection: { code: 'too-large' } },
    ]);
    expect(await (await browser.fetch('/api/nothing')).json()).toEqual({ rejection: { code: 'not-found' } });
    expect((await browser.fetch('/api/s/%zz/view/team')).status).toBe(400);
    expect(lines.join('')).not.toContain('Lovelace');
  });

  it('tell a probe whether the server stores', async () => {
    const store = createMemoryStore();
    const server = await start({ store });
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ ok: true, storing: true });
    const { browser, seat } = await direct(server);
    store.refuse(true);
    const control = new TestConsole(server.url);
    await control.join(seat);
    expect(await control.send({ type: 'OpenLobby' })).toEqual({ ok: false, rejection: { code: 'not-stored' } });
    await control.until(({ notices }) => notices.some((notice) => notice.kind === 'storing' && !notice.storing));
    expect((await fetch(`${server.url}/healthz`)).status).toBe(503);
    store.refuse(false);
    await control.until(({ notices }) => notices.some((notice) => notice.kind === 'storing' && notice.storing));
    expect((await browser.fetch('/healthz')).status).toBe(200);
    control.close();
  });

  it('of control draw QR codes of our own addresses only', async () => {
    const server = await start();
    const { browser, seat, room } = await direct(server);
    const qr = (text: string) => browser.fetch(`/api/s/${seat.handle}/qr?text=${encodeURIComponent(text)}`);
    const own = await qr(`${room.addresses[0]?.url}/join/ABCD`);
    expect(own.headers.get('content-type')).toContain('image/svg+xml');
    expect(await own.text()).toContain('<svg');
    expect((await qr('https://evil.example/join')).status).toBe(400);
  });

  it('of the log hold the whole log, line by line', async () => {
    const server = await start({ store: 'sqlite' });
    const { browser, seat, codeOf } = await direct(server);
    const text = await (await browser.fetch(`/api/s/${seat.handle}/log`)).text();
    const types = text
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { event: { type: string } }).event.type);
    expect(types).toEqual(['ExercisePlanned', 'SeatTaken']);
    const trainee = new Browser(server.url);
    const { handle } = await trainee.json<JoinResponse>('/api/join', {
      code: codeOf('red'),
      name: 'Ada',
      language: 'en',
    });
    for (const place of ['log', 'room', 'stop'])
      expect((await trainee.fetch(`/api/s/${handle}/${place}`)).status).toBe(403);
  });

  it('of whole views are compressed when the browser takes it', async () => {
    const server = await start();
    const { browser, seat } = await direct(server);
    const place = `/api/s/${seat.handle}/view/control?language=en`;
    const plain = await browser.fetch(place, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    const zipped = await browser.fetch(place, { headers: { 'accept-encoding': 'gzip' } });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect((await zipped.json()) as WholeView).toEqual(await plain.json());
  });
});

describe('the built client', () => {
  it('has pages that are asked for again, assets that never are, compressed where the build did', async () => {
    const dir = await mkdtemp(path.join(tmpdir(), 'waymark-client-'));
    await mkdir(path.join(dir, 'assets'));
    await writeFile(path.join(dir, 'index.html'), '<!doctype html><title>Waymark</title>');
    await writeFile(path.join(dir, 'assets/main-abc.js'), 'plain');
    await writeFile(path.join(dir, 'assets/main-abc.js.br'), 'brotli bytes');
    const server = await start({ clientDir: dir });
    for (const place of ['/', '/join', '/join/ABCD', '/director', '/s/some-handle', '/s/some-handle/print']) {
      const page = await fetch(server.url + place);
      expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    }
    // Asked for without a client that would unpack what it gets.
    const asset = (encoding: string) =>
      new Promise<{ body: string; headers: Record<string, unknown> }>((resolve, reject) => {
        const asked = request(
          `${server.url}/assets/main-abc.js`,
          { headers: { 'accept-encoding': encoding } },
          (res) => {
            let body = '';
            res.on('data', (chunk) => {
              body += String(chunk);
            });
            res.on('end', () => resolve({ body, headers: res.headers }));
          },
        );
        asked.on('error', reject);
        asked.end();
      });
    const packed = await asset('br, gzip');
    expect(packed).toMatchObject({ body: 'brotli bytes', headers: { 'content-encoding': 'br' } });
    expect(String(packed.headers['content-type'])).toContain('javascript');
    expect(packed.headers['cache-control']).toContain('immutable');
    expect(await asset('identity')).toMatchObject({ body: 'plain' });
    expect((await fetch(`${server.url}/assets/none.js`)).status).toBe(404);
    await rm(dir, { recursive: true });
  });
});
