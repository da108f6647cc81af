// Ratings offered per objective, each with a sentence; the four of the debriefing first.
import type { ExerciseState } from '../../../shared/exercise/state.ts';
import type { PointReview } from '../../../shared/review/evaluation.ts';
import { type ObjectiveRating, ratings } from '../../../shared/review/ratings.ts';
import type { RedLine } from '../../../shared/review/red-lines.ts';
import { useText } from '../../locales/index.ts';
import { reviewTexts } from '../../locales/review.ts';
import { useScenarioText } from './review-context.tsx';

const FIRST: readonly string[] = ['ID', 'PR', 'CH', 'FI'];
const NAMED = ['ID', 'PR', 'CH', 'FI', 'CO', 'NP'] as const;

interface RatingsProps {
  state: ExerciseState;
  points: readonly PointReview[];
  crossed: readonly RedLine[];
}
export function Ratings({ state, points, crossed }: RatingsProps) {
  const t = useText(reviewTexts);
  const rows = ratings(state, points, crossed);
  const first = FIRST.flatMap((guide) => rows.filter((row) => row.guide === guide));
  const more = rows.filter((row) => !first.includes(row));
  return (
    <>
      <h3>{t('ratings')}</h3>
      <p className="review-note">{t('ratingsNote')}</p>
      <ul className="ratings">
        {first.map((row) => (
          <RatingRow key={row.objective} row={row} />
        ))}
      </ul>
      {more.length > 0 && (
        <details>
          <summary>{t('moreRatings')}</summary>
          <ul className="ratings">
            {more.map((row) => (
              <RatingRow key={row.objective} row={row} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function RatingRow({ row }: { row: ObjectiveRating }) {
  const t = useText(reviewTexts);
  const say = useScenarioText();
  const guide = NAMED.find((known) => known === row.guide) ?? 'other';
  const sentence = row.sentences[0];
  return (
    <li>
      <span className={`rating rating-${row.rating}`} title={t(`rating.${row.rating}`)}>
        {row.rating}
      </span>
      <div>
        <strong>
          {row.guide} · {t(`guide.${guide}`)}
        </strong>{' '}
        <span className="review-note">{t(`rating.${row.rating}`)}</span>
        {sentence && <p>{say(sentence).text}</p>}
        {row.inTime + row.late + row.missed > 0 && (
          <p className={sentence ? 'review-note' : ''}>
            {t('actions', { inTime: row.inTime, late: row.late, missed: row.missed })}
          </p>
        )}
      </div>
    </li>
  );
}
