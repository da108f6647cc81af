// A room for tests of the wire: a server with one exercise, its director, and whoever comes in; new for every test.
import { afterEach, beforeEach } from 'vitest';
import type { JoinResponse } from '../../shared/protocol/http.ts';
import type { WholeView } from '../../shared/views/model.ts';
import {
  Browser,
  type Directed,
  direct,
  type ServerOptions,
  startServer,
  TestConsole,
  type TestServer,
} from './server.ts';

export interface Room {
  readonly server: () => TestServer;
  readonly directed: () => Directed;
  /** A connection that has not joined. */
  readonly open: () => TestConsole;
  /** Somebody who takes a seat with the code of a team, of controllers or of facilitators. */
  readonly enter: (who: string, name: string) => Promise<{ browser: Browser; seat: JoinResponse }>;
  readonly viewOf: (browser: Browser, seat: JoinResponse, audience: string, language?: string) => Promise<WholeView>;
}

/** Opens the room before each test and closes it after. */
export function roomForEachTest(options: ServerOptions): Room {
  let server: TestServer;
  let directed: Directed;
  const consoles: TestConsole[] = [];
  beforeEach(async () => {
    server = await startServer(options);
    directed = await direct(server);
  });
  afterEach(async () => {
    for (const each of consoles.splice(0)) each.close();
    await server.stop();
  });
  return {
    server: () => server,
    directed: () => directed,
    open: () => {
      const opened = new TestConsole(server.url);
      consoles.push(opened);
      return opened;
    },
    enter: async (who, name) => {
      const browser = new Browser(server.url);
      const code = directed.codeOf(who);
      return { browser, seat: await browser.json<JoinResponse>('/api/join', { code, name, language: 'en' }) };
    },
    viewOf: (browser, seat, audience, language = 'en') =>
      browser.json<WholeView>(`/api/s/${seat.handle}/view/${audience}?language=${language}`),
  };
}

/** What a refused message is answered with. */
export const refused = (code: string, detail?: string) => ({
  ok: false,
  rejection: detail === undefined ? { code } : { code, detail },
});
