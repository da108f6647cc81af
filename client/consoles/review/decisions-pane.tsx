// Every decision, and every measure after them: chosen from what, expected or not, how soon, and what the team had opened by then.
import { useMemo } from 'react';
import { formatExerciseTime as clock } from '../../../shared/kit/time.ts';
import { type DecisionReview, decisionReviews } from '../../../shared/review/decision-reviews.ts';
import { useText } from '../../locales/index.ts';
import { reviewTexts } from '../../locales/review.ts';
import { Badge, EmptyState, TeamTag } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { KnownList } from './known-list.tsx';
import { MeasuresList } from './measures-list.tsx';
import { minutesOf } from './minutes.ts';
import { RESULT } from './result-look.ts';
import { useCursor, useReview } from './review-context.tsx';
import { useSpeech } from './use-speech.ts';

export function DecisionsPane() {
  const t = useText(reviewTexts);
  const { frames, scenario } = useReview();
  const rows = useMemo(() => decisionReviews(frames.at(frames.last)), [frames]);
  const orders = Object.keys(scenario.orders ?? {}).length > 0;
  if (rows.length === 0 && !orders)
    return (
      <EmptyState icon="decide" title={t('decisionsEmpty')}>
        {t('decisionsEmptyText')}
      </EmptyState>
    );
  return (
    <div className="review-read">
      {rows.length > 0 && (
        <ol className="made-list">
          {rows.map((row) => (
            <Decision key={row.key} row={row} />
          ))}
        </ol>
      )}
      <MeasuresList />
    </div>
  );
}

function Decision({ row }: { row: DecisionReview }) {
  const t = useText(reviewTexts);
  const { cursor } = useReview();
  const { names, seat, language } = useSpeech();
  const here = useCursor(({ moment }) => moment.t);
  const { made } = row;
  const at = made ? (made.observedAt ?? made.t) : row.releasedAt;
  const [tone, icon] = RESULT[row.result];
  return (
    <li className={`made ${made?.struck === undefined ? '' : 'made-struck'}`}>
      <p className="made-head">
        {at !== undefined && <time>{clock(at)}</time>}
        <TeamTag code={names.team(row.team)} />
        {made && <span>{made.seat === undefined ? t('onBehalf') : seat(made.seat)}</span>}
        <Badge tone={tone} icon={icon}>
          {t(`result.${row.result}`)}
        </Badge>
        {made?.late && <Badge tone="amber">{t('late')}</Badge>}
        {at !== undefined && at > here && <span className="review-note">{t('later')}</span>}
      </p>
      <h3>{names.decision(row.decision)}</h3>
      {/* Where the badge says so already, it is not said twice. */}
      {row.result !== 'undecided' && (
        <p className="made-choice">{made ? names.option(made.decision, made.option) : t('undecided')}</p>
      )}
      <p className="review-note">
        {[
          row.delay !== undefined && t('delay', { minutes: minutesOf(row.delay, language) }),
          made?.observedAt !== undefined && t('observedAt', { time: clock(made.observedAt) }),
          made?.struck !== undefined && t('struck', { reason: made.struck }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {made && <p className="made-reason">{made.reason ? `“${made.reason}”` : t('noReason')}</p>}
      <details>
        <summary>
          {t('alternatives')} · {t('opened')}
        </summary>
        <Options row={row} />
        <KnownList rows={row.knew} />
        {made && (
          <Button size="small" icon="right" className="made-go" onPress={() => cursor.toPosition(made.position)}>
            {t('goThere')}
          </Button>
        )}
      </details>
    </li>
  );
}

function Options({ row }: { row: DecisionReview }) {
  const t = useText(reviewTexts);
  const { names } = useSpeech();
  return (
    <ul className="made-options">
      {row.options.map(({ option, chosen, expected }) => (
        <li key={option} className={chosen ? 'option-chosen' : ''}>
          <span>{names.option(row.decision, option)}</span>
          {chosen && <Badge tone="accent">{t('chosen')}</Badge>}
          {expected && <Badge tone="green">{t('expected')}</Badge>}
        </li>
      ))}
    </ul>
  );
}
