// What was owed and not given in its order or its time: child steps begun too early or overdue, protection clocks that ran
// out. A step the scenario forbids is refused and leaves no event, so no log shows who tried; what control recorded of one
// stands as begun out of order.
import type { RecordedEvent } from '../exercise/events.ts';
import type { ExerciseState } from '../exercise/state.ts';
import type { ExerciseMs } from '../kit/time.ts';
import type { ProtectionClock } from '../scenario/protection-clocks.ts';
import { type Ledger, ledgerOf } from './knowledge.ts';
import { teamsPlayed } from './played.ts';

export interface Lapse {
  readonly kind: 'step-order' | 'step-overdue' | 'clock';
  /** Absent where a clock is about nobody. */
  readonly person?: string;
  readonly step?: string;
  /** Steps that come first and were not done. */
  readonly missing?: readonly string[];
  readonly clock?: ProtectionClock;
  /** Who began it; absent of what nobody did. */
  readonly team?: string;
  /** The order or decision it was begun with. */
  readonly made?: string;
  /** Exercise milliseconds, and the position of the event. */
  readonly t: ExerciseMs;
  readonly position: number;
}

/** [LRN-8] In the order of the log; of persons no team in play had anything of by then, nothing. */
export function lapsesOf(
  state: ExerciseState,
  log: readonly RecordedEvent[],
  ledger: Ledger = ledgerOf(state),
): Lapse[] {
  const played = teamsPlayed(state);
  const known = (person: string | undefined, t: ExerciseMs): boolean =>
    person === undefined || ledger.of(`person:${person}`).some(({ team, sentAt }) => played.has(team) && sentAt <= t);
  return log.flatMap((recorded) => {
    const lapse = lapseOf(recorded);
    return lapse && known(lapse.person, lapse.t) ? [lapse] : [];
  });
}

function lapseOf({ event, t, position }: RecordedEvent): Lapse | undefined {
  switch (event.type) {
    case 'StepOutOfOrder': {
      const { person, step, team, made, missing } = event;
      return { kind: 'step-order', person, step, team, made, missing, t, position };
    }
    case 'StepOverdue':
      return { kind: 'step-overdue', person: event.person, step: event.step, t, position };
    case 'ProtectionClockRanOut': {
      const { clock, person } = event;
      return { kind: 'clock', clock, ...(person === undefined ? {} : { person }), t, position };
    }
    default:
      return undefined;
  }
}
