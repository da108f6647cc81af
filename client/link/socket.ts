// The socket as this client uses it: websocket only, reconnecting by itself, typed by the protocol.
import { io, type Socket } from 'socket.io-client';
import type { ClientToServer, ServerToClient } from '../../shared/protocol/messages.ts';

/** The few parts of a socket that are used; small enough to stand in for in tests. */
export type LinkSocket = Pick<
  Socket<ServerToClient, ClientToServer>,
  'on' | 'emit' | 'connect' | 'disconnect' | 'connected'
>;

export function openSocket(): LinkSocket {
  return io({
    transports: ['websocket'],
    autoConnect: false,
    reconnectionDelay: 500,
    reconnectionDelayMax: 3000,
    timeout: 8000,
  });
}
