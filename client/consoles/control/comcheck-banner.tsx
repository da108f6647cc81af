// Control answers a comcheck like every other seat.
import { useExercise } from '../../exercise/exercise-context.tsx';
import { controlTexts } from '../../locales/control.ts';
import { useText } from '../../locales/index.ts';
import { Banner } from '../../ui/banners.tsx';
import { Button } from '../../ui/button.tsx';
import { isFromLobby, useCommand, useControlView } from './use-control.ts';

export function ComcheckBanner() {
  const t = useText(controlTexts);
  const { comcheck, phase } = useControlView().fields;
  const answered = useExercise((state) => state.views.seat?.fields.comcheckAnswered);
  const { give, busy } = useCommand();
  if (comcheck === 0 || answered === undefined || answered >= comcheck || !isFromLobby(phase)) return null;
  return (
    <Banner
      icon="radio"
      title={t('comcheckTitle')}
      action={
        <Button size="small" isDisabled={busy} onPress={() => void give({ type: 'AnswerComcheck' })}>
          {t('comcheckAnswer')}
        </Button>
      }
    >
      {t('comcheckText')}
    </Banner>
  );
}
