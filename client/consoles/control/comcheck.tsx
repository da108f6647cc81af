// The comcheck: every seat is asked to answer, and who has not is named.
import { controlTexts } from '../../locales/control.ts';
import { useText } from '../../locales/index.ts';
import { TeamTag } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { comcheckRoll } from './comcheck-roll.ts';
import { Refusal } from './refusal.tsx';
import { isFromLobby, teamBy, useCommand, useControlView, useMayAct, useNames } from './use-control.ts';

export function Comcheck() {
  const t = useText(controlTexts);
  const view = useControlView();
  const names = useNames();
  const mayAct = useMayAct();
  const { give, busy, refusal } = useCommand();
  const { asked: seats, silent } = comcheckRoll(view);
  const asked = view.fields.comcheck > 0;
  return (
    <section className="ctl-side-card" aria-label={t('comcheck')}>
      <h2>{t('comcheck')}</h2>
      <p className="ctl-soft">{t('comcheckExplain')}</p>
      {asked && (
        <p role="status">
          <strong>
            {t(silent.length > 0 ? 'comcheckCount' : 'comcheckAll', {
              count: seats.length - silent.length,
              of: seats.length,
            })}
          </strong>
        </p>
      )}
      {asked && silent.length > 0 && (
        <ul className="ctl-names">
          {silent.map(({ key, team }) => (
            <li key={key}>
              {team !== undefined && <TeamTag code={teamBy(view, team)?.code ?? team} />} {names.of(key)}
            </li>
          ))}
        </ul>
      )}
      {mayAct && isFromLobby(view.fields.phase) && (
        <div className="ctl-actions">
          <Button icon="radio" isDisabled={busy} onPress={() => void give({ type: 'AskComcheck' })}>
            {t(asked ? 'comcheckAgain' : 'comcheckAsk')}
          </Button>
          <Refusal code={refusal} />
        </div>
      )}
    </section>
  );
}
