// Code and name of somebody who is still joining, so that a reload costs nothing. Of this tab only, until they are in.

export interface Unfinished {
  readonly code: string;
  /** As typed so far. */
  readonly name?: string;
}

const KEY = 'waymark.joining';

export function readUnfinished(): Unfinished | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Partial<Unfinished> | null;
    if (typeof kept?.code !== 'string') return undefined;
    return { code: kept.code, ...(typeof kept.name === 'string' ? { name: kept.name } : {}) };
  } catch {
    return undefined;
  }
}

/** The name typed so far with this code. */
export function unfinishedName(code: string): string | undefined {
  const kept = readUnfinished();
  return kept?.code === code ? kept.name : undefined;
}

export function keepUnfinished(unfinished: Unfinished | undefined): void {
  try {
    if (unfinished) sessionStorage.setItem(KEY, JSON.stringify(unfinished));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Storage is blocked: then a reload begins again.
  }
}
