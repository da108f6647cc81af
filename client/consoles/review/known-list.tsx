// What lay before a team at a moment: opened, and not.
import { formatExerciseTime as clock } from '../../../shared/kit/time.ts';
import type { KnownInject } from '../../../shared/review/decision-reviews.ts';
import { useText } from '../../locales/index.ts';
import { reviewTexts } from '../../locales/review.ts';
import { useSpeech } from './use-speech.ts';

export function KnownList({ rows }: { rows: readonly KnownInject[] }) {
  const t = useText(reviewTexts);
  const { names } = useSpeech();
  const opened = rows.filter((row) => row.openedAt !== undefined);
  const unopened = rows.filter((row) => row.openedAt === undefined);
  return (
    <div className="known">
      <h4>{t('opened')}</h4>
      {opened.length === 0 && <p className="review-note">{t('nothingOpened')}</p>}
      <ul>
        {opened.map((row) => (
          <li key={row.inject}>
            {names.inject(row.inject)}{' '}
            <span className="review-note">
              {t('openedAt', { sent: clock(row.releasedAt), opened: clock(row.openedAt ?? 0) })}
              {row.named && ` · ${t('restsOn')}`}
            </span>
          </li>
        ))}
      </ul>
      {unopened.length > 0 && (
        <>
          <h4>{t('notOpened')}</h4>
          <ul>
            {unopened.map((row) => (
              <li key={row.inject}>
                {names.inject(row.inject)}{' '}
                <span className="review-note">{t('sentAt', { sent: clock(row.releasedAt) })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
