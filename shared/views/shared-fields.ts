// Fields that more than one audience is shown, each built from nothing.
import type { Clock } from '../exercise/clock.ts';
import type { ExerciseState } from '../exercise/state.ts';
import type { Language } from '../kit/languages.ts';
import { type Scenario, textOf } from '../scenario/scenario.ts';
import type { ShownMove } from './shapes/trainee.ts';

/** The clock as consoles need it to tell exercise time by themselves. */
export const shownClock = (clock: Clock): Clock => ({
  anchorWall: clock.anchorWall,
  anchorT: clock.anchorT,
  pace: clock.pace,
  running: clock.running,
});

/** The move that applies now; what comes later is nobody's but control's. */
export function shownMove(scenario: Scenario, state: ExerciseState, language: Language): ShownMove {
  const move = scenario.moves[state.move];
  const first = scenario.moves[0]?.story ?? 0;
  if (!move) return { at: 0, story: first, storyPerExercise: 1, first };
  const { at, story, storyPerExercise, title } = move;
  return {
    at: state.moveAt ?? at,
    story,
    storyPerExercise,
    first,
    ...(title === undefined ? {} : { title: textOf(scenario, `moves.${state.move}.title`, language) }),
  };
}
