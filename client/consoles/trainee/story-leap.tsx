// Tells for a minute that the clock of the story has leapt: by a new move, or because control jumped.
import { useEffect, useState } from 'react';
import { type ExerciseMs, MINUTE } from '../../../shared/kit/time.ts';
import { useExercise, useExerciseStore, useExerciseTime } from '../../exercise/exercise-context.tsx';
import { type Common, commonOf, hasBegun, hasEnded } from '../../exercise/exercise-store.ts';
import { useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { storyMoment } from '../../ui/clock-text.tsx';
import { Icon } from '../../ui/icons.tsx';
import { leaps } from './leaps.ts';

interface Leap {
  readonly at: ExerciseMs;
  readonly day: number;
  readonly time: string;
}

export function StoryLeap() {
  const t = useText(traineeTexts);
  const leap = useLeap();
  const fresh = useExerciseTime((now) => leap !== undefined && now >= leap.at && now < leap.at + MINUTE);
  const inPlay = useExercise((state) => hasBegun(state) && !hasEnded(state) && state.status !== 'replaying');
  // Always there, and empty: what is put into it later is read out.
  return (
    <output className="story-leap">
      {leap && fresh && inPlay && (
        <>
          <Icon name="clock" />
          <span>{t('storyNow', { day: leap.day, time: leap.time })}</span>
        </>
      )}
    </output>
  );
}

/** The last leap since the page was loaded. */
function useLeap(): Leap | undefined {
  const store = useExerciseStore();
  const [leap, setLeap] = useState<Leap>();
  useEffect(() => {
    let before: Common | undefined = commonOf(store.state.getState().views);
    return store.state.subscribe((state) => {
      const after = commonOf(state.views);
      if (before && after && leaps(before, after, store.now())) {
        const at = store.exerciseNow();
        setLeap({ at, ...storyMoment(after.move, at) });
      }
      before = after;
    });
  }, [store]);
  return leap;
}
