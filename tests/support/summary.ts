// What an exercise came to, as plain JSON: everything later releases must still make of an old log.
import type { ExerciseState } from '../../shared/exercise/state.ts';
import { wholeOf } from '../../shared/views/model.ts';
import { viewFor } from '../../shared/views/view-for.ts';

/** Outcomes, decisions, injects and expected actions, and how much each team's console showed. */
export function summaryOf(state: ExerciseState) {
  return {
    position: state.position,
    phase: state.phase,
    exerciseTime: state.clock.anchorT,
    facts: state.facts,
    storylines: Object.fromEntries(Object.entries(state.storylines).map(([id, line]) => [id, line.state])),
    injects: Object.fromEntries(
      [...state.injects].map((row) => [
        row.key,
        [row.status, row.releasedAt ?? null, Object.values(row.openedBy).flat().length],
      ]),
    ),
    decisions: [...state.decisions].map((row) => [
      row.team,
      row.decision,
      row.option,
      row.t,
      row.late,
      row.struck !== undefined,
    ]),
    expectations: Object.fromEntries([...state.expectations].map((row) => [row.key, row.status])),
    messages: state.messages.size,
    notes: state.notes.size,
    alerts: [...state.alerts].map((row) => row.kind),
    shown: Object.fromEntries(
      Object.keys(state.scenario.teams).map((team) => {
        const { fields, lists } = wholeOf(viewFor({ kind: 'team', team, language: 'it' }, state));
        return [
          team,
          {
            people: (fields.people as unknown[]).length,
            ...Object.fromEntries(Object.entries(lists).map(([name, rows]) => [name, rows.length])),
          },
        ];
      }),
    ),
  };
}
