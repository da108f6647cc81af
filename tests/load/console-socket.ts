// A console as light as can be: a websocket over plain TCP that speaks just enough of Socket.IO, so that two thousand of
// them cost the measuring process little and what is measured is the server.
import { connect, type Socket } from 'node:net';

const OPEN = 0x30; // "0": the server greets
const PING = 0x32; // "2"
const MESSAGE = 0x34; // "4"
const CONNECTED = 0x30; // "40"
const EVENT = 0x32; // "42"
const ACK = 0x33; // "43"

/** What a console was sent: an event's JSON as it stands in the buffer of the connection, valid during the call only. */
export type OnEvent = (buffer: Buffer, start: number, end: number) => void;

export class ConsoleSocket {
  /** Called for every event; bytes are not parsed unless somebody wants them. */
  onEvent: OnEvent = () => {};
  onClose: () => void = () => {};
  /** What the server said when the connection stood: for Socket.IO's own recovery. */
  session: { sid: string; pid?: string } = { sid: '' };
  /** Payload bytes of all frames so far. */
  bytes = 0;
  readonly #socket: Socket;
  readonly #acks = new Map<number, (answer: unknown) => void>();
  readonly #ready: Promise<void>;
  #isReady: () => void = () => {};
  #rest: Buffer = Buffer.alloc(0);
  #upgraded = false;
  #ids = 0;

  /** `auth`: what goes with the connection to the namespace. */
  constructor(port: number, auth?: object) {
    this.#ready = new Promise((resolve) => {
      this.#isReady = resolve;
    });
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', () => {});
    this.#socket.on('close', () => this.onClose());
    this.#socket.write(
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    );
    this.#auth = auth === undefined ? '' : JSON.stringify(auth);
  }
  readonly #auth: string;

  /** Resolves once the server has let this connection in. */
  ready(): Promise<this> {
    return this.#ready.then(() => this);
  }

  /** Sends an event that asks for an answer. */
  ask<T>(event: string, message: unknown): Promise<T> {
    return new Promise((resolve) => this.call(event, message, (answer) => resolve(answer as T)));
  }

  /** The same without a promise: `answered` runs while the answer is being read. */
  call(event: string, message: unknown, answered: (answer: unknown) => void): void {
    const id = this.#ids++;
    this.#acks.set(id, answered);
    this.#send(`42${id}${JSON.stringify([event, message])}`);
  }

  /** Cut off, as a network does it. */
  drop(): void {
    this.#socket.destroy();
  }

  #send(text: string): void {
    const body = Buffer.from(text);
    const long = body.length > 125;
    const head = Buffer.alloc(long ? 8 : 6);
    head[0] = 0x81;
    head[1] = 0x80 | (long ? 126 : body.length);
    if (long) head.writeUInt16BE(body.length, 2);
    // The mask is all zeros: allowed, and free.
    this.#socket.write(Buffer.concat([head, body]));
  }

  #take(chunk: Buffer): void {
    const buffer = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    let at = 0;
    if (!this.#upgraded) {
      const end = buffer.indexOf('\r\n\r\n');
      if (end < 0) {
        this.#rest = buffer;
        return;
      }
      this.#upgraded = true;
      at = end + 4;
    }
    while (buffer.length - at >= 2) {
      const short = (buffer[at + 1] ?? 0) & 0x7f;
      const head = short === 127 ? 10 : short === 126 ? 4 : 2;
      if (buffer.length - at < head) break;
      const size =
        short === 127 ? Number(buffer.readBigUInt64BE(at + 2)) : short === 126 ? buffer.readUInt16BE(at + 2) : short;
      if (buffer.length - at < head + size) break;
      this.bytes += size;
      this.#frame(buffer, at + head, at + head + size);
      at += head + size;
    }
    this.#rest = at === buffer.length ? EMPTY : buffer.subarray(at);
  }

  #frame(buffer: Buffer, start: number, end: number): void {
    const kind = buffer[start];
    if (kind === PING) return this.#send('3');
    if (kind === OPEN) return this.#send(`40${this.#auth}`);
    if (kind !== MESSAGE) return;
    const type = buffer[start + 1];
    if (type === EVENT) return this.onEvent(buffer, start + 2, end);
    if (type === CONNECTED) {
      this.session = JSON.parse(buffer.toString('utf8', start + 2, end)) as { sid: string; pid?: string };
      return this.#isReady();
    }
    if (type !== ACK) return;
    const bracket = buffer.indexOf(0x5b, start);
    const id = Number(buffer.toString('latin1', start + 2, bracket));
    const answered = this.#acks.get(id);
    this.#acks.delete(id);
    answered?.((JSON.parse(buffer.toString('utf8', bracket, end)) as unknown[])[0]);
  }
}

const EMPTY = Buffer.alloc(0);

/** Whether an event is a `view`: the only one that is counted. */
export const isView = (buffer: Buffer, start: number): boolean =>
  buffer[start + 2] === 0x76 && buffer[start + 3] === 0x69 && buffer[start + 4] === 0x65;

/** Runs something for every item, at most so many at the same time. */
export async function together<T, R>(items: readonly T[], most: number, run: (item: T) => Promise<R>): Promise<R[]> {
  const out: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) out[index] = await run(items[index] as T);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  return out;
}
