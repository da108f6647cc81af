// When what was known of a person of concern went from one stage to the next, and why: not noticed, potential, presumed,
// identified. Read from the log alone.
import type { Cause, RecordedEvent } from '../exercise/events.ts';
import type { ExerciseState } from '../exercise/state.ts';
import type { ExerciseMs } from '../kit/time.ts';
import { caseFact } from '../scenario/case-facts.ts';

export interface StageChange {
  readonly person: string;
  /** 0 not noticed, 1 potential, 2 presumed, 3 identified. */
  readonly stage: number;
  readonly t: ExerciseMs;
  /** What brought it: an order, a decision, an inject, a storyline, control's hand. */
  readonly cause: Cause;
  readonly position: number;
}

/** [CAS-5] Every change of stage, in the order of the log. */
export function stageChanges(
  { scenario }: Pick<ExerciseState, 'scenario'>,
  log: readonly RecordedEvent[],
): StageChange[] {
  const whose = new Map(
    Object.entries(scenario.people).flatMap(([id, person]) =>
      person.case ? [[caseFact(id, 'stage'), id] as const] : [],
    ),
  );
  return log.flatMap(({ event, t, position }) => {
    const person = event.type === 'FactSet' ? whose.get(event.fact) : undefined;
    if (event.type !== 'FactSet' || person === undefined) return [];
    return [{ person, stage: Number(event.value), t, cause: event.cause, position }];
  });
}
