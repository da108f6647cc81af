// What waits for control: questions without an answer, decisions to record, measures to agree to, injects to confirm,
// things passed over, people who asked for a break.

import type { ControlView } from '../../../shared/views/shapes/control.ts';
import type { ControlInject } from '../../../shared/views/shapes/control-play.ts';
import type { ControlMessage } from '../../../shared/views/shapes/control-words.ts';
import { useExercise } from '../../exercise/exercise-context.tsx';
import { documentsForControl } from './documents.ts';
import { measuresForControl } from './measures.ts';
import { isOver, useControlView } from './use-control.ts';

/** Messages from teams to control that it has not answered; a request that was closed waits for nobody. */
export function unanswered(view: ControlView): ControlMessage[] {
  const { messages } = view.lists;
  const answered = new Set(
    messages.flatMap(({ from, inReplyTo }) => (from === 'control' && inReplyTo ? [inReplyTo] : [])),
  );
  return messages.filter(
    ({ key, from, to, request }) =>
      from !== 'control' && to === 'control' && request !== 'closed' && !answered.has(key),
  );
}

/** Reserves whose condition holds and that control neither holds nor gave a moment. */
export const suggestions = (view: ControlView): ControlInject[] =>
  view.lists.injects.filter(({ status, reserve }) => status === 'planned' && reserve?.suggested !== undefined);

/** After ENDEX nothing can be settled any more; only people may still need something. */
export function deskCount(view: ControlView, breaks: number): number {
  if (isOver(view.fields.phase)) return breaks;
  const undelivered = view.lists.alerts.filter(({ kind, settled }) => kind === 'undelivered' && !settled).length;
  const toConfirm = view.lists.injects.filter(({ status }) => status === 'waiting').length;
  const suggested = suggestions(view).length;
  const toAnswer = measuresForControl(view).length + unanswered(view).length + documentsForControl(view).length;
  return breaks + undelivered + toConfirm + view.fields.passedOver.length + toAnswer + suggested;
}

export function useDeskCount(): number {
  const breaks = useExercise((state) => state.breaks.length);
  return deskCount(useControlView(), breaks);
}
