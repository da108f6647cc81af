// A real console, fed from the log instead of the socket: control's, or any team's, as it was.
import { Suspense } from 'react';
import { ExerciseProvider } from '../../exercise/exercise-context.tsx';
import type { ReplayAudience } from '../../exercise/replay-store.ts';
import { commonTexts, useText } from '../../locales/index.ts';
import { reviewTexts } from '../../locales/review.ts';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { useReplay, useReview } from './review-context.tsx';
import { useSpeech } from './use-speech.ts';

export function ConsolePane({ audience }: { audience: ReplayAudience }) {
  const t = useText(reviewTexts);
  const common = useText(commonTexts);
  const { consoles } = useReview();
  const { names } = useSpeech();
  const store = useReplay(audience);
  const Console = audience.kind === 'control' ? consoles.Control : consoles.Trainee;
  const who = audience.kind === 'control' ? t('control') : names.say(`teams.${audience.team}.title`);
  return (
    <section
      className={`review-pane-body replayed replayed-${audience.kind}`}
      aria-label={t('consoleAsItWas', { who })}
    >
      <ExerciseProvider store={store}>
        <ErrorBoundary>
          <Suspense fallback={<div className="empty">{common('loading')}</div>}>
            <Console />
          </Suspense>
        </ErrorBoundary>
      </ExerciseProvider>
    </section>
  );
}
