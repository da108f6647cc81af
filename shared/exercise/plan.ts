// The plan as it stands: which moments were planned by time, which count from what happened, and what a shift would do.
import type { ExerciseMs } from '../kit/time.ts';
import { type Due, dueKey } from './schedule.ts';
import type { ExerciseState } from './state.ts';

/** Names the planned ENDEX among the moments of a plan. */
export const ENDS = 'ends';

/** A moment of the scenario where re-planning has moved it to. */
export const plannedAt = (state: Pick<ExerciseState, 'plan'>, key: string, at: ExerciseMs): ExerciseMs =>
  state.plan[key] ?? at;

/** Planned ENDEX, exercise milliseconds. */
export const endsAt = (state: Pick<ExerciseState, 'plan' | 'scenario'>): ExerciseMs =>
  plannedAt(state, ENDS, state.scenario.ends);

/** What a moment counts from: the plan's own time, or something that happened. */
export const COUNTS = ['time', 'delay', 'release', 'storyline', 'measure', 'case'] as const;
export type CountsFrom = (typeof COUNTS)[number];

export interface PlanMoment {
  /** As in the schedule; `deadline:<decision>` and `closes:<decision>` for cards not opened yet; `ends`. */
  readonly key: string;
  /** Exercise milliseconds. */
  readonly at: ExerciseMs;
  readonly counts: CountsFrom;
}

/** Everything that is still to come: what is scheduled, in its order, then what waits outside the schedule. */
export function planMoments(state: ExerciseState): PlanMoment[] {
  const out: PlanMoment[] = state.schedule.map(({ key, at, due }) => ({ key, at, counts: countsFrom(state, due, at) }));
  for (const row of state.injects) {
    if (row.status !== 'held') continue;
    const { at } = state.scenario.injects[row.key] ?? {};
    const key = dueKey({ kind: 'inject', inject: row.key });
    const moment = row.dueAt ?? (at === undefined ? undefined : plannedAt(state, key, at));
    if (moment !== undefined)
      out.push({ key, at: moment, counts: countsFrom(state, { kind: 'inject', inject: row.key }, moment) });
  }
  for (const [decision, { deadline, closes }] of Object.entries(state.scenario.decisions))
    for (const [kind, limit] of [
      ['deadline', deadline],
      ['closes', closes],
    ] as const)
      if (limit && 'at' in limit) {
        const key = `${kind}:${decision}`;
        out.push({ key, at: plannedAt(state, key, limit.at), counts: 'time' });
      }
  out.push({ key: ENDS, at: endsAt(state), counts: 'time' });
  return out;
}

function countsFrom(state: ExerciseState, due: Due, at: ExerciseMs): CountsFrom {
  const { scenario } = state;
  switch (due.kind) {
    case 'inject': {
      if (state.injects.get(due.inject)?.retimed) return 'time';
      const planned = scenario.injects[due.inject]?.at;
      // Armed by its condition after its moment, it counts from that.
      return planned !== undefined && plannedAt(state, dueKey(due), planned) === at ? 'time' : 'delay';
    }
    case 'expiry':
    case 'move':
      return 'time';
    case 'deadline':
    case 'closes': {
      const limit = scenario.decisions[due.decision]?.[due.kind];
      return limit && 'at' in limit ? 'time' : 'release';
    }
    case 'expectation':
      return 'release';
    case 'storyline':
      return 'storyline';
    case 'measure':
      return 'measure';
    case 'reopen':
    case 'step':
    case 'clock':
      return 'case';
  }
}

export interface Shift {
  /** Exercise milliseconds: what is planned for this moment or later moves. */
  readonly from: ExerciseMs;
  /** Exercise milliseconds; below 0 to bring things forward. */
  readonly by: ExerciseMs;
  /** `planned`: what was planned by time; `everything`: also what counts from something that happened. */
  readonly scope?: 'planned' | 'everything' | undefined;
}

/** What a shift moves and what it leaves, of moments from `from` on; `tooEarly` if something would land before now. */
export function shiftOf(moments: readonly PlanMoment[], { from, by, scope = 'planned' }: Shift, now: ExerciseMs) {
  const later = moments.filter(({ at }) => at >= from && at >= now);
  const moves = ({ counts }: PlanMoment): boolean => counts === 'time' || scope === 'everything';
  const moved = later.filter(moves).map(({ key, at }) => ({ key, from: at, to: at + by }));
  const isMove = ({ key }: { key: string }): boolean => key.startsWith('move:');
  const lastKept = moments.filter((moment) => isMove(moment) && moment.at < from).at(-1);
  return {
    moved,
    stays: later.filter((moment) => !moves(moment)),
    tooEarly: moved.some((row) => row.to < now || (isMove(row) && lastKept !== undefined && row.to < lastKept.at)),
  };
}
