// Control checks that every seat can be reached; one press answers.
import { useState } from 'react';
import { useExercise, useExerciseStore } from '../../exercise/exercise-context.tsx';
import { isReadOnly } from '../../exercise/exercise-store.ts';
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
  const readOnly = useExercise((state) => isReadOnly(state.status));
  if (asked <= Math.max(known, answered) || readOnly) return null;
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
