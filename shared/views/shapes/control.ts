// What control sees, and facilitators read-only: author's ids, the truth.
import type { Role } from '../../exercise/actors.ts';
import type { Clock } from '../../exercise/clock.ts';
import type { Phase } from '../../exercise/phases.ts';
import type { PlanMoment } from '../../exercise/plan.ts';
import type { AlertRow } from '../../exercise/state/room.ts';
import type { Keyed } from '../../kit/keyed-list.ts';
import type { Language } from '../../kit/languages.ts';
import type { ExerciseMs } from '../../kit/time.ts';
import type { ShownText } from '../../scenario/scenario.ts';
import type { FactValue } from '../../scenario/schema/values.ts';
import type { ControlCatalogue } from './control-catalogue.ts';
import type { ControlClock, ControlStep, ControlTick } from './control-people.ts';
import type {
  ControlCard,
  ControlDecision,
  ControlExpectation,
  ControlInject,
  ControlMeasure,
  ControlStoryline,
} from './control-play.ts';
import type { ControlDocument, ControlMessage, ControlNote, ControlPass } from './control-words.ts';
import type { ShownMove } from './trainee.ts';

export interface ControlSeat extends Keyed {
  readonly role: Role;
  readonly team?: string;
  readonly language: Language;
  readonly removed: boolean;
  /** Position of the last comcheck it answered, 0 if none; compare it with the field `comcheck`. */
  readonly comcheck: number;
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
