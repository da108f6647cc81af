// A state of a replayed log, as a value and as a page to read in a terminal.
import type { ExerciseState } from '../../shared/exercise/state.ts';
import { formatExerciseTime, formatStoryTime } from '../../shared/kit/time.ts';
import type { Frames } from '../../shared/review/frames.ts';
import { storyAt, storyDayAt } from '../../shared/scenario/scenario.ts';
import { page } from './text-table.ts';

/** How an exercise stood at a position. */
export function summaryOf(state: ExerciseState, frames: Frames) {
  const recorded = frames.event(state.position);
  const t = recorded?.t ?? 0;
  const start = state.scenario.facts;
  return {
    scenario: state.scenario.id,
    position: state.position,
    last: frames.last,
    /** Exercise milliseconds. */
    t,
    story: `day ${storyDayAt(state.scenario, t)}, ${formatStoryTime(storyAt(state.scenario, t))}`,
    phase: state.phase,
    event: recorded?.event.type,
    storylines: Object.fromEntries(Object.entries(state.storylines).map(([id, { state: at }]) => [id, at])),
    facts: Object.fromEntries(Object.entries(state.facts).filter(([fact, value]) => value !== start[fact]?.start)),
    injects: byStatus(state.injects),
    cards: Object.entries(state.teams).flatMap(([team, { cards }]) =>
      cards.map(({ decision, deadline }) => ({ team, decision, ...(deadline === undefined ? {} : { deadline }) })),
    ),
    decisions: [...state.decisions].map(({ team, decision, option, late, t: made }) => ({
      team,
      decision,
      option,
      late,
      t: made,
    })),
    measures: [...state.measures].map(({ team, measure, about, status, quality, t: ordered }) => ({
      team,
      measure,
      ...(about === undefined ? {} : { about }),
      status,
      ...(quality === undefined ? {} : { quality }),
      t: ordered,
    })),
    expectations: byStatus(state.expectations),
    alerts: [...state.alerts].map(({ kind, t: raised }) => ({ kind, t: raised })),
  };
}

function byStatus(rows: Iterable<{ readonly key: string; readonly status: string }>): Record<string, string[]> {
  const out: Record<string, string[]> = {};
  for (const { key, status } of rows) {
    out[status] ??= [];
    out[status].push(key);
  }
  return out;
}

export function stateTable(s: ReturnType<typeof summaryOf>): string {
  const statuses = (of: Record<string, string[]>): string[][] =>
    Object.entries(of).map(([status, keys]) => [status, String(keys.length), keys.join(', ')]);
  return page(
    `${s.scenario} at position ${s.position} of ${s.last}: ${formatExerciseTime(s.t)} (${s.story}), ${s.phase}, after ${s.event}`,
    [
      ['Storylines', Object.entries(s.storylines)],
      ['Facts that changed', Object.entries(s.facts).map(([fact, value]) => [fact, String(value)])],
      ['Injects', statuses(s.injects)],
      [
        'Cards open',
        s.cards.map(({ team, decision, deadline }) => [
          team,
          decision,
          deadline === undefined ? '' : `until ${formatExerciseTime(deadline)}`,
        ]),
      ],
      [
        'Decisions',
        s.decisions.map(({ t, team, decision, option, late }) => [
          formatExerciseTime(t),
          team,
          decision,
          option,
          late ? 'late' : '',
        ]),
      ],
      [
        'Measures',
        s.measures.map(({ t, team, measure, about, status, quality }) => [
          formatExerciseTime(t),
          team,
          measure,
          about ?? '',
          status,
          quality ?? '',
        ]),
      ],
      ['Expected actions', statuses(s.expectations)],
      ['Alerts', s.alerts.map(({ t, kind }) => [formatExerciseTime(t), kind])],
    ],
  );
}
