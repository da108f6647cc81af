// Decisions that arrived while nobody may decide: control records them for the team, at the moment they were sent.
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import { deskTexts } from '../../locales/control.desk.ts';
import { useText } from '../../locales/index.ts';
import { TeamTag } from '../../ui/bits.tsx';
import { GuardedAct } from './act-dialog.tsx';
import { DeskSection } from './desk-section.tsx';
import { recordingOf, type Undelivered, undeliveredDecisions } from './undelivered.ts';
import { isInPlay, isOver, teamBy, useControlView, useNames } from './use-control.ts';

export function DeskUndelivered() {
  const t = useText(deskTexts);
  const rows = undeliveredDecisions(useControlView()).filter((row) => row.open);
  return (
    <DeskSection title={t('undelivered')} count={rows.length} tone="amber">
      <p className="ctl-soft">{t('undeliveredText')}</p>
      <ul className="ctl-cards">
        {rows.map((row) => (
          <UndeliveredCard key={row.key} row={row} />
        ))}
      </ul>
    </DeskSection>
  );
}

function UndeliveredCard({ row }: { row: Undelivered }) {
  const t = useText(deskTexts);
  const view = useControlView();
  const names = useNames();
  const team = teamBy(view, row.team);
  const at = formatExerciseTime(row.t);
  return (
    <li className="ctl-card">
      <p>
        {team && <TeamTag code={team.code} />} <strong>{names.of(row.seat)}</strong> · {at}
      </p>
      <p>{row.title}</p>
      <p>
        <b>{row.optionTitle}</b>
      </p>
      {row.reason !== '' && <blockquote className="ctl-words">{row.reason}</blockquote>}
      {!isOver(view.fields.phase) && (
        <div className="ctl-actions">
          <GuardedAct
            label={t('recordForTeam')}
            title={t('recordUndeliveredAsk', { team: team?.title.text ?? row.team })}
            explain={t('recordUndeliveredText', { option: row.optionTitle, at })}
            confirmLabel={t('recordForTeam')}
            button={{ kind: 'primary' }}
            isDisabled={!isInPlay(view.fields.phase)}
            command={() => recordingOf(row)}
          />
        </div>
      )}
    </li>
  );
}
