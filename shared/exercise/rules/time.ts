// Rules of time: CLK and DUE in RULES.md. Exercise time is written, never counted.
import { assertNever } from '../../kit/assert-never.ts';
import { compiled } from '../../scenario/compile.ts';
import { exerciseTimeAt } from '../clock.ts';
import type { CommandOf } from '../commands.ts';
import { enter, holds } from '../consequences.ts';
import { type Play, type Refusal, refuse } from '../play.ts';
import { type Due, dueBy } from '../schedule.ts';
import { openCard } from '../state.ts';
import { release } from './injects.ts';
import { callOff, finishMeasure } from './measures.ts';

/** [CLK-4] After a gap the exercise stands paused at the exercise time of the last sign of life. */
export function recordInterruption(command: CommandOf<'RecordInterruption'>, play: Play): Refusal {
  const t = exerciseTimeAt(play.state.clock, command.lastAliveAt);
  play.emit({ type: 'ExerciseInterrupted', lastAliveAt: command.lastAliveAt }, { t });
  return undefined;
}

/** [CLK-5] A start that finds the clock before the last event lifts it, and control is told by how much. */
export function recordClockLift(command: CommandOf<'RecordClockLift'>, play: Play): Refusal {
  play.emit({ type: 'ClockLifted', offset: command.offset });
  return undefined;
}

/** [CLK-2] Pace changes how fast exercise time runs from now on, and no moment of it. */
export function setPace(command: CommandOf<'SetPace'>, play: Play): Refusal {
  if (command.pace === play.state.clock.pace) return refuse('nothing-to-do');
  play.emit({ type: 'PaceChanged', pace: command.pace });
  return undefined;
}

/** [CLK-3] A jump goes forward only; what falls due in between is listed as passed over, not released. */
export function jumpTo(command: CommandOf<'JumpTo'>, play: Play): Refusal {
  if (command.to <= play.t) return refuse('moment-in-past');
  const between = dueBy(play.state.schedule, command.to - 1);
  play.emit({ type: 'ClockJumped', to: command.to });
  for (const entry of between) {
    if (entry.due.kind === 'move') play.follow({ type: 'MoveBegan', move: entry.due.move });
    else play.follow({ type: 'PassedOver', key: entry.key, dueAt: entry.at });
  }
  return undefined;
}

/** [CLK-6] Control says of each thing passed over whether it happens after all or never. */
export function settlePassedOver(command: CommandOf<'SettlePassedOver'>, play: Play): Refusal {
  const row = play.state.passedOver.find((known) => known.key === command.key);
  if (!row) return refuse('unknown-due', command.key);
  const { due } = row.entry;
  play.emit({ type: 'PassedOverSettled', key: command.key, action: command.action });
  if (command.action === 'apply') happen(play, due);
  else if (due.kind === 'inject') play.emit({ type: 'InjectSkipped', inject: due.inject, reason: '' });
  else if (due.kind === 'measure') callOff(play, due.order);
  return undefined;
}

/** [DUE-1] Nothing due happens early, whoever asks, and nothing happens twice. */
export function releaseDue(command: CommandOf<'ReleaseDue'>, play: Play): Refusal {
  const entry = play.state.schedule.find((known) => known.key === command.key);
  if (!entry || entry.at !== command.dueAt || entry.setAt !== command.setAt) return refuse('unknown-due', command.key);
  if (play.t < entry.at) return refuse('too-early');
  happen(play, entry.due);
  return undefined;
}

function happen(play: Play, due: Due): void {
  switch (due.kind) {
    case 'inject':
      return injectDue(play, due.inject);
    case 'expiry':
      return play.follow({ type: 'InjectExpired', inject: due.inject });
    case 'storyline': {
      const here = play.state.storylines[due.storyline]?.state ?? '';
      const to = compiled(play.state.scenario).storylines[due.storyline]?.next(here, due.event);
      if (to !== undefined) enter(play, due.storyline, here, to, { kind: 'due', ref: due.event });
      return;
    }
    case 'deadline':
      return play.follow({ type: 'DecisionDeadlinePassed', decision: due.decision, team: due.team });
    case 'closes':
      if (openCard(play.state, due.team, due.decision))
        play.follow({ type: 'DecisionClosed', decision: due.decision, team: due.team, why: 'time' });
      return;
    case 'expectation':
      return play.follow({ type: 'ExpectationMissed', expectation: due.expectation });
    case 'measure':
      return finishMeasure(play, due.order);
    case 'reopen':
      return play.follow({ type: 'PersonReopened', person: due.person });
    case 'step':
      return play.follow({ type: 'StepOverdue', person: due.person, step: due.step });
    case 'clock': {
      const { clock, person } = due;
      return play.follow({ type: 'ProtectionClockRanOut', clock, ...(person === undefined ? {} : { person }) });
    }
    case 'move':
      return play.follow({ type: 'MoveBegan', move: due.move });
    default:
      return assertNever(due);
  }
}

/** [INJ-3] With both `at` and `when`, the condition must hold at the due moment; else the inject waits for it again. */
function injectDue(play: Play, id: string): void {
  const inject = play.state.scenario.injects[id];
  const { when, at } = inject ?? {};
  if (when !== undefined && at !== undefined && !holds(play, when, play.state.facts, `injects.${id}.when`))
    return play.follow({ type: 'InjectDisarmed', inject: id });
  if (inject?.release === 'confirm') return play.follow({ type: 'InjectAwaitsConfirmation', inject: id });
  release(play, id, { kind: 'due', ref: `inject:${id}` });
}
