// After ENDEX: on to the review, back into play while the room is still there, and names erased once they are not needed.
import { useState } from 'react';
import { Link } from 'wouter';
import type { RejectionCode } from '../../../shared/exercise/rejections.ts';
import { useExercise, useExerciseStore } from '../../exercise/exercise-context.tsx';
import { post } from '../../link/api.ts';
import { controlTexts } from '../../locales/control.ts';
import { commonTexts, useText } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icons.tsx';
import { notify } from '../../ui/notices.tsx';
import { GuardedAct } from './act-dialog.tsx';
import { Refusal } from './refusal.tsx';
import { useControlView } from './use-control.ts';

export function AfterEndex() {
  const t = useText(controlTexts);
  const { handle } = useExerciseStore();
  const { phase } = useControlView().fields;
  const isDirector = useExercise((state) => state.me?.role === 'director');
  return (
    <>
      <Link href={`/s/${handle}/review`} className="button button-primary">
        <Icon name="play" />
        {t('toReview')}
      </Link>
      {phase === 'ended' && (
        <>
          <GuardedAct
            label={t('undoEndex')}
            title={t('undoEndexAsk')}
            explain={t('undoEndexExplain')}
            confirmLabel={t('undoEndex')}
            button={{ icon: 'back', size: 'normal' }}
            command={() => ({ type: 'UndoEnd' })}
          />
          <GuardedAct
            label={t('closeReview')}
            title={t('closeReviewAsk')}
            explain={t('closeReviewExplain')}
            confirmLabel={t('closeReview')}
            button={{ icon: 'check', size: 'normal' }}
            command={() => ({ type: 'CloseReview' })}
          />
        </>
      )}
      {isDirector && <EraseNames />}
    </>
  );
}

/** Names, codes and who pressed the stop live beside the log; this erases them for good. */
function EraseNames() {
  const t = useText(controlTexts);
  const common = useText(commonTexts);
  const { handle } = useExerciseStore();
  const [open, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<RejectionCode>();
  const erase = async () => {
    const answer = await post(`/api/s/${encodeURIComponent(handle)}/erase`, {});
    setRefusal(answer.ok ? undefined : answer.rejection.code);
    if (!answer.ok) return;
    setOpen(false);
    notify(t('eraseDone'), 'green');
  };
  return (
    <>
      <Button icon="cross" onPress={() => setOpen(true)}>
        {t('erase')}
      </Button>
      <Dialog title={t('eraseAsk')} isOpen={open} onClose={() => setOpen(false)} alert>
        <p>{t('eraseExplain')}</p>
        <Refusal code={refusal} />
        <div className="dialog-actions">
          <Button onPress={() => setOpen(false)}>{common('cancel')}</Button>
          <Button kind="danger" onPress={() => void erase()}>
            {t('eraseConfirm')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
