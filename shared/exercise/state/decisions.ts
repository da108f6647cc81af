// Rows of decisions: the cards before a team, what was decided, and what was expected.
import type { ExerciseMs } from '../../kit/time.ts';
import type { SeatId } from '../actors.ts';

/** A decision card as it lies before one team. */
export interface OpenCard {
  readonly decision: string;
  readonly team: string;
  readonly inject?: string;
  readonly options: readonly string[];
  readonly openedAt: ExerciseMs;
  readonly deadline?: ExerciseMs;
  readonly closesAt?: ExerciseMs;
  readonly overdue: boolean;
}

export interface DecisionRow {
  /** The command id of the decision: stands for it everywhere. */
  readonly key: string;
  readonly decision: string;
  readonly team: string;
  readonly option: string;
  readonly reason: string;
  readonly restsOn: readonly string[];
  readonly measures: readonly string[];
  readonly late: boolean;
  readonly t: ExerciseMs;
  readonly position: number;
  /** Absent if control recorded it. */
  readonly seat?: SeatId;
  readonly recordedByControl: boolean;
  readonly observedAt?: ExerciseMs;
  readonly struck?: string;
  /** Position of the event that struck it. */
  readonly struckAt?: number;
}

export interface ExpectationRow {
  /** `<inject>/<index>` of the scenario. */
  readonly key: string;
  readonly inject: string;
  readonly index: number;
  readonly team: string;
  readonly dueAt: ExerciseMs;
  readonly status: 'open' | 'met' | 'late' | 'missed';
  readonly made?: string;
  readonly at?: ExerciseMs;
}
