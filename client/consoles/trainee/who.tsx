// Who sits here: the team by its full name, and the person.
import { useExercise } from '../../exercise/exercise-context.tsx';
import { TeamTag } from '../../ui/bits.tsx';

export function Who() {
  const team = useExercise((state) => state.views.team?.fields.team);
  const name = useExercise((state) => state.me?.name);
  return (
    <p className="who">
      {team && <TeamTag code={team.code} title={team.title.text} />}
      {name && <span>{name}</span>}
    </p>
  );
}
