// Rows of injects: as the exercise has them, and as they lie in one team's inbox.
import type { Language } from '../../kit/languages.ts';
import type { ExerciseMs, WallMs } from '../../kit/time.ts';
import type { Channel } from '../../scenario/schema/injects.ts';
import type { FactValue } from '../../scenario/schema/values.ts';
import type { SeatId } from '../actors.ts';
import type { PassRow } from './knowledge.ts';

/** planned: waits for its trigger · armed: has a due moment · waiting: due, a person confirms · the rest as in design. */
export type InjectStatus =
  | 'planned'
  | 'armed'
  | 'held'
  | 'waiting'
  | 'passed-over'
  | 'released'
  | 'skipped'
  | 'expired'
  | 'withdrawn';

/** The text of an inject control wrote during play; scenario injects have theirs in the scenario. */
export interface AdHocText {
  readonly from: string;
  readonly channel: Channel;
  readonly subject: string;
  readonly body: string;
  readonly language: Language;
}

/** Other words for an inject; a part left out is as it was before. */
export interface CorrectedText {
  readonly subject?: string;
  readonly body?: string;
  readonly language: Language;
  readonly t: ExerciseMs;
  /** Of the event that brought it. */
  readonly position: number;
}

/** A correction as control knows it. */
export interface Correction extends CorrectedText {
  readonly reason: string;
  readonly seat?: SeatId;
  /** Team → seats that had opened the version before. */
  readonly hadOpened: Readonly<Record<string, readonly SeatId[]>>;
  /** Of those, team → seats that have opened this version since. */
  readonly readBy?: Readonly<Record<string, readonly SeatId[]>>;
}

export interface InjectRow {
  /** The author's inject id, or the command id of an ad-hoc inject. */
  readonly key: string;
  readonly status: InjectStatus;
  readonly dueAt?: ExerciseMs;
  /** Control gave it that moment. */
  readonly retimed?: true;
  /** Facts that made its condition true when it was last armed. */
  readonly because?: Readonly<Record<string, FactValue>>;
  readonly releasedAt?: ExerciseMs;
  readonly releasedWall?: WallMs;
  readonly to?: readonly string[];
  /** Seats that opened it, by team. */
  readonly openedBy: Readonly<Record<string, readonly SeatId[]>>;
  readonly reason?: string;
  /** Position of the event that gave the reason. */
  readonly reasonAt?: number;
  readonly adHoc?: AdHocText;
  /** Position of the event that brought its own text. */
  readonly adHocAt?: number;
  /** A reserve whose condition holds: since when, and the facts that made it so. */
  readonly suggested?: { readonly t: ExerciseMs; readonly because: Readonly<Record<string, FactValue>> };
  /** Oldest first; absent while nobody corrected it. */
  readonly corrections?: readonly Correction[];
}

/** One inject in one team's inbox. */
export interface InboxRow {
  readonly key: string;
  readonly t: ExerciseMs;
  readonly openedBy: number;
  readonly firstOpenedAt?: ExerciseMs;
  readonly withdrawn: boolean;
  readonly adHoc?: AdHocText;
  /** Corrections oldest first, and how many of them had been made when it came: earlier versions never reached the team. */
  readonly versions?: { readonly texts: readonly CorrectedText[]; readonly cameWith: number };
  /** Set if another team passed it on before anybody else sent it. */
  readonly passed?: PassRow;
}
