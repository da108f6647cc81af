// Where each storyline stood: the end of it, once the exercise is over. Outcomes are the case's, never a score of people.
import type { ExerciseState } from '../exercise/state.ts';
import type { ExerciseMs } from '../kit/time.ts';
import { storylinePlayed, teamsPlayed } from './played.ts';

export interface Outcome {
  readonly storyline: string;
  readonly state: string;
  readonly since: ExerciseMs;
  /** How review speaks of this state; absent where the author says nothing of it. */
  readonly outcome?: 'good' | 'mixed' | 'harm';
  readonly branch?: string;
  /** Nothing leads on from here. */
  readonly final: boolean;
  /** An inject about it reached a team that was played: else it ended without anybody's doing. */
  readonly played: boolean;
}

export function outcomes(state: ExerciseState): Outcome[] {
  const played = teamsPlayed(state);
  return Object.entries(state.scenario.storylines).map(([storyline, definition]) => {
    const here = state.storylines[storyline];
    const name = here?.state ?? definition.initial;
    const { meta, type } = definition.states[name] ?? { meta: undefined, type: undefined };
    return {
      storyline,
      state: name,
      since: here?.enteredAt ?? 0,
      ...(meta?.outcome === undefined ? {} : { outcome: meta.outcome }),
      ...(meta?.branch === undefined ? {} : { branch: meta.branch }),
      final: type === 'final',
      played: storylinePlayed(state, storyline, played),
    };
  });
}
