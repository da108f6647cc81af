// What was corrected in an inject: the words before, why, and who had read them and must be told.
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import type { ControlInject } from '../../../shared/views/shapes/control-play.ts';
import { injectTexts } from '../../locales/control.injects.ts';
import { useShown, useText } from '../../locales/index.ts';
import { TeamTag } from '../../ui/bits.tsx';
import { teamBy, useControlView, useNames } from './use-control.ts';

type Correction = NonNullable<ControlInject['corrections']>[number];

export function Corrections({ inject }: { inject: ControlInject }) {
  const t = useText(injectTexts);
  if (!inject.corrections) return null;
  return (
    <section aria-label={t('corrections')}>
      <h3>{t('corrections')}</h3>
      <ul className="ctl-cards">
        {inject.corrections.toReversed().map((correction) => (
          <CorrectionCard key={correction.position} correction={correction} />
        ))}
      </ul>
    </section>
  );
}

function CorrectionCard({ correction }: { correction: Correction }) {
  const t = useText(injectTexts);
  const shown = useShown();
  const view = useControlView();
  const names = useNames();
  const { before, hadOpened, reason } = correction;
  const teams = Object.entries(hadOpened).filter(([, seats]) => seats.length > 0);
  return (
    <li className="ctl-card">
      <p>
        <b>{t('correctedAt', { at: formatExerciseTime(correction.t) })}</b> {names.of(correction.seat)}
        {reason && <> · {reason}</>}
      </p>
      <p className="ctl-soft">{t('before')}</p>
      <p {...shown(before.subject)}>
        <b>{before.subject.text}</b>
      </p>
      <p className="ctl-body" {...shown(before.body)}>
        {before.body.text}
      </p>
      <p className="ctl-soft">{t(teams.length > 0 ? 'mustBeTold' : 'nobodyToTell')}</p>
      {teams.map(([team, seats]) => (
        <p key={team}>
          <TeamTag code={teamBy(view, team)?.code ?? team} /> {seats.map((seat) => names.of(seat)).join(', ')}
        </p>
      ))}
    </li>
  );
}
