// What the rest of the console asks about the board of indicators: whether there is one. In the first load.
import type { ExerciseSnapshot } from '../../../exercise/exercise-store.ts';

/** Whether this team has cards with indicators that can be ticked; where not, nothing on the console speaks of a board. */
export const hasBoard = ({ views: { team } }: ExerciseSnapshot): boolean =>
  team?.fields.references.some(({ lines }) => lines.some(({ elements }) => elements !== undefined)) === true;
