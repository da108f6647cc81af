// Two thousand consoles of one subject, in rooms of teams and languages, and the one that speaks for control.
import { randomUUID } from 'node:crypto';
import type { JoinAnswer } from '../../shared/protocol/messages.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import { ConsoleSocket, isView, together } from './console-socket.ts';
import { loadedScenario, TEAMS } from './scenario.ts';
import type { Subject } from './subject.ts';

export const LANGUAGES = ['en', 'it', 'ru'] as const;
/** Connections made at the same time. */
const AT_ONCE = 100;

export interface SeatHere {
  readonly seat: string;
  readonly handle: string;
  readonly token: string;
  readonly team: string;
}
export interface RoomHere {
  readonly exercise: string;
  readonly director: SeatHere;
  readonly seats: readonly SeatHere[];
  readonly opaque: Readonly<Record<string, string>>;
  readonly position: number;
}

export const freshId = (): string => randomUUID();

/** The n-th of many consoles: teams take turns, and within a team the languages that are in use. */
export const languageOf = (index: number, languages: number): (typeof LANGUAGES)[number] =>
  LANGUAGES[Math.floor(index / TEAMS.length) % languages] ?? 'en';
export const roomOf = (index: number, languages: number): string =>
  `${TEAMS[index % TEAMS.length]}/${languageOf(index, languages)}`;
export const allRooms = (languages: number): string[] =>
  TEAMS.flatMap((team) => LANGUAGES.slice(0, languages).map((language) => `${team}/${language}`));

/** What a joining console says it holds, per audience. */
export type Positions = Readonly<Partial<Record<'team' | 'seat' | 'control', number>>>;

export async function joinEngine(
  socket: ConsoleSocket,
  seat: SeatHere,
  language: string,
  positions: Positions = {},
): Promise<Extract<JoinAnswer, { ok: true }>> {
  const { handle, token } = seat;
  const answer = await socket.ask<JoinAnswer>('join', { protocol: PROTOCOL, handle, token, language, positions });
  if (!answer.ok) throw new Error(`join: ${answer.rejection.code}`);
  return answer;
}

/** Counts what arrives at many consoles and says when all of it is there. */
export class Arrivals {
  readonly took: number[] = [];
  bytes = 0;
  #sentAt = 0;
  #open = 0;
  #done: () => void = () => {};

  readonly onEvent = (buffer: Buffer, start: number, end: number): void => {
    if (!isView(buffer, start) || this.#open === 0) return;
    this.took.push(performance.now() - this.#sentAt);
    this.bytes += end - start;
    if (--this.#open === 0) this.#done();
  };

  /** From now on so many are expected. */
  expect(count: number): Promise<void> {
    this.#sentAt = performance.now();
    this.#open = count;
    return new Promise((resolve) => {
      this.#done = resolve;
    });
  }

  reset(): void {
    this.took.length = 0;
    this.bytes = 0;
  }
}

/** A subject with its consoles in place. */
export interface Crowd {
  readonly subject: Subject;
  readonly port: number;
  readonly consoles: ConsoleSocket[];
  readonly control: ConsoleSocket;
  readonly arrivals: Arrivals;
  readonly languages: number;
  /** Of the engine only. */
  readonly room?: RoomHere;
}

export async function engineCrowd(subject: Subject, size: number, languages: number): Promise<Crowd> {
  const port = await subject.ask<number>('start', { folder: subject.folder });
  const perTeam = size / TEAMS.length;
  const room = await subject.ask<RoomHere>('plan', { scenario: loadedScenario(), perTeam });
  const arrivals = new Arrivals();
  const consoles = await together(room.seats, AT_ONCE, async () => {
    const socket = await new ConsoleSocket(port).ready();
    socket.onEvent = arrivals.onEvent;
    return socket;
  });
  const indexed = consoles.map((socket, index) => ({ socket, index }));
  await together(indexed, AT_ONCE, ({ socket, index }) =>
    joinEngine(socket, room.seats[index] as SeatHere, languageOf(index, languages)),
  );
  const control = await new ConsoleSocket(port).ready();
  await joinEngine(control, room.director, 'en');
  return { subject, port, consoles, control, arrivals, languages, room };
}

export async function referenceCrowd(
  subject: Subject,
  size: number,
  languages: number,
  options: { recovery?: boolean; storing?: boolean } = {},
): Promise<Crowd> {
  const port = await subject.ask<number>('start', { folder: subject.folder, ...options });
  const arrivals = new Arrivals();
  const indexes = Array.from({ length: size }, (_, index) => index);
  const consoles = await together(indexes, AT_ONCE, async (index) => {
    const socket = await new ConsoleSocket(port).ready();
    socket.onEvent = arrivals.onEvent;
    await socket.ask('join', { rooms: [roomOf(index, languages)] });
    return socket;
  });
  const control = await new ConsoleSocket(port).ready();
  await control.ask('join', { rooms: ['control'] });
  return { subject, port, consoles, control, arrivals, languages };
}
