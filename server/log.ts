// Structured logs, one JSON line each. Never a name, token, code or text of participants: what is logged is chosen
// field by field, and of an error only what a programmer needs.
import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

/** The process's log, to standard error so that the addresses and the link on standard output stay readable. */
export function createLog(level: string, destination: DestinationStream = pino.destination(2)): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

export interface Fault {
  readonly name: string;
  readonly code?: string;
  /** Left out where it may quote what somebody wrote (a parser's message repeats its input). */
  readonly message?: string;
  readonly frames: readonly string[];
}

/** An error as it may be logged: its kind and where it came from, without words that could be a participant's. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const plain = code !== undefined || error instanceof TypeError || error instanceof RangeError;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(code === undefined ? {} : { code }),
    ...(plain ? { message: error.message.slice(0, 300) } : {}),
    frames: frames.slice(0, 12).map((line) => line.trim()),
  };
}
