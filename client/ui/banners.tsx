// What concerns the whole console, under the clock bar: connection, seat, disk, phase. One sentence each, no blinking.
import type { ReactNode } from 'react';
import { useExercise, useExerciseStore } from '../exercise/exercise-context.tsx';
import { phaseOf } from '../exercise/exercise-store.ts';
import { commonTexts, useText } from '../locales/index.ts';
import { Button } from './button.tsx';
import { Icon, type IconName } from './icons.tsx';

export interface BannerProps {
  tone?: 'blue' | 'amber' | 'red';
  icon: IconName;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}
export function Banner({ tone = 'blue', icon, title, children, action }: BannerProps) {
  return (
    <output className={`banner banner-${tone}`}>
      <Icon name={icon} />
      <span className="banner-text">
        <strong>{title}</strong> {children && <span>{children}</span>}
      </span>
      {action}
    </output>
  );
}

export function ConnectionBanners() {
  const t = useText(commonTexts);
  const store = useExerciseStore();
  const status = useExercise((state) => state.status);
  const rejection = useExercise((state) => state.rejection);
  const storing = useExercise((state) => state.storing);
  const waiting = useExercise((state) => state.pending.filter((row) => row.state === 'queued').length);
  const reload = (
    <Button size="small" onPress={() => location.reload()}>
      {t('reload')}
    </Button>
  );
  return (
    <>
      {status === 'offline' && (
        <Banner tone="amber" icon="unlinked" title={t('offlineTitle')}>
          {t('offlineText')} {waiting > 0 && t('waiting', { count: waiting })}
        </Banner>
      )}
      {status === 'held-elsewhere' && (
        <Banner
          tone="amber"
          icon="unlinked"
          title={t('heldTitle')}
          action={
            <Button size="small" onPress={() => store.takeBack()}>
              {t('takeBack')}
            </Button>
          }
        >
          {t('heldText')}
        </Banner>
      )}
      {status === 'removed' && (
        <Banner tone="red" icon="warning" title={t('removedTitle')}>
          {t('removedText')}
        </Banner>
      )}
      {status === 'refused' && rejection?.code === 'malformed' && (
        <Banner tone="amber" icon="info" title={t('versionTitle')} action={reload}>
          {t('versionText')}
        </Banner>
      )}
      {!storing && (
        <Banner tone="red" icon="warning" title={t('storingTitle')}>
          {t('storingText')}
        </Banner>
      )}
    </>
  );
}

export function PhaseBanner() {
  const t = useText(commonTexts);
  const phase = useExercise(phaseOf);
  if (phase === 'paused')
    return (
      <Banner tone="amber" icon="pause" title={t('pausedTitle')}>
        {t('pausedText')}
      </Banner>
    );
  if (phase === 'time-out')
    return (
      <Banner tone="amber" icon="pause" title={t('timeOutTitle')}>
        {t('timeOutText')}
      </Banner>
    );
  if (phase === 'ended' || phase === 'reviewed')
    return (
      <Banner icon="flag" title={t('endedTitle')}>
        {t('endedText')}
      </Banner>
    );
  return null;
}
