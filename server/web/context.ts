// What the web layer works with; put together once, in `server/app.ts`.
import type { Logger } from 'pino';
import { isControl, type Role } from '../../shared/exercise/actors.ts';
import type { NoticeMessage } from '../../shared/protocol/messages.ts';
import type { Ids, PersonRecord, ScenarioLibrary, Store, WallClock } from '../ports.ts';
import type { Registry } from '../sessions/registry.ts';
import type { Session } from '../sessions/session.ts';
import type { Addresses } from './addresses.ts';
import type { Attempts, PaceLimits, Words } from './limits.ts';
import type { OriginRules } from './origin.ts';
import type { Presence } from './presence.ts';
import type { Headers, Principals } from './principals.ts';
import { Refusal } from './refusals.ts';

export interface Web {
  readonly store: Store;
  readonly library: ScenarioLibrary;
  readonly registry: Registry;
  readonly clock: WallClock;
  readonly ids: Ids;
  readonly log: Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;
  readonly principals: Principals;
  readonly attempts: Attempts;
  readonly words: Words;
  readonly addresses: Addresses;
  readonly presence: Presence;
  /** Tells everybody in a room of people. */
  readonly tell: (room: string, notice: NoticeMessage) => void;
  readonly origins: OriginRules;
  /** As Express understands it. */
  readonly trustProxy: boolean | number | string[];
  /** The built client; without it only the API answers. */
  readonly clientDir?: string;
  readonly pace?: PaceLimits;
  /** Wall milliseconds a connection has to join. */
  readonly joinWithin?: number;
}

/** A person on a seat of an exercise that is loaded, with the role the log gives the seat now. */
export interface Seat {
  readonly person: PersonRecord;
  readonly session: Session;
  readonly role: Role;
  readonly team?: string;
}

/** The seat of a person as it stands now; `undefined` if it was taken out of the exercise. */
export async function seatNow(web: Web, person: PersonRecord): Promise<Seat | undefined> {
  const session = await web.registry.get(person.exercise);
  const row = session?.state.seats.get(person.seat);
  if (!session || !row || row.removed) return undefined;
  return { person, session, role: row.role, ...(row.team === undefined ? {} : { team: row.team }) };
}

/** The seat a request speaks for, or the refusal that it speaks for none. */
export async function seatOf(web: Web, handle: string, headers: Headers): Promise<Seat> {
  const person = await web.principals.seatOf(handle, headers);
  const seat = person && (await seatNow(web, person));
  if (!seat) throw new Refusal('not-joined');
  return seat;
}

/** The session of an exercise, or the refusal that there is none. */
export async function sessionOf(web: Web, exercise: string): Promise<Session> {
  const session = await web.registry.get(exercise);
  if (!session) throw new Refusal('not-found');
  return session;
}

export async function controlOf(web: Web, handle: string, headers: Headers): Promise<Seat> {
  const seat = await seatOf(web, handle, headers);
  if (!isControl(seat.role)) throw new Refusal('role-forbids');
  return seat;
}

export async function directorOf(web: Web, handle: string, headers: Headers): Promise<Seat> {
  const seat = await seatOf(web, handle, headers);
  if (seat.role !== 'director') throw new Refusal('director-only');
  return seat;
}
