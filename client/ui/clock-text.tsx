// Moments as people read them: "T+0:42 · day 1, 07:22".
import { type ExerciseMs, formatExerciseTime, formatStoryTime, storyDay } from '../../shared/kit/time.ts';
import type { ShownMove } from '../../shared/views/shapes/trainee.ts';
import { useExercise, useExerciseTime } from '../exercise/exercise-context.tsx';
import { commonOf } from '../exercise/exercise-store.ts';
import { commonTexts, useText } from '../locales/index.ts';

/** Day and time of the story at an exercise moment, as far as the move in force tells. */
export function storyMoment(move: ShownMove, t: ExerciseMs): { day: number; time: string } {
  const story = move.story + Math.floor((t - move.at) * move.storyPerExercise);
  return { day: storyDay(move.first, story), time: formatStoryTime(story) };
}

/** An exercise moment as text: "T+0:42". */
export function At({ t }: { t: ExerciseMs }) {
  return <time>{formatExerciseTime(t)}</time>;
}

/** The running exercise time and the story's day and time; `hint` says what the first one counts. */
export function RunningClock({ hint }: { hint?: string | undefined }) {
  const text = useText(commonTexts);
  const common = useExercise((state) => commonOf(state.views));
  const t = useExerciseTime((now) => formatExerciseTime(now));
  const story = useExerciseTime((now) => {
    if (!common) return '';
    const { day, time } = storyMoment(common.move, now);
    return text('storyTime', { day, time });
  });
  if (!common) return null;
  return (
    <span className="clock">
      <time className="clock-t" {...(hint === undefined ? {} : { title: hint, 'aria-label': `${t}, ${hint}` })}>
        {t}
      </time>
      <time className="clock-story">{story}</time>
    </span>
  );
}

/** Minutes of exercise time until a moment; negative once it has passed. Drawn again each minute. */
export const useMinutesUntil = (at: ExerciseMs | undefined): number | undefined => {
  const minutes = useExerciseTime((now) => (at === undefined ? Number.NaN : Math.ceil((at - now) / 60_000)));
  return Number.isNaN(minutes) ? undefined : minutes;
};
