// What a trainee sees, strictly: opaque ids only.
import type { Role } from '../../exercise/actors.ts';
import type { Clock } from '../../exercise/clock.ts';
import type { MeasureStatus } from '../../exercise/measure-statuses.ts';
import type { Phase } from '../../exercise/phases.ts';
import type { Keyed } from '../../kit/keyed-list.ts';
import type { Language } from '../../kit/languages.ts';
import type { ExerciseMs, StoryMs, WallMs } from '../../kit/time.ts';
import type { Claim } from '../../scenario/claims.ts';
import type { Element } from '../../scenario/elements.ts';
import type { ShownText } from '../../scenario/scenario.ts';
import type { Channel } from '../../scenario/schema/injects.ts';
import type { ShownDocument, ShownForm, ShownReceipt } from './documents.ts';

/** The move that applies now: how story time follows from exercise time. Later moves are not told. */
export interface ShownMove {
  readonly at: ExerciseMs;
  readonly story: StoryMs;
  readonly storyPerExercise: number;
  /** Story moment of the exercise's beginning, to count days from. */
  readonly first: StoryMs;
  readonly title?: ShownText;
}

export interface Attachment {
  /** Opaque; the file is at /api/s/<handle>/media/<key>. */
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
}

/** The words of an inject at one time; `since` is absent for the first ones. */
export interface ShownVersion {
  readonly subject: ShownText;
  readonly body: ShownText;
  readonly since?: ExerciseMs;
}

export interface InboxItem extends Keyed {
  readonly t: ExerciseMs;
  readonly from: ShownText;
  readonly channel: Channel;
  readonly subject: ShownText;
  /** Absent in a windowed first view: fetched by key when opened. */
  readonly body?: ShownText;
  readonly attachments: readonly Attachment[];
  readonly announcement: boolean;
  readonly withdrawn: boolean;
  readonly contentNote?: ShownText;
  /** How many seats of the team opened it. */
  readonly openedBy: number;
  readonly firstOpenedAt?: ExerciseMs;
  /** Dossier cards it speaks of. */
  readonly people: readonly string[];
  /** Written by control during play. */
  readonly adHoc: boolean;
  /** Set if control corrected it: since when, and the versions the team had before, oldest first. */
  readonly corrected?: { readonly t: ExerciseMs; readonly earlier: readonly ShownVersion[] };
  /** Set if it came from another team. */
  readonly passed?: ShownPass;
}

/** Without the measures it stands for: counting them would tell which option is the best. */
export interface ShownOption {
  readonly key: string;
  readonly title: ShownText;
  readonly detail?: ShownText;
}

export interface ShownCard {
  /** Opaque id of the decision. */
  readonly key: string;
  readonly title: ShownText;
  readonly prompt: ShownText;
  /** Opaque id of the inject that opened it. */
  readonly inject?: string;
  readonly about?: string;
  readonly options: readonly ShownOption[];
  readonly openedAt: ExerciseMs;
  readonly deadline?: ExerciseMs;
  readonly closesAt?: ExerciseMs;
  readonly overdue: boolean;
}

export interface ShownDecision extends Keyed {
  readonly decision: string;
  readonly title: ShownText;
  readonly option: string;
  readonly optionTitle: ShownText;
  readonly feedback?: ShownText;
  /** The team's own words, in their language. */
  readonly reason: string;
  readonly restsOn: readonly string[];
  readonly late: boolean;
  readonly t: ExerciseMs;
  /** Seat that sent it; absent if control recorded it. */
  readonly seat?: string;
  readonly recordedByControl: boolean;
  readonly observedAt?: ExerciseMs;
  readonly struck: boolean;
}

/** A measure the team may order now. Measures have the catalogue's ids. */
export interface ShownOrderable {
  /** Opaque: the catalogue's ids tell wrong moves from others. */
  readonly id: string;
  readonly title: ShownText;
  readonly group: string;
  /** Persons it can be about, of those whose card the team holds; absent if it is about nobody. */
  readonly people?: readonly string[];
  /** Set where it can also be about nobody in particular. */
  readonly personOptional?: true;
  /** Nobody's, the person's own, or that of an authority. */
  readonly consent: 'self' | 'person' | 'authority';
  readonly authority?: ShownText;
  /** Until the result, in exercise milliseconds. */
  readonly takes: ExerciseMs;
}

/** An answer to an order: by the person, by control, or by a team's code. */
export interface ShownAnswer {
  readonly answer: 'granted' | 'narrowed' | 'refused';
  readonly by: string;
  readonly reason: string;
  readonly t: ExerciseMs;
}

/** A measure the team ordered. */
export interface ShownMeasure extends Keyed {
  /** Opaque, as in what the team may order. */
  readonly measure: string;
  readonly title: ShownText;
  /** Opaque id of the person it is about. */
  readonly about?: string;
  readonly reason: string;
  readonly restsOn: readonly string[];
  readonly basis?: string;
  readonly status: MeasureStatus;
  readonly authority?: ShownText;
  readonly t: ExerciseMs;
  readonly doneAt?: ExerciseMs;
  readonly seat?: string;
  readonly recordedByControl: boolean;
  readonly observedAt?: ExerciseMs;
  /** Code of the team that had ordered it before. */
  readonly orderedBy?: string;
  readonly answer?: ShownAnswer;
  readonly quality?: 'full' | 'partial' | 'nothing';
  /** It is done once and fell short: what is missing can be ordered again. */
  readonly again?: true;
  /** What came back, or what the person said. */
  readonly text?: ShownText;
  /** Control struck it. */
  readonly struck?: true;
}

/** A measure of another team that needs this team's agreement. */
export interface ShownAsked extends Keyed {
  readonly measure: string;
  readonly title: ShownText;
  /** Code of the team that ordered it. */
  readonly from: string;
  readonly person?: ShownText;
  readonly reason: string;
  readonly basis?: string;
  readonly status: MeasureStatus;
  readonly t: ExerciseMs;
  readonly answer?: ShownAnswer;
}

/** An agency control plays. */
export interface ShownAgency {
  /** Opaque; goes into `as` of SendMessage. */
  readonly key: string;
  readonly title: ShownText;
}

export interface ShownMessage extends Keyed {
  /** "control" or a team's code. */
  readonly from: string;
  /** Codes of the teams it went to; absent if it went to control. */
  readonly to?: readonly string[];
  readonly mine: boolean;
  /** The agency in whose name control speaks, or is written to. */
  readonly agency?: ShownAgency;
  /** Set if it asks for information. */
  readonly request?: 'open' | 'answered' | 'closed';
  readonly closedBecause?: string;
  /** Of the own message all, of another's the one this team gave. */
  readonly receipts?: readonly ShownReceipt[];
  readonly text: string;
  readonly language: Language;
  readonly t: ExerciseMs;
  readonly wall: WallMs;
  readonly seat?: string;
  readonly inReplyTo?: string;
  readonly redacted: boolean;
}

export interface DossierCard {
  readonly key: string;
  readonly name: ShownText;
  readonly initials: string;
  readonly card: ShownText;
  readonly claims: readonly { readonly name: Claim; readonly value: ShownText }[];
  /** `key` names it as evidence; absent in exercises planned before there was a board of indicators. */
  readonly disclosed: readonly { readonly key?: string; readonly t: ExerciseMs; readonly text: ShownText }[];
}

export interface ReferenceCard {
  readonly key: string;
  readonly kind: 'law' | 'indicator' | 'rules' | 'contact';
  readonly title: ShownText;
  readonly intro?: ShownText;
  readonly lines: readonly {
    readonly text: ShownText;
    readonly indicator?: string;
    readonly strength?: 'weak' | 'medium' | 'strong';
    /** What its indicator points to; absent where it cannot be ticked. */
    readonly elements?: readonly Element[];
  }[];
}

/** One tick of this team's board. */
export interface ShownTick extends Keyed {
  /** The catalogue's code, as on the indicator card. */
  readonly indicator: string;
  /** Opaque id of the person. */
  readonly person: string;
  readonly element: Element;
  /** `inject:<key>`, `card:<person>`, `told:<key>`. */
  readonly evidence: readonly string[];
  readonly note: string;
  readonly t: ExerciseMs;
  readonly seat?: string;
  /** Replaced or taken back. */
  readonly over: boolean;
}

/** How something came from another team. */
export interface ShownPass {
  readonly key: string;
  /** Code of the team that passed it on. */
  readonly from: string;
  readonly basis: 'consent' | 'duty' | 'order' | 'useful';
  /** That team's own words, in their language. */
  readonly text: string;
  readonly language: Language;
  /** The one this team gave. */
  readonly receipts?: readonly ShownReceipt[];
}
/** Something this team passed on. */
export interface ShownPassed extends Keyed {
  /** Opaque id of the inject. */
  readonly inject: string;
  /** Code of the team it went to. */
  readonly to: string;
  readonly basis: 'consent' | 'duty' | 'order' | 'useful';
  /** The team's own words, in their language; may be empty. */
  readonly text: string;
  readonly language: Language;
  readonly t: ExerciseMs;
  readonly receipts?: readonly ShownReceipt[];
}

/** The team part of a trainee's view: the same for all seats of a team and language. */
export interface TeamFields {
  readonly title: ShownText;
  readonly team: { readonly code: string; readonly title: ShownText; readonly mandate: ShownText };
  readonly phase: Phase;
  readonly clock: Clock;
  readonly move: ShownMove;
  readonly cards: readonly ShownCard[];
  /** Cards that closed, by opaque decision id. */
  readonly closed: readonly {
    readonly key: string;
    readonly title: ShownText;
    readonly at: ExerciseMs;
    readonly why: string;
  }[];
  readonly people: readonly DossierCard[];
  /** Other teams one may write and pass on to; empty where the scenario keeps teams apart. */
  readonly others: readonly { readonly code: string; readonly title: ShownText }[];
  /** Forms the team may write. */
  readonly forms: readonly ShownForm[];
  /** Agencies the team may write to. */
  readonly agencies: readonly ShownAgency[];
  /** Measures the team may order, in groups and by title; empty where teams order none. */
  readonly orderable: readonly ShownOrderable[];
  readonly references: readonly ReferenceCard[];
  /** Position of the last comcheck asked; 0 if none. */
  readonly comcheck: number;
}
export interface TeamLists {
  readonly inbox: readonly InboxItem[];
  readonly decisions: readonly ShownDecision[];
  readonly measures: readonly ShownMeasure[];
  readonly asked: readonly ShownAsked[];
  readonly passes: readonly ShownPassed[];
  readonly ticks: readonly ShownTick[];
  /** Those it wrote, must sign or received. */
  readonly documents: readonly ShownDocument[];
  readonly messages: readonly ShownMessage[];
}

/** The seat part: small, about this seat only. */
export interface SeatFields {
  readonly seat: string;
  readonly role: Role;
  readonly language: Language;
  readonly comcheckAnswered: number;
  /** Injects that were corrected since this seat opened them, by opaque key, until it opens them again. */
  readonly corrected: readonly string[];
}
export interface SeatLists {
  /** Injects this seat opened, by opaque key. */
  readonly opened: readonly (Keyed & { readonly t: ExerciseMs })[];
}

/** A view as a console holds it: fields and lists side by side. */
export type TeamView = { readonly position: number; readonly fields: TeamFields; readonly lists: TeamLists };
export type SeatView = { readonly position: number; readonly fields: SeatFields; readonly lists: SeatLists };
