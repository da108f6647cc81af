// What was played at all: a team nobody sat for, and an inject nobody got, can neither do well nor fail.
import type { ExerciseState } from '../exercise/state.ts';
import { teamState } from '../exercise/state.ts';
import { type Scenario, teamsOf } from '../scenario/scenario.ts';

/** Teams somebody played: a seat of theirs was taken at some time, or control entered from paper what they decided or ordered. */
export function teamsPlayed(state: ExerciseState): ReadonlySet<string> {
  const played = new Set<string>();
  for (const { team } of state.seats) if (team !== undefined) played.add(team);
  for (const { team } of state.decisions) played.add(team);
  for (const { team } of state.measures) played.add(team);
  return played;
}

/** Whether an inject reached a team that was played. */
export function reached(state: ExerciseState, inject: string, played = teamsPlayed(state)): boolean {
  const row = state.injects.get(inject);
  return row?.releasedAt !== undefined && (row.to ?? []).some((team) => played.has(team));
}

/** Whether anything of a storyline was played; a storyline that no inject tells of runs by itself. */
export function storylinePlayed(state: ExerciseState, storyline: string, played = teamsPlayed(state)): boolean {
  const injects = Object.entries(state.scenario.injects).filter(([, inject]) => inject.storyline === storyline);
  return injects.length === 0 || injects.some(([id]) => reached(state, id, played));
}

/** The teams an inject is about for an objective: those with the weightiest expected action, else all it goes to. */
export function teamsAsked(scenario: Scenario, inject: string, objective: string): readonly string[] {
  const definition = scenario.injects[inject];
  if (!definition) return [];
  const mine = definition.expects.filter((expected) => expected.objective === objective);
  const heaviest = Math.max(...mine.map(({ weight }) => weight));
  const asked = mine.filter(({ weight }) => weight === heaviest).map(({ team }) => team);
  return asked.length > 0 ? asked : teamsOf(scenario, definition.to);
}

/** Whether the end came before these teams had to act on an inject: all that was expected of them could still come. */
export function stillOpen(state: ExerciseState, inject: string, teams: readonly string[]): boolean {
  const rows = [...state.expectations].filter((row) => row.inject === inject && teams.includes(row.team));
  return (
    rows.length > 0 &&
    rows.every(({ status, team, index }) => {
      const decision = state.scenario.injects[inject]?.expects[index]?.decision;
      return status === 'open' && ![...teamState(state, team).decisions].some((made) => made.decision === decision);
    })
  );
}
