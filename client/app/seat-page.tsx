// A seat's page: opens the exercise, and once the server has said whose seat it is, the console of that role.
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { ExerciseProvider, useExercise } from '../exercise/exercise-context.tsx';
import { commonOf } from '../exercise/exercise-store.ts';
import { createLiveStore } from '../exercise/live-store.ts';
import { commonTexts, LocaleProvider, useRejection, useText } from '../locales/index.ts';
import { Icon } from '../ui/icons.tsx';
import { startLanguage, useSetLanguage } from './language-setting.ts';
import { Loading } from './loading.tsx';

const TraineePage = lazy(() => import('../consoles/trainee/trainee-page.tsx'));
const ControlPage = lazy(() => import('../consoles/control/control-page.tsx'));
const ReviewPage = lazy(() => import('../consoles/review/review-page.tsx'));
const PrintPage = lazy(() => import('../consoles/print/print-page.tsx'));

export default function SeatPage({ handle, part }: { handle: string; part: string | undefined }) {
  const [store] = useState(() => createLiveStore({ handle, language: startLanguage() }));
  useEffect(() => {
    store.open();
    return () => store.close();
  }, [store]);
  return (
    <ExerciseProvider store={store}>
      <Seat part={part} />
    </ExerciseProvider>
  );
}

function Seat({ part }: { part: string | undefined }) {
  const language = useExercise((state) => state.language);
  const setLanguage = useSetLanguage();
  const title = useExercise((state) => commonOf(state.views)?.title.text);
  const board = useExercise((state) => state.me?.board);
  useEffect(() => setLanguage(language), [language, setLanguage]);
  useEffect(() => {
    // The board first: somebody who steers several rooms tells their tabs apart by it.
    document.title = [board, title, 'Waymark'].filter(Boolean).join(' · ');
  }, [board, title]);
  return (
    <LocaleProvider language={language}>
      <Suspense fallback={<Loading />}>
        <Console part={part} />
      </Suspense>
    </LocaleProvider>
  );
}

function Console({ part }: { part: string | undefined }) {
  const role = useExercise((state) => state.me?.role);
  const refused = useExercise((state) => state.status === 'refused' && !state.me);
  if (refused) return <Refused />;
  if (role === undefined) return <Loading />;
  // Consoles do not know each other: the review is handed the two it replays.
  const review = <ReviewPage Trainee={TraineePage} Control={ControlPage} />;
  if (part === 'review') return review;
  if (part === 'print') return <PrintPage />;
  if (role === 'director' || role === 'controller') return <ControlPage />;
  return role === 'facilitator' ? review : <TraineePage />;
}

/** The server does not know this seat, or speaks another version. */
function Refused() {
  const t = useText(commonTexts);
  const sentence = useRejection();
  const rejection = useExercise((state) => state.rejection);
  const outdated = rejection?.code === 'malformed';
  return (
    <main className="empty">
      <Icon name="info" />
      <h1>{t(outdated ? 'versionTitle' : 'refusedTitle')}</h1>
      <p className="empty-text">{outdated ? t('versionText') : rejection && sentence(rejection)}</p>
      {outdated ? (
        <button type="button" className="button" onClick={() => location.reload()}>
          {t('reload')}
        </button>
      ) : (
        <Link href="/" className="button button-primary">
          {t('joinAgain')}
        </Link>
      )}
    </main>
  );
}
