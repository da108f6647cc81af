// Events written by older releases, in today's shape. Logs of released versions keep folding, for ever.
import { oneString } from '../kit/one-string.ts';
import type { RecordedEvent } from './events.ts';

/** Reads one row of a log. Version 1 is the first; nothing needs translating yet. */
export function upcast(raw: unknown): RecordedEvent {
  const recorded = raw as RecordedEvent;
  // Every event is asked for its type many times over.
  if (typeof recorded.event?.type === 'string') recorded.event.type = oneString(recorded.event.type);
  return recorded;
}
