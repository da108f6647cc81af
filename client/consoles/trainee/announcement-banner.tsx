// What was said to the whole room: one calm line until it is read or put away; it is in the inbox as well.
import { useState } from 'react';
import { useExercise } from '../../exercise/exercise-context.tsx';
import { commonTexts, useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Banner } from '../../ui/banners.tsx';
import { Button, IconButton } from '../../ui/button.tsx';

export interface AnnouncementBannerProps {
  isOpened: (key: string) => boolean;
  onOpen: (key: string) => void;
}

export function AnnouncementBanner({ isOpened, onOpen }: AnnouncementBannerProps) {
  const t = useText(traineeTexts);
  const c = useText(commonTexts);
  const [away, setAway] = useState<string>();
  const latest = useExercise((state) => state.views.team?.lists.inbox.findLast((item) => item.announcement));
  if (!latest || latest.withdrawn || isOpened(latest.key) || latest.key === away) return null;
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
