// A decision on its way, or one that was not recorded and stays whole until it is sent again or changed.
import { useExercise, useExerciseStore } from '../../exercise/exercise-context.tsx';
import { hasEnded, type PendingCommand } from '../../exercise/exercise-store.ts';
import { useRejection, useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Badge } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { notify } from '../../ui/notices.tsx';

export function PendingDecision({ pending, canChange = true }: { pending: PendingCommand; canChange?: boolean }) {
  const t = useText(traineeTexts);
  const sentence = useRejection();
  const store = useExerciseStore();
  const ended = useExercise(hasEnded);
  if (pending.state !== 'refused')
    return (
      <output className="card-actions">
        <Badge tone="amber" icon="clock">
          {t(`state.${pending.state}`)}
        </Badge>
      </output>
    );
  const again = async () => {
    const answer = await store.sendAgain(pending.id);
    if (answer.ok) notify(t('recorded'), 'green');
    else notify(`${t('notRecorded')}. ${sentence(answer.rejection)}`, 'amber');
  };
  return (
    <div className="not-recorded" aria-live="polite">
      <p>
        <Badge tone="red" icon="warning">
          {t('notRecorded')}
        </Badge>{' '}
        {pending.rejection && sentence(pending.rejection)}
      </p>
      {!ended && (
        <div className="card-actions">
          {canChange && <Button onPress={() => store.forget(pending.id)}>{t('change')}</Button>}
          <Button kind="primary" icon="send" onPress={() => void again()}>
            {t('sendAgain')}
          </Button>
        </div>
      )}
    </div>
  );
}
