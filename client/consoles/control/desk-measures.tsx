// Measures that wait for somebody's agreement: those control answers for, in an authority's name, and those a team must
// answer, which control may answer too.
import type { ControlMeasure } from '../../../shared/views/shapes/control-play.ts';
import { measureTexts } from '../../locales/control.measures.ts';
import { useShown, useText } from '../../locales/index.ts';
import { TeamTag } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { At, useMinutesUntil } from '../../ui/clock-text.tsx';
import { GuardedAct } from './act-dialog.tsx';
import { DeskSection } from './desk-section.tsx';
import { MeasureGrounds } from './measure-grounds.tsx';
import { isForControl, nameOf, waitingMeasures } from './measures.ts';
import { Refusal } from './refusal.tsx';
import { isInPlay, seatsOf, teamBy, useCommand, useControlView, useMayAct } from './use-control.ts';

export function DeskMeasures() {
  const t = useText(measureTexts);
  const view = useControlView();
  const rows = waitingMeasures(view);
  const mine = rows.filter((row) => isForControl(view, row));
  const theirs = rows.filter((row) => !mine.includes(row));
  const stands = isInPlay(view.fields.phase) && view.fields.phase !== 'running';
  return (
    <>
      <DeskSection title={t('waiting')} count={mine.length} tone="amber">
        {stands && <p className="ctl-soft">{t('stands')}</p>}
        <Cards rows={mine} />
      </DeskSection>
      <DeskSection title={t('waitingTeams')} count={theirs.length}>
        <p className="ctl-soft">{t('waitingTeamsText')}</p>
        <Cards rows={theirs} />
      </DeskSection>
    </>
  );
}

const Cards = ({ rows }: { rows: readonly ControlMeasure[] }) => (
  <ul className="ctl-cards">
    {rows.map((row) => (
      <AskedCard key={row.key} row={row} />
    ))}
  </ul>
);

function AskedCard({ row }: { row: ControlMeasure }) {
  const t = useText(measureTexts);
  const view = useControlView();
  const shown = useShown();
  const team = teamBy(view, row.team);
  const waited = Math.abs(Math.min(0, useMinutesUntil(row.t) ?? 0));
  return (
    <li className="ctl-card">
      <p className="ctl-card-head">
        {team && <TeamTag code={team.code} />}
        <At t={row.t} />
        <span className="ctl-soft">{t('waits', { minutes: waited })}</span>
      </p>
      <p className="ctl-decided" {...shown(row.title)}>
        {nameOf(view, row)}
      </p>
      <Turn row={row} />
      <MeasureGrounds row={row} />
      <Answers row={row} />
    </li>
  );
}

/** Whose turn it is, and in whose name control speaks. */
function Turn({ row: { consent, asks, authority } }: { row: ControlMeasure }) {
  const t = useText(measureTexts);
  const view = useControlView();
  const role = authority?.text ?? '';
  if (consent === 'control') return <p className="ctl-soft">{t('answersAs', { role })}</p>;
  const empty = asks.every((team) => seatsOf(view, team).length === 0);
  return (
    <p className="ctl-card-head ctl-soft">
      {t('turnOf')}
      {asks.map((id) => {
        const team = teamBy(view, id);
        return <TeamTag key={id} code={team?.code ?? id} title={team?.title.text} />;
      })}
      {role !== '' && <span>{t('turnAs', { role })}</span>}
      {empty && <span>{t('turnEmpty')}</span>}
    </p>
  );
}

function Answers({ row }: { row: ControlMeasure }) {
  const t = useText(measureTexts);
  const view = useControlView();
  const mayAct = useMayAct();
  const { give, busy, refusal } = useCommand();
  const { phase } = view.fields;
  if (!mayAct || !isInPlay(phase)) return null;
  // An answer begins the measure, so it needs a clock that runs.
  const off = phase !== 'running';
  const order = row.key;
  const reason = (answer: string) => ({
    draftKey: `control/measure/${order}/${answer}`,
    label: t('reasons'),
    required: true,
  });
  return (
    <div className="ctl-actions">
      <Button
        size="small"
        kind={isForControl(view, row) ? 'primary' : 'plain'}
        icon="check"
        isDisabled={busy || off}
        onPress={() => void give({ type: 'AuthoriseMeasure', order, answer: 'granted', reason: '' })}
      >
        {t('grant')}
      </Button>
      <GuardedAct
        label={t('narrow')}
        title={t('narrowAsk')}
        explain={t('narrowText')}
        confirmLabel={t('narrow')}
        isDisabled={off}
        reason={reason('narrowed')}
        command={(words) => ({ type: 'AuthoriseMeasure', order, answer: 'narrowed', reason: words })}
      >
        <p className="ctl-decided">{nameOf(view, row)}</p>
      </GuardedAct>
      <GuardedAct
        label={t('refuse')}
        title={t('refuseAsk')}
        explain={t('refuseText')}
        confirmLabel={t('refuse')}
        danger
        isDisabled={off}
        reason={reason('refused')}
        command={(words) => ({ type: 'AuthoriseMeasure', order, answer: 'refused', reason: words })}
      >
        <p className="ctl-decided">{nameOf(view, row)}</p>
      </GuardedAct>
      <Refusal code={refusal} />
    </div>
  );
}
