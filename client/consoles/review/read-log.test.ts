import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RecordedEvent } from '../../../shared/exercise/events.ts';
import { playFirstHour } from '../../../tests/support/first-hour-play.ts';
import { logPath, readLog } from './read-log.ts';

const log = playFirstHour();
const text = log.map((event) => `${JSON.stringify(event)}\n`).join('');

/** Answers every request with these bytes, cut into odd pieces. */
function serve(body: string, init?: ResponseInit): void {
  const bytes = new TextEncoder().encode(body);
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 5003) controller.enqueue(bytes.slice(at, at + 5003));
      controller.close();
    },
  });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(stream, init)));
}
afterEach(() => vi.unstubAllGlobals());

describe('reading a log', () => {
  it('hands over every event once and in order, however the bytes are cut', async () => {
    serve(text);
    const events: RecordedEvent[] = [];
    const answer = await readLog(logPath('h'), new AbortController().signal, (slice) => events.push(...slice));
    expect(answer).toEqual({ ok: true, value: log.length });
    expect(events.map(({ position }) => position)).toEqual(log.map(({ position }) => position));
    expect(events[0]).toEqual(JSON.parse(JSON.stringify(log[0])));
  });

  it('reads a last line without its end', async () => {
    serve(text.trimEnd());
    const answer = await readLog(logPath('h'), new AbortController().signal, () => {});
    expect(answer).toEqual({ ok: true, value: log.length });
  });

  it('passes a refusal on by name', async () => {
    serve('{"rejection":{"code":"role-forbids"}}', { status: 403 });
    const answer = await readLog(logPath('h'), new AbortController().signal, () => {});
    expect(answer).toEqual({ ok: false, rejection: { code: 'role-forbids' } });
  });

  it('says offline where nothing answers', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
    const answer = await readLog(logPath('h'), new AbortController().signal, () => {});
    expect(answer).toEqual({ ok: false, rejection: { code: 'offline' } });
  });
});
