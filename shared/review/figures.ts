// A few figures per team from the log: how much reached it, what was opened and how soon, what was done in time.
import type { ExerciseState } from '../exercise/state.ts';
import { teamState } from '../exercise/state.ts';
import type { ExerciseMs } from '../kit/time.ts';
import { teamsPlayed } from './played.ts';

export interface TeamFigures {
  readonly team: string;
  /** Nobody took a seat of a team that was not played: its other figures say nothing of people. */
  readonly played: boolean;
  /** Injects sent to it. */
  readonly sent: number;
  readonly opened: number;
  /** Median exercise time from sending to first opening; absent if nothing was opened. */
  readonly untilOpened?: ExerciseMs;
  /** Decisions that stand: struck ones do not count. */
  readonly decisions: number;
  /** Those of them that came after their card's deadline, expected or not. */
  readonly overdue: number;
  /** Expected actions taken in time, late, and missed. */
  readonly inTime: number;
  readonly late: number;
  readonly missed: number;
}

export function teamFigures(state: ExerciseState): TeamFigures[] {
  const played = teamsPlayed(state);
  return Object.keys(state.scenario.teams).map((team) => {
    const mine = teamState(state, team);
    const waits: ExerciseMs[] = [];
    for (const { t, firstOpenedAt } of mine.inbox) if (firstOpenedAt !== undefined) waits.push(firstOpenedAt - t);
    const standing = [...mine.decisions].filter(({ struck }) => struck === undefined);
    const count = { open: 0, met: 0, late: 0, missed: 0 };
    for (const row of state.expectations) if (row.team === team) count[row.status] += 1;
    const middle = waits.sort((a, b) => a - b)[Math.floor((waits.length - 1) / 2)];
    return {
      team,
      played: played.has(team),
      sent: mine.inbox.size,
      opened: waits.length,
      ...(middle === undefined ? {} : { untilOpened: middle }),
      decisions: standing.length,
      overdue: standing.filter(({ late }) => late).length,
      inTime: count.met,
      late: count.late,
      missed: count.missed,
    };
  });
}
