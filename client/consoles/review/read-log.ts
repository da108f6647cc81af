// Reads an exercise's log as it comes in, line by line, and lets the page breathe in between.

import type { RecordedEvent } from '../../../shared/exercise/events.ts';
import type { Rejection } from '../../../shared/exercise/rejections.ts';
import { upcast } from '../../../shared/exercise/upcast.ts';
import type { Answer } from '../../link/api.ts';

/** Milliseconds of parsing between two breaths. */
const SLICE = 10;

/** Where an exercise's log is, for a seat. */
export const logPath = (handle: string): string => `/api/s/${encodeURIComponent(handle)}/log`;

/** Hands over the events slice by slice, in order; answers how many there were, or why there are none. */
export async function readLog(
  path: string,
  signal: AbortSignal,
  onSlice: (events: readonly RecordedEvent[]) => void,
): Promise<Answer<number>> {
  let count = 0;
  try {
    const response = await fetch(path, { credentials: 'same-origin', signal });
    if (!response.ok || !response.body) return { ok: false, rejection: await refusalOf(response) };
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      const lines = (rest + (value ?? '')).split('\n');
      rest = done ? '' : (lines.pop() ?? '');
      for (let start = 0; start < lines.length; ) {
        const { events, next } = slice(lines, start);
        start = next;
        count += events.length;
        onSlice(events);
        if (start < lines.length) await breath();
        if (signal.aborted) return { ok: false, rejection: { code: 'offline' } };
      }
      if (done) return { ok: true, value: count };
    }
  } catch {
    return { ok: false, rejection: { code: 'offline' } };
  }
}

function slice(lines: readonly string[], start: number): { events: RecordedEvent[]; next: number } {
  const events: RecordedEvent[] = [];
  const until = performance.now() + SLICE;
  let next = start;
  while (next < lines.length && (events.length === 0 || performance.now() < until)) {
    const line = lines[next++];
    if (line) events.push(upcast(JSON.parse(line)));
  }
  return { events, next };
}

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function refusalOf(response: Response): Promise<Rejection> {
  try {
    const body = (await response.json()) as { rejection?: Rejection };
    if (body.rejection) return body.rejection;
  } catch {
    // No refusal of ours; the status says enough.
  }
  return { code: response.status === 404 ? 'not-found' : 'internal' };
}
