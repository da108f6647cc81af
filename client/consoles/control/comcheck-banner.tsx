// Control answers a comcheck like every other seat; the director and whoever asked are not asked.
import { useExercise } from '../../exercise/exercise-context.tsx';
import { controlTexts } from '../../locales/control.ts';
import { useText } from '../../locales/index.ts';
import { Banner } from '../../ui/banners.tsx';
import { Button } from '../../ui/button.tsx';
import { isAsked } from './comcheck-roll.ts';
import { isFromLobby, useCommand, useControlView } from './use-control.ts';

export function ComcheckBanner() {
  const t = useText(controlTexts);
  const view = useControlView();
  const { comcheck, phase } = view.fields;
  const me = useExercise((state) => state.me);
  const answered = useExercise((state) => state.views.seat?.fields.comcheckAnswered);
  const { give, busy } = useCommand();
  if (!me || !isAsked(view, { key: me.seat, role: me.role }) || !isFromLobby(phase)) return null;
  if (comcheck === 0 || answered === undefined || answered >= comcheck) return null;
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
