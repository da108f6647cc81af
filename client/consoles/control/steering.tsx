// Steering the exercise: what the phase allows, always in the same place under the clock bar.
import type { Phase } from '../../../shared/exercise/phases.ts';
import { type ExerciseMs, formatExerciseTime } from '../../../shared/kit/time.ts';
import { useExercise, useExerciseStore, useExerciseTime } from '../../exercise/exercise-context.tsx';
import { controlTexts } from '../../locales/control.ts';
import { useText } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Select } from '../../ui/select.tsx';
import { GuardedAct } from './act-dialog.tsx';
import { AdHocButton } from './ad-hoc-dialog.tsx';
import { AfterEndex } from './after-endex.tsx';
import { useDeskCount } from './desk-count.ts';
import { JumpButton } from './jump-dialog.tsx';
import { formatWall } from './moments.ts';
import { PACES } from './paces.ts';
import { dueBetween } from './passed-over.ts';
import { Refusal } from './refusal.tsx';
import { ShiftButton } from './shift-dialog.tsx';
import { StartexButton } from './startex-button.tsx';
import {
  type Commanding,
  isFromLobby,
  isInPlay,
  isOver,
  useCommand,
  useControlView,
  useMayAct,
} from './use-control.ts';

export function Steering() {
  const t = useText(controlTexts);
  const { phase } = useControlView().fields;
  const mayAct = useMayAct();
  const commands = useCommand();
  const unsettled = useDeskCount();
  return (
    <section className="ctl-steering" aria-label={t('steering')}>
      {mayAct && (
        <div className="ctl-steering-main">
          <PhaseButtons phase={phase} commands={commands} />
          {isFromLobby(phase) && <Pace commands={commands} />}
          {isInPlay(phase) && (
            <>
              <JumpButton />
              <ShiftButton />
              <AdHocButton />
            </>
          )}
          {isOver(phase) && <AfterEndex />}
          <Refusal code={commands.refusal} />
        </div>
      )}
      <Times />
      {mayAct && isInPlay(phase) && (
        <GuardedAct
          label={t('endex')}
          title={t('endexAsk')}
          explain={t('endexExplain')}
          confirmLabel={t('endexConfirm')}
          danger
          button={{ icon: 'flag', size: 'normal' }}
          command={() => ({ type: 'EndExercise' })}
        >
          {unsettled > 0 && (
            <p className="ctl-unsettled">
              <Icon name="warning" /> <span>{t('endexUnsettled', { count: unsettled })}</span>
            </p>
          )}
        </GuardedAct>
      )}
    </section>
  );
}

function PhaseButtons({ phase, commands }: { phase: Phase; commands: Commanding }) {
  const t = useText(controlTexts);
  const { give, busy } = commands;
  if (phase === 'planned')
    return (
      <Button kind="primary" icon="people" isDisabled={busy} onPress={() => void give({ type: 'OpenLobby' })}>
        {t('openLobby')}
      </Button>
    );
  if (phase === 'lobby') return <StartexButton />;
  if (!isInPlay(phase)) return null;
  return (
    <>
      {phase === 'running' ? (
        <Button icon="pause" isDisabled={busy} onPress={() => void give({ type: 'PauseExercise' })}>
          {t('pause')}
        </Button>
      ) : (
        <Button kind="primary" icon="play" isDisabled={busy} onPress={() => void give({ type: 'ResumeExercise' })}>
          {t('resume')}
        </Button>
      )}
      {phase !== 'time-out' && (
        <Button icon="break" isDisabled={busy} onPress={() => void give({ type: 'CallTimeOut' })}>
          {t('timeOut')}
        </Button>
      )}
    </>
  );
}

function Pace({ commands }: { commands: Commanding }) {
  const t = useText(controlTexts);
  const { pace } = useControlView().fields.clock;
  const known = PACES.includes(pace) ? PACES : [...PACES, pace].sort((a, b) => a - b);
  return (
    <Select
      className="ctl-pace"
      label={t('pace')}
      hideLabel
      choices={known.map((value) => ({ value: String(value), label: t('paceOf', { pace: value }) }))}
      value={String(pace)}
      onChange={(value) => void (Number(value) !== pace && commands.give({ type: 'SetPace', pace: Number(value) }))}
      isDisabled={commands.busy}
    />
  );
}

/** Wall time, what is due next, and the planned ENDEX. */
function Times() {
  const t = useText(controlTexts);
  const store = useExerciseStore();
  const { nextDueAt, ends, phase } = useControlView().fields;
  const wall = useExerciseTime(() => formatWall(store.now()));
  const replaying = useExercise((state) => state.status === 'replaying');
  return (
    <dl className="ctl-times">
      {!replaying && (
        <div className="ctl-wall-time">
          <dt>{t('wallTime')}</dt>
          <dd>{wall}</dd>
        </div>
      )}
      <div>
        <dt>{t('plannedEnd')}</dt>
        <dd>{formatExerciseTime(ends)}</dd>
      </div>
      {isInPlay(phase) && nextDueAt !== null && <NextDue at={nextDueAt} />}
    </dl>
  );
}

/** The next due moment and what comes with it: an inject, a deadline, a storyline, a move of the story. */
function NextDue({ at }: { at: ExerciseMs }) {
  const t = useText(controlTexts);
  const due = dueBetween(useControlView(), at, at + 1);
  const [first] = due;
  const named = first && [t(`due.${first.kind}`), first.what].filter((part) => part !== '').join(': ');
  const more = due.length > 1 ? ` +${due.length - 1}` : '';
  return (
    <div className="ctl-next-due" title={named && `${named}${more}`}>
      <dt>{t('nextDue')}</dt>
      <dd>
        {formatExerciseTime(at)}
        {named && <span>{named}</span>}
        {more}
      </dd>
    </div>
  );
}
