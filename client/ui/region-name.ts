import { useExercise } from '../exercise/exercise-context.tsx';

/** The name of a part of a console. Of replayed consoles there may be two on a page: there it says whose it is. */
export function useRegionName(): (name: string) => string {
  const code = useExercise(({ status, views }) => (status === 'replaying' ? views.team?.fields.team.code : undefined));
  return (name) => (code === undefined ? name : `${name} · ${code}`);
}
