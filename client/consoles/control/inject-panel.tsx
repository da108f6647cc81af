// The selected inject: why it waits, what can be done about it, what it says, who opened it, what is expected on it.
import type { ControlInject } from '../../../shared/views/shapes/control-play.ts';
import { deskTexts } from '../../locales/control.desk.ts';
import { injectTexts } from '../../locales/control.injects.ts';
import { commonTexts, useShown, useText } from '../../locales/index.ts';
import { Badge, EmptyState, TeamTag } from '../../ui/bits.tsx';
import { At } from '../../ui/clock-text.tsx';
import { Corrections } from './corrections.tsx';
import { InjectActions } from './inject-actions.tsx';
import { StateBadge } from './inject-badge.tsx';
import { InjectExpectations } from './inject-expectations.tsx';
import { InjectOpened } from './inject-opened.tsx';
import { teamBy, useControlView } from './use-control.ts';
import { WhyItWaits } from './why-panel.tsx';

export function InjectPanel({ selected }: { selected: string | undefined }) {
  const t = useText(injectTexts);
  const inject = useControlView().lists.injects.find(({ key }) => key === selected);
  if (!inject)
    return (
      <EmptyState icon="inbox" title={t('noneSelected')}>
        {t('noneSelectedText')}
      </EmptyState>
    );
  return (
    <article className="ctl-inject" key={inject.key}>
      <InjectHead inject={inject} />
      <WhyItWaits inject={inject} />
      <InjectActions inject={inject} />
      <InjectText inject={inject} />
      <Corrections inject={inject} />
      <InjectExpectations inject={inject} />
      <InjectOpened inject={inject} />
    </article>
  );
}

function InjectHead({ inject }: { inject: ControlInject }) {
  const t = useText(injectTexts);
  const desk = useText(deskTexts);
  const shown = useShown();
  return (
    <header>
      <p className="ctl-inject-line">
        <b>{inject.number || t('kind.ad-hoc')}</b>
        <StateBadge inject={inject} />
        {inject.releasedAt !== undefined && <At t={inject.releasedAt} />}
        {inject.branch && <Badge>{inject.branch}</Badge>}
        {inject.stigma && (
          <Badge tone="amber" icon="warning">
            {t('stigma')}
          </Badge>
        )}
      </p>
      <h2 className="ctl-inject-subject" {...shown(inject.subject)}>
        {inject.subject.text || <em>{desk('redacted')}</em>}
      </h2>
      {inject.number !== '' && <p className="ctl-soft">{t(inject.reserve ? 'kind.reserve' : `kind.${inject.kind}`)}</p>}
      {inject.reason && (
        <p>
          <span className="ctl-soft">{t('reason')}</span> {inject.reason}
        </p>
      )}
    </header>
  );
}

function InjectText({ inject }: { inject: ControlInject }) {
  const t = useText(injectTexts);
  const desk = useText(deskTexts);
  const common = useText(commonTexts);
  const shown = useShown();
  const view = useControlView();
  return (
    <section className="ctl-inject-text" aria-label={t('text')}>
      <dl className="ctl-facts">
        <div>
          <dt>{t('from')}</dt>
          <dd {...shown(inject.from)}>{inject.from.text}</dd>
        </div>
        <div>
          <dt>{t('sentTo')}</dt>
          <dd className="ctl-tags">
            {inject.to.map((id) => (
              <TeamTag key={id} code={teamBy(view, id)?.code ?? id} />
            ))}
          </dd>
        </div>
        <div>
          <dt>{t('channel')}</dt>
          <dd>{common(`channel.${inject.channel}`)}</dd>
        </div>
      </dl>
      <p className="ctl-body" {...shown(inject.body)}>
        {inject.body.text || <em>{desk('redacted')}</em>}
      </p>
      {inject.body.language && (
        <p className="ctl-soft">
          {common('originalLanguage', { language: common(`language.${inject.body.language}`) })}
        </p>
      )}
      {inject.script && (
        <aside className="ctl-script" aria-label={t('script')}>
          <h3>{t('script')}</h3>
          <p {...shown(inject.script)}>{inject.script.text}</p>
        </aside>
      )}
    </section>
  );
}
