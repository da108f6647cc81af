// Under the text of a safety stop: who pressed it and what lifts it, for the director alone.
import { useEffect, useState } from 'react';
import type { RejectionCode } from '../../../shared/exercise/rejections.ts';
import type { WhoStopped } from '../../../shared/protocol/http.ts';
import { useExercise, useExerciseStore } from '../../exercise/exercise-context.tsx';
import { get } from '../../link/api.ts';
import { controlTexts } from '../../locales/control.ts';
import { commonTexts, useText } from '../../locales/index.ts';
import { TeamTag } from '../../ui/bits.tsx';
import { GuardedAct } from './act-dialog.tsx';
import { formatWall } from './moments.ts';
import { Refusal } from './refusal.tsx';
import { teamBy, useControlView } from './use-control.ts';

export function StoppedForControl() {
  const t = useText(controlTexts);
  const isDirector = useExercise((state) => state.me?.role === 'director');
  const { phase, phaseBefore } = useControlView().fields;
  if (phase !== 'stopped') return null;
  if (!isDirector) return <p>{t('stoppedOnlyDirector')}</p>;
  const after = phaseBefore === 'running' ? 'paused' : phaseBefore;
  return (
    <>
      <WhoPressed />
      <GuardedAct
        label={t('lift')}
        title={t('liftAsk')}
        explain={t(after === 'paused' || after === 'time-out' ? 'liftExplainPaused' : 'liftExplain')}
        confirmLabel={t('lift')}
        button={{ kind: 'primary', size: 'large', icon: 'play' }}
        command={() => ({ type: 'LiftStop' })}
      />
    </>
  );
}

function WhoPressed() {
  const t = useText(controlTexts);
  const common = useText(commonTexts);
  const { handle } = useExerciseStore();
  const view = useControlView();
  const [presses, setPresses] = useState<WhoStopped['presses']>([]);
  const [refusal, setRefusal] = useState<RejectionCode>();
  useEffect(() => {
    let here = true;
    void get<WhoStopped>(`/api/s/${encodeURIComponent(handle)}/stop`).then((answer) => {
      if (!here) return;
      if (answer.ok) setPresses(answer.value.presses);
      else setRefusal(answer.rejection.code);
    });
    return () => {
      here = false;
    };
  }, [handle]);
  const last = presses.reduce<WhoStopped['presses'][number] | undefined>(
    (latest, press) => (latest && latest.at >= press.at ? latest : press),
    undefined,
  );
  const team = last && teamBy(view, last.team);
  return (
    <div className="ctl-pressed">
      <Refusal code={refusal} />
      {last && (
        <p>
          {t('pressedBy')} <strong>{last.name || common(`role.${last.role}`)}</strong>{' '}
          {team && <TeamTag code={team.code} />} · {formatWall(last.at)}
        </p>
      )}
      <p className="ctl-soft">{t('pressedOnlyYou')}</p>
    </div>
  );
}
