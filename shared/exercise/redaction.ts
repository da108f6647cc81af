// What can be redacted, and what the state keeps of it: nothing, wherever the words had got to.
import { changed, withTeam, write } from './copy.ts';
import type { EventOf } from './events.ts';
import { withoutCorrection } from './evolve-corrections.ts';
import { withDocument } from './evolve-documents.ts';
import { withTick } from './evolve-indicators.ts';
import { withMeasure } from './evolve-measures.ts';
import { withMessage, withPass } from './evolve-words.ts';
import type { DecisionRow } from './state/decisions.ts';
import type { InboxRow, InjectRow } from './state/injects.ts';
import type { AlertRow } from './state/room.ts';
import type { Receipt } from './state/words.ts';
import type { ExerciseState } from './state.ts';

/** Before the name of a document's field: `values.<field>`. */
const VALUE = 'values.';

/** The rows that show what was written at one position. */
function rowsAt(state: ExerciseState, position: number) {
  const at = (row: { position: number }) => row.position === position;
  return {
    message: state.messages.find(at),
    note: state.notes.find(at),
    decision: state.decisions.find(at),
    struck: state.decisions.find((row) => row.struckAt === position),
    alert: state.alerts.find(at),
    corrected: state.injects.find((row) => row.corrections?.some(at) === true),
    added: state.injects.find((row) => row.adHocAt === position),
    reasoned: state.injects.find((row) => row.reasonAt === position),
    struckMeasure: state.measures.find((row) => row.struckAt === position),
    ordered: state.measures.find(at),
    answered: state.measures.find((row) => row.answer?.position === position),
    passed: state.passes.find(at),
    ticked: state.ticks.find(at),
    closed: state.messages.find((row) => row.end?.position === position && row.end.how === 'closed'),
    received: [...state.messages, ...state.passes, ...state.documents].find(({ receipts }) => receipts?.some(at)),
    written: state.documents.find(({ versions }) => versions.some(at)),
    returned: state.documents.find(({ returns }) => returns.some(at)),
  };
}

/** The fields of words at a position that views show; `undefined` where no view shows what was written. */
export function shownFields(state: ExerciseState, position: number): readonly string[] | undefined {
  const rows = rowsAt(state, position);
  const version = rows.written?.versions.find((written) => written.position === position);
  if (version) return Object.keys(version.values).map((name) => VALUE + name);
  const { message, note, decision, struck, alert, added, reasoned, ordered, answered, passed, ticked } = rows;
  if (message || note || passed || rows.received) return ['text'];
  if (added) return ['subject', 'body'];
  const correction = rows.corrected?.corrections?.find((row) => row.position === position);
  if (correction) return (['subject', 'body', 'reason'] as const).filter((name) => correction[name] !== undefined);
  if (ticked) return ['note'];
  if (ordered) return ordered.basis === undefined ? ['reason'] : ['reason', 'basis'];
  return decision || struck || rows.struckMeasure || alert || reasoned || answered || rows.closed || rows.returned
    ? ['reason']
    : undefined;
}

/** What people wrote at a position is gone from every list that shows it. */
export function redacted(state: ExerciseState, event: EventOf<'Redacted'>): ExerciseState {
  const { redacted: position, field } = event;
  const rows = rowsAt(state, position);
  const { message, note, decision, struck, alert, added, reasoned, ordered, answered, passed, ticked } = rows;
  let next = state;
  if (note) next = write(next, { notes: next.notes.update(note.key, (row) => ({ ...row, text: '' })) });
  if (message) next = withMessage(next, message.key, (row) => ({ ...row, text: '', redacted: true }));
  if (ticked) next = withTick(next, ticked.key, (row) => ({ ...row, note: '' }));
  if (passed) next = withPass(next, passed.key, (row) => ({ ...row, text: '' }));
  if (rows.closed && field === 'reason')
    next = withMessage(next, rows.closed.key, (row) => (row.end ? { ...row, end: { ...row.end, reason: '' } } : row));
  if (rows.written && field.startsWith(VALUE))
    next = withoutValue(next, rows.written.key, position, field.slice(VALUE.length));
  if (rows.returned && field === 'reason')
    next = withDocument(next, rows.returned.key, (row) => ({
      ...row,
      returns: row.returns.map((given) => (given.position === position ? { ...given, reason: '' } : given)),
    }));
  if (rows.received) next = withoutReceipt(next, rows.received.key, position);
  if (decision) next = inDecision(next, decision, (row) => ({ ...row, reason: '' }));
  if (rows.struckMeasure) next = withMeasure(next, rows.struckMeasure.key, (row) => ({ ...row, struck: '' }));
  if (struck) next = inDecision(next, struck, (row) => ({ ...row, struck: '' }));
  if (alert && field === 'reason' && alert.about.reason !== undefined) {
    const hide = (row: AlertRow): AlertRow => ({ ...row, about: { ...row.about, reason: '' } });
    next = write(next, { alerts: next.alerts.update(alert.key, hide) });
  }
  if (reasoned && field === 'reason')
    next = write(next, { injects: next.injects.update(reasoned.key, (row) => ({ ...row, reason: '' })) });
  if (ordered && (field === 'reason' || field === 'basis'))
    next = withMeasure(next, ordered.key, (row) => ({ ...row, [field]: '' }));
  if (answered && field === 'reason')
    next = withMeasure(next, answered.key, (row) =>
      row.answer ? { ...row, answer: { ...row.answer, reason: '' } } : row,
    );
  if (rows.corrected && (field === 'subject' || field === 'body' || field === 'reason'))
    next = withoutCorrection(next, rows.corrected.key, position, field);
  if (added && (field === 'subject' || field === 'body')) {
    const hide = <R extends InjectRow | InboxRow>(row: R): R =>
      row.adHoc ? { ...row, adHoc: { ...row.adHoc, [field]: '' } } : row;
    next = write(next, { injects: next.injects.update(added.key, hide) });
    for (const team of Object.keys(next.teams))
      next = withTeam(next, team, (before) => changed(before, { inbox: before.inbox.update(added.key, hide) }));
  }
  return next;
}

/** What somebody wrote when confirming a receipt: the receipt stays, without its words. */
function withoutReceipt(state: ExerciseState, what: string, position: number): ExerciseState {
  const hide = <R extends { readonly receipts?: readonly Receipt[] }>(row: R): R => ({
    ...row,
    receipts: row.receipts?.map((given) => (given.position === position ? { ...given, text: '' } : given)),
  });
  return withDocument(withPass(withMessage(state, what, hide), what, hide), what, hide);
}

/** What one field of one version said; other versions keep theirs, each is redacted by itself. */
function withoutValue(state: ExerciseState, document: string, position: number, field: string): ExerciseState {
  return withDocument(state, document, (row) => ({
    ...row,
    versions: row.versions.map((written) =>
      written.position === position ? { ...written, values: { ...written.values, [field]: '' } } : written,
    ),
  }));
}

function inDecision(
  state: ExerciseState,
  { key, team }: DecisionRow,
  hide: (row: DecisionRow) => DecisionRow,
): ExerciseState {
  const next = write(state, { decisions: state.decisions.update(key, hide) });
  return withTeam(next, team, (before) => changed(before, { decisions: before.decisions.update(key, hide) }));
}
