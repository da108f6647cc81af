// Control checks that every seat can be reached; one press answers. What was asked before STARTEX is done with then.
import { useEffect, useState } from 'react';
import { useExercise, useExerciseStore } from '../../exercise/exercise-context.tsx';
import { hasBegun, hasEnded, isReadOnly } from '../../exercise/exercise-store.ts';
import { useKept } from '../../exercise/use-kept.ts';
import { useRejection, useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Banner } from '../../ui/banners.tsx';
import { Button } from '../../ui/button.tsx';
import { notify } from '../../ui/notices.tsx';

export function ComcheckBanner() {
  const t = useText(traineeTexts);
  const sentence = useRejection();
  const store = useExerciseStore();
  const [answered, setAnswered] = useState(0);
  const asked = useExercise((state) => state.views.team?.fields.comcheck ?? 0);
  const known = useExercise((state) => state.views.seat?.fields.comcheckAnswered ?? Number.MAX_SAFE_INTEGER);
  const [beforeStart = 0, keepBeforeStart] = useKept<number>('comcheck');
  const begun = useExercise(hasBegun);
  useEffect(() => {
    if (!begun && asked > 0) keepBeforeStart(asked);
  }, [begun, asked, keepBeforeStart]);
  const readOnly = useExercise((state) => isReadOnly(state.status) || hasEnded(state));
  if (asked <= Math.max(known, answered) || readOnly || (begun && asked <= beforeStart)) return null;
  const answer = async () => {
    setAnswered(asked);
    const result = await store.send({ type: 'AnswerComcheck' });
    if (result.ok) notify(t('comcheckDone'), 'green');
    else {
      setAnswered(0);
      notify(sentence(result.rejection), 'amber');
    }
  };
  return (
    <Banner
      icon="radio"
      title={t('comcheckAsk')}
      action={
        <Button kind="primary" icon="check" onPress={() => void answer()}>
          {t('comcheckYes')}
        </Button>
      }
    />
  );
}
