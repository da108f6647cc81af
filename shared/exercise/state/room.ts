// Rows of the room: seats, and what control should know about.
import type { KeyedList } from '../../kit/keyed-list.ts';
import type { Language } from '../../kit/languages.ts';
import type { ExerciseMs, WallMs } from '../../kit/time.ts';
import type { Role, SeatId } from '../actors.ts';

/** Something control should know about: interruptions, failed conditions, undelivered decisions, interventions. */
export interface AlertRow {
  readonly key: string;
  readonly kind:
    | 'interrupted'
    | 'clock-lifted'
    | 'condition-failed'
    | 'undelivered'
    | 'intervention'
    | 'harm'
    | 'step'
    | 'clock'
    | 'breach';
  readonly t: ExerciseMs;
  readonly wall: WallMs;
  readonly position: number;
  readonly seat?: SeatId;
  /** What it is about: for `undelivered` the team, decision and option, else ids and the reason that was given. */
  readonly about: Readonly<Record<string, string | number>>;
  /** Undelivered decisions are settled once the team's decision is in the log after all. */
  readonly settled?: true;
}

export interface SeatRow {
  readonly key: SeatId;
  readonly role: Role;
  readonly team?: string;
  readonly language: Language;
  readonly removed?: true;
  /** Position of the last comcheck it answered. */
  readonly comcheck?: number;
  readonly opened: KeyedList<OpenedRow>;
  /** Injects that were corrected since it opened them, as long as it has not opened them again. */
  readonly toReadAgain?: readonly string[];
}

export interface OpenedRow {
  readonly key: string;
  readonly t: ExerciseMs;
}
