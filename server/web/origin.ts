// Requests that change something, and sockets, come from our own pages or from no page at all.
import type { IncomingHttpHeaders } from 'node:http';

export interface OriginRules {
  readonly publicUrl?: string;
  /** Whether a proxy in front is trusted to say under which host it was asked. */
  readonly behindProxy: boolean;
}

/** Whether a request comes from one of our own pages, or from a client that is no browser. */
export function isSameOrigin(headers: IncomingHttpHeaders, rules: OriginRules): boolean {
  if (headers['sec-fetch-site'] === 'cross-site') return false;
  const { origin } = headers;
  if (origin === undefined) return true;
  if (origin === rules.publicUrl) return true;
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  if (host === headers.host) return true;
  const forwarded = headers['x-forwarded-host'];
  return rules.behindProxy && typeof forwarded === 'string' && host === forwarded.split(',')[0]?.trim();
}
