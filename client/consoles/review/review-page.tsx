// The review: the log of an exercise, replayed through anybody's eyes beside what was true.
import { type ComponentType, useMemo } from 'react';
import type { Frames } from '../../../shared/review/frames.ts';
import { useExercise, useExerciseStore } from '../../exercise/exercise-context.tsx';
import { phaseOf } from '../../exercise/exercise-store.ts';
import { useRejection, useText } from '../../locales/index.ts';
import { reviewTexts } from '../../locales/review.ts';
import { EmptyState } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { StoppedOverlay } from '../../ui/stop.tsx';
import { EventList } from './event-list.tsx';
import { Headline } from './headline.tsx';
import { Panes } from './panes.tsx';
import { type KeptMoment, type ReplayedConsoles, ReviewProvider, useReviewOf } from './review-context.tsx';
import { ReviewHeader } from './review-header.tsx';
import { Scrubber } from './scrubber.tsx';
import { Transport } from './transport.tsx';
import { useLog } from './use-log.ts';
import { useKeys, usePlaying } from './use-playing.ts';
import '../../ui/clock-bar.css';
import './line.css';
import './panes.css';
import './learned.css';
// Last: it folds what the others laid out.
import './review.css';

export interface ReviewPageProps {
  /** The trainee console, as the composition hands it in: consoles do not know each other. */
  Trainee: ComponentType;
  Control: ComponentType;
}

export default function ReviewPage({ Trainee, Control }: ReviewPageProps) {
  const t = useText(reviewTexts);
  const rejection = useRejection();
  const { handle } = useExerciseStore();
  const [log, readAgain] = useLog(handle);
  const consoles = useMemo(() => ({ Trainee, Control }), [Trainee, Control]);
  const kept = useMemo<KeptMoment>(() => ({ moment: undefined }), []);
  const frames = log.at === 'read' ? log.frames : log.at === 'reading' ? log.before : undefined;
  if (frames && frames.last > 0)
    return <ReviewOf frames={frames} consoles={consoles} kept={kept} onRefresh={readAgain} />;
  return (
    <main className="review-waiting">
      <h1 className="visually-hidden">{t('title')}</h1>
      {log.at === 'reading' && <p role="status">{t('loading', { count: log.count })}</p>}
      {log.at === 'read' && (
        <EmptyState icon="clock" title={t('emptyTitle')}>
          {t('emptyText')}
        </EmptyState>
      )}
      {log.at === 'failed' && (
        <EmptyState icon="warning" title={t('failedTitle')}>
          {rejection(log.rejection)}
        </EmptyState>
      )}
      {log.at !== 'reading' && <Button onPress={readAgain}>{t('tryAgain')}</Button>}
    </main>
  );
}

interface ReviewOfProps {
  frames: Frames;
  consoles: ReplayedConsoles;
  kept: KeptMoment;
  onRefresh: () => void;
}
function ReviewOf({ frames, consoles, kept, onRefresh }: ReviewOfProps) {
  const { mediaUrl } = useExerciseStore();
  const people = useExercise((state) => state.people);
  const review = useReviewOf(
    frames,
    useMemo(() => ({ consoles, people, mediaUrl }), [consoles, people, mediaUrl]),
    kept,
  );
  return (
    <ReviewProvider value={review}>
      <Workbench onRefresh={onRefresh} />
    </ReviewProvider>
  );
}

function Workbench({ onRefresh }: { onRefresh: () => void }) {
  const stopped = useExercise((state) => phaseOf(state) === 'stopped');
  usePlaying();
  useKeys();
  return (
    <div className="console review">
      <ReviewHeader onRefresh={onRefresh} />
      <div className="console-rest">
        <main className="review-main" inert={stopped}>
          <div className="review-top">
            <Scrubber />
            <div className="review-act">
              <Transport />
              <Headline />
            </div>
          </div>
          <ErrorBoundary>
            <div className="review-body">
              <Panes />
              <EventList />
            </div>
          </ErrorBoundary>
        </main>
        {/* The live exercise's: a stop reaches whoever looks back, too. */}
        <StoppedOverlay />
      </div>
    </div>
  );
}
