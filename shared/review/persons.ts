// How each person of concern fared: the minimum right outcome, and the common errors that happened. It evaluates
// conditions, like `evaluation.ts`: the browser loads both when they are first shown.
import type { ExerciseState } from '../exercise/state.ts';
import { own } from '../kit/own.ts';
import { caseFact } from '../scenario/case-facts.ts';
import { compileCondition } from '../scenario/conditions.ts';
import { teamsPlayed } from './played.ts';

/** unknown: the condition could not be evaluated. unplayed: no team that was played ever met the person. */
export type RightResult = 'reached' | 'missed' | 'unknown' | 'unplayed';

export interface PersonReview {
  readonly person: string;
  /** Absent where the author says nothing of it. */
  readonly right?: RightResult;
  /** Common errors that happened, in the author's order. */
  readonly errors: readonly string[];
  /** Errors whose condition could not be evaluated: people decide. */
  readonly unsure: readonly string[];
  /** 0 not noticed … 3 identified. */
  readonly stage: number;
  readonly harms: number;
}

/** All persons with a case, in the scenario's order, from the facts as they stand. */
export function personReviews(state: ExerciseState): PersonReview[] {
  const played = teamsPlayed(state);
  return Object.entries(state.scenario.people).flatMap(([person, definition]) => {
    if (!definition.case) return [];
    const { right, errors } = definition.case;
    const met = Object.entries(state.teams).some(([team, { people }]) => played.has(team) && own(people, person));
    const asked = met ? Object.entries(errors).map(([id, { when }]) => ({ id, holds: holds(state, when) })) : [];
    return [
      {
        person,
        ...(right === undefined ? {} : { right: met ? rightOf(holds(state, right)) : 'unplayed' }),
        errors: asked.filter((error) => error.holds === true).map(({ id }) => id),
        unsure: asked.filter((error) => error.holds === undefined).map(({ id }) => id),
        stage: Number(state.facts[caseFact(person, 'stage')] ?? 0),
        harms: Number(state.facts[caseFact(person, 'harms')] ?? 0),
      },
    ];
  });
}

const rightOf = (reached: boolean | undefined): RightResult =>
  reached === undefined ? 'unknown' : reached ? 'reached' : 'missed';

function holds({ scenario, facts }: ExerciseState, source: string): boolean | undefined {
  const condition = compileCondition(source, scenario.facts);
  if (!condition.ok) return undefined;
  const answer = condition.value.evaluate(facts);
  return answer.ok ? answer.value : undefined;
}
