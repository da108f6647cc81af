// The socket: one message in, one answer out, whatever comes. Parsing, size and pace are here; what messages do is in
// `console-link.ts`.
import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { Rejection } from '../../shared/exercise/rejections.ts';
import { faultOf } from '../log.ts';
import { ConsoleLink, type Holders } from './console-link.ts';
import type { Web } from './context.ts';
import { frameOf, sendEncodedAsIs, writeFrame, writeStraight } from './encoded.ts';
import { type Rooms, wire } from './fanout.ts';
import { DEFAULT_PACE, Pace, sizeOf } from './limits.ts';
import { isSameOrigin, type OriginRules } from './origin.ts';
import { Refusal } from './refusals.ts';
import type { Socket, Sockets } from './socket-types.ts';

/** Characters of a message; the longest text anybody may write fits several times. */
const LARGEST_MESSAGE = 64_000;
/** Bytes beyond which the connection itself gives up. In between, a message is refused by name and the connection kept. */
const HARD_LIMIT = 2_000_000;
/** A message of this many characters costs as much as two. */
const WEIGHT = 8_000;

/** Wall milliseconds a connection has to join; one that is nobody's is not kept. */
const JOIN_WITHIN = 30_000;

/** Websocket only, no compression: a frame is encoded once per room, and nobody waits for zlib. */
export function createSockets(http: HttpServer, origins: OriginRules): Sockets {
  return new Server(http, {
    transports: ['websocket'],
    allowUpgrades: false,
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
    maxHttpBufferSize: HARD_LIMIT,
    pingInterval: 10_000,
    pingTimeout: 10_000,
    allowRequest: (req, answer) => answer(null, isSameOrigin(req.headers, origins)),
  });
}

export const roomsOf = (io: Sockets): Rooms => ({
  members: (room) => io.sockets.adapter.rooms.get(room),
  emit: (rooms, outgoing) => {
    const frame = frameOf(outgoing);
    const ids = typeof rooms === 'string' ? (io.sockets.adapter.rooms.get(rooms) ?? []) : rooms;
    for (const id of ids) {
      const socket = io.sockets.sockets.get(id);
      if (socket?.connected && !writeFrame(socket, frame)) socket.emit('view', wire(outgoing));
    }
  },
});

export function serveSockets(io: Sockets, web: Web): void {
  const holders: Holders = new Map();
  sendEncodedAsIs(io);
  io.on('connection', (socket) => {
    writeStraight(socket);
    web.addresses.seen(socket.handshake.headers.host, socket.handshake.address);
    const link = new ConsoleLink(socket, web, holders);
    const pace = new Pace(() => {
      web.log.warn('a connection that would not slow down was dropped');
      // Closed below the protocol: a client that is merely broken comes back by itself.
      socket.conn.close();
    }, web.pace ?? DEFAULT_PACE);

    const waiting = setTimeout(() => {
      if (!link.joined) socket.conn.close();
    }, web.joinWithin ?? JOIN_WITHIN).unref();

    socket.onAny((name: string, ...args: unknown[]) => {
      const last = args.at(-1);
      const answer = answering(socket, typeof last === 'function' ? (last as (answer: unknown) => void) : undefined);
      const message = typeof last === 'function' && args.length === 1 ? undefined : args[0];
      const size = sizeOf(message, HARD_LIMIT);
      if (size > LARGEST_MESSAGE) pace.pass(1 + size / WEIGHT, () => answer(refused({ code: 'too-large' })));
      else pace.pass(1 + size / WEIGHT, () => void handle(link, name, message, answer, web));
    });
    socket.on('disconnect', () => {
      clearTimeout(waiting);
      pace.stop();
      link.gone();
    });
  });
}

const refused = (rejection: Rejection) => ({ ok: false, rejection });

/** Answers through the acknowledgement; a refusal nobody waits for is sent as a notice. */
function answering(socket: Socket, acknowledge: ((answer: unknown) => void) | undefined) {
  return (answer: object) => {
    if (acknowledge) acknowledge(answer);
    else if ('rejection' in answer) {
      const { rejection } = answer as { rejection: Rejection };
      const { code, detail } = rejection;
      socket.emit('notice', { kind: 'refused', rejection: detail === undefined ? { code } : { code, detail } });
    }
  };
}

async function handle(
  link: ConsoleLink,
  name: string,
  message: unknown,
  answer: (answer: object) => void,
  web: Web,
): Promise<void> {
  try {
    await link.take(name, message, answer);
  } catch (error) {
    if (error instanceof Refusal) return answer(refused(error.rejection));
    web.log.error({ fault: faultOf(error) }, 'a message failed');
    answer(refused({ code: web.registry.storing() ? 'internal' : 'not-stored' }));
  }
}
