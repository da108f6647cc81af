// The safety stop: the same button in the same place on every console, two steps, and what everyone sees afterwards.
import { type ReactNode, useState } from 'react';
import type { CommandAnswer } from '../../shared/protocol/messages.ts';
import { useExercise, useExerciseStore } from '../exercise/exercise-context.tsx';
import { isStopped, phaseOf } from '../exercise/exercise-store.ts';
import { commonTexts, useText } from '../locales/index.ts';
import { Button } from './button.tsx';
import { ConfirmDialog } from './dialog.tsx';
import { Icon } from './icons.tsx';
import { notify } from './notices.tsx';

/** For pages without an exercise store; consoles use `StopButton`. */
export function StopControl({
  onStop,
  isDisabled = false,
}: {
  onStop: () => Promise<CommandAnswer>;
  isDisabled?: boolean;
}) {
  const t = useText(commonTexts);
  const [asking, setAsking] = useState(false);
  const stop = async () => {
    const answer = await onStop();
    if (!answer.ok) notify(t(answer.rejection.code === 'offline' ? 'stopQueued' : 'stopFailed'), 'red');
  };
  return (
    <>
      <Button kind="danger" icon="stop" className="stop-button" isDisabled={isDisabled} onPress={() => setAsking(true)}>
        {t('stop')}
      </Button>
      <ConfirmDialog
        title={t('stopAsk')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={stop}
        confirmLabel={t('stopConfirm')}
        danger
      >
        <p>{t('stopExplain')}</p>
      </ConfirmDialog>
    </>
  );
}

export function StopButton() {
  const store = useExerciseStore();
  const out = useExercise(
    (state) => state.status === 'replaying' || state.status === 'refused' || state.status === 'removed',
  );
  const stopped = useExercise((state) => phaseOf(state) === 'stopped');
  const offline = useExercise((state) => state.status === 'offline' || state.status === 'connecting');
  const stop = (): Promise<CommandAnswer> => {
    const sent = store.send({ type: 'StopPlay' });
    return offline ? Promise.resolve({ ok: false, rejection: { code: 'offline' } }) : sent;
  };
  return <StopControl onStop={stop} isDisabled={out || stopped} />;
}

export interface StoppedOverlayProps {
  /** What lifts it, for the director. */
  children?: ReactNode;
  /** Where to go now; the director is not sent to the director. */
  where?: ReactNode;
}
/** Lies over the whole console while play is stopped. */
export function StoppedOverlay({ children, where }: StoppedOverlayProps) {
  const t = useText(commonTexts);
  const stopped = useExercise(isStopped);
  if (!stopped) return null;
  return (
    <div className="stopped" role="alert">
      <div className="stopped-card">
        <Icon name="stop" />
        {/* The room speaks three languages at once. */}
        <h1>
          <span lang="en">Stop play</span> / <span lang="it">Stop gioco</span> / <span lang="ru">Стоп игра</span>
        </h1>
        <p className="stopped-lead">{t('stoppedReal')}</p>
        <p className="stopped-lead">{where ?? t('stoppedWhere')}</p>
        <p>{t('stoppedKept')}</p>
        {children}
      </div>
    </div>
  );
}
