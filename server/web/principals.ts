// Who is asking. A seat proves itself with the token in its own cookie (or in the message, for clients that are no
// browser); the store knows hashes only. Several seats live side by side in one browser: one cookie each.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { CookieOptions, Request, Response } from 'express';
import type { People, PersonRecord } from '../ports.ts';
import { Refusal } from './refusals.ts';

const MONTH = 30 * 24 * 3_600_000;
const HANDLE = /^[A-Za-z0-9_-]{8,64}$/;
const HOUSE_COOKIE = 'wm_house';

/** What the store keeps of a token or link. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Devices whose token for one seat stays good, so that a person can go back to the laptop they had before. */
const DEVICES = 4;

/** The hashes of a seat's tokens with one more, newest first, separated by blanks. */
export const addToken = (known: string, token: string): string =>
  [hashSecret(token), ...known.split(' ').filter((hash) => hash !== '')].slice(0, DEVICES).join(' ');

function isToken(known: string, secret: string): boolean {
  const given = Buffer.from(hashSecret(secret), 'hex');
  let same = false;
  for (const hash of known.split(' ')) {
    const one = Buffer.from(hash, 'hex');
    if (one.length === given.length && timingSafeEqual(one, given)) same = true;
  }
  return same;
}

/** One cookie of a Cookie header. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

export interface DirectorOfHouse {
  readonly handle: string;
  readonly name: string;
  readonly language: PersonRecord['language'];
}

/** The handle of a director's seat in an exercise: one, however often and from wherever they enter. */
export const seatHandle = ({ handle }: DirectorOfHouse, exercise: string): string =>
  createHash('sha256').update(`${handle}/${exercise}`).digest('base64url').slice(0, 32);

export class Principals {
  readonly #people: People;
  readonly #publicUrl: string | undefined;

  constructor(people: People, publicUrl?: string) {
    this.#people = people;
    this.#publicUrl = publicUrl;
  }

  /** The person on a seat, if the token is that seat's. */
  async seat(handle: string, token: string | undefined): Promise<PersonRecord | undefined> {
    if (!HANDLE.test(handle) || token === undefined || token === '') return undefined;
    const person = await this.#people.byHandle(handle);
    return person && isToken(person.tokenHash, token) ? person : undefined;
  }

  /** The person on a seat, by the cookie or the bearer token of an HTTP request or handshake. */
  seatOf(handle: string, headers: Headers): Promise<PersonRecord | undefined> {
    return this.seat(handle, this.tokenOf(handle, headers));
  }

  tokenOf(handle: string, headers: Headers): string | undefined {
    const bearer = /^Bearer ([A-Za-z0-9_-]{16,128})$/.exec(headers.authorization ?? '')?.[1];
    return bearer ?? readCookie(headers.cookie, `wm_${handle}`);
  }

  /** The director of this house, by the house cookie. */
  async director(headers: Headers): Promise<DirectorOfHouse | undefined> {
    const [handle = '', token = ''] = (readCookie(headers.cookie, HOUSE_COOKIE) ?? '').split('.');
    if (!HANDLE.test(handle) || token === '') return undefined;
    const director = await this.#people.director(handle);
    if (!director || !isToken(director.tokenHash, token)) return undefined;
    return { handle: director.handle, name: director.name, language: director.language };
  }

  giveSeat(req: Request, res: Response, handle: string, token: string): void {
    res.cookie(`wm_${handle}`, token, this.#cookie(req));
  }

  giveHouse(req: Request, res: Response, handle: string, token: string): void {
    res.cookie(HOUSE_COOKIE, `${handle}.${token}`, this.#cookie(req));
  }

  /** Whether the person's browser speaks https to us, directly or through a proxy we trust. */
  isSecure(req: Request): boolean {
    if (req.secure) return true;
    const url = this.#publicUrl === undefined ? undefined : new URL(this.#publicUrl);
    return url?.protocol === 'https:' && url.host === req.headers.host;
  }

  #cookie(req: Request): CookieOptions {
    return { httpOnly: true, sameSite: 'strict', path: '/', maxAge: MONTH, secure: this.isSecure(req) };
  }
}

export interface Headers {
  readonly authorization?: string | undefined;
  readonly cookie?: string | undefined;
}

/** Who asks as a director of this house, or the refusal that nobody does. */
export async function directorOfHouse(principals: Principals, headers: Headers): Promise<DirectorOfHouse> {
  const director = await principals.director(headers);
  if (!director) throw new Refusal('not-joined');
  return director;
}
