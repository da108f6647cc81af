// The bar of the review: the time under the cursor where every console has its time, the log as a file, what is newer
// than what was read; and the live things everyone keeps: language and stop.
import { Link } from 'wouter';
import { isControl } from '../../../shared/exercise/actors.ts';
import { ExerciseProvider, useExercise, useExerciseStore } from '../../exercise/exercise-context.tsx';
import { useLanguage, useText } from '../../locales/index.ts';
import { reviewTexts } from '../../locales/review.ts';
import { Button } from '../../ui/button.tsx';
import { ClockBar } from '../../ui/clock-bar.tsx';
import { Icon } from '../../ui/icons.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { StopButton } from '../../ui/stop.tsx';
import { useNewer } from './newer.ts';
import { logPath } from './read-log.ts';
import { useCursor, useReplay, useReview } from './review-context.tsx';

const LOCALE = { en: 'en-GB', it: 'it-IT', ru: 'ru-RU' } as const;

/** What the page outside the replay knows: the live exercise. */
export function ReviewHeader({ onRefresh }: { onRefresh: () => void }) {
  const live = useExerciseStore();
  const board = useExercise((state) => state.me?.board);
  const replay = useReplay({ kind: 'control' });
  return (
    <ExerciseProvider store={replay}>
      <ClockBar>
        <Title board={board} />
        <ExerciseProvider store={live}>
          <LiveEnd onRefresh={onRefresh} />
        </ExerciseProvider>
      </ClockBar>
    </ExerciseProvider>
  );
}

function Title({ board }: { board: string | undefined }) {
  const t = useText(reviewTexts);
  const language = useLanguage();
  const title = useExercise((state) => state.views.control?.fields.title);
  const minute = useCursor(({ moment }) => Math.floor(moment.wall / 60_000));
  const time = new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'short', timeStyle: 'short' }).format(
    minute * 60_000,
  );
  return (
    <span className="review-title">
      <h1>
        {t('title')} · <span lang={title?.language}>{title?.text}</span>
        {board !== undefined && ` · ${board}`}
      </h1>
      <span className="review-note">{t('wall', { time })}</span>
    </span>
  );
}

function LiveEnd({ onRefresh }: { onRefresh: () => void }) {
  const t = useText(reviewTexts);
  const store = useExerciseStore();
  const { frames } = useReview();
  const newer = useNewer(frames.last);
  const control = useExercise((state) => state.me !== undefined && isControl(state.me.role));
  return (
    <div className="clock-bar-end">
      {newer > 0 && (
        <span title={t('refreshOf', { count: newer })}>
          <Button size="small" icon="down" aria-label={t('refreshOf', { count: newer })} onPress={onRefresh}>
            {t('refresh')}
            <span className="review-count">{newer}</span>
          </Button>
        </span>
      )}
      <a className="button button-small" href={logPath(store.handle)} title={t('download')} download>
        <Icon name="download" />
        <span className="review-label">{t('download')}</span>
      </a>
      {control && (
        <Link className="button button-small" href={`/s/${store.handle}`} title={t('back')}>
          <Icon name="back" />
          <span className="review-label">{t('back')}</span>
        </Link>
      )}
      <LanguageSwitch onChoose={(language) => store.chooseLanguage(language)} />
      <StopButton />
    </div>
  );
}
