// Redaction reaches the log itself: the words are replaced by their hash, so that it stays provable what stood there.
import type { RecordedEvent } from '../../shared/exercise/events.ts';
import { hashText } from '../../shared/kit/hash.ts';
import type { EventStore } from '../ports.ts';

export interface Redaction {
  readonly position: number;
  readonly field: string;
}

/** What people wrote; nothing else of an event can be redacted. */
const WORDS: ReadonlySet<string> = new Set(['text', 'reason', 'subject', 'body', 'basis']);
const REDACTED = /^sha256:[0-9a-f]{64}$/;

/** What a redacted text is replaced by. */
const hashed = (text: string): string => `sha256:${hashText(text)}`;

export function redactionsIn(events: readonly RecordedEvent[]): Redaction[] {
  return events.flatMap(({ event }) =>
    event.type === 'Redacted' ? [{ position: event.redacted, field: event.field }] : [],
  );
}

/** Replaces the words in the log; what was replaced before stays as it is. */
export async function redact(store: EventStore, exercise: string, redactions: readonly Redaction[]): Promise<void> {
  for (const { position, field } of redactions) {
    const recorded = await eventAt(store, exercise, position);
    const words = recorded && wordsOf(recorded.event, field);
    if (typeof words !== 'string' || REDACTED.test(words)) continue;
    await store.redact(exercise, position, field, hashed(words));
  }
}

/** What people wrote in a field: words of their own, or in a document's field, `values.<name>`. */
function wordsOf(event: RecordedEvent['event'], field: string): unknown {
  if (WORDS.has(field)) return new Map<string, unknown>(Object.entries(event)).get(field);
  if (event.type !== 'DocumentSaved' || !field.startsWith('values.')) return undefined;
  const name = field.slice('values.'.length);
  return Object.hasOwn(event.values, name) ? event.values[name] : undefined;
}

async function eventAt(store: EventStore, exercise: string, position: number): Promise<RecordedEvent | undefined> {
  for await (const page of store.read(exercise, position - 1)) return page[0];
  return undefined;
}
