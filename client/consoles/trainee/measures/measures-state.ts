// What the rest of the console asks about measures: whether there are any, and how many wait for this team's answer.
import { type ExerciseSnapshot, hasEnded, isReadOnly, phaseOf } from '../../../exercise/exercise-store.ts';

/** Whether measures are played in this exercise; where not, nothing on the console speaks of them. */
export function hasMeasures({ views: { team } }: ExerciseSnapshot): boolean {
  if (!team) return false;
  return team.fields.orderable.length > 0 || team.lists.measures.length > 0 || team.lists.asked.length > 0;
}

/** Orders of other teams that wait for this team's agreement; none once the exercise has ended. */
export const openAsked = (state: ExerciseSnapshot): number =>
  hasEnded(state) ? 0 : (state.views.team?.lists.asked.filter(({ status }) => status === 'asked').length ?? 0);

/** Whether nothing can be changed here any more: a replay, a lost seat, or after ENDEX. */
export const isOver = (state: ExerciseSnapshot): boolean => isReadOnly(state.status) || hasEnded(state);

/** Whether what is sent now would be accepted by the exercise's phase. */
export const isRunning = (state: ExerciseSnapshot): boolean => phaseOf(state) === 'running';
