// A moment in a sentence; pressing it moves the cursor there.
import { type ExerciseMs, formatExerciseTime } from '../../../shared/kit/time.ts';
import { useText } from '../../locales/index.ts';
import { reviewTexts } from '../../locales/review.ts';
import { useReview } from './review-context.tsx';

/** @param at exercise milliseconds @param position the event itself, where it is known */
export function MomentLink({ at, position }: { at: ExerciseMs; position?: number }) {
  const t = useText(reviewTexts);
  const { cursor, frames } = useReview();
  return (
    <button
      type="button"
      className="moment-link"
      title={t('goThere')}
      onClick={() => cursor.toPosition(position ?? frames.atTime(at))}
    >
      {formatExerciseTime(at)}
    </button>
  );
}
