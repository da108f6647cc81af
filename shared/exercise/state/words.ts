// Rows of people's own words: messages, receipts, notes.
import type { Language } from '../../kit/languages.ts';
import type { ExerciseMs, WallMs } from '../../kit/time.ts';
import type { Role, SeatId } from '../actors.ts';

/** Somebody's word that they have what they were sent. */
export interface Receipt {
  readonly key: string;
  /** A team id, or "control". */
  readonly by: string;
  readonly text: string;
  readonly language: Language;
  readonly t: ExerciseMs;
  readonly position: number;
}

/** How a request for information ended. */
export interface RequestEnd {
  readonly how: 'answered' | 'closed';
  readonly t: ExerciseMs;
  readonly position: number;
  /** The message that answered it. */
  readonly message?: string;
  /** Who closed it, a team id or "control", and why. */
  readonly by?: string;
  readonly reason?: string;
}

export interface MessageRow {
  readonly key: string;
  /** A team id, or "control". */
  readonly from: string;
  readonly to: 'control' | readonly string[];
  readonly text: string;
  readonly language: Language;
  readonly t: ExerciseMs;
  readonly wall: WallMs;
  readonly position: number;
  readonly seat?: SeatId;
  readonly inReplyTo?: string;
  /** The agency in whose name control speaks, or is written to. */
  readonly as?: string;
  /** A request for information; open while it has no end. */
  readonly asks?: true;
  readonly end?: RequestEnd;
  readonly receipts?: readonly Receipt[];
  readonly redacted?: true;
}

export interface NoteRow {
  readonly key: string;
  readonly seat: SeatId;
  readonly role: Role;
  readonly team?: string;
  readonly text: string;
  readonly language: Language;
  readonly t: ExerciseMs;
  readonly observedAt?: ExerciseMs;
  readonly position: number;
}
