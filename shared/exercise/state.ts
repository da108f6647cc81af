// The state of one exercise: what `evolve` builds from the log, and what `decide` and the views read.
// Values only, never mutated. Growing collections are keyed lists, so that versions share what did not change.
// The rows of these lists are in `state/`, by family.
import { KeyedList } from '../kit/keyed-list.ts';
import type { ExerciseMs, WallMs } from '../kit/time.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { FactValue } from '../scenario/schema/values.ts';
import type { SeatId } from './actors.ts';
import { type Clock, STOPPED_AT_START } from './clock.ts';
import type { Phase } from './phases.ts';
import type { Schedule } from './schedule.ts';
import type { DecisionRow, ExpectationRow, OpenCard } from './state/decisions.ts';
import type { DocumentRow } from './state/documents.ts';
import type { InboxRow, InjectRow } from './state/injects.ts';
import type { PassRow, TickRow } from './state/knowledge.ts';
import type { MeasureRow } from './state/measures.ts';
import type { ClockRow, StepRow } from './state/protection.ts';
import type { AlertRow, SeatRow } from './state/room.ts';
import type { MessageRow, NoteRow } from './state/words.ts';

export interface TeamState {
  readonly inbox: KeyedList<InboxRow>;
  readonly decisions: KeyedList<DecisionRow>;
  readonly messages: KeyedList<MessageRow>;
  /** Measures the team ordered. */
  readonly measures: KeyedList<MeasureRow>;
  /** What the team passed on. */
  readonly passes: KeyedList<PassRow>;
  /** What the team ticked, also what it took back. */
  readonly ticks: KeyedList<TickRow>;
  /** Of a team: those it wrote, must sign or received. */
  readonly documents: KeyedList<DocumentRow>;
  /** Measures of others that need this team's agreement. */
  readonly asked: KeyedList<MeasureRow>;
  /** Cards that lie open before the team, in the order they were opened. */
  readonly cards: readonly OpenCard[];
  /** Decision → when its card closed; a closed card stays on screen, disabled. */
  readonly closed: Readonly<Record<string, { readonly at: ExerciseMs; readonly why: string }>>;
  /** Persons whose dossier card the team holds → disclosures made to it, in order. */
  readonly people: Readonly<Record<string, readonly { readonly id: string; readonly t: ExerciseMs }[]>>;
}

export interface StorylineState {
  readonly state: string;
  readonly enteredAt: ExerciseMs;
}

export interface PassedOverRow {
  readonly key: string;
  readonly dueAt: ExerciseMs;
  /** What it was, kept so that control can still apply it. */
  readonly entry: Schedule[number];
}

export interface ExerciseState {
  readonly position: number;
  readonly scenario: Scenario;
  /** Author's reference → opaque id. */
  readonly opaque: Readonly<Record<string, string>>;
  readonly phase: Phase;
  /** The phase to go back to after a safety stop or an undone ENDEX. */
  readonly phaseBefore: Phase;
  readonly clock: Clock;
  readonly lastEventAt: WallMs;
  readonly move: number;
  /** When the move that applies began; absent before any but the first did. */
  readonly moveAt?: ExerciseMs;
  /** Moments that re-planning moved, by key; see `plan.ts`. */
  readonly plan: Readonly<Record<string, ExerciseMs>>;
  readonly schedule: Schedule;
  readonly passedOver: readonly PassedOverRow[];
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly storylines: Readonly<Record<string, StorylineState>>;
  readonly injects: KeyedList<InjectRow>;
  readonly decisions: KeyedList<DecisionRow>;
  readonly expectations: KeyedList<ExpectationRow>;
  readonly measures: KeyedList<MeasureRow>;
  readonly steps: KeyedList<StepRow>;
  readonly protectionClocks: KeyedList<ClockRow>;
  readonly passes: KeyedList<PassRow>;
  readonly ticks: KeyedList<TickRow>;
  /** Of a team: those it wrote, must sign or received. */
  readonly documents: KeyedList<DocumentRow>;
  readonly messages: KeyedList<MessageRow>;
  readonly notes: KeyedList<NoteRow>;
  readonly alerts: KeyedList<AlertRow>;
  readonly seats: KeyedList<SeatRow>;
  readonly teams: Readonly<Record<string, TeamState>>;
  /** Position of the last comcheck that was asked, 0 if none. */
  readonly comcheckAsked: number;
  /** Who asked for it. */
  readonly comcheckBy?: SeatId;
  readonly director?: SeatId;
  readonly deputies: readonly SeatId[];
}

export const EMPTY_TEAM: TeamState = {
  inbox: KeyedList.empty(),
  decisions: KeyedList.empty(),
  messages: KeyedList.empty(),
  measures: KeyedList.empty(),
  asked: KeyedList.empty(),
  passes: KeyedList.empty(),
  ticks: KeyedList.empty(),
  documents: KeyedList.empty(),
  cards: [],
  closed: {},
  people: {},
};

/** The state before the first event; only `ExercisePlanned` can follow. */
export function initialState(): ExerciseState {
  return {
    position: 0,
    scenario: undefined as unknown as Scenario,
    opaque: {},
    phase: 'planned',
    phaseBefore: 'planned',
    clock: STOPPED_AT_START,
    lastEventAt: 0,
    move: 0,
    plan: {},
    schedule: [],
    passedOver: [],
    facts: {},
    storylines: {},
    injects: KeyedList.empty(),
    decisions: KeyedList.empty(),
    expectations: KeyedList.empty(),
    measures: KeyedList.empty(),
    steps: KeyedList.empty(),
    protectionClocks: KeyedList.empty(),
    passes: KeyedList.empty(),
    ticks: KeyedList.empty(),
    documents: KeyedList.empty(),
    messages: KeyedList.empty(),
    notes: KeyedList.empty(),
    alerts: KeyedList.empty(),
    seats: KeyedList.empty(),
    teams: {},
    comcheckAsked: 0,
    deputies: [],
  };
}

/** A team's part of the state; empty for a team that has received nothing. */
export const teamState = (state: ExerciseState, team: string): TeamState => state.teams[team] ?? EMPTY_TEAM;

export const openCard = (state: ExerciseState, team: string, decision: string): OpenCard | undefined =>
  teamState(state, team).cards.find((card) => card.decision === decision);
