// Where a rehearsal got stuck: cards nobody could decide, injects that were due too late, measures nobody answered.
import type { ExerciseState } from '../exercise/state.ts';
import { type ExerciseMs, formatExerciseTime, MINUTE } from '../kit/time.ts';
import { teamsOf } from '../scenario/scenario.ts';
import type { Run } from './play-through.ts';

export type DeadEndKind =
  /** A card lay open for less than a minute before it closed, or before ENDEX, and nobody decided it. */
  | 'card-too-short'
  /** A card opened when its deadline had passed: every decision was late. */
  | 'deadline-before-card'
  /** An inject was armed, held or waiting at ENDEX. */
  | 'inject-too-late'
  /** A measure was asked for, ten minutes or more were left, and nobody answered. */
  | 'never-answered'
  /** A condition could not be evaluated. */
  | 'condition-failed'
  /** An inject went out to nobody, because none of its teams exists or is seated. */
  | 'inject-to-nobody'
  /** A line of a script was not carried out. */
  | 'script-refused'
  /** The run broke off: a bug, or a scenario that never comes to rest. */
  | 'broke-off';

export interface DeadEnd {
  readonly kind: DeadEndKind;
  /** What it is about: a card and its team, an inject, a measure and its person. */
  readonly what: string;
}

/** Less time than this, in exercise milliseconds, and nobody can decide a card. */
const TO_DECIDE: ExerciseMs = MINUTE;
/** An authority that had so much exercise time could have answered. */
const TO_ANSWER: ExerciseMs = 10 * MINUTE;

/** The dead ends of one run, each once. `scripted`: what is refused is the script's mistake. */
export function deadEnds(run: Run, scripted = false): DeadEnd[] {
  const found = new Map<string, DeadEnd>();
  const add = (kind: DeadEndKind, what: string): void => void found.set(`${kind} ${what}`, { kind, what });
  const { state } = run;
  for (const { event, t } of run.log) {
    if (event.type === 'DecisionOpened') {
      const what = `${event.decision} (${event.team})`;
      const left = Math.min(event.closesAt ?? state.scenario.ends, state.scenario.ends) - t;
      if (left < TO_DECIDE && !wasDecided(state, event.decision, event.team)) add('card-too-short', what);
      if (event.deadline !== undefined && event.deadline <= t) add('deadline-before-card', what);
    } else if (event.type === 'ConditionFailed') add('condition-failed', event.where);
    else if (event.type === 'InjectReleased' && event.to.length === 0) add('inject-to-nobody', event.inject);
  }
  for (const { key, status } of state.injects)
    if (status === 'armed' || status === 'waiting' || status === 'held') add('inject-too-late', key);
  for (const { measure, about, status, t } of state.measures)
    if (status === 'asked' && state.scenario.ends - t >= TO_ANSWER)
      add('never-answered', about === undefined ? measure : `${measure} about ${about}`);
  if (scripted)
    for (const { t, team, type, code } of run.refused)
      add('script-refused', `${formatExerciseTime(t)} ${team === '' ? 'control' : team}: ${type}, ${code}`);
  return [...found.values()];
}

const wasDecided = (state: ExerciseState, decision: string, team: string): boolean =>
  state.decisions.find((row) => row.decision === decision && row.team === team) !== undefined;

/** Whether anybody but control can bring an inject: a manual one comes by itself only with a measure's result. */
export function comesByItself({ scenario }: Pick<ExerciseState, 'scenario'>, inject: string): boolean {
  const definition = scenario.injects[inject];
  if (!definition || teamsOf(scenario, definition.to).length === 0) return false;
  // A reserve is control's alone.
  if (definition.reserve === true) return false;
  if (definition.manual !== true) return true;
  const uses = scenario.ordering ? Object.values(scenario.measures) : [];
  return uses.some(({ outcomes }) => Object.values(outcomes).some(({ releases }) => releases === inject));
}
