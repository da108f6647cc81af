// Live decisions against expected actions: what teams did, what is still expected, and what control changes about it.
import { useState } from 'react';
import type { ControlDecision } from '../../../shared/views/shapes/control-play.ts';
import { useDraft } from '../../exercise/use-draft.ts';
import { deskTexts } from '../../locales/control.desk.ts';
import { useShown, useText } from '../../locales/index.ts';
import { Badge, EmptyState, TeamTag } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { At } from '../../ui/clock-text.tsx';
import { Checkbox } from '../../ui/fields.tsx';
import { ActDialog } from './act-dialog.tsx';
import { DraftArea } from './draft-area.tsx';
import { ExpectationBadge, ExpectationItem } from './inject-expectations.tsx';
import { RecordButton } from './record-dialog.tsx';
import { RedactButton } from './redact-button.tsx';
import { isInPlay, teamBy, useControlView, useMayAct, useNames } from './use-control.ts';

export function DecisionsTab() {
  const t = useText(deskTexts);
  const view = useControlView();
  const mayAct = useMayAct() && isInPlay(view.fields.phase);
  const decisions = view.lists.decisions.toReversed();
  const waiting = view.lists.expectations
    .filter(({ status }) => status === 'open' || status === 'missed')
    .sort((a, b) => a.dueAt - b.dueAt);
  return (
    <div className="ctl-two">
      <section aria-label={t('decisions')}>
        <header className="ctl-section-head">
          <h2>{t('decisions')}</h2>
          {mayAct && <RecordButton />}
        </header>
        {decisions.length === 0 ? (
          <EmptyState icon="decide" title={t('noDecisions')}>
            {t('noDecisionsText')}
          </EmptyState>
        ) : (
          <ul className="ctl-cards">
            {decisions.map((row) => (
              <DecisionCard key={row.key} row={row} mayAct={mayAct} />
            ))}
          </ul>
        )}
      </section>
      <section aria-label={t('stillExpected')}>
        <header className="ctl-section-head">
          <h2>{t('stillExpected')}</h2>
        </header>
        {waiting.length === 0 ? (
          <EmptyState icon="flag" title={t('noneExpected')}>
            {t('noneExpectedText')}
          </EmptyState>
        ) : (
          <ul className="ctl-expectations">
            {waiting.map((row) => (
              <ExpectationItem key={row.key} row={row} />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

function DecisionCard({ row, mayAct }: { row: ControlDecision; mayAct: boolean }) {
  const t = useText(deskTexts);
  const shown = useShown();
  const view = useControlView();
  const names = useNames();
  const team = teamBy(view, row.team);
  const met = new Set(view.lists.expectations.flatMap(({ made, status }) => (made === row.key ? [status] : [])));
  return (
    <li className={`ctl-card ${row.struck === undefined ? '' : 'ctl-card-struck'}`}>
      <p className="ctl-card-head">
        {team && <TeamTag code={team.code} />}
        <At t={row.t} />
        <span className="ctl-soft">{row.recordedByControl ? t('recordedByControl') : names.of(row.seat)}</span>
        {row.observedAt !== undefined && (
          <span className="ctl-soft">
            {t('observed')} <At t={row.observedAt} />
          </span>
        )}
        {row.late && (
          <Badge tone="amber" icon="clock">
            {t('late')}
          </Badge>
        )}
        {row.struck !== undefined && (
          <Badge tone="red" icon="cross">
            {t('struck')}
          </Badge>
        )}
        {[...met].map((status) => (
          <ExpectationBadge key={status} status={status} />
        ))}
      </p>
      <p className="ctl-soft" {...shown(row.title)}>
        {row.title.text}
      </p>
      <p className="ctl-decided" {...shown(row.optionTitle)}>
        {row.optionTitle.text}
      </p>
      {row.reason !== '' && <blockquote className="ctl-words">{row.reason}</blockquote>}
      {row.struck !== undefined && (
        <p>
          <span className="ctl-soft">{t('struckBecause')}</span> {row.struck}
        </p>
      )}
      <div className="ctl-actions">
        {mayAct && row.struck === undefined && <Strike row={row} />}
        {row.reason !== '' && <RedactButton position={row.position} field="reason" />}
      </div>
    </li>
  );
}

function Strike({ row }: { row: ControlDecision }) {
  const t = useText(deskTexts);
  const draftKey = `control/strike/${row.key}`;
  const draft = useDraft(draftKey);
  const [open, setOpen] = useState(false);
  const [reopen, setReopen] = useState(true);
  return (
    <>
      <Button size="small" icon="cross" onPress={() => setOpen(true)}>
        {t('strike')}
      </Button>
      <ActDialog
        title={t('strikeAsk')}
        isOpen={open}
        onClose={() => setOpen(false)}
        confirmLabel={t('strike')}
        danger
        isReady={draft.text.trim() !== ''}
        command={() => ({ type: 'StrikeDecision', made: row.key, reason: draft.text.trim(), reopen })}
        onDone={draft.clear}
      >
        <p>{t('strikeExplain')}</p>
        <Checkbox isSelected={reopen} onChange={setReopen}>
          {t('reopen')}
        </Checkbox>
        <DraftArea draftKey={draftKey} label={t('reasonNeeded')} />
      </ActDialog>
    </>
  );
}
