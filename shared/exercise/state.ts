// The state of one exercise: what `evolve` builds from the log, and what `decide` and the views read.
// Values only, never mutated. Growing collections are keyed lists, so that versions share what did not change.
import { KeyedList } from '../kit/keyed-list.ts';
import type { Language } from '../kit/languages.ts';
import type { ExerciseMs, WallMs } from '../kit/time.ts';
import type { Element } from '../scenario/elements.ts';
import type { ProtectionClock } from '../scenario/protection-clocks.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Channel, FactValue } from '../scenario/schema.ts';
import type { Content } from '../scenario/walls.ts';
import type { Role, SeatId } from './actors.ts';
import { type Clock, STOPPED_AT_START } from './clock.ts';
import type { DocumentStatus } from './document-statuses.ts';
import type { MeasureStatus } from './measure-statuses.ts';
import type { Phase } from './phases.ts';
import type { Schedule } from './schedule.ts';

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
  readonly t: ExerciseMs;
  readonly position: number;
  readonly seat?: SeatId;
  /** When it was replaced or taken back. */
  readonly until?: ExerciseMs;
}

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

/** Somebody's word that they have what they were sent. */
export interface Receipt {
  readonly key: string;
  /** A team id, or "control". */
  readonly by: string;
  readonly text: string;
  readonly language: Language;
  readonly t: ExerciseMs;
  readonly position: number;
}

/** How a request for information ended. */
export interface RequestEnd {
  readonly how: 'answered' | 'closed';
  readonly t: ExerciseMs;
  readonly position: number;
  /** The message that answered it. */
  readonly message?: string;
  /** Who closed it, a team id or "control", and why. */
  readonly by?: string;
  readonly reason?: string;
}

export interface MessageRow {
  readonly key: string;
  /** A team id, or "control". */
  readonly from: string;
  readonly to: 'control' | readonly string[];
  readonly text: string;
  readonly language: Language;
  readonly t: ExerciseMs;
  readonly wall: WallMs;
  readonly position: number;
  readonly seat?: SeatId;
  readonly inReplyTo?: string;
  /** The agency in whose name control speaks, or is written to. */
  readonly as?: string;
  /** A request for information; open while it has no end. */
  readonly asks?: true;
  readonly end?: RequestEnd;
  readonly receipts?: readonly Receipt[];
  readonly redacted?: true;
}

/** One version of a document, as it was saved. */
export interface DocumentVersion {
  /** 1, 2, 3 … */
  readonly version: number;
  /** The version it was written on, 0 for the first. */
  readonly base: number;
  /** A newer version than `base` was there already. */
  readonly conflict?: true;
  /** Words by field of the form; of a choice the option, of a person the id. */
  readonly values: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly t: ExerciseMs;
  readonly position: number;
  readonly seat?: SeatId;
}

export interface DocumentRow {
  /** The command id of its first version: stands for it everywhere. */
  readonly key: string;
  readonly form: string;
  /** The team that writes it. */
  readonly team: string;
  readonly about?: string;
  readonly status: DocumentStatus;
  readonly versions: readonly DocumentVersion[];
  readonly submissions: readonly { readonly version: number; readonly t: ExerciseMs; readonly position: number }[];
  /** Of what was submitted last; by teams, or by agencies control signed for. */
  readonly signatures: readonly {
    readonly by: string;
    readonly t: ExerciseMs;
    readonly position: number;
    readonly byControl: boolean;
  }[];
  readonly returns: readonly {
    readonly by: string;
    readonly version: number;
    readonly reason: string;
    readonly t: ExerciseMs;
    readonly position: number;
    readonly byControl: boolean;
  }[];
  /** Teams beside its own before which it lies. */
  readonly readers: readonly string[];
  readonly receipts?: readonly Receipt[];
  readonly t: ExerciseMs;
  readonly position: number;
}

export interface NoteRow {
  readonly key: string;
  readonly seat: SeatId;
  readonly role: Role;
  readonly team?: string;
  readonly text: string;
  readonly language: Language;
  readonly t: ExerciseMs;
  readonly observedAt?: ExerciseMs;
  readonly position: number;
}

/** Something control should know about: interruptions, failed conditions, undelivered decisions, interventions. */
export interface AlertRow {
  readonly key: string;
  readonly kind:
    | 'interrupted'
    | 'clock-lifted'
    | 'condition-failed'
    | 'undelivered'
    | 'intervention'
    | 'harm'
    | 'step'
    | 'clock'
    | 'breach';
  readonly t: ExerciseMs;
  readonly wall: WallMs;
  readonly position: number;
  readonly seat?: SeatId;
  /** What it is about: for `undelivered` the team, decision and option, else ids and the reason that was given. */
  readonly about: Readonly<Record<string, string | number>>;
  /** Undelivered decisions are settled once the team's decision is in the log after all. */
  readonly settled?: true;
}

export interface SeatRow {
  readonly key: SeatId;
  readonly role: Role;
  readonly team?: string;
  readonly language: Language;
  readonly removed?: true;
  /** Position of the last comcheck it answered. */
  readonly comcheck?: number;
  readonly opened: KeyedList<OpenedRow>;
}
export interface OpenedRow {
  readonly key: string;
  readonly t: ExerciseMs;
}

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
