// The socket server as it is typed here: what clients send is unknown until it is parsed.
import type { Socket as AnySocket, Server } from 'socket.io';
import type { NoticeMessage, ViewMessage } from '../../shared/protocol/messages.ts';

interface FromClient {
  [name: string]: (...args: unknown[]) => void;
}
interface ToClient {
  view: (message: ViewMessage) => void;
  notice: (message: NoticeMessage) => void;
}
export type Sockets = Server<FromClient, ToClient>;
export type Socket = AnySocket<FromClient, ToClient>;
