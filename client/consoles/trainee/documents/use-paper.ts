// A document in the making: one draft for each field, and what it is written on. Drafts outlive reloads and other devices.
import type { CommandOf } from '../../../../shared/exercise/commands.ts';
import type { ShownDocument, ShownForm } from '../../../../shared/views/shapes/documents.ts';
import { useExercise, useExerciseStore } from '../../../exercise/exercise-context.tsx';

/** Begins with the key of the form, or of the document that is written on. */
export const draftKey = (paper: string, field: string): string => `paper/${paper}/${field}`;

/** Two texts, one below the other, where both are there and differ. */
const both = (first: string, second: string): string =>
  first === '' || second === '' || first === second ? first || second : `${first}\n\n${second}`;

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
  /** Takes a refused version back into the making; what is being written meanwhile stays below its own words. */
  readonly refill: (save: CommandOf<'SaveDocument'>) => void;
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
    refill: ({ values: refused, about, base }) => {
      for (const { key, type } of form?.fields ?? []) {
        const ours = refused[key] ?? '';
        write(key, type === 'choice' || type === 'person' ? ours || read(key) : both(ours, read(key)));
      }
      if (about !== undefined) write('about', about);
      if (base !== undefined) write('base', String(base));
    },
  };
}
