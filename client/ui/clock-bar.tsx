// The bar at the top of every console: time, phase, connection, who I am, language, break, stop. Always in this order.
import { type ReactNode, useState } from 'react';
import type { Phase } from '../../shared/exercise/phases.ts';
import { useExercise, useExerciseStore } from '../exercise/exercise-context.tsx';
import { isReadOnly, phaseOf, type Status } from '../exercise/exercise-store.ts';
import { commonTexts, useText } from '../locales/index.ts';
import { Badge, type BadgeTone, TeamTag } from './bits.tsx';
import { Button } from './button.tsx';
import { RunningClock } from './clock-text.tsx';
import { ConfirmDialog } from './dialog.tsx';
import type { IconName } from './icons.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { notify } from './notices.tsx';
import { StopButton } from './stop.tsx';

const PHASE: Readonly<Record<Phase, readonly [BadgeTone, IconName]>> = {
  planned: ['plain', 'clock'],
  lobby: ['blue', 'clock'],
  running: ['green', 'play'],
  paused: ['amber', 'pause'],
  'time-out': ['amber', 'pause'],
  stopped: ['red', 'stop'],
  ended: ['plain', 'flag'],
  reviewed: ['plain', 'flag'],
};
const STATUS: Readonly<Record<Status, readonly [BadgeTone, IconName]>> = {
  connecting: ['plain', 'link'],
  live: ['green', 'link'],
  behind: ['blue', 'link'],
  offline: ['red', 'unlinked'],
  'held-elsewhere': ['amber', 'unlinked'],
  removed: ['red', 'unlinked'],
  refused: ['red', 'unlinked'],
  replaying: ['blue', 'play'],
};

export interface ClockBarProps {
  /** Between the connection and the right end: what a console adds (control: its buttons). */
  children?: ReactNode;
  /** What the exercise time counts. */
  hint?: string | undefined;
}

export function ClockBar({ children, hint }: ClockBarProps) {
  const t = useText(commonTexts);
  const store = useExerciseStore();
  const phase = useExercise(phaseOf);
  const status = useExercise((state) => state.status);
  const replaying = status === 'replaying';
  return (
    <header className="clock-bar">
      {/* In a replay it is no landmark: the review shows several consoles side by side. */}
      <section className="clock-bar-state" {...(replaying ? {} : { 'aria-label': t('exerciseState') })}>
        <RunningClock hint={hint} />
        {phase && (
          <Badge tone={PHASE[phase][0]} icon={PHASE[phase][1]}>
            {t(`phase.${phase}`)}
          </Badge>
        )}
        <output className="clock-bar-link">
          <Badge tone={STATUS[status][0]} icon={STATUS[status][1]}>
            {t(`status.${status}`)}
          </Badge>
        </output>
      </section>
      <Who />
      {children}
      {!replaying && (
        <div className="clock-bar-end">
          <LanguageSwitch onChoose={(language) => store.chooseLanguage(language)} />
          <BreakButton />
          <StopButton />
        </div>
      )}
    </header>
  );
}

function Who() {
  const t = useText(commonTexts);
  const team = useExercise((state) => state.views.team?.fields.team);
  const me = useExercise((state) => state.me);
  if (!team && !me) return <span className="clock-bar-who" />;
  return (
    <span className="clock-bar-who">
      {team && <TeamTag code={team.code} title={team.title.text} />}
      {me && (
        <span className="clock-bar-name">
          {me.board !== undefined && <strong>{me.board} · </strong>}
          {team ? me.name : `${t(`role.${me.role}`)} · ${me.name}`}
        </span>
      )}
    </span>
  );
}

function BreakButton() {
  const t = useText(commonTexts);
  const store = useExerciseStore();
  const out = useExercise((state) => isReadOnly(state.status));
  const [asking, setAsking] = useState(false);
  const ask = async () => {
    const told = await store.askForBreak();
    notify(t(told ? 'breakSent' : 'breakFailed'), told ? 'green' : 'red');
  };
  return (
    <>
      <Button icon="break" className="break-button" isDisabled={out} onPress={() => setAsking(true)}>
        <span className="break-label">{t('breakButton')}</span>
      </Button>
      <ConfirmDialog
        title={t('breakAsk')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={ask}
        confirmLabel={t('breakSend')}
      >
        <p>{t('breakExplain')}</p>
      </ConfirmDialog>
    </>
  );
}
