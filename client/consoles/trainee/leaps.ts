// Whether story time leaps between two views: not what passes meanwhile, but what nobody saw pass.
import { exerciseTimeAt } from '../../../shared/exercise/clock.ts';
import { MINUTE, type StoryMs, type WallMs } from '../../../shared/kit/time.ts';
import type { Common } from '../../exercise/exercise-store.ts';

/** Story time on so much at once is worth a word. */
const WORTH = 10 * MINUTE;

type Timing = Pick<Common, 'clock' | 'move'>;

/** @param wall the moment at which the second took the place of the first */
export function leaps(before: Timing, after: Timing, wall: WallMs): boolean {
  if (before.clock === after.clock && before.move === after.move) return false;
  return Math.abs(storyAt(after, wall) - storyAt(before, wall)) >= WORTH;
}

function storyAt({ clock, move }: Timing, wall: WallMs): StoryMs {
  return move.story + (exerciseTimeAt(clock, wall) - move.at) * move.storyPerExercise;
}
