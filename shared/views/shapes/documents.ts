// Forms and documents as a trainee sees them: opaque ids only.
import type { DocumentStatus } from '../../exercise/document-statuses.ts';
import type { Keyed } from '../../kit/keyed-list.ts';
import type { Language } from '../../kit/languages.ts';
import type { ExerciseMs } from '../../kit/time.ts';
import type { ShownText } from '../../scenario/scenario.ts';
import type { FieldType, FormKind } from '../../scenario/schema/forms.ts';

/** Somebody's word that they have what they were sent. */
export interface ShownReceipt {
  /** "control" or a team's code. */
  readonly by: string;
  /** Their own words, in their language; may be empty. */
  readonly text: string;
  readonly language: Language;
  readonly t: ExerciseMs;
}

/** Whom a form goes to, or who must sign it: a team by its code, control, or an agency by its name. */
export interface ShownParty {
  readonly code?: string;
  readonly title?: ShownText;
}

/** A form the team may write. */
export interface ShownForm {
  readonly key: string;
  readonly title: ShownText;
  readonly kind: FormKind;
  readonly intro?: ShownText;
  readonly aboutPerson: boolean;
  readonly to: readonly ShownParty[];
  readonly signs: readonly ShownParty[];
  readonly fields: readonly {
    readonly key: string;
    readonly label: ShownText;
    readonly help?: ShownText;
    readonly type: FieldType;
    readonly required: boolean;
    readonly options: readonly { readonly key: string; readonly title: ShownText }[];
  }[];
}

/** What stands in one field. */
export interface ShownValue {
  readonly field: string;
  readonly label: ShownText;
  /** The team's own words; of a choice or a person its key. */
  readonly value: string;
  /** The name of what was chosen. */
  readonly said?: ShownText;
}

export interface ShownVersion {
  readonly version: number;
  /** The version it was written on; 0 for the first. Own documents only, as the next two. */
  readonly base?: number;
  /** Written while somebody else wrote: a newer version than `base` was there already. */
  readonly conflict?: true;
  readonly seat?: string;
  readonly t: ExerciseMs;
  readonly language: Language;
  readonly values: readonly ShownValue[];
}

/** A document: written by this team, to be signed by it, or sent to it. */
export interface ShownDocument extends Keyed {
  readonly form: string;
  readonly title: ShownText;
  readonly kind: FormKind;
  /** Code of the team that wrote it. */
  readonly from: string;
  readonly mine: boolean;
  /** Name of the person it is about. */
  readonly person?: ShownText;
  readonly status: DocumentStatus;
  readonly t: ExerciseMs;
  /** Of own documents all, of others' those that were sent to this team; oldest first. */
  readonly versions: readonly ShownVersion[];
  /** What was submitted last. */
  readonly submitted?: { readonly version: number; readonly t: ExerciseMs };
  readonly signs: readonly (ShownParty & { readonly me?: true; readonly signedAt?: ExerciseMs })[];
  readonly to: readonly ShownParty[];
  readonly returns: readonly {
    readonly by: ShownParty;
    readonly version: number;
    readonly reason: string;
    readonly t: ExerciseMs;
  }[];
  /** Sent to this team, which can say that it has it. */
  readonly received: boolean;
  readonly receipts?: readonly ShownReceipt[];
}
