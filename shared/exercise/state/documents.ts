// Rows of documents, with every version that was saved.
import type { Language } from '../../kit/languages.ts';
import type { ExerciseMs } from '../../kit/time.ts';
import type { SeatId } from '../actors.ts';
import type { DocumentStatus } from '../document-statuses.ts';
import type { Receipt } from './words.ts';

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
