// `evolve` for re-planning: every moment that moved is in the event. Copies recorded facts only.
import { changed, withInject, withTeam, write } from './copy.ts';
import type { EventOf, RecordedEvent } from './events.ts';
import { withMeasure } from './evolve-measures.ts';
import { withDue, withoutDue } from './schedule.ts';
import type { OpenCard } from './state/decisions.ts';
import type { ExerciseState } from './state.ts';

export function planShifted(
  state: ExerciseState,
  recorded: RecordedEvent,
  { moved }: EventOf<'PlanShifted'>,
): ExerciseState {
  const keys = new Map(moved.map(({ key, to }) => [key, to]));
  // Taken out together and put back in their order, so that equal moments keep it.
  const entries = state.schedule.filter(({ key }) => keys.has(key));
  let { schedule } = state;
  for (const { key } of entries) schedule = withoutDue(schedule, key);
  for (const { key, due } of entries) schedule = withDue(schedule, due, keys.get(key) ?? 0, recorded.position);
  let next = write(state, { schedule, plan: { ...state.plan, ...Object.fromEntries(keys) } });
  for (const { key, to } of moved) next = withMoment(next, key, to);
  return next;
}

/** The row that says itself when something is due. */
function withMoment(state: ExerciseState, key: string, to: number): ExerciseState {
  const [kind, ref = ''] = key.split(/:(.*)/s);
  if (kind === 'inject') return withInject(state, ref, (row) => ({ ...row, dueAt: to }));
  if (kind === 'measure') return withMeasure(state, ref, (row) => ({ ...row, doneAt: to }));
  if (kind === 'step') return write(state, { steps: state.steps.update(ref, (row) => ({ ...row, dueAt: to })) });
  if (kind === 'clock')
    return write(state, {
      protectionClocks: state.protectionClocks.update(ref, (row) => ({ ...row, dueAt: to })),
    });
  if (kind === 'expectation')
    return write(state, { expectations: state.expectations.update(ref, (row) => ({ ...row, dueAt: to })) });
  const [decision, team] = ref.split('/');
  if ((kind !== 'deadline' && kind !== 'closes') || team === undefined) return state;
  const field = kind === 'deadline' ? 'deadline' : 'closesAt';
  const move = (card: OpenCard): OpenCard => (card.decision === decision ? { ...card, [field]: to } : card);
  return withTeam(state, team, (before) => changed(before, { cards: before.cards.map(move) }));
}
