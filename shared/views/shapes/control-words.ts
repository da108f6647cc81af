// What control sees of people's own words: messages, documents, notes, what was passed on.
import type { Role } from '../../exercise/actors.ts';
import type { DocumentStatus } from '../../exercise/document-statuses.ts';
import type { Keyed } from '../../kit/keyed-list.ts';
import type { Language } from '../../kit/languages.ts';
import type { ExerciseMs, WallMs } from '../../kit/time.ts';
import type { ShownText } from '../../scenario/scenario.ts';

/** Somebody's word that they have what they were sent; `by` is a team's id or "control". */
export interface ControlReceipt {
  readonly by: string;
  readonly text: string;
  readonly language: Language;
  readonly t: ExerciseMs;
  readonly position: number;
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
