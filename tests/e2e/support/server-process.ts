// The built server as its own process: it can be killed without warning and started again on the same port and data.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const LONGEST_START = 20_000;

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

export class ServerProcess {
  readonly port: number;
  readonly #dataDir: string;
  readonly #scenarios: string | undefined;
  #child: ChildProcess | undefined;
  /** Of the last start; works once. */
  directorToken = '';

  private constructor(port: number, dataDir: string, scenarios: string | undefined) {
    this.port = port;
    this.#dataDir = dataDir;
    this.#scenarios = scenarios;
  }

  /** @param scenarios a folder of scenarios in place of the repository's */
  static async start(scenarios?: string): Promise<ServerProcess> {
    const data = await mkdtemp(path.join(tmpdir(), 'waymark-e2e-'));
    const server = new ServerProcess(await freePort(), data, scenarios);
    await server.startAgain();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts on the same port and data; resolves once the server has said that it runs. */
  async startAgain(): Promise<void> {
    const child = spawn(process.execPath, [path.join(ROOT, 'dist/server/main.js')], {
      cwd: ROOT,
      env: {
        ...process.env,
        PORT: String(this.port),
        HOST: '127.0.0.1',
        DATA_DIR: this.#dataDir,
        ...(this.#scenarios === undefined ? {} : { SCENARIOS_DIR: this.#scenarios }),
        LOG_LEVEL: 'warn',
        NODE_ENV: 'production',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.directorToken = await linkOf(child);
  }

  /** As when the plug is pulled: nothing is told to anybody. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
    await rm(this.#dataDir, { recursive: true, force: true });
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }
}

/** Waits for the director's link that a start prints. */
function linkOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`the server did not start:\n${said}`)), LONGEST_START);
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const token = /\/director#([\w-]+)\s/.exec(said)?.[1];
      if (token === undefined) return;
      clearTimeout(late);
      resolve(token);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`the server ended with ${code}:\n${said}`));
    });
  });
}
