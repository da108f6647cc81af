// Under which addresses other devices can open this server, and which of them one already has.
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { placeOf } from './limits.ts';

export interface AddressOptions {
  /** The port that is really listened on. */
  readonly port: () => number;
  /** What HOST said. */
  readonly host: string;
  readonly publicUrl?: string;
  /** The machine's interfaces; tests pass their own. */
  readonly interfaces?: () => readonly Interface[];
}
export interface Interface {
  readonly address: string;
  readonly family: string;
  readonly internal: boolean;
}

const ANY = new Set(['0.0.0.0', '::', '']);
const machine = (): Interface[] =>
  Object.values(networkInterfaces()).flatMap((list) =>
    (list ?? []).map(({ address, family, internal }) => ({ address, family, internal })),
  );

export class Addresses {
  readonly #options: AddressOptions;
  /** Hosts (as browsers name them) that a device other than this machine has opened. */
  readonly #reached = new Set<string>();

  constructor(options: AddressOptions) {
    this.#options = options;
  }

  /** Where other devices find this server: the public address first, then the machine's own, asked anew each time. */
  urls(): string[] {
    const { host, publicUrl } = this.#options;
    const port = this.#options.port();
    const own = (this.#options.interfaces ?? machine)();
    const hosts = ANY.has(host)
      ? own.filter((i) => i.family === 'IPv4' && !i.internal && !i.address.startsWith('169.254.')).map((i) => i.address)
      : [host];
    const shown = hosts.map((name) => urlOf(name, port));
    const all = publicUrl === undefined ? shown : [publicUrl, ...shown];
    return [...new Set(all.length > 0 ? all : [urlOf('localhost', port)])];
  }

  /** Addresses with whether another device has opened each. */
  list(): { url: string; reached: boolean }[] {
    return this.urls().map((url) => ({ url, reached: this.#reached.has(new URL(url).host) }));
  }

  /** Remembers that a request from `remote` came in under the host name `host`. */
  seen(host: string | undefined, remote: string | undefined): void {
    if (host === undefined || remote === undefined || this.#isOwn(remote)) return;
    const known = this.urls().map((url) => new URL(url).host);
    if (known.includes(host)) this.#reached.add(host);
  }

  /** Whether a page under this origin is ours, so that a QR code may lead there. */
  isOurs(origin: string): boolean {
    return this.urls().includes(origin);
  }

  #isOwn(remote: string): boolean {
    const place = placeOf(remote);
    if (place.startsWith('127.') || remote === '::1') return true;
    return (this.#options.interfaces ?? machine)().some((i) => i.address === remote || i.address === place);
  }
}

function urlOf(host: string, port: number): string {
  const name = isIP(host) === 6 ? `[${host}]` : host;
  return new URL(`http://${name}:${port}`).origin;
}
