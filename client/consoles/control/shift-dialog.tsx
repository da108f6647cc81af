// Re-planning: what is planned by time moves together. What would move, and what stays and why, is shown before it is done.
import { type ReactNode, useState } from 'react';
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
        <section className="ctl-jump-list" aria-label={t('moves')}>
          <h3>{t('moves')}</h3>
          {shift.moved.length === 0 && <p className="ctl-soft">{t('nothing')}</p>}
          <Moments
            rows={shift.moved.map(({ key, from, to }) => ({
              key,
              at: from,
              when: (
                <>
                  {formatExerciseTime(from)} → <b>{formatExerciseTime(Math.max(0, to))}</b>
                </>
              ),
            }))}
          />
        </section>
      )}
      {shift && shift.stays.length > 0 && (
        <section className="ctl-jump-list" aria-label={t('stays')}>
          <h3>{t('stays')}</h3>
          <Moments
            rows={shift.stays.map(({ key, at, counts }: PlanMoment) => ({
              key,
              at,
              when: formatExerciseTime(at),
              why: t(WHY[counts]),
            }))}
          />
        </section>
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

interface MomentRow {
  key: string;
  /** Exercise milliseconds. */
  at: ExerciseMs;
  when: ReactNode;
  /** Why it stays. */
  why?: string;
}
/** Moments in the order of time; a long list scrolls by itself, so that what it is for stays in sight. */
function Moments({ rows }: { rows: readonly MomentRow[] }) {
  if (rows.length === 0) return null;
  return (
    // What scrolls must be reached by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <ul className="ctl-due-list" tabIndex={0}>
      {rows
        .toSorted((a, b) => a.at - b.at)
        .map(({ key, when, why }) => (
          <li key={key}>
            <time>{when}</time>
            <div>
              <Named moment={key} />
              {why !== undefined && <span className="ctl-soft">{why}</span>}
            </div>
          </li>
        ))}
    </ul>
  );
}

/** What a moment is about, and whose it is. */
function Named({ moment }: { moment: string }) {
  const t = useText(shiftTexts);
  const control = useText(controlTexts);
  const view = useControlView();
  if (moment === ENDS) return <span>{t('ends')}</span>;
  const { what, team, kind } = describeDue(view, { key: moment, dueAt: 0 });
  const code = teamBy(view, team)?.code;
  return (
    <>
      <span className="ctl-soft">{control(`due.${kind}`)}</span>
      <span>
        {code && <TeamTag code={code} />} {what}
      </span>
    </>
  );
}
