import { useExercise } from '../../exercise/exercise-context.tsx';

/** The name of the person on a seat, as far as this team may know; otherwise nothing. */
export function useSeatName(): (seat: string) => string | undefined {
  const people = useExercise((state) => state.people);
  const me = useExercise((state) => state.me);
  return (seat) => (me?.seat === seat ? me.name : people.find((person) => person.seat === seat)?.name);
}
