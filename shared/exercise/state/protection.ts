// Rows of what is owed to a person: child steps and protection clocks.
import type { ExerciseMs } from '../../kit/time.ts';
import type { ProtectionClock } from '../../scenario/protection-clocks.ts';

/** One child step of one person. */
export interface StepRow {
  /** `<person>/<step>`. */
  readonly key: string;
  readonly person: string;
  readonly step: string;
  readonly openedAt: ExerciseMs;
  /** Absent where it is never overdue. */
  readonly dueAt?: ExerciseMs;
  /** late: done after its time. */
  readonly status: 'open' | 'done' | 'late' | 'overdue';
  /** When it was done, and by which order or decision. */
  readonly at?: ExerciseMs;
  readonly made?: string;
  /** Steps that should have come first, if it was begun out of order. */
  readonly missing?: readonly string[];
}

/** One protection clock of one person, or about nobody. */
export interface ClockRow {
  /** `<person>/<clock>` or `<clock>`. */
  readonly key: string;
  readonly clock: ProtectionClock;
  readonly person?: string;
  readonly startedAt: ExerciseMs;
  readonly dueAt: ExerciseMs;
  readonly status: 'running' | 'stopped' | 'over';
  /** When it stopped or ran out. */
  readonly at?: ExerciseMs;
  /** Stopped after it had run out. */
  readonly late?: true;
}
