// `evolve` for corrected injects: the earlier versions stay. Copies recorded facts only.
import { changed, withAlert, withInject, withTeam } from './copy.ts';
import type { EventOf, RecordedEvent } from './events.ts';
import type { CorrectedText, Correction, InboxRow, InjectRow } from './state/injects.ts';
import type { ExerciseState } from './state.ts';

/** What a team is given of an inject's corrections when it comes: all of them, and no version before. */
export const versionsOf = (row: InjectRow | undefined): Pick<InboxRow, 'versions'> =>
  row?.corrections ? { versions: { texts: row.corrections.map(textOnly), cameWith: row.corrections.length } } : {};

const textOnly = ({ subject, body, language, t, position }: Correction): CorrectedText => ({
  ...(subject === undefined ? {} : { subject }),
  ...(body === undefined ? {} : { body }),
  language,
  t,
  position,
});

export function corrected(
  state: ExerciseState,
  recorded: RecordedEvent,
  event: EventOf<'InjectCorrected'>,
): ExerciseState {
  const { inject, subject, body, language, reason, hadOpened } = event;
  const { by, t, position } = recorded;
  const correction: Correction = {
    ...(subject === undefined ? {} : { subject }),
    ...(body === undefined ? {} : { body }),
    language,
    t,
    position,
    reason,
    ...(by && by !== 'system' ? { seat: by.seat } : {}),
    hadOpened,
  };
  let next = withInject(state, inject, (row) => ({ ...row, corrections: [...(row.corrections ?? []), correction] }));
  for (const team of Object.keys(next.teams))
    if (next.teams[team]?.inbox.has(inject))
      next = withTeam(next, team, (before) =>
        changed(before, { inbox: before.inbox.update(inject, (row) => withVersion(row, textOnly(correction))) }),
      );
  return withAlert(next, recorded, 'intervention', { what: 'corrected', inject, reason });
}

const withVersion = (row: InboxRow, text: CorrectedText): InboxRow => ({
  ...row,
  versions: { texts: [...(row.versions?.texts ?? []), text], cameWith: row.versions?.cameWith ?? 0 },
});

/** The state with the words of one correction taken out, with control and wherever they had got to. */
export function withoutCorrection(
  state: ExerciseState,
  inject: string,
  position: number,
  field: 'subject' | 'body' | 'reason',
): ExerciseState {
  const hide = <C extends CorrectedText>(text: C): C =>
    text.position === position && field in text ? { ...text, [field]: '' } : text;
  let next = withInject(state, inject, (row) =>
    row.corrections ? { ...row, corrections: row.corrections.map(hide) } : row,
  );
  for (const team of Object.keys(next.teams))
    next = withTeam(next, team, (before) =>
      changed(before, {
        inbox: before.inbox.update(inject, (row) =>
          row.versions ? { ...row, versions: { ...row.versions, texts: row.versions.texts.map(hide) } } : row,
        ),
      }),
    );
  return next;
}
