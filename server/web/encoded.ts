// JSON that is written once for many: answers with a batch of differences in them, and frames for whole rooms. Both step
// past work the socket library does per socket; wherever something is not as expected, its normal way is taken.
import type { Socket as TcpSocket } from 'node:net';
import { jsonOf } from '../sessions/written.ts';
import type { Outgoing } from './fanout.ts';
import type { Socket, Sockets } from './socket-types.ts';

/** An answer whose JSON is there already. */
export class Encoded {
  readonly json: string;

  constructor(json: string) {
    this.json = json;
  }

  /** What `JSON.stringify` makes of it where the text itself cannot be used. */
  toJSON(): unknown {
    return JSON.parse(this.json);
  }
}

const ACK = 3;
interface Packet {
  readonly type: number;
  readonly nsp: string;
  readonly id?: number;
  readonly data?: unknown;
}

/** Answers that are encoded already go out as they are. */
export function sendEncodedAsIs(io: Sockets): void {
  const encoder = io.encoder as unknown as { encode: (packet: Packet) => unknown[] };
  const encode = encoder.encode.bind(encoder);
  encoder.encode = (packet) => {
    const { type, nsp, id, data } = packet;
    const answer: unknown =
      type === ACK && nsp === '/' && Array.isArray(data) && data.length === 1 ? data[0] : undefined;
    return answer instanceof Encoded ? [`${ACK}${id}[${answer.json}]`] : encode(packet);
  };
}

const frames = new WeakMap<Outgoing, Buffer>();

/** A text as one websocket frame. */
function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const head = headOf(length);
  const frame = Buffer.allocUnsafe(head.length + length);
  head.copy(frame);
  frame.write(text, head.length);
  return frame;
}

/** A difference on its way to an audience as one websocket frame, made once however many consoles get it. */
export function frameOf(outgoing: Outgoing): Buffer {
  let frame = frames.get(outgoing);
  if (!frame) {
    const { audience, difference } = outgoing;
    frame = textFrame(`42["view",{"audience":"${audience}",${jsonOf(difference).slice(1)}]`);
    frames.set(outgoing, frame);
  }
  return frame;
}

/** The head of an unmasked text frame. */
function headOf(size: number): Buffer {
  if (size < 126) return Buffer.from([0x81, size]);
  const head = Buffer.alloc(size < 65_536 ? 4 : 10);
  head[0] = 0x81;
  head[1] = size < 65_536 ? 126 : 127;
  if (size < 65_536) head.writeUInt16BE(size, 2);
  else head.writeBigUInt64BE(BigInt(size), 2);
  return head;
}

/** What lies below a connection, as far as it is needed. None of it is promised by the library. */
interface Below {
  readonly readyState?: string;
  readonly writeBuffer?: readonly unknown[];
  readonly transport?: {
    readonly name?: string;
    readonly writable?: boolean;
    readonly perMessageDeflate?: unknown;
    readonly socket?: { readonly readyState?: number; readonly bufferedAmount?: number; readonly _socket?: TcpSocket };
  };
}
const WS_OPEN = 1;

/** The protocol's own client of a connection, as far as it is needed. */
interface Client {
  writeToEngine: (packets: readonly unknown[], options: unknown) => void;
}
/** The type of a packet of the connection below that carries a message. */
const MESSAGE = 4;

/** Answers and notices of a connection on which nothing is under way go straight to it as well. */
export function writeStraight(socket: Socket): void {
  const client = socket.client as unknown as Client;
  const normal = client.writeToEngine.bind(client);
  client.writeToEngine = (packets, options) => {
    const [packet] = packets;
    if (packets.length === 1 && typeof packet === 'string' && writeFrame(socket, textFrame(`${MESSAGE}${packet}`)))
      return;
    normal(packets, options);
  };
}

/**
 * Writes a frame straight to the connection, if nothing whatever is under way on it, so that nothing can be overtaken or
 * pile up; false: nothing was written, take the normal way.
 */
export function writeFrame(socket: Pick<Socket, 'conn'>, frame: Buffer): boolean {
  const { readyState, writeBuffer, transport } = socket.conn as unknown as Below;
  if (readyState !== 'open' || writeBuffer?.length !== 0) return false;
  if (transport?.name !== 'websocket' || transport.writable !== true || transport.perMessageDeflate) return false;
  const ws = transport.socket;
  if (ws?.readyState !== WS_OPEN || ws.bufferedAmount !== 0 || ws._socket?.writable !== true) return false;
  ws._socket.write(frame);
  return true;
}
