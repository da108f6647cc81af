// Re-planning: what is planned by time moves together. What would move, and what stays and why, is shown before it is done.
import { useState } from 'react';
import { type CountsFrom, ENDS, type PlanMoment, shiftOf } from '../../../shared/exercise/plan.ts';
import { type ExerciseMs, formatExerciseTime, MINUTE } from '../../../shared/kit/time.ts';
import { useExerciseStore } from '../../exercise/exercise-context.tsx';
import { shiftTexts } from '../../locales/control.shift.ts';
import { controlTexts } from '../../locales/control.ts';
import { useText } from '../../locales/index.ts';
import { TeamTag } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox, TextField } from '../../ui/fields.tsx';
import { ActDialog } from './act-dialog.tsx';
import { readExerciseTime, writeExerciseTime } from './moments.ts';
import { describeDue } from './passed-over.ts';
import { teamBy, useControlView } from './use-control.ts';

export function ShiftButton() {
  const t = useText(shiftTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="clock" onPress={() => setOpen(true)}>
        {t('shift')}
      </Button>
      {open && <ShiftDialog onClose={() => setOpen(false)} />}
    </>
  );
}

/** "10" or "-5" as minutes of exercise time, as milliseconds. */
export function readMinutes(text: string): ExerciseMs | undefined {
  const plain = text.trim().replace(/^[−–]/, '-');
  return /^[+-]?\d{1,4}$/.test(plain) ? Number(plain) * MINUTE : undefined;
}

function ShiftDialog({ onClose }: { onClose: () => void }) {
  const t = useText(shiftTexts);
  const control = useText(controlTexts);
  const store = useExerciseStore();
  const view = useControlView();
  const now = store.exerciseNow();
  const [typedFrom, setTypedFrom] = useState(() => writeExerciseTime(now));
  const [typedBy, setTypedBy] = useState('');
  const [all, setAll] = useState(false);
  const read = readExerciseTime(typedFrom);
  const by = readMinutes(typedBy);
  const scope = all ? ('everything' as const) : ('planned' as const);
  const ready = read !== undefined && by !== undefined && by !== 0;
  const shift = ready ? shiftOf(view.fields.moments, { from: read, by, scope }, now) : undefined;
  const canShift = shift !== undefined && !shift.tooEarly && shift.moved.length > 0;
  return (
    <ActDialog
      title={t('shiftTitle')}
      isOpen
      wide
      onClose={onClose}
      confirmLabel={t('shiftConfirm')}
      isReady={canShift}
      command={() => (canShift && ready ? { type: 'ShiftPlan', from: read, by, scope } : undefined)}
    >
      <p>{t('shiftExplain', { now: formatExerciseTime(now) })}</p>
      <div className="ctl-form-row">
        <TextField label={t('from')} value={typedFrom} onChange={setTypedFrom} help={control('momentHelp')} />
        <TextField
          label={t('by')}
          value={typedBy}
          onChange={setTypedBy}
          placeholder="10"
          help={t('byHelp')}
          error={shift?.tooEarly ? t('tooEarly') : undefined}
        />
      </div>
      <Checkbox isSelected={all} onChange={setAll}>
        {t('everything')}
      </Checkbox>
      {shift && (
        <>
          <section className="ctl-jump-list" aria-label={t('moves')}>
            <h3>{t('moves')}</h3>
            {shift.moved.length === 0 && <p className="ctl-soft">{t('nothing')}</p>}
            <ul>
              {shift.moved.map((row) => (
                <li key={row.key}>
                  {formatExerciseTime(row.from)} → <b>{formatExerciseTime(Math.max(0, row.to))}</b>{' '}
                  <Named moment={row.key} />
                </li>
              ))}
            </ul>
          </section>
          {shift.stays.length > 0 && (
            <section className="ctl-jump-list" aria-label={t('stays')}>
              <h3>{t('stays')}</h3>
              <ul>
                {shift.stays.map((row: PlanMoment) => (
                  <li key={row.key}>
                    {formatExerciseTime(row.at)} <Named moment={row.key} />{' '}
                    <span className="ctl-soft">{t(WHY[row.counts])}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </ActDialog>
  );
}

const WHY = {
  time: 'why.time',
  delay: 'why.delay',
  release: 'why.release',
  storyline: 'why.storyline',
  measure: 'why.measure',
  case: 'why.case',
} as const satisfies Record<CountsFrom, string>;

/** What a moment is about, and whose it is. */
function Named({ moment }: { moment: string }) {
  const t = useText(shiftTexts);
  const control = useText(controlTexts);
  const view = useControlView();
  if (moment === ENDS) return <>{t('ends')}</>;
  const { what, team, kind } = describeDue(view, { key: moment, dueAt: 0 });
  const code = teamBy(view, team)?.code;
  return (
    <>
      <span className="ctl-soft">{control(`due.${kind}`)}</span> {code && <TeamTag code={code} />} {what}
    </>
  );
}
