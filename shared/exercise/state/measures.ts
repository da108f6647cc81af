// Rows of measures: one for each order.
import type { ExerciseMs } from '../../kit/time.ts';
import type { Purpose } from '../../scenario/purposes.ts';
import type { SeatId } from '../actors.ts';
import type { MeasureStatus } from '../measure-statuses.ts';

/** One order of a measure. */
export interface MeasureRow {
  /** The command id of the order: stands for it everywhere. */
  readonly key: string;
  readonly measure: string;
  readonly team: string;
  readonly about?: string;
  readonly reason: string;
  readonly restsOn: readonly string[];
  readonly basis?: string;
  readonly authority: {
    readonly kind: 'self' | 'person' | 'team' | 'control';
    readonly teams?: readonly string[] | undefined;
    readonly role?: string | undefined;
  };
  readonly status: MeasureStatus;
  readonly t: ExerciseMs;
  readonly position: number;
  /** Absent if control recorded it. */
  readonly seat?: SeatId;
  readonly recordedByControl: boolean;
  readonly observedAt?: ExerciseMs;
  readonly ofTeam?: string;
  readonly doneAt?: ExerciseMs;
  readonly answer?: {
    readonly answer: 'granted' | 'narrowed' | 'refused';
    readonly by: string;
    readonly reason: string;
    /** What a person agreed to or did not. */
    readonly purpose?: Purpose;
    readonly t: ExerciseMs;
    readonly position: number;
  };
  readonly quality?: 'full' | 'partial' | 'nothing';
  readonly outcome?: string;
  /** Why control struck it. */
  readonly struck?: string;
  /** Position of the event that struck it. */
  readonly struckAt?: number;
  /** Whether a harm was recorded with it. */
  readonly harm?: 'wrong-move' | 'punishment';
}
