// Requests over HTTP, each answered with what was asked for or a named refusal. Answers come from our own server and
// are trusted as typed.
import type { Rejection } from '../../shared/exercise/rejections.ts';

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly rejection: Rejection };

const OFFLINE: Answer<never> = { ok: false, rejection: { code: 'offline' } };

async function request<T>(path: string, init?: RequestInit): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init });
  } catch {
    return OFFLINE;
  }
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  let body: unknown;
  try {
    body = isJson ? await response.json() : undefined;
  } catch {
    return OFFLINE;
  }
  if (response.ok) return { ok: true, value: body as T };
  const rejection = (body as { rejection?: Rejection } | undefined)?.rejection;
  if (rejection) return { ok: false, rejection };
  return { ok: false, rejection: { code: response.status === 404 ? 'not-found' : 'internal' } };
}

export const get = <T>(path: string, init?: RequestInit): Promise<Answer<T>> => request<T>(path, init);

export const post = <T>(path: string, body: unknown): Promise<Answer<T>> =>
  request<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
