// A whole server in this process, on a port of its own, and consoles that talk to it like any other client.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { type App, type AppParts, createApp } from '../../server/app.ts';
import { createWallClock } from '../../server/clock.ts';
import { randomIds } from '../../server/ids.ts';
import { createLog, type Log } from '../../server/log.ts';
import type { ScenarioLibrary, Store } from '../../server/ports.ts';
import { createMemoryStore } from '../../server/store/memory/store.ts';
import { createSqliteStore } from '../../server/store/sqlite/store.ts';
import type { Command } from '../../shared/exercise/commands.ts';
import { ok } from '../../shared/kit/result.ts';
import type { JoinResponse, RoomAnswer } from '../../shared/protocol/http.ts';
import type {
  ClientToServer,
  CommandAnswer,
  JoinAnswer,
  JoinMessage,
  NoticeMessage,
  ServerToClient,
  ViewMessage,
} from '../../shared/protocol/messages.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { applyDifference, type WholeView } from '../../shared/views/model.ts';
import { smallScenario } from './small-scenario.ts';

export interface ServerOptions {
  /** `sqlite`: in a folder of its own that goes with the server. */
  readonly store?: 'memory' | 'sqlite' | Store;
  readonly scenarios?: readonly Scenario[];
  /** Media bytes by hash. */
  readonly media?: Readonly<Record<string, Uint8Array>>;
  readonly config?: Partial<AppParts['config']>;
  readonly clientDir?: string;
  readonly attempts?: AppParts['attempts'];
  readonly pace?: AppParts['pace'];
  readonly joinWithin?: AppParts['joinWithin'];
  /** Every line that is logged. */
  readonly onLog?: (line: string) => void;
}

export interface TestServer {
  readonly app: App;
  readonly url: string;
  readonly store: Store;
  /** A director's link, not yet spent. */
  readonly directorToken: string;
  stop(): Promise<void>;
}

export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const { scenarios = [smallScenario()], media = {}, config, clientDir, attempts, pace, joinWithin } = options;
  const { store, clean } = await storeOf(options.store ?? 'memory');
  const app = await createApp({
    config: { port: 0, host: '127.0.0.1', trustProxy: false, ...config },
    store,
    library: libraryOf(scenarios, media),
    clock: createWallClock(),
    ids: randomIds,
    log: logOf(options.onLog),
    ...(clientDir === undefined ? {} : { clientDir }),
    ...(attempts === undefined ? {} : { attempts }),
    ...(pace === undefined ? {} : { pace }),
    ...(joinWithin === undefined ? {} : { joinWithin }),
  });
  const port = await app.listen();
  return {
    app,
    store,
    url: `http://127.0.0.1:${port}`,
    directorToken: await app.makeLink(),
    async stop() {
      await app.close();
      await clean();
    },
  };
}

async function storeOf(kind: 'memory' | 'sqlite' | Store): Promise<{ store: Store; clean: () => Promise<void> }> {
  if (kind === 'memory') return { store: createMemoryStore(), clean: async () => {} };
  if (kind !== 'sqlite') return { store: kind, clean: async () => {} };
  const folder = await mkdtemp(path.join(tmpdir(), 'waymark-'));
  const store = createSqliteStore(folder);
  return {
    store,
    clean: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const logOf = (onLog: ((line: string) => void) | undefined): Log =>
  onLog ? createLog('trace', { write: onLog }) : createLog('silent');

function libraryOf(scenarios: readonly Scenario[], media: Readonly<Record<string, Uint8Array>>): ScenarioLibrary {
  return {
    list: async () =>
      scenarios.map(({ id, languages, texts }) => ({
        id,
        languages,
        problems: [],
        title: Object.fromEntries(languages.map((language) => [language, texts[language]?.title ?? ''])),
      })),
    load: async (id) => {
      const scenario = scenarios.find((known) => known.id === id);
      if (scenario) return ok({ scenario, warnings: [] });
      const problem = {
        file: 'scenario.yaml',
        line: 1,
        where: '',
        message: 'none',
        mend: '',
        code: 'file',
        severity: 'error',
      } as const;
      return { ok: false, error: [problem] };
    },
    media: async (sha256) => media[sha256],
  };
}

/** A browser's memory of cookies, and requests that carry them. */
export class Browser {
  readonly url: string;
  readonly cookies = new Map<string, string>();

  constructor(url: string) {
    this.url = url;
  }

  async fetch(place: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0) headers.set('cookie', this.cookieHeader());
    const response = await fetch(new URL(place, this.url), { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      this.cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return response;
  }

  post(place: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const json = { 'content-type': 'application/json', ...headers };
    return this.fetch(place, { method: 'POST', headers: json, body: JSON.stringify(body) });
  }

  async json<T>(place: string, body?: unknown): Promise<T> {
    const response = await (body === undefined ? this.fetch(place) : this.post(place, body));
    if (!response.ok) throw new Error(`${place}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

/** The director of a fresh exercise: their browser, their seat, and the codes of the room. */
export interface Directed {
  readonly browser: Browser;
  readonly seat: JoinResponse;
  readonly room: RoomAnswer;
  /** The code of a team, or of controllers or facilitators. */
  readonly codeOf: (who: string) => string;
}

/** Spends the director's link and plans an exercise. */
export async function direct(server: TestServer, scenario = 'small'): Promise<Directed> {
  const browser = new Browser(server.url);
  await browser.json('/api/director', { token: server.directorToken, name: 'Dora Direttrice', language: 'en' });
  const seat = await browser.json<JoinResponse>('/api/exercises', { scenario });
  const room = await browser.json<RoomAnswer>(`/api/s/${seat.handle}/room`);
  return {
    browser,
    seat,
    room,
    codeOf(who) {
      const found = room.codes.find(({ team, role }) => team === who || (team === undefined && role === who));
      if (!found) throw new Error(`no code for ${who}`);
      return found.code;
    },
  };
}

/** A whole view with differences applied, as a console does. */
export function afterDifferences(view: WholeView, differences: readonly Omit<ViewMessage, 'audience'>[]): WholeView {
  return differences.reduce<WholeView>(
    (held, { position, fields, lists }) =>
      applyDifference(held, { position, ...(fields ? { fields } : {}), ...(lists ? { lists } : {}) }),
    view,
  );
}

let drawn = 0;
export const commandId = (): string => `test-command-${++drawn}`;

/** One connection of a console, with all it was told. */
export class TestConsole {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly views: ViewMessage[] = [];
  readonly notices: NoticeMessage[] = [];
  readonly #waiting = new Set<() => void>();

  constructor(url: string, headers: Record<string, string> = {}) {
    this.socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: headers });
    this.socket.on('view', (message) => {
      this.views.push(message);
      this.#look();
    });
    this.socket.on('notice', (message) => {
      this.notices.push(message);
      this.#look();
    });
    this.socket.on('disconnect', () => this.#look());
  }

  join(seat: Pick<JoinResponse, 'handle'> & { token?: string }, more: Partial<JoinMessage> = {}): Promise<JoinAnswer> {
    const { handle, token } = seat;
    const message: JoinMessage = { protocol: PROTOCOL, handle, token, language: 'en', positions: {}, ...more };
    return new Promise((resolve) => this.socket.emit('join', message, resolve));
  }

  send(command: Command, seen = 0, id = commandId()): Promise<CommandAnswer> {
    return new Promise((resolve) => this.socket.emit('command', { id, seen, command }, resolve));
  }

  /** Sends anything at all and answers what came back. */
  raw(event: string, ...args: unknown[]): Promise<unknown> {
    return new Promise((resolve) => (this.socket as unknown as Socket).emit(event, ...args, resolve));
  }

  /** Resolves once `seen` holds, looked at whenever something arrives. */
  until(seen: (told: TestConsole) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!seen(this)) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }

  close(): void {
    this.socket.disconnect();
  }

  #look(): void {
    for (const look of this.#waiting) look();
  }
}
