// Every measure: expected or not, how soon, who agreed, what came of it, and what the team had opened by then.
import { useMemo } from 'react';
import { formatExerciseTime as clock } from '../../../shared/kit/time.ts';
import { type MeasureReview, measureReviews } from '../../../shared/review/measure-reviews.ts';
import { useText } from '../../locales/index.ts';
import { reviewMeasureTexts } from '../../locales/review.measures.ts';
import { reviewTexts } from '../../locales/review.ts';
import { Badge, TeamTag } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { measureName } from '../../ui/measure-name.ts';
import { KnownList } from './known-list.tsx';
import { minutesOf } from './minutes.ts';
import { RESULT } from './result-look.ts';
import { useCursor, useReview } from './review-context.tsx';
import { useSpeech } from './use-speech.ts';

/** Nothing where no team may order measures. */
export function MeasuresList() {
  const t = useText(reviewMeasureTexts);
  const { frames, scenario } = useReview();
  const rows = useMemo(() => measureReviews(frames.at(frames.last)), [frames]);
  if (Object.keys(scenario.orders ?? {}).length === 0) return null;
  return (
    <>
      <h3>{t('measures')}</h3>
      {rows.length === 0 && <p className="review-note">{t('measuresNone')}</p>}
      <ol className="made-list">
        {rows.map((row) => (
          <Measure key={row.key} row={row} />
        ))}
      </ol>
    </>
  );
}

function Measure({ row }: { row: MeasureReview }) {
  const t = useText(reviewMeasureTexts);
  const review = useText(reviewTexts);
  const { cursor } = useReview();
  const { names, seat, language } = useSpeech();
  const here = useCursor(({ moment }) => moment.t);
  const { order, expectation } = row;
  const at = order ? (order.observedAt ?? order.t) : row.releasedAt;
  const [tone, icon] = RESULT[row.result];
  return (
    <li className="made">
      <p className="made-head">
        {at !== undefined && <time>{clock(at)}</time>}
        <TeamTag code={names.team(row.team)} />
        {order && <span>{order.seat === undefined ? review('onBehalf') : seat(order.seat)}</span>}
        <Badge tone={tone} icon={icon}>
          {row.result === 'undecided' ? t('notOrdered') : review(`result.${row.result}`)}
        </Badge>
        {order && <Came order={order} />}
        {at !== undefined && at > here && <span className="review-note">{review('later')}</span>}
      </p>
      <h4>{measureName(names.measure(row.measure), names.person(row.about))}</h4>
      {expectation && (
        <p className="review-note">
          {[
            t('expectedMeasure', { what: names.expectedMeasure(expectation.key) ?? '' }),
            row.delay !== undefined && review('delay', { minutes: minutesOf(row.delay, language) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {order && <Order order={order} />}
      <details>
        <summary>{review('opened')}</summary>
        <KnownList rows={row.knew} />
        {order && (
          <Button size="small" icon="right" className="made-go" onPress={() => cursor.toPosition(order.position)}>
            {review('goThere')}
          </Button>
        )}
      </details>
    </li>
  );
}

type Ordered = NonNullable<MeasureReview['order']>;

/** How far it came, and whether it harmed. */
function Came({ order: { status, quality, harm } }: { order: Ordered }) {
  const t = useText(reviewMeasureTexts);
  return (
    <>
      <Badge>{quality === undefined ? t(`measureStatus.${status}`) : t(`quality.${quality}`)}</Badge>
      {harm && (
        <Badge tone="red" icon="warning">
          {t(`harm.${harm}`)}
        </Badge>
      )}
    </>
  );
}

/** Its reason, who agreed or did not, and what came back. */
function Order({ order }: { order: Ordered }) {
  const t = useText(reviewMeasureTexts);
  const review = useText(reviewTexts);
  const { names } = useSpeech();
  const { answer, measure, outcome, observedAt, ofTeam } = order;
  const who = answer && { person: t('answeredBy.person'), control: review('control') }[answer.by];
  const notes = [
    observedAt !== undefined && review('observedAt', { time: clock(observedAt) }),
    ofTeam !== undefined && t('doubled', { team: names.team(ofTeam) }),
    answer && t(`answered.${answer.answer}`, { who: who ?? names.team(answer.by), reason: answer.reason }).trim(),
  ].filter(Boolean);
  const text = outcome === undefined ? '' : names.say(`measures.${measure}.outcomes.${outcome}.text`);
  return (
    <>
      {notes.length > 0 && <p className="review-note">{notes.join(' · ')}</p>}
      <p className="made-reason">{order.reason ? `“${order.reason}”` : review('noReason')}</p>
      {text !== '' && <p>{text}</p>}
    </>
  );
}
