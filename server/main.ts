// The composition root: builds the adapters, starts the server, tells people where it is, and ends it in order.
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import QRCode from 'qrcode';
import { type App, createApp } from './app.ts';
import { createWallClock } from './clock.ts';
import { type Config, readConfig } from './config.ts';
import { randomIds } from './ids.ts';
import { createScenarioLibrary } from './library/scenario-library.ts';
import { createLog, faultOf, type Log } from './log.ts';
import type { Store } from './ports.ts';
import { FolderInUse, lockFolder } from './store/sqlite/lock.ts';
import { createSqliteStore } from './store/sqlite/store.ts';

/** After this long a stop stops waiting for what hangs. */
const LONGEST_GOODBYE = 4500;

function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** Ends with lines people can read, before anything runs. */
function refuse(lines: readonly string[]): never {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(1);
}

/** Why a start failed, in one line. */
function whyNot(error: unknown, { port, host, dataDir }: Config): string {
  if (error instanceof FolderInUse)
    return `Another Waymark already uses ${dataDir}. Stop it, or set DATA_DIR to another folder.`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE') return `Port ${port} is already in use. Stop what uses it, or set PORT to another port.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST=${host} is no address of this machine. Set HOST=0.0.0.0 to listen on all of them.`;
  if (code === 'EACCES' && port < 1024) return `Port ${port} needs special rights. Set PORT to a port above 1023.`;
  if (/^(ENOENT|EEXIST|ENAMETOOLONG|ELOOP|EINVAL)$/.test(code))
    return `The data folder ${dataDir} cannot be made (${code}). Set DATA_DIR to a folder that can.`;
  if (/^(EACCES|EPERM|EROFS|ENOTDIR|ENOSPC)$/.test(code))
    return `The data folder ${dataDir} cannot be written to (${code}). Set DATA_DIR to a folder that can.`;
  const message = error instanceof Error ? error.message : String(error);
  return `The data in ${dataDir} could not be opened: ${message.split('\n')[0]}`;
}

/** Where the built client lies: beside the built server, or in `dist` when run from the sources. */
function clientDir(): string | undefined {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const places = [path.join(here, '../client'), path.join(here, '../dist/client')];
  return places.find((place) => existsSync(path.join(place, 'assets')) && existsSync(path.join(place, 'index.html')));
}

async function announce(app: App, token: string): Promise<void> {
  const urls = app.addresses.urls();
  const [first = ''] = urls;
  say();
  say('Waymark is running. Other devices on this network open:');
  for (const url of urls) say(`  ${url}`);
  say();
  // Without a terminal (a container's log, a file) there are no colours to draw with.
  const type = process.stdout.isTTY ? 'terminal' : 'utf8';
  say((await QRCode.toString(first, { type, small: true })).trimEnd());
  say();
  say("Director's link (works once; `npm run director-link` makes another):");
  say(`  ${first}/director#${token}`);
  say();
}

/** Fails like listening would, before any data is opened: a second start must not touch what the first one serves. */
async function portIsFree({ port, host }: Config): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen({ port, host }, resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}

function stopInOrder(app: App, store: Store, log: Log): void {
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => {
      log.error('stopping took too long');
      process.exit(0);
    }, LONGEST_GOODBYE).unref();
    app
      .close()
      .then(() => store.close())
      .then(() => process.exit(0))
      .catch((error: unknown) => {
        log.error({ fault: faultOf(error) }, 'stopping failed');
        process.exit(1);
      });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

async function start(): Promise<void> {
  const read = readConfig(process.env);
  if (!read.ok) refuse(read.error);
  const config = read.value;
  const log = createLog(config.logLevel);
  process.on('uncaughtException', (error) => {
    log.fatal({ fault: faultOf(error) }, 'uncaught');
    process.exit(1);
  });
  try {
    await portIsFree(config);
    lockFolder(config.dataDir);
    const store = createSqliteStore(config.dataDir);
    const files = clientDir();
    const app = await createApp({
      config,
      store,
      log,
      clock: createWallClock(),
      ids: randomIds,
      library: createScenarioLibrary(config.scenariosDir, path.join(config.dataDir, 'media')),
      ...(files === undefined ? {} : { clientDir: files }),
    });
    const port = await app.listen();
    stopInOrder(app, store, log);
    log.info({ port }, 'listening');
    await announce(app, await app.makeLink());
  } catch (error) {
    log.debug({ fault: faultOf(error) }, 'the start failed');
    refuse([whyNot(error, config)]);
  }
}

await start();
