// What is about one seat only: what it opened, its role and language. Small; sent to that seat alone.
import { opaqueOf } from '../exercise/opaque.ts';
import type { OpenedRow } from '../exercise/state/room.ts';
import type { ExerciseState } from '../exercise/state.ts';
import { KeyedList } from '../kit/keyed-list.ts';
import { remember, shown, type ViewModel } from './model.ts';

const NONE = KeyedList.empty<OpenedRow>();

export function createSeatViewer(base: ExerciseState, seat: string): (state: ExerciseState) => ViewModel {
  const opened = remember((row: OpenedRow) => ({ key: opaqueOf(base, 'inject', row.key), t: row.t }));
  return (state) => {
    const row = state.seats.get(seat);
    return {
      position: state.position,
      fields: {
        seat,
        role: row?.role ?? 'observer',
        language: row?.language ?? 'en',
        comcheckAnswered: row?.comcheck ?? 0,
        corrected: (row?.toReadAgain ?? []).map((inject) => opaqueOf(base, 'inject', inject)),
      },
      lists: { opened: shown(row?.opened ?? NONE, opened) },
    };
  };
}
