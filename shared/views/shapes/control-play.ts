// What control sees of the play: injects, decisions, measures, and what was expected. Author's ids, the truth.
import type { MeasureStatus } from '../../exercise/measure-statuses.ts';
import type { InjectStatus } from '../../exercise/state/injects.ts';
import type { Keyed } from '../../kit/keyed-list.ts';
import type { ExerciseMs } from '../../kit/time.ts';
import type { ShownText } from '../../scenario/scenario.ts';
import type { Channel } from '../../scenario/schema/injects.ts';
import type { FactValue } from '../../scenario/schema/values.ts';
import type { ShownAnswer, ShownVersion } from './trainee.ts';

export interface ControlInject extends Keyed {
  readonly number: string;
  readonly status: InjectStatus;
  readonly dueAt?: ExerciseMs;
  readonly because?: Readonly<Record<string, FactValue>>;
  readonly releasedAt?: ExerciseMs;
  /** Team ids it goes or went to. */
  readonly to: readonly string[];
  readonly openedBy: Readonly<Record<string, readonly string[]>>;
  readonly reason?: string;
  readonly storyline?: string;
  readonly branch?: string;
  readonly kind: 'contextual' | 'expected-action' | 'contingency' | 'ad-hoc';
  readonly channel: Channel;
  readonly announcement: boolean;
  readonly confirm: boolean;
  readonly from: ShownText;
  readonly subject: ShownText;
  readonly body: ShownText;
  readonly script?: ShownText;
  /** What control corrected, oldest first: the words before, why, and team → seats that had opened them. */
  readonly corrections?: readonly {
    readonly t: ExerciseMs;
    readonly position: number;
    readonly reason: string;
    readonly seat?: string;
    readonly before: ShownVersion;
    /** What this correction wrote; a part left out stayed as it was, one that was redacted is empty. */
    readonly now: { readonly subject?: ShownText; readonly body?: ShownText };
    readonly hadOpened: Readonly<Record<string, readonly string[]>>;
    /** Of those, team → seats that opened it again after this correction. */
    readonly readBy: Readonly<Record<string, readonly string[]>>;
  }[];
  readonly stigma: boolean;
  /** What it waits for, as the author wrote it. */
  readonly trigger: {
    readonly at?: ExerciseMs;
    readonly when?: string;
    readonly delay?: ExerciseMs;
    readonly until?: ExerciseMs;
    readonly afterInject?: string;
    readonly afterState?: string;
    readonly afterDelay?: ExerciseMs;
    readonly manual?: boolean;
    /** Facts its condition reads. */
    readonly reads: readonly string[];
  };
  readonly opens: readonly string[];
  /** Set for a reserve: what it is for, and the facts that made its condition true while it holds. */
  readonly reserve?: {
    readonly suggested?: { readonly t: ExerciseMs; readonly because: Readonly<Record<string, FactValue>> };
    readonly objective?: ShownText;
    readonly task?: ShownText;
    /** The inject whose expected action it makes up for. */
    readonly missed?: string;
  };
}

export interface ControlExpectation extends Keyed {
  readonly inject: string;
  readonly team: string;
  /** Empty where a measure is expected. */
  readonly decision: string;
  readonly options: readonly string[];
  readonly measure?: string;
  readonly form?: string;
  readonly about?: string;
  readonly dueAt: ExerciseMs;
  readonly status: 'open' | 'met' | 'late' | 'missed';
  readonly made?: string;
  readonly at?: ExerciseMs;
  readonly objective: string;
  readonly task: ShownText;
  readonly why?: ShownText;
}

export interface ControlDecision extends Keyed {
  readonly decision: string;
  readonly team: string;
  readonly option: string;
  readonly title: ShownText;
  readonly optionTitle: ShownText;
  readonly reason: string;
  readonly restsOn: readonly string[];
  readonly measures: readonly string[];
  readonly late: boolean;
  readonly t: ExerciseMs;
  readonly position: number;
  readonly seat?: string;
  readonly recordedByControl: boolean;
  readonly observedAt?: ExerciseMs;
  readonly struck?: string;
}

export interface ControlMeasure extends Keyed {
  readonly measure: string;
  readonly title: ShownText;
  readonly team: string;
  readonly about?: string;
  readonly reason: string;
  readonly restsOn: readonly string[];
  readonly basis?: string;
  readonly status: MeasureStatus;
  readonly consent: 'self' | 'person' | 'team' | 'control';
  /** Role whose agreement it needs, and the teams that play it. */
  readonly authority?: ShownText;
  readonly asks: readonly string[];
  readonly t: ExerciseMs;
  readonly position: number;
  readonly doneAt?: ExerciseMs;
  readonly seat?: string;
  readonly recordedByControl: boolean;
  readonly observedAt?: ExerciseMs;
  readonly ofTeam?: string;
  /** `by` is "person", "control" or a team's id. */
  readonly answer?: ShownAnswer;
  readonly quality?: 'full' | 'partial' | 'nothing';
  readonly text?: ShownText;
  readonly harm?: 'wrong-move' | 'punishment';
  /** Why it was struck. */
  readonly struck?: string;
}

export interface ControlStoryline {
  readonly id: string;
  readonly title: ShownText;
  readonly state: string;
  readonly enteredAt: ExerciseMs;
  readonly states: readonly {
    readonly id: string;
    readonly title: ShownText;
    readonly branch?: string;
    readonly outcome?: 'good' | 'mixed' | 'harm';
  }[];
}

/** A decision a team may take at the moment. */
export interface ControlCard {
  readonly decision: string;
  readonly team: string;
  readonly title: ShownText;
  readonly openedAt: ExerciseMs;
  readonly deadline?: ExerciseMs;
  readonly overdue: boolean;
}
