// What was corrected in an inject: the words before and those since, why, and who had read the earlier ones and must be told.
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import type { ShownText } from '../../../shared/scenario/scenario.ts';
import type { ControlInject } from '../../../shared/views/shapes/control-play.ts';
import { deskTexts } from '../../locales/control.desk.ts';
import { injectTexts } from '../../locales/control.injects.ts';
import { useShown, useText } from '../../locales/index.ts';
import { TeamTag } from '../../ui/bits.tsx';
import { HasOpened } from './inject-opened.tsx';
import { RedactButton } from './redact-button.tsx';
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
  const desk = useText(deskTexts);
  const shown = useShown();
  const names = useNames();
  const { before, now, reason, position } = correction;
  return (
    <li className="ctl-card">
      <p>
        <b>{t('correctedAt', { at: formatExerciseTime(correction.t) })}</b> {names.of(correction.seat)}
      </p>
      <div className="ctl-actions">
        {reason === '' ? <em className="ctl-soft">{desk('redacted')}</em> : <q>{reason}</q>}
        {reason !== '' && <RedactButton position={position} field="reason" />}
      </div>
      <p className="ctl-soft">{t('before')}</p>
      {now.subject && (
        <p {...shown(before.subject)}>
          <b>{before.subject.text || desk('redacted')}</b>
        </p>
      )}
      {now.body && (
        <p className="ctl-body" {...shown(before.body)}>
          {before.body.text || desk('redacted')}
        </p>
      )}
      <p className="ctl-soft">{t('now')}</p>
      {now.subject && <Words text={now.subject} position={position} field="subject" />}
      {now.body && <Words text={now.body} position={position} field="body" />}
      <MustBeTold correction={correction} />
    </li>
  );
}

interface WordsProps {
  text: ShownText;
  position: number;
  field: 'subject' | 'body';
}
/** What a correction wrote in one part, and the way to take it out of the record. */
function Words({ text, position, field }: WordsProps) {
  const desk = useText(deskTexts);
  const shown = useShown();
  if (text.text === '')
    return (
      <p>
        <em className="ctl-soft">{desk('redacted')}</em>
      </p>
    );
  return (
    <>
      <p className="ctl-body" {...shown(text)}>
        {field === 'subject' ? <b>{text.text}</b> : text.text}
      </p>
      <div className="ctl-actions">
        <RedactButton position={position} field={field} />
      </div>
    </>
  );
}

/** Who had opened the version before, and which of them have opened this one since. */
function MustBeTold({ correction: { hadOpened, readBy } }: { correction: Correction }) {
  const t = useText(injectTexts);
  const view = useControlView();
  const names = useNames();
  const teams = Object.entries(hadOpened).filter(([, seats]) => seats.length > 0);
  return (
    <>
      <p className="ctl-soft">{t(teams.length > 0 ? 'mustBeTold' : 'nobodyToTell')}</p>
      {teams.map(([team, seats]) => (
        <p key={team} className="ctl-names">
          <TeamTag code={teamBy(view, team)?.code ?? team} />
          {seats.map((seat) => (
            <HasOpened key={seat} name={names.of(seat)} opened={readBy[team]?.includes(seat) ?? false} />
          ))}
        </p>
      ))}
    </>
  );
}
