// `evolve` for corrected injects: the earlier versions stay. Copies recorded facts only.
import { changed, withAlert, withInject, withTeam, write } from './copy.ts';
import type { EventOf, RecordedEvent } from './events.ts';
import type { CorrectedText, Correction, InboxRow, InjectRow } from './state/injects.ts';
import type { SeatRow } from './state/room.ts';
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
  for (const seat of Object.values(hadOpened).flat())
    next = withToReadAgain(next, seat, (before) => (before.includes(inject) ? before : [...before, inject]));
  return withAlert(next, recorded, 'intervention', { what: 'corrected', inject, reason });
}

/** A seat has opened the corrected version of what it had opened before. */
export function correctionRead(state: ExerciseState, { inject, seat, team }: EventOf<'CorrectionRead'>): ExerciseState {
  const next = withInject(state, inject, (row) => {
    const last = row.corrections?.at(-1);
    if (!last) return row;
    const readBy = { ...last.readBy, [team]: [...(last.readBy?.[team] ?? []), seat] };
    return { ...row, corrections: [...(row.corrections ?? []).slice(0, -1), { ...last, readBy }] };
  });
  return withToReadAgain(next, seat, (before) => before.filter((other) => other !== inject));
}

function withToReadAgain(
  state: ExerciseState,
  seat: string,
  change: (before: readonly string[]) => readonly string[],
): ExerciseState {
  const update = (row: SeatRow): SeatRow => ({ ...row, toReadAgain: change(row.toReadAgain ?? []) });
  return write(state, { seats: state.seats.update(seat, update) });
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
