// Rules of the lifecycle: PHA in RULES.md. The machine in lifecycle.ts says what may lead where.
import type { CommandOf } from '../commands.ts';
import { type LifecycleEvent, nextPlace } from '../lifecycle.ts';
import { type Play, type Refusal, refuse } from '../play.ts';

/** [PHA-1] The log starts with the scenario, frozen by value. */
export function planExercise(command: CommandOf<'PlanExercise'>, play: Play): Refusal {
  if (play.state.position > 0) return refuse('nothing-to-do');
  play.emit({ type: 'ExercisePlanned', scenario: command.scenario, opaque: command.opaque });
  return undefined;
}

/**
 * [PHA-2] Any step of the lifecycle: the machine is asked first, what it answers is written down. ENDEX leaves the cards
 * where they lie, because it can be undone while the room is still there.
 */
export const advance =
  (event: LifecycleEvent) =>
  (_command: unknown, play: Play): Refusal => {
    const { phase, phaseBefore } = play.state;
    const next = nextPlace(phase === 'stopped' ? { phase, backTo: phaseBefore } : { phase }, event);
    if (!next) return refuse('nothing-to-do');
    play.emit({ type: 'PhaseChanged', from: phase, to: next.phase });
    return undefined;
  };

export const startExercise = advance('START');

/** [PHA-3] A safety stop freezes everything from any phase; while stopped it is acknowledged and writes nothing. */
export function stopPlay(_command: CommandOf<'StopPlay'>, play: Play): Refusal {
  const { phase } = play.state;
  const next = nextPlace({ phase }, 'STOP');
  if (next) play.emit({ type: 'SafetyStopped', from: phase, backTo: next.backTo ?? phase });
  return undefined;
}
