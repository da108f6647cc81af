// The evaluation points of a scenario, read from the facts as they stand. The one part of review that evaluates
// conditions: the browser loads it as a chunk of its own.
import type { ExerciseState } from '../exercise/state.ts';
import { compileCondition } from '../scenario/conditions.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { stillOpen, teamsAsked, teamsPlayed } from './played.ts';

/** unknown: a condition could not be evaluated; people decide. unplayed: it never came to that. */
export type PointResult = 'met' | 'partly' | 'missed' | 'unknown' | 'unplayed';

export interface PointReview {
  readonly point: string;
  readonly inject: string;
  readonly objective: string;
  readonly result: PointResult;
  /** Key of the sentence that says so; the title's for `unknown` and `unplayed`, and where the author wrote no sentence. */
  readonly sentence: string;
  /** Facts the result rests on, with the values read. */
  readonly because: Readonly<Record<string, boolean | number>>;
}

export function evaluationPoints(state: ExerciseState): PointReview[] {
  const played = teamsPlayed(state);
  return Object.entries(state.scenario.evaluation).map(([point, definition]) => {
    const met = ask(state, definition.met);
    const partly = definition.partly === undefined ? undefined : ask(state, definition.partly);
    const said = resultOf(met.holds, partly === undefined ? false : partly.holds);
    const result = wasPlayed(state, definition, said, played) ? said : 'unplayed';
    return {
      point,
      inject: definition.inject,
      objective: definition.objective,
      result,
      sentence: sentenceOf(state.scenario, point, result),
      because: Object.fromEntries(
        [...new Set([...met.facts, ...(partly?.facts ?? [])])].map((fact) => [fact, state.facts[fact] ?? false]),
      ),
    };
  });
}

function resultOf(met: boolean | undefined, partly: boolean | undefined): PointResult {
  if (met === true) return 'met';
  if (met === undefined || partly === undefined) return 'unknown';
  return partly ? 'partly' : 'missed';
}

/**
 * Facts never set read as failures: nothing is said of a point whose inject did not reach the team it asks, and no miss
 * of one that could still have been met. An inject that expired because the story had gone another way was played.
 */
function wasPlayed(
  state: ExerciseState,
  { inject, objective }: Scenario['evaluation'][string],
  result: PointResult,
  played: ReadonlySet<string>,
): boolean {
  const asked = teamsAsked(state.scenario, inject, objective).filter((team) => played.has(team));
  if (asked.length === 0) return false;
  if (state.injects.get(inject)?.releasedAt === undefined) return ruledOut(state, inject);
  return result !== 'missed' || !stillOpen(state, inject, asked);
}

function ruledOut(state: ExerciseState, inject: string): boolean {
  const when = state.scenario.injects[inject]?.when;
  return state.injects.get(inject)?.status === 'expired' && when !== undefined && ask(state, when).holds === false;
}

function sentenceOf(scenario: Scenario, point: string, result: PointResult): string {
  const { saysPartly } = scenario.evaluation[point] ?? {};
  const field = {
    met: 'saysMet',
    partly: saysPartly === undefined ? 'title' : 'saysPartly',
    missed: 'saysMissed',
    unknown: 'title',
    unplayed: 'title',
  }[result];
  return `evaluation.${point}.${field}`;
}

function ask(state: ExerciseState, source: string): { holds: boolean | undefined; facts: readonly string[] } {
  const compiled = compileCondition(source, state.scenario.facts);
  if (!compiled.ok) return { holds: undefined, facts: [] };
  const answer = compiled.value.evaluate(state.facts);
  return { holds: answer.ok ? answer.value : undefined, facts: compiled.value.facts };
}
