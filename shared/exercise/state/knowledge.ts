// Rows of what teams do with what they know: passing on, ticking indicators.
import type { Language } from '../../kit/languages.ts';
import type { ExerciseMs } from '../../kit/time.ts';
import type { Element } from '../../scenario/elements.ts';
import type { Content } from '../../scenario/walls.ts';
import type { SeatId } from '../actors.ts';
import type { Receipt } from './words.ts';

/** One inject passed on from team to team. */
export interface PassRow {
  readonly key: string;
  readonly inject: string;
  readonly from: string;
  readonly to: string;
  readonly basis: 'consent' | 'duty' | 'order' | 'useful';
  readonly text: string;
  readonly language: Language;
  readonly t: ExerciseMs;
  readonly position: number;
  readonly seat?: SeatId;
  readonly receipts?: readonly Receipt[];
  /** Contents that went through a wall. */
  readonly breaches: readonly Content[];
}

/** One tick of an indicator on a team's board. Ticked anew it is another row, and this one has an end. */
export interface TickRow {
  /** The command id of the tick: stands for it everywhere. */
  readonly key: string;
  readonly team: string;
  readonly person: string;
  readonly indicator: string;
  readonly element: Element;
  readonly evidence: readonly string[];
  readonly note: string;
  /** When it was ticked; if control recorded it, the moment it was observed. */
  readonly t: ExerciseMs;
  readonly position: number;
  /** Absent if control recorded it. */
  readonly seat?: SeatId;
  /** When it was replaced or taken back. */
  readonly until?: ExerciseMs;
}
