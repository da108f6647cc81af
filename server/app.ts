// The server put together from its parts, without a word on where they come from: `main.ts` and the tests bring a store,
// a library, a clock and randomness.
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from './config.ts';
import { faultOf, type Log } from './log.ts';
import type { Ids, ScenarioLibrary, Store, WallClock } from './ports.ts';
import { createRegistry, type Registry } from './sessions/registry.ts';
import { Addresses } from './web/addresses.ts';
import type { Web } from './web/context.ts';
import { Fanout } from './web/fanout.ts';
import { makeLink } from './web/house.ts';
import { createHttp } from './web/http.ts';
import { type AttemptLimits, Attempts, type PaceLimits, type WordLimits, Words } from './web/limits.ts';
import type { OriginRules } from './web/origin.ts';
import { Presence } from './web/presence.ts';
import { Principals } from './web/principals.ts';
import { createSockets, roomsOf, serveSockets } from './web/socket.ts';
import type { Sockets } from './web/socket-types.ts';

export interface AppParts {
  readonly config: Pick<Config, 'port' | 'host' | 'publicUrl' | 'trustProxy'>;
  readonly store: Store;
  readonly library: ScenarioLibrary;
  readonly clock: WallClock;
  readonly ids: Ids;
  readonly log: Log;
  /** The built client; without it only the API answers. */
  readonly clientDir?: string;
  readonly attempts?: AttemptLimits;
  readonly pace?: PaceLimits;
  readonly words?: WordLimits;
  /** Wall milliseconds a connection has to join. */
  readonly joinWithin?: number;
}

export interface App {
  readonly registry: Registry;
  /** Where other devices find this server. */
  readonly addresses: Addresses;
  /** Listens; answers the port. Rejects with the system's error if it cannot. */
  listen(): Promise<number>;
  /** A fresh director's link, as a token that works once. */
  makeLink(): Promise<string>;
  /** Says goodbye, finishes what is being stored, closes all connections. The store stays open. */
  close(): Promise<void>;
}

/** Reads all exercises from the store and stands ready to listen. */
export async function createApp(parts: AppParts): Promise<App> {
  const { config, store, clock, ids, log, library } = parts;
  const http = createServer();
  const ofPublicUrl = config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl };
  const origins: OriginRules = { behindProxy: config.trustProxy !== false, ...ofPublicUrl };
  const io = createSockets(http, origins);
  const fanout = new Fanout(roomsOf(io));
  const registry = await createRegistry({
    store,
    clock,
    ids,
    hooks: {
      onDifference: (exercise, key, audience, difference) => fanout.send(exercise, key, audience, difference),
      onStoring: (storing) => {
        log[storing ? 'info' : 'error']({ storing }, storing ? 'storing again' : 'the disk refuses to store');
        io.emit('notice', { kind: 'storing', storing });
      },
      onNotStored: (exercise, error) => log.error({ exercise, fault: faultOf(error) }, 'a batch was not stored'),
      onBug: (exercise, error, where) => log.error({ exercise, where, fault: faultOf(error) }, 'a bug was survived'),
    },
  });
  const addresses = new Addresses({ port: () => portOf(http) ?? config.port, host: config.host, ...ofPublicUrl });
  const tell: Web['tell'] = (room, notice) => void io.to(room).emit('notice', notice);
  const presence = new Presence({
    people: store.people,
    registry,
    clock,
    tell,
    onBug: (error) => log.error({ fault: faultOf(error) }, 'who is here could not be told'),
  });
  const web: Web = {
    store,
    library,
    registry,
    clock,
    ids,
    log,
    addresses,
    presence,
    tell,
    origins,
    trustProxy: config.trustProxy,
    principals: new Principals(store.people, config.publicUrl),
    attempts: new Attempts(parts.attempts),
    words: new Words(parts.words),
    ...(parts.clientDir === undefined ? {} : { clientDir: parts.clientDir }),
    ...(parts.pace === undefined ? {} : { pace: parts.pace }),
    ...(parts.joinWithin === undefined ? {} : { joinWithin: parts.joinWithin }),
  };
  http.on('request', createHttp(web));
  serveSockets(io, web);
  return {
    registry,
    addresses,
    listen: () => listen(http, config),
    makeLink: () => makeLink(web),
    close: () => close(web, http, io),
  };
}

function listen(http: HttpServer, { port, host }: Pick<Config, 'port' | 'host'>): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen({ port, host }, () => {
      http.off('error', reject);
      resolve(portOf(http) ?? port);
    });
  });
}

function portOf(http: HttpServer): number | undefined {
  const address: string | AddressInfo | null = http.address();
  return typeof address === 'object' ? address?.port : undefined;
}

async function close(web: Web, http: HttpServer, io: Sockets): Promise<void> {
  io.emit('notice', { kind: 'closing' });
  web.presence.stop();
  await web.registry.close();
  // Answers to the last commands and the goodbye leave before the connections do.
  await new Promise<void>((resolve) => setImmediate(resolve));
  const closed = io.close();
  http.closeAllConnections();
  await closed;
}
