// Documents of a random play: written, written on at the same time, submitted, signed and returned; such as fit and such
// as do not. None at all where a scenario has no forms.
import type { Command } from '../../shared/exercise/commands.ts';
import { type ExerciseState, teamState } from '../../shared/exercise/state.ts';

interface Drawn {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** What a team and control could do with documents by three drawn numbers. */
export function drawnDocuments(
  state: ExerciseState,
  team: string,
  { a, b, c }: Drawn,
): { readonly byTrainee: Command[]; readonly byControl: Command[] } {
  const forms = state.scenario.forms ?? {};
  const ids = Object.keys(forms);
  if (ids.length === 0) return { byTrainee: [], byControl: [] };
  const of = <T>(list: readonly T[], n: number): T | undefined =>
    list.length === 0 ? undefined : list[n % list.length];
  const mine = ids.filter((id) => forms[id]?.by.includes(team));
  const form = (a % 7 === 0 ? undefined : of(mine, b)) ?? of(ids, b) ?? 'nothing';
  const known = Object.keys(teamState(state, team).people);
  const person = of(known, c) ?? 'nobody';
  const values = Object.fromEntries(
    Object.entries(forms[form]?.fields ?? {}).flatMap(([name, { type, options }], n) => {
      if ((b + n) % 5 === 0) return [];
      const value = type === 'choice' ? of(Object.keys(options), c) : type === 'person' ? person : `written ${c}`;
      return [[name, value ?? '']];
    }),
  );
  const about = (forms[form]?.about === 'person') === (c % 11 !== 0) ? { about: person } : {};
  const rows = [...teamState(state, team).documents];
  const row = (b % 9 === 0 ? of([...state.documents], c) : of(rows, c)) ?? undefined;
  const open = rows.filter(({ team: by, status }) => by === team && (status === 'draft' || status === 'returned'));
  const draft = of(open, a) ?? row;
  const document = row?.key ?? 'nothing';
  const sent = row?.submissions.at(-1)?.version ?? 1;
  const language = 'en' as const;
  const save = { type: 'SaveDocument' as const, form: draft?.form ?? form, values, language };
  const reason = c % 4 ? `look again ${c}` : '';
  const any = of([...state.documents], a);
  const last = any?.submissions.at(-1)?.version ?? 1;
  const as = c % 2 ? {} : { as: of([...(forms[any?.form ?? '']?.signs ?? []), 'nobody'], b) ?? 'nobody' };
  return {
    byTrainee: [
      { type: 'SaveDocument', form, ...about, values, language },
      { ...save, document: draft?.key ?? 'nothing', base: 1 + (b % ((draft?.versions.length ?? 0) + 1)) },
      { type: 'SubmitDocument', document: draft?.key ?? 'nothing', version: draft?.versions.length ?? 1 },
      { type: 'SignDocument', document, version: sent },
      { type: 'ReturnDocument', document, version: sent, reason },
      { type: 'ConfirmReceipt', what: document, text: `read ${c}`, language },
    ],
    byControl: [
      { type: 'SignDocument', document: any?.key ?? 'nothing', version: last, ...as },
      { type: 'SignDocument', document: any?.key ?? 'nothing', version: last },
      { type: 'ReturnDocument', document: any?.key ?? 'nothing', version: last, reason },
    ],
  };
}
