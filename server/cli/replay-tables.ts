// A state of a replayed log, and the review's figures for it, as values and as pages to read in a terminal.
import type { ExerciseState } from '../../shared/exercise/state.ts';
import { formatExerciseTime, formatStoryTime } from '../../shared/kit/time.ts';
import { evaluationPoints } from '../../shared/review/evaluation.ts';
import { teamFigures } from '../../shared/review/figures.ts';
import type { Frames } from '../../shared/review/frames.ts';
import { outcomes } from '../../shared/review/outcomes.ts';
import { ratings } from '../../shared/review/ratings.ts';
import { storyAt, storyDayAt } from '../../shared/scenario/scenario.ts';
import { textTable } from './text-table.ts';

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

/** What the review says of an exercise at a position. */
export function figuresOf(state: ExerciseState) {
  const points = evaluationPoints(state);
  return { teams: teamFigures(state), outcomes: outcomes(state), points, ratings: ratings(state, points) };
}

export function figuresTable({ teams, outcomes: ends, points, ratings: rated }: ReturnType<typeof figuresOf>): string {
  return page('Figures of the review', [
    [
      'Teams',
      teams.map((row) => [
        row.team,
        row.played ? '' : 'not played',
        `${row.opened} of ${row.sent} injects opened`,
        `${row.decisions} decisions, ${row.overdue} overdue`,
        `expected: ${row.inTime} in time, ${row.late} late, ${row.missed} missed`,
      ]),
    ],
    [
      'Storylines',
      ends.map(({ storyline, state, outcome, branch }) => [storyline, state, outcome ?? '', branch ?? '']),
    ],
    ['Evaluation points', points.map(({ point, result }) => [point, result])],
    [
      'Objectives',
      rated.map(({ objective, rating, inTime, late, missed }) => [
        objective,
        rating,
        `${inTime} in time, ${late} late, ${missed} missed`,
      ]),
    ],
  ]);
}

function page(head: string, sections: readonly (readonly [string, readonly (readonly string[])[]])[]): string {
  return [
    head,
    ...sections.flatMap(([title, rows]) => (rows.length === 0 ? [] : [`\n${title}\n${textTable(rows)}`])),
  ].join('\n');
}
