// STARTEX in two steps; the second says who is not there yet.
import { controlTexts } from '../../locales/control.ts';
import { useText } from '../../locales/index.ts';
import { Icon } from '../../ui/icons.tsx';
import { GuardedAct } from './act-dialog.tsx';
import { comcheckRoll } from './comcheck-roll.ts';
import { seatsOf, useControlView, useNames } from './use-control.ts';

/** What should be looked at before STARTEX; nothing of it forbids to start. */
export function useDoubts(): string[] {
  const t = useText(controlTexts);
  const view = useControlView();
  const names = useNames();
  const doubts: string[] = [];
  let offline = 0;
  for (const team of view.fields.catalogue.teams) {
    const seats = seatsOf(view, team.id);
    if (seats.length === 0) doubts.push(t('doubtEmpty', { team: team.title.text }));
    offline += seats.filter(({ key }) => !names.person(key)?.online).length;
  }
  if (offline > 0) doubts.push(t('doubtOffline', { count: offline }));
  const silent = comcheckRoll(view).silent.length;
  if (view.fields.comcheck === 0) doubts.push(t('doubtNoComcheck'));
  else if (silent > 0) doubts.push(t('doubtSilent', { count: silent }));
  return doubts;
}

export function StartexButton() {
  const t = useText(controlTexts);
  const doubts = useDoubts();
  return (
    <GuardedAct
      label={t('startex')}
      title={t('startexAsk')}
      explain={t('startexExplain')}
      confirmLabel={t('startexConfirm')}
      button={{ kind: 'primary', icon: 'play', size: 'normal' }}
      command={() => ({ type: 'StartExercise' })}
    >
      {doubts.length > 0 && (
        <ul className="ctl-doubts">
          {doubts.map((doubt) => (
            <li key={doubt}>
              <Icon name="warning" />
              <span>{doubt}</span>
            </li>
          ))}
        </ul>
      )}
    </GuardedAct>
  );
}
