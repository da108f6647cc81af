// The few most telling turning points, each with its sentences and a way to its moment.
import { mostTelling } from '../../../shared/review/turning-points.ts';
import { useText } from '../../locales/index.ts';
import { reviewFigureTexts } from '../../locales/review.figures.ts';
import { reviewTexts } from '../../locales/review.ts';
import { Button } from '../../ui/button.tsx';
import { TurnSentences } from './headline.tsx';
import { useReview } from './review-context.tsx';

export function Telling() {
  const t = useText(reviewFigureTexts);
  const review = useText(reviewTexts);
  const { turns, cursor } = useReview();
  const telling = mostTelling(turns);
  if (telling.length === 0) return null;
  return (
    <>
      <h3>{t('telling')}</h3>
      <p className="review-note">{t('tellingNote')}</p>
      <ol className="truth-list">
        {telling.map((turn) => (
          <li key={turn.position} className="telling">
            <TurnSentences turn={turn} />
            <Button size="small" icon="right" className="made-go" onPress={() => cursor.toPosition(turn.position)}>
              {review('goThere')}
            </Button>
          </li>
        ))}
      </ol>
    </>
  );
}
