// The trainee's console: inbox, what is being read and decided, what is known, the team. Three columns on a wide
// screen, two on a laptop, one with a bottom bar on a phone. Parts that not every exercise has: `parts.ts`.
import { useCallback } from 'react';
import { useExercise } from '../../exercise/exercise-context.tsx';
import { hasBegun } from '../../exercise/exercise-store.ts';
import { useKept } from '../../exercise/use-kept.ts';
import { useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { EmptyState } from '../../ui/bits.tsx';
import { ConsoleFrame } from '../../ui/console-frame.tsx';
import { useFetchedWhenIdle } from '../../ui/lazy-part.tsx';
import { AnnouncementBanner } from './announcement-banner.tsx';
import { ComcheckBanner } from './comcheck-banner.tsx';
import { Inbox } from './inbox.tsx';
import { KnowPanel } from './know-panel.tsx';
import { PartInTurn } from './part-in-turn.tsx';
import { CorrectedBanner, isPart, PANELS, type Place, usePlayedParts } from './parts.ts';
import { PlaceNav } from './place-nav.tsx';
import { ReadPanel } from './read-panel.tsx';
import { StoryLeap } from './story-leap.tsx';
import { heard, TeamPanel } from './team-panel.tsx';
import { useOpening } from './use-opening.ts';
import './trainee.css';
import './reader.css';

export default function TraineePage() {
  const hasTeam = useExercise((state) => state.views.team !== undefined);
  const lacksTeam = useExercise((state) => state.status === 'live' && state.views.team === undefined);
  // Who waits for STARTEX is told so first; what arrives then is in the inbox.
  const waiting = useExercise((state) => !hasBegun(state));
  const [chosen, setPlace] = useKept<Place>('part');
  const parts = usePlayedParts();
  useFetchedWhenIdle(PANELS);
  const first = waiting ? 'read' : 'inbox';
  // What was looked at before a reload may be a part this exercise does not have (yet).
  const place = chosen && (!isPart(chosen) || parts.some(({ name }) => name === chosen)) ? chosen : first;
  const { selected, open, isOpened, isRead } = useOpening();
  const corrected = useExercise(({ views }) => (views.seat?.fields.corrected.length ?? 0) > 0);
  const messages = useExercise(heard);
  const [seen = 0, setSeen] = useKept<number>('messages-seen');
  // In a replay nobody waits for anything.
  const unseen = useExercise((state) => state.status === 'replaying') ? 0 : Math.max(0, messages - seen);
  const see = useCallback(() => setSeen(messages), [messages, setSeen]);
  const t = useText(traineeTexts);
  const read = useCallback(
    (key: string) => {
      open(key);
      setPlace('read');
    },
    [open, setPlace],
  );
  if (!hasTeam)
    return (
      <ConsoleFrame>
        {lacksTeam && (
          <EmptyState icon="info" title={t('noTeam')}>
            {t('noTeamText')}
          </EmptyState>
        )}
      </ConsoleFrame>
    );
  return (
    <ConsoleFrame
      clockHint={t('clockHint')}
      banners={
        <>
          <StoryLeap />
          <ComcheckBanner />
          <AnnouncementBanner isOpened={isOpened} onOpen={read} />
          {corrected && <CorrectedBanner onOpen={read} placeholder={() => null} />}
        </>
      }
    >
      <div
        className={parts.length > 0 ? 'trainee trainee-parts' : 'trainee'}
        data-place={place}
        data-part={isPart(place) || undefined}
      >
        <PlaceNav place={place} onPlace={setPlace} isOpened={isRead} unseen={unseen} />
        <Inbox selected={selected} onOpen={read} isOpened={isRead} />
        <ReadPanel selected={selected} onInbox={() => setPlace('inbox')} isOpened={isOpened} />
        {parts.map((part) => (
          <PartInTurn key={part.name} part={part} isShown={part.name === place} isOpened={isOpened} />
        ))}
        <div className="trainee-side">
          <KnowPanel isOpened={isOpened} />
          <TeamPanel unseen={unseen} onSeen={see} place={place} />
        </div>
      </div>
    </ConsoleFrame>
  );
}
