// `evolve` for what follows on words: requests that end, receipts that are confirmed. Copies recorded facts only.
import { changed, withTeam, withTeams, writable } from './copy.ts';
import type { EventOf, RecordedEvent } from './events.ts';
import { withDocument } from './evolve-documents.ts';
import type { PassRow } from './state/knowledge.ts';
import type { MessageRow, Receipt, RequestEnd } from './state/words.ts';
import type { ExerciseState } from './state.ts';

/** The state with one message changed, wherever it lies. */
export function withMessage(
  state: ExerciseState,
  key: string,
  change: (before: MessageRow) => MessageRow,
): ExerciseState {
  const row = state.messages.get(key);
  if (!row) return state;
  writable(state).messages = state.messages.update(key, change);
  const teams = [...(row.from === 'control' ? [] : [row.from]), ...(row.to === 'control' ? [] : row.to)];
  return withTeams(state, teams, (before) => changed(before, { messages: before.messages.update(key, change) }));
}

/** The state with one thing that was passed on changed: with the team that did, and where it arrived. */
export function withPass(state: ExerciseState, key: string, change: (before: PassRow) => PassRow): ExerciseState {
  const row = state.passes.get(key);
  if (!row) return state;
  writable(state).passes = state.passes.update(key, change);
  const next = withTeam(state, row.from, (before) => changed(before, { passes: before.passes.update(key, change) }));
  return withTeam(next, row.to, (before) =>
    changed(before, {
      inbox: before.inbox.update(row.inject, (item) =>
        item.passed?.key === key ? { ...item, passed: change(item.passed) } : item,
      ),
    }),
  );
}

export function requestEnded(
  state: ExerciseState,
  { t, position }: RecordedEvent,
  event: EventOf<'RequestAnswered' | 'RequestClosed'>,
): ExerciseState {
  const end: RequestEnd =
    event.type === 'RequestAnswered'
      ? { how: 'answered', t, position, message: event.message }
      : { how: 'closed', t, position, by: event.by, reason: event.reason };
  return withMessage(state, event.request, (row) => ({ ...row, end }));
}

export function receiptConfirmed(
  state: ExerciseState,
  { t, position }: RecordedEvent,
  { receipt, what, by, text, language }: EventOf<'ReceiptConfirmed'>,
): ExerciseState {
  const given: Receipt = { key: receipt, by, text, language, t, position };
  const add = <R extends { readonly receipts?: readonly Receipt[] }>(row: R): R => ({
    ...row,
    receipts: [...(row.receipts ?? []), given],
  });
  return withDocument(withPass(withMessage(state, what, add), what, add), what, add);
}
