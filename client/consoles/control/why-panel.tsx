// Why it waits, in sentences, with the facts its condition reads as they stand now.
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import type { ControlInject } from '../../../shared/views/shapes/control-play.ts';
import { caseTexts } from '../../locales/cases.ts';
import { injectTexts } from '../../locales/control.injects.ts';
import { useText } from '../../locales/index.ts';
import { FactText } from './fact-text.tsx';
import { isOver, useControlView } from './use-control.ts';
import { factsRead, isPending, whyItWaits } from './why-it-waits.ts';

export function WhyItWaits({ inject }: { inject: ControlInject }) {
  const t = useText(injectTexts);
  const view = useControlView();
  const facts = factsRead(inject, view, useText(caseTexts));
  if (!isPending(inject) || isOver(view.fields.phase)) return null;
  return (
    <section
      className={`ctl-why ${inject.status === 'planned' ? '' : `ctl-why-${inject.status}`}`}
      aria-label={t('why')}
    >
      <h3>{t('why')}</h3>
      {whyItWaits(inject, view, t).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {inject.trigger.when !== undefined && (
        <>
          <ul className="ctl-conditions">
            {facts.map(({ name, title, value }) => (
              <li key={name}>
                <span>{title}</span>
                <b>
                  <FactText value={value} />
                </b>
              </li>
            ))}
          </ul>
          <p className="ctl-soft">
            {t('conditionText')} <code>{inject.trigger.when}</code>
          </p>
        </>
      )}
      {inject.status === 'planned' && inject.trigger.at === undefined && inject.dueAt !== undefined && (
        <p className="ctl-soft">{t('dueAt', { at: formatExerciseTime(inject.dueAt) })}</p>
      )}
    </section>
  );
}
