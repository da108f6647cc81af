// What control sees, and facilitators read-only: author's ids, the truth.
import type { Role } from '../../exercise/actors.ts';
import type { Clock } from '../../exercise/clock.ts';
import type { DocumentStatus } from '../../exercise/document-statuses.ts';
import type { MeasureStatus } from '../../exercise/measure-statuses.ts';
import type { Phase } from '../../exercise/phases.ts';
import type { PlanMoment } from '../../exercise/plan.ts';
import type { InjectStatus } from '../../exercise/state/injects.ts';
import type { AlertRow } from '../../exercise/state/room.ts';
import type { Keyed } from '../../kit/keyed-list.ts';
import type { Language } from '../../kit/languages.ts';
import type { ExerciseMs, StoryMs, WallMs } from '../../kit/time.ts';
import type { Element, Strength } from '../../scenario/elements.ts';
import type { Verdict } from '../../scenario/indicators.ts';
import type { ProtectionClock } from '../../scenario/protection-clocks.ts';
import type { ShownText } from '../../scenario/scenario.ts';
import type { Channel } from '../../scenario/schema/injects.ts';
import type { FactValue } from '../../scenario/schema/values.ts';
import type { ShownAnswer, ShownMove, ShownVersion } from './trainee.ts';

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
    readonly hadOpened: Readonly<Record<string, readonly string[]>>;
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

/** Somebody's word that they have what they were sent; `by` is a team's id or "control". */
export interface ControlReceipt {
  readonly by: string;
  readonly text: string;
  readonly language: Language;
  readonly t: ExerciseMs;
  readonly position: number;
}

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

/** One inject passed on from team to team, by their ids. */
export interface ControlPass extends Keyed {
  readonly inject: string;
  readonly from: string;
  readonly to: string;
  readonly basis: 'consent' | 'duty' | 'order' | 'useful';
  readonly text: string;
  readonly language: Language;
  readonly t: ExerciseMs;
  readonly position: number;
  readonly seat?: string;
  readonly receipts: readonly ControlReceipt[];
  /** Contents that went through a wall. */
  readonly breaches: readonly string[];
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

/** A document, with everything that was written in it. */
export interface ControlDocument extends Keyed {
  readonly form: string;
  readonly title: ShownText;
  /** The team that writes it. */
  readonly team: string;
  readonly person?: ShownText;
  readonly status: DocumentStatus;
  readonly t: ExerciseMs;
  readonly versions: readonly {
    readonly version: number;
    readonly base: number;
    readonly conflict?: true;
    readonly seat?: string;
    readonly t: ExerciseMs;
    readonly position: number;
    readonly language: Language;
    readonly values: readonly {
      readonly field: string;
      readonly label: ShownText;
      readonly value: string;
      readonly said?: ShownText;
    }[];
  }[];
  readonly submissions: readonly { readonly version: number; readonly t: ExerciseMs }[];
  /** By teams, or by agencies control signed for. */
  readonly signatures: readonly { readonly by: string; readonly t: ExerciseMs; readonly byControl: boolean }[];
  readonly returns: readonly {
    readonly by: string;
    readonly version: number;
    readonly reason: string;
    readonly t: ExerciseMs;
    readonly position: number;
  }[];
  readonly receipts: readonly ControlReceipt[];
}

export interface ControlMessage extends Keyed {
  readonly from: string;
  readonly to: 'control' | readonly string[];
  /** The agency in whose name control speaks, or is written to. */
  readonly as?: string;
  /** Set if it asks for information. */
  readonly request?: 'open' | 'answered' | 'closed';
  readonly closed?: { readonly by: string; readonly reason: string; readonly position: number };
  readonly receipts: readonly ControlReceipt[];
  readonly text: string;
  readonly language: Language;
  readonly t: ExerciseMs;
  readonly wall: WallMs;
  readonly position: number;
  readonly seat?: string;
  readonly inReplyTo?: string;
  readonly redacted: boolean;
}

export interface ControlNote extends Keyed {
  readonly seat: string;
  readonly role: Role;
  readonly team?: string;
  readonly text: string;
  readonly language: Language;
  readonly t: ExerciseMs;
  readonly observedAt?: ExerciseMs;
  readonly position: number;
}

export interface ControlSeat extends Keyed {
  readonly role: Role;
  readonly team?: string;
  readonly language: Language;
  readonly removed: boolean;
  /** Position of the last comcheck it answered, 0 if none; compare it with the field `comcheck`. */
  readonly comcheck: number;
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

/** What never changes during an exercise; in every whole view of control, in no difference. */
export interface ControlCatalogue {
  readonly languages: readonly Language[];
  readonly teams: readonly {
    readonly id: string;
    readonly code: string;
    readonly title: ShownText;
    readonly mandate: ShownText;
    readonly seats: number;
  }[];
  readonly decisions: readonly {
    readonly id: string;
    readonly title: ShownText;
    readonly prompt: ShownText;
    readonly by: readonly string[];
    readonly options: readonly {
      readonly id: string;
      readonly title: ShownText;
      readonly measures: readonly string[];
    }[];
  }[];
  readonly measures: readonly {
    readonly id: string;
    readonly title: ShownText;
    readonly by: readonly string[];
    readonly people: readonly string[];
  }[];
  readonly forms: readonly {
    readonly id: string;
    readonly title: ShownText;
    readonly by: readonly string[];
    readonly to: readonly string[];
    readonly signs: readonly string[];
  }[];
  /** Agencies control may speak as. */
  readonly agencies: readonly { readonly id: string; readonly title: ShownText }[];
  readonly facts: readonly { readonly name: string; readonly type: 'bool' | 'int'; readonly title?: ShownText }[];
  readonly moves: readonly {
    readonly at: ExerciseMs;
    readonly story: StoryMs;
    readonly storyPerExercise: number;
    readonly title?: ShownText;
  }[];
  readonly people: readonly { readonly id: string; readonly name: ShownText; readonly truth: ShownText }[];
  /** The law pack the exercise was planned with. */
  readonly law?: {
    readonly id: string;
    readonly version: string;
    readonly name: string;
    readonly identification: 'police' | 'mixed-panel' | 'social-path';
  };
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

export interface ControlFields {
  readonly title: ShownText;
  readonly phase: Phase;
  readonly phaseBefore: Phase;
  readonly clock: Clock;
  readonly move: ShownMove;
  readonly ends: ExerciseMs;
  /** What is still to come and what each moment counts from: what re-planning would move (`exercise/plan.ts`). */
  readonly moments: readonly PlanMoment[];
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly storylines: readonly ControlStoryline[];
  readonly cards: readonly ControlCard[];
  readonly passedOver: readonly { readonly key: string; readonly dueAt: ExerciseMs }[];
  readonly nextDueAt: ExerciseMs | null;
  /** What is due beside injects, earliest first: storylines, deadlines, cards, expiries, expected actions, moves. */
  readonly schedule: readonly { readonly key: string; readonly dueAt: ExerciseMs }[];
  readonly comcheck: number;
  /** The seat that asked for the last comcheck. */
  readonly comcheckBy: string | null;
  readonly director: string | null;
  readonly deputies: readonly string[];
  readonly catalogue: ControlCatalogue;
}
export interface ControlLists {
  readonly injects: readonly ControlInject[];
  readonly expectations: readonly ControlExpectation[];
  readonly decisions: readonly ControlDecision[];
  readonly measures: readonly ControlMeasure[];
  readonly steps: readonly ControlStep[];
  readonly protectionClocks: readonly ControlClock[];
  readonly passes: readonly ControlPass[];
  readonly ticks: readonly ControlTick[];
  readonly documents: readonly ControlDocument[];
  readonly messages: readonly ControlMessage[];
  readonly notes: readonly ControlNote[];
  readonly alerts: readonly AlertRow[];
  readonly seats: readonly ControlSeat[];
}

/** A view as a console holds it. */
export type ControlView = { readonly position: number; readonly fields: ControlFields; readonly lists: ControlLists };
