// What is owed to a person of concern: the child steps with their times, and the clocks of the law.
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import type { ControlClock, ControlStep } from '../../../shared/views/shapes/control-people.ts';
import { caseTexts } from '../../locales/cases.ts';
import { measureTexts } from '../../locales/control.measures.ts';
import { type TextOf, useShown, useText } from '../../locales/index.ts';
import { Badge, type BadgeTone } from '../../ui/bits.tsx';
import type { IconName } from '../../ui/icons.tsx';
import { useControlView } from './use-control.ts';

/** Which law the clocks follow, and clocks that are about nobody. */
export function LawLine() {
  const t = useText(measureTexts);
  const { law } = useControlView().fields.catalogue;
  if (!law) return null;
  return (
    <>
      <p className="ctl-soft">{t('law', { name: law.name, version: law.version })}</p>
      <CaseClocks />
    </>
  );
}

const CLOCK_LOOK: Readonly<Record<ControlClock['status'] | 'late', readonly [BadgeTone, IconName]>> = {
  running: ['blue', 'clock'],
  stopped: ['green', 'check'],
  late: ['amber', 'check'],
  over: ['red', 'warning'],
};

/** Clocks of a person, or those about nobody; nothing where none was started. */
export function CaseClocks({ person }: { person?: string }) {
  const t = useText(measureTexts);
  const words = useText(caseTexts);
  const rows = useControlView().lists.protectionClocks.filter((row) => row.person === person);
  if (rows.length === 0) return null;
  return (
    <ul className="ctl-tags" aria-label={t('clocks')}>
      {rows.map(({ key, clock, status, late, dueAt, at }) => {
        const stands = status === 'stopped' && late ? 'late' : status;
        const [tone, icon] = CLOCK_LOOK[stands];
        return (
          <li key={key}>
            <Badge tone={tone} icon={icon}>
              {words(`clock.${clock}`)}: {t(`clock.${stands}`, { time: formatExerciseTime(at ?? dueAt) })}
            </Badge>
          </li>
        );
      })}
    </ul>
  );
}

const STEP_LOOK: Readonly<Record<ControlStep['status'], readonly [BadgeTone, IconName]>> = {
  open: ['plain', 'clock'],
  done: ['green', 'check'],
  late: ['amber', 'check'],
  overdue: ['red', 'warning'],
};

/** "at T+0:12" once it is done, "due T+0:35" before. */
function whenOf({ at, dueAt }: ControlStep, t: TextOf<keyof (typeof measureTexts)['messages']['en']>): string {
  if (at !== undefined) return t('stepAt', { time: formatExerciseTime(at) });
  return dueAt === undefined ? '' : t('stepDue', { time: formatExerciseTime(dueAt) });
}

/** The steps owed to a child; nothing where none are open. */
export function ChildSteps({ person }: { person: string }) {
  const t = useText(measureTexts);
  const shown = useShown();
  const rows = useControlView().lists.steps.filter((row) => row.person === person);
  if (rows.length === 0) return null;
  return (
    <section className="ctl-steps">
      <h4>{t('childSteps')}</h4>
      <ol>
        {rows.map((row) => {
          const [tone, icon] = STEP_LOOK[row.status];
          return (
            <li key={row.key}>
              <span {...shown(row.title)}>{row.title.text}</span>{' '}
              <Badge tone={tone} icon={icon}>
                {t(`step.${row.status}`)}
              </Badge>{' '}
              {row.missing && (
                <Badge tone="red" icon="warning">
                  {t('stepOrder')}
                </Badge>
              )}
              <small className="ctl-soft"> {whenOf(row, t)}</small>
              {row.missing && (
                <small className="ctl-soft">
                  {t('stepFirst', { steps: row.missing.map(({ text }) => text).join('; ') })}
                </small>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
