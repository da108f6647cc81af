// A log as a file, one event per line: read whole, checked line by line, and refused at the first line that cannot stand.
import { Envelope, type RecordedEvent } from '../../shared/exercise/events.ts';
import { upcast } from '../../shared/exercise/upcast.ts';
import { err, ok, type Result } from '../../shared/kit/result.ts';

export interface LogMistake {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

export function readLog(text: string): Result<readonly RecordedEvent[], LogMistake> {
  const log: RecordedEvent[] = [];
  for (const [index, row] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = index + 1;
    if (row.trim() === '') continue;
    const event = readRow(row);
    if (typeof event === 'string') return err({ line, message: event });
    if (log.length === 0 && event.event.type !== 'ExercisePlanned')
      return err({ line, message: `a log begins with ExercisePlanned, this one with ${event.event.type}` });
    if (event.position !== log.length + 1) {
      const message = `position ${event.position} where ${log.length + 1} should stand: lines are missing or out of order`;
      return err({ line, message });
    }
    log.push(event);
  }
  return log.length > 0 ? ok(log) : err({ line: 1, message: 'the file is empty' });
}

function readRow(row: string): RecordedEvent | string {
  let raw: unknown;
  try {
    raw = JSON.parse(row);
  } catch (error) {
    return `not readable as JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  let event: RecordedEvent;
  try {
    event = upcast(raw);
  } catch (error) {
    return `not an event of any release: ${error instanceof Error ? error.message : String(error)}`;
  }
  const read = Envelope.safeParse(event);
  if (read.success) return event;
  const [issue] = read.error.issues;
  return `not an event of the log: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unknown shape'}`;
}
