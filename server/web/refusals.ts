// How a refusal leaves over HTTP: its code of the closed list, with a status. Sentences are the client's.
import type { Response } from 'express';
import type { z } from 'zod';
import type { Rejection, RejectionCode } from '../../shared/exercise/rejections.ts';

const STATUS: Readonly<Partial<Record<RejectionCode, number>>> = {
  malformed: 400,
  'too-large': 413,
  'slow-down': 429,
  'too-many-attempts': 429,
  'code-unknown': 404,
  'not-found': 404,
  'unknown-inject': 404,
  'not-your-inject': 404,
  'not-joined': 401,
  'role-forbids': 403,
  'team-forbids': 403,
  'director-only': 403,
  'link-spent': 403,
  'scenario-broken': 422,
  'not-stored': 503,
  internal: 500,
};

/** Thrown by routes, answered in one place. */
export class Refusal extends Error {
  readonly rejection: Rejection;
  constructor(code: RejectionCode, detail?: string) {
    super(code);
    this.rejection = detail === undefined ? { code } : { code, detail };
  }
}

export const statusOf = (code: RejectionCode): number => STATUS[code] ?? 409;

export function refuse(res: Response, rejection: Rejection): void {
  res.status(statusOf(rejection.code)).json({ rejection });
}

/** A body that fits its schema, or the refusal that names where it does not. */
export function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Refusal('malformed', whereOf(parsed.error));
}

/** The place a schema stumbled over: names of fields only, never what was written in them. */
export function whereOf(error: z.ZodError): string {
  const [issue] = error.issues;
  const path = issue?.path.map(String).join('.') ?? '';
  const shown = path === '' ? 'message' : path;
  return /^[A-Za-z0-9_.-]{1,80}$/.test(shown) ? shown : 'message';
}
