// One subject of the measurement: a server (or a worker) in a process of its own, asked over a channel, gone with us.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where profiles of the hosts go, if somebody asked for them. */
const PROFILES = process.env.BENCH_PROFILES;

/** Engine and references alike get the room for young objects that `npm start` gives the server. */
const YOUNG = '--max-semi-space-size=64';

interface Answered {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

const alive = new Set<Subject>();

export class Subject {
  /** A data folder that goes with the subject. */
  readonly folder = mkdtempSync(path.join(tmpdir(), 'waymark-bench-'));
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  #ids = 0;

  /** `host`: a file beside this one; it runs in plain Node, never through a loader. */
  constructor(host: string) {
    const profile =
      PROFILES === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${PROFILES}`, '--cpu-prof-interval=200'];
    this.#child = fork(path.join(import.meta.dirname, host), [], {
      execArgv: ['--expose-gc', YOUNG, ...profile],
      env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
    });
    this.#child.on('message', ({ id, value, error }: Answered) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) waiting?.resolve(value as never);
      else waiting?.reject(new Error(`${host}: ${error}`));
    });
    this.#child.on('exit', (code) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`${host} ended with ${code}`));
      this.#waiting.clear();
    });
    alive.add(this);
  }

  ask<T = void>(method: string, argument: unknown = {}): Promise<T> {
    return new Promise((resolve, reject) => {
      const id = this.#ids++;
      this.#waiting.set(id, { resolve, reject });
      this.#child.send({ id, method, argument });
    });
  }

  /** CPU time of the subject's process so far, user and system, in microseconds. */
  cpu(): Promise<number> {
    return this.ask<number>('cpu');
  }

  /** Ends the process in order; a profile is written then. */
  async stop(): Promise<void> {
    const gone = new Promise<void>((resolve) => this.#child.once('exit', () => resolve()));
    this.ask('stop').catch(() => undefined);
    const limit = setTimeout(() => this.#child.kill('SIGKILL'), 20_000);
    await gone;
    clearTimeout(limit);
    this.kill();
  }

  /** Ends it at once. */
  kill(): void {
    alive.delete(this);
    this.#child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Nothing outlives the run. */
export function killAll(): void {
  for (const subject of alive) subject.kill();
}
