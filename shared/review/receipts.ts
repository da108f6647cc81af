// Hand-overs and requests for information: what was sent to whom, who said that they have it, and after how long.

import type { Receipt } from '../exercise/state/words.ts';
import { type ExerciseState, teamState } from '../exercise/state.ts';
import { type ExerciseMs, MINUTE } from '../kit/time.ts';

/** One thing that went from somebody to somebody else. `from` and `to` are team ids, or "control". */
export interface HandOver {
  readonly what: 'message' | 'passed-on';
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly t: ExerciseMs;
  readonly position: number;
  /** Exercise milliseconds until one of the receiving team opened what was passed on, 0 if it had before; absent if nobody did. */
  readonly openedAfter?: ExerciseMs;
  /** Exercise milliseconds until the receipt was confirmed; absent if it never was. */
  readonly confirmedAfter?: ExerciseMs;
}

/** A request for information. */
export interface Request {
  readonly key: string;
  readonly from: string;
  readonly t: ExerciseMs;
  readonly position: number;
  readonly state: 'open' | 'answered' | 'closed';
  /** Exercise milliseconds until it ended; absent while it is open. */
  readonly after?: ExerciseMs;
}

/** How long a request may stand open before somebody should look at it. */
export const REQUEST_PATIENCE: ExerciseMs = 15 * MINUTE;

const confirmedBy = (to: string, t: ExerciseMs, receipts: readonly Receipt[] = []): { confirmedAfter?: ExerciseMs } => {
  const given = receipts.find(({ by }) => by === to);
  return given ? { confirmedAfter: given.t - t } : {};
};

/** Every hand-over between teams and with control, in the order of the log; what control says to the whole room is none. */
export function handOvers(state: ExerciseState): HandOver[] {
  const rows: HandOver[] = [];
  for (const { key, from, to, t, position, receipts } of state.messages)
    for (const other of to === 'control' ? [to] : from === 'control' ? [] : to)
      rows.push({ what: 'message', key, from, to: other, t, position, ...confirmedBy(other, t, receipts) });
  for (const { key, inject, from, to, t, position, receipts } of state.passes) {
    const opened = teamState(state, to).inbox.get(inject)?.firstOpenedAt;
    const openedAfter = opened === undefined ? {} : { openedAfter: Math.max(0, opened - t) };
    rows.push({ what: 'passed-on', key, from, to, t, position, ...openedAfter, ...confirmedBy(to, t, receipts) });
  }
  return rows.sort((a, b) => a.position - b.position);
}

/** Every request for information, in the order of the log. */
export const requests = (state: ExerciseState): Request[] =>
  [...state.messages]
    .filter(({ asks }) => asks)
    .map(({ key, from, t, position, end }) => ({
      key,
      from,
      t,
      position,
      state: end?.how ?? 'open',
      ...(end ? { after: end.t - t } : {}),
    }));
