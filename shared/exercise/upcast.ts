// Events written by older releases, in today's shape. Logs of released versions keep folding, for ever.
import type { RecordedEvent } from './events.ts';

/** Reads one row of a log. Version 1 is the first; nothing needs translating yet. */
export function upcast(raw: unknown): RecordedEvent {
  return raw as RecordedEvent;
}
