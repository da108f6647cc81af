// The evaluation points of a scenario, read from the facts as they stand. The one part of review that evaluates
// conditions: the browser loads it as a chunk of its own.
import type { ExerciseState } from '../exercise/state.ts';
import { compileCondition } from '../scenario/conditions.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** unknown: a condition could not be evaluated; people decide. */
export type PointResult = 'met' | 'partly' | 'missed' | 'unknown';

export interface PointReview {
  readonly point: string;
  readonly inject: string;
  readonly objective: string;
  readonly result: PointResult;
  /** Key of the sentence that says so; the title's for `unknown`, and where the author wrote no sentence. */
  readonly sentence: string;
  /** Facts the result rests on, with the values read. */
  readonly because: Readonly<Record<string, boolean | number>>;
}

export function evaluationPoints(state: ExerciseState): PointReview[] {
  return Object.entries(state.scenario.evaluation).map(([point, definition]) => {
    const met = ask(state, definition.met);
    const partly = definition.partly === undefined ? undefined : ask(state, definition.partly);
    const result = resultOf(met.holds, partly === undefined ? false : partly.holds);
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

function sentenceOf(scenario: Scenario, point: string, result: PointResult): string {
  const { saysPartly } = scenario.evaluation[point] ?? {};
  const field = {
    met: 'saysMet',
    partly: saysPartly === undefined ? 'title' : 'saysPartly',
    missed: 'saysMissed',
    unknown: 'title',
  }[result];
  return `evaluation.${point}.${field}`;
}

function ask(state: ExerciseState, source: string): { holds: boolean | undefined; facts: readonly string[] } {
  const compiled = compileCondition(source, state.scenario.facts);
  if (!compiled.ok) return { holds: undefined, facts: [] };
  const answer = compiled.value.evaluate(state.facts);
  return { holds: answer.ok ? answer.value : undefined, facts: compiled.value.facts };
}
