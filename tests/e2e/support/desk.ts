// Control without a browser, for journeys of other consoles: plans an exercise, steers it, reads its log.
import { io, type Socket } from 'socket.io-client';
import type { Command } from '../../../shared/exercise/commands.ts';
import type { RecordedEvent } from '../../../shared/exercise/events.ts';
import type { JoinResponse, RoomAnswer } from '../../../shared/protocol/http.ts';
import type { ClientToServer, CommandAnswer, JoinAnswer, ServerToClient } from '../../../shared/protocol/messages.ts';
import { PROTOCOL } from '../../../shared/protocol/version.ts';
import type { ControlView } from '../../../shared/views/shapes/control.ts';
import type { ServerProcess } from './server-process.ts';

type Link = Socket<ServerToClient, ClientToServer>;
let drawn = 0;

export class Desk {
  readonly #server: ServerProcess;
  readonly #seat: JoinResponse;
  readonly #cookie: string;
  #link: Link | undefined;
  room: RoomAnswer;

  private constructor(server: ServerProcess, seat: JoinResponse, cookie: string, room: RoomAnswer) {
    this.#server = server;
    this.#seat = seat;
    this.#cookie = cookie;
    this.room = room;
  }

  /** Spends the director's link and plans an exercise; the lobby is open. */
  static async open(server: ServerProcess, scenario = 'first-hour'): Promise<Desk> {
    const cookies: string[] = [];
    const ask = async <T>(place: string, body?: unknown): Promise<T> => {
      const response = await fetch(new URL(place, server.url), {
        headers: { 'content-type': 'application/json', cookie: cookies.join('; ') },
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      });
      for (const line of response.headers.getSetCookie()) cookies.push(line.split(';')[0] ?? '');
      if (!response.ok) throw new Error(`${place}: ${response.status} ${await response.text()}`);
      return (await response.json()) as T;
    };
    await ask('/api/director', { token: server.directorToken, name: 'Dora Direttrice', language: 'en' });
    const seat = await ask<JoinResponse>('/api/exercises', { scenario });
    const room = await ask<RoomAnswer>(`/api/s/${seat.handle}/room`);
    const desk = new Desk(server, seat, cookies.join('; '), room);
    await desk.connect();
    await desk.give({ type: 'OpenLobby' });
    return desk;
  }

  get handle(): string {
    return this.#seat.handle;
  }

  /** Takes the seat; after a killed server, again. */
  async connect(): Promise<void> {
    this.#link?.disconnect();
    const link: Link = io(this.#server.url, { transports: ['websocket'], forceNew: true, reconnectionDelayMax: 500 });
    this.#link = link;
    const { handle, token } = this.#seat;
    const answer = await new Promise<JoinAnswer>((resolve) =>
      link.emit('join', { protocol: PROTOCOL, handle, token, language: 'en', positions: {} }, resolve),
    );
    if (!answer.ok) throw new Error(answer.rejection.code);
  }

  close(): void {
    this.#link?.disconnect();
  }

  try(command: Command): Promise<CommandAnswer> {
    drawn += 1;
    const message = { id: `e2e-desk-${process.pid}-${drawn}`, seen: 0, command };
    return new Promise((resolve) => this.#link?.emit('command', message, resolve));
  }

  /** Gives commands one after another; each must be carried out. */
  async give(...commands: readonly Command[]): Promise<void> {
    for (const command of commands) {
      const answer = await this.try(command);
      if (!answer.ok) throw new Error(`${command.type}: ${answer.rejection.code} ${answer.rejection.detail ?? ''}`);
    }
  }

  codeOf(who: string): string {
    const found = this.room.codes.find(({ team, role }) => team === who || (team === undefined && role === who));
    if (!found) throw new Error(`no code for ${who}`);
    return found.code;
  }

  /** What control sees now. */
  async control(): Promise<ControlView> {
    const response = await fetch(new URL(`/api/s/${this.handle}/view/control`, this.#server.url), {
      headers: { cookie: this.#cookie },
    });
    return (await response.json()) as ControlView;
  }

  async log(): Promise<RecordedEvent[]> {
    const response = await fetch(new URL(`/api/s/${this.handle}/log`, this.#server.url), {
      headers: { cookie: this.#cookie },
    });
    return readLog(await response.text());
  }
}

/** The events of a log as it is handed out, one JSON value per line. */
export const readLog = (text: string): RecordedEvent[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as RecordedEvent);

export const eventsOf = <T extends RecordedEvent['event']['type']>(
  log: readonly RecordedEvent[],
  type: T,
): Extract<RecordedEvent['event'], { type: T }>[] =>
  log
    .map(({ event }) => event)
    .filter((event): event is Extract<RecordedEvent['event'], { type: T }> => event.type === type);
