// What was said to the whole room: one calm line until it is read, put away or old; it is in the inbox as well.
import { useState } from 'react';
import { MINUTE } from '../../../shared/kit/time.ts';
import { useExercise, useExerciseTime } from '../../exercise/exercise-context.tsx';
import { hasEnded } from '../../exercise/exercise-store.ts';
import { commonTexts, useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Banner } from '../../ui/banners.tsx';
import { Button, IconButton } from '../../ui/button.tsx';

/** Exercise time after which nobody needs to be told any more. */
const STAYS = 5 * MINUTE;

export interface AnnouncementBannerProps {
  isOpened: (key: string) => boolean;
  onOpen: (key: string) => void;
}

export function AnnouncementBanner({ isOpened, onOpen }: AnnouncementBannerProps) {
  const t = useText(traineeTexts);
  const c = useText(commonTexts);
  const [away, setAway] = useState<string>();
  const latest = useExercise((state) => state.views.team?.lists.inbox.findLast((item) => item.announcement));
  const ended = useExercise(hasEnded);
  const old = useExerciseTime((now) => latest !== undefined && now >= latest.t + STAYS);
  if (!latest || latest.withdrawn || old || ended || isOpened(latest.key) || latest.key === away) return null;
  return (
    <Banner
      icon="announcement"
      title={t('announcement')}
      action={
        <span className="banner-actions">
          <Button size="small" onPress={() => onOpen(latest.key)}>
            {t('openIt')}
          </Button>
          <IconButton icon="cross" size="small" label={c('dismiss')} onPress={() => setAway(latest.key)} />
        </span>
      }
    >
      <span lang={latest.subject.language}>{latest.subject.text}</span>
    </Banner>
  );
}
