// A document in the making: one draft for each field, and what it is written on. Drafts outlive reloads and other devices.
import type { ShownDocument, ShownForm } from '../../../../shared/views/shapes/documents.ts';
import { useExercise, useExerciseStore } from '../../../exercise/exercise-context.tsx';

/** Begins with the key of the form, or of the document that is written on. */
export const draftKey = (paper: string, field: string): string => `paper/${paper}/${field}`;

export interface Paper {
  /** Whether something is being written in it. */
  readonly begun: boolean;
  readonly about: string;
  /** The version it is written on, 0 for a new document. */
  readonly base: number;
  readonly values: Readonly<Record<string, string>>;
  readonly choosePerson: (person: string) => void;
  /** Takes over what a version says. */
  readonly writeOn: (document: ShownDocument, version: number) => void;
  readonly clear: () => void;
}

export function usePaper(paper: string, form: ShownForm | undefined): Paper {
  const store = useExerciseStore();
  const drafts = useExercise((state) => state.drafts);
  const read = (field: string): string => drafts[draftKey(paper, field)]?.text ?? '';
  const write = (field: string, text: string) => store.writeDraft(draftKey(paper, field), text);
  const fields = form?.fields.map(({ key }) => key) ?? [];
  const values = Object.fromEntries(fields.map((key) => [key, read(key)]));
  return {
    begun: read('base') !== '' || read('about') !== '' || Object.values(values).some((text) => text !== ''),
    about: read('about'),
    base: Number(read('base')),
    values,
    choosePerson: (person) => write('about', person),
    writeOn: (document, version) => {
      const written = document.versions.find((each) => each.version === version);
      for (const { field, value } of written?.values ?? []) write(field, value);
      write('base', String(version));
    },
    clear: () => {
      for (const field of [...fields, 'about', 'base']) if (read(field) !== '') write(field, '');
    },
  };
}
