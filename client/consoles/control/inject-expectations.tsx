// What teams should do on an inject, and how it stands: met, late, missed, still open.
import type { ControlExpectation, ControlInject } from '../../../shared/views/shapes/control-play.ts';
import { injectTexts } from '../../locales/control.injects.ts';
import { measureTexts } from '../../locales/control.measures.ts';
import { useShown, useText } from '../../locales/index.ts';
import { Badge, type BadgeTone, TeamTag } from '../../ui/bits.tsx';
import { At } from '../../ui/clock-text.tsx';
import type { IconName } from '../../ui/icons.tsx';
import { expectedMeasureOf } from './measures.ts';
import { teamBy, useControlView } from './use-control.ts';

const LOOK: Readonly<Record<ControlExpectation['status'], readonly [BadgeTone, IconName]>> = {
  open: ['blue', 'clock'],
  met: ['green', 'check'],
  late: ['amber', 'clock'],
  missed: ['red', 'cross'],
};

export function ExpectationBadge({ status }: { status: ControlExpectation['status'] }) {
  const t = useText(injectTexts);
  const [tone, icon] = LOOK[status];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`expected.${status}`)}
    </Badge>
  );
}

export function InjectExpectations({ inject }: { inject: ControlInject }) {
  const t = useText(injectTexts);
  const view = useControlView();
  const rows = view.lists.expectations.filter((row) => row.inject === inject.key);
  if (rows.length === 0)
    return (inject.opens.length > 0 || inject.kind === 'expected-action') && inject.status !== 'released' ? (
      <section aria-label={t('expectedActions')}>
        <h3>{t('expectedActions')}</h3>
        <p className="ctl-soft">{t('expectedLater')}</p>
      </section>
    ) : null;
  return (
    <section aria-label={t('expectedActions')}>
      <h3>{t('expectedActions')}</h3>
      <ul className="ctl-expectations">
        {rows.map((row) => (
          <ExpectationItem key={row.key} row={row} />
        ))}
      </ul>
    </section>
  );
}

export function ExpectationItem({ row }: { row: ControlExpectation }) {
  const t = useText(injectTexts);
  const shown = useShown();
  const view = useControlView();
  const team = teamBy(view, row.team);
  return (
    <li>
      <p className="ctl-inject-line">
        {team && <TeamTag code={team.code} />}
        <ExpectationBadge status={row.status} />
        <span className="ctl-soft">
          {row.at === undefined ? t('by') : t('at')} <At t={row.at ?? row.dueAt} />
        </span>
      </p>
      <p {...shown(row.task)}>{row.task.text}</p>
      <Expected row={row} />
      {row.why && (
        <p className="ctl-soft" {...shown(row.why)}>
          {row.why.text}
        </p>
      )}
    </li>
  );
}

function Expected({ row }: { row: ControlExpectation }) {
  if (row.form !== undefined) return <ExpectedForm row={row} />;
  return row.measure === undefined ? <ExpectedDecision row={row} /> : <ExpectedMeasure row={row} />;
}

/** The form that is expected to be submitted or signed, and when a document was begun that did. */
function ExpectedForm({ row }: { row: ControlExpectation }) {
  const view = useControlView();
  const form = view.fields.catalogue.forms.find(({ id }) => id === row.form);
  const made = view.lists.documents.find(({ key }) => key === row.made);
  return (
    <p className="ctl-soft">
      {form?.title.text}
      {made && (
        <>
          {' '}
          <At t={row.at ?? made.t} />
        </>
      )}
    </p>
  );
}

/** The decision that is expected, and what the team decided. */
function ExpectedDecision({ row }: { row: ControlExpectation }) {
  const t = useText(injectTexts);
  const view = useControlView();
  const decision = view.fields.catalogue.decisions.find(({ id }) => id === row.decision);
  const options = decision?.options.filter(({ id }) => row.options.includes(id)) ?? [];
  const made = view.lists.decisions.find(({ key }) => key === row.made);
  return (
    <>
      <p className="ctl-soft">
        {decision?.title.text}: {options.map(({ title }) => title.text).join(' / ')}
      </p>
      {made && (
        <p className="ctl-soft">
          {t('decided')} {made.optionTitle.text}
        </p>
      )}
    </>
  );
}

/** The measure that is expected, and when it was ordered. */
function ExpectedMeasure({ row }: { row: ControlExpectation }) {
  const t = useText(measureTexts);
  const view = useControlView();
  const made = view.lists.measures.find(({ key }) => key === row.made);
  return (
    <>
      <p className="ctl-soft">{expectedMeasureOf(view, row)}</p>
      {made && (
        <p className="ctl-soft">
          {t('ordered')} <At t={made.observedAt ?? made.t} />
        </p>
      )}
    </>
  );
}
