// What control sees of persons of concern: steps, clocks, ticks. Author's ids, the truth.
import type { Keyed } from '../../kit/keyed-list.ts';
import type { ExerciseMs } from '../../kit/time.ts';
import type { Element, Strength } from '../../scenario/elements.ts';
import type { Verdict } from '../../scenario/indicators.ts';
import type { ProtectionClock } from '../../scenario/protection-clocks.ts';
import type { ShownText } from '../../scenario/scenario.ts';

/** One child step of one person. */
export interface ControlStep extends Keyed {
  readonly person: string;
  readonly step: string;
  readonly title: ShownText;
  readonly dueAt?: ExerciseMs;
  readonly status: 'open' | 'done' | 'late' | 'overdue';
  /** When it was done. */
  readonly at?: ExerciseMs;
  /** What should have come first, if it was begun out of order. */
  readonly missing?: readonly ShownText[];
}

/** One protection clock, of a person or about nobody. */
export interface ControlClock extends Keyed {
  readonly clock: ProtectionClock;
  readonly person?: string;
  readonly startedAt: ExerciseMs;
  readonly dueAt: ExerciseMs;
  readonly status: 'running' | 'stopped' | 'over';
  /** When it stopped or ran out; late: it stopped after it had run out. */
  readonly at?: ExerciseMs;
  readonly late: boolean;
}

/** One tick of a team's board, by the scenario's ids, with what it is worth. */
export interface ControlTick extends Keyed {
  readonly team: string;
  readonly person: string;
  readonly indicator: string;
  readonly text: ShownText;
  readonly strength: Strength;
  readonly element: Element;
  /** `inject:<id>`, `card:<person>`, `told:<person>/<disclosure>`. */
  readonly evidence: readonly string[];
  readonly note: string;
  readonly t: ExerciseMs;
  readonly position: number;
  readonly seat?: string;
  readonly over: boolean;
  readonly verdict: Verdict;
}
