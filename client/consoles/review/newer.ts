// How much has happened since the log was read that the list of events would show. The live view of control says it:
// a language chosen or a comcheck answered changes nothing but seats.
import { useEffect, useState } from 'react';
import type { ControlView } from '../../../shared/views/shapes/control.ts';
import { useExerciseStore } from '../../exercise/exercise-context.tsx';

/** What a view shows beside seats and comchecks, free of words: it does not change with the language. */
const SHOWN: readonly (readonly [(view: ControlView) => unknown, (view: ControlView) => unknown])[] = [
  [({ fields }) => fields.phase, ({ fields }) => fields.phase],
  [({ fields }) => fields.clock, ({ fields }) => fields.clock],
  [({ fields }) => fields.facts, ({ fields }) => fields.facts],
  [({ fields }) => fields.storylines, ({ fields }) => fields.storylines.map(({ id, state }) => [id, state])],
  [({ fields }) => fields.cards, ({ fields }) => fields.cards.map(({ decision, team }) => [decision, team])],
  [({ fields }) => fields.passedOver, ({ fields }) => fields.passedOver],
  [({ fields }) => fields.deputies, ({ fields }) => [fields.director, fields.deputies]],
  [
    ({ lists }) => lists.injects,
    ({ lists }) => lists.injects.map(({ status, dueAt, openedBy }) => [status, dueAt, openedBy]),
  ],
  [({ lists }) => lists.expectations, ({ lists }) => lists.expectations.map(({ status }) => status)],
  [({ lists }) => lists.decisions, ({ lists }) => lists.decisions.map(({ struck }) => struck ?? '')],
  [({ lists }) => lists.messages, ({ lists }) => lists.messages.map(({ text }) => text)],
  [({ lists }) => lists.notes, ({ lists }) => lists.notes.map(({ text }) => text)],
  [({ lists }) => lists.alerts, ({ lists }) => lists.alerts.length],
  [({ lists }) => lists.seats, ({ lists }) => lists.seats.filter(({ removed }) => removed).length],
];

/** Whether nothing of play happened between two views of control. */
export const showsNothing = (before: ControlView, after: ControlView): boolean =>
  SHOWN.every(
    ([part, said]) => part(before) === part(after) || JSON.stringify(said(before)) === JSON.stringify(said(after)),
  );

/** Positions after `from` up to `to` that showed nothing. */
interface Quiet {
  readonly from: number;
  readonly to: number;
}

/** How many events after the position `last` are worth reading. */
export function useNewer(last: number): number {
  const store = useExerciseStore();
  const [seen, setSeen] = useState<{ readonly position: number; readonly quiet: readonly Quiet[] }>(() => ({
    position: store.state.getState().views.control?.position ?? 0,
    quiet: [],
  }));
  useEffect(
    () =>
      store.state.subscribe(({ views }, { views: old }) => {
        const [after, before] = [views.control, old.control];
        if (!after || after.position === before?.position) return;
        const quiet = before && showsNothing(before, after) ? [{ from: before.position, to: after.position }] : [];
        setSeen((known) => ({ position: after.position, quiet: [...known.quiet, ...quiet] }));
      }),
    [store],
  );
  return Math.max(0, seen.position - last - seen.quiet.reduce((sum, row) => sum + partAfter(row, last), 0));
}

const partAfter = ({ from, to }: Quiet, last: number): number => Math.max(0, to - Math.max(from, last));
