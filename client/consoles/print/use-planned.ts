// The exercise as it was planned: the first line of its log, and nothing more of it.
import { useEffect, useState } from 'react';
import type { EventOf, RecordedEvent } from '../../../shared/exercise/events.ts';
import type { Rejection } from '../../../shared/exercise/rejections.ts';
import type { Answer } from '../../link/api.ts';

export type Planned = EventOf<'ExercisePlanned'>;

async function firstLine(path: string, gone: AbortController): Promise<Answer<Planned>> {
  try {
    const response = await fetch(path, { credentials: 'same-origin', signal: gone.signal });
    if (!response.ok || !response.body) {
      const body = (await response.json().catch(() => ({}))) as { rejection?: Rejection };
      return { ok: false, rejection: body.rejection ?? { code: 'internal' } };
    }
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (;;) {
      const { done, value } = await reader.read();
      text += value ?? '';
      const end = text.indexOf('\n');
      if (end < 0 && !done) continue;
      void reader.cancel().catch(() => undefined);
      const { event } = JSON.parse(end < 0 ? text : text.slice(0, end)) as RecordedEvent;
      return event.type === 'ExercisePlanned'
        ? { ok: true, value: event }
        : { ok: false, rejection: { code: 'not-found' } };
    }
  } catch {
    return { ok: false, rejection: { code: 'offline' } };
  }
}

/** `undefined` while it is being fetched. */
export function usePlanned(handle: string): Answer<Planned> | undefined {
  const [planned, setPlanned] = useState<Answer<Planned>>();
  useEffect(() => {
    const gone = new AbortController();
    void firstLine(`/api/s/${encodeURIComponent(handle)}/log`, gone).then((answer) => {
      if (!gone.signal.aborted) setPlanned(answer);
    });
    return () => gone.abort();
  }, [handle]);
  return planned;
}
