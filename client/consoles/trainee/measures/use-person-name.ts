import type { ShownText } from '../../../../shared/scenario/scenario.ts';
import { useExercise } from '../../../exercise/exercise-context.tsx';

/** The name of a person of concern, from the dossier card the team holds. */
export function usePersonName(): (key: string | undefined) => ShownText | undefined {
  const people = useExercise((state) => state.views.team?.fields.people);
  return (key) => (key === undefined ? undefined : people?.find((card) => card.key === key)?.name);
}
