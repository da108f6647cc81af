// The hand-off map: which team passed how much to which, on what basis, how fast, and whether it arrived.

import type { PassRow } from '../exercise/state/knowledge.ts';
import { type ExerciseState, teamState } from '../exercise/state.ts';
import type { ExerciseMs } from '../kit/time.ts';
import { median } from './median.ts';

export interface HandOff {
  readonly from: string;
  readonly to: string;
  /** Injects passed on. */
  readonly count: number;
  readonly bases: Readonly<Partial<Record<PassRow['basis'], number>>>;
  /** Of them, those with contents that went through a wall. */
  readonly breaches: number;
  /** Median exercise milliseconds from lying before the sender to being passed on; absent if nothing was passed. */
  readonly held?: ExerciseMs;
  /** Of them, those the receiver opened, then or before, or said it has. */
  readonly confirmed: number;
  /** Median exercise milliseconds from passing on to opening or to that word, of those confirmed. */
  readonly untilOpened?: ExerciseMs;
  /** Messages from the one team to the other. */
  readonly messages: number;
}

/** [LRN-3] Pairs of teams between which anything went, by sender and receiver in the scenario's order. */
export function handOffs(state: ExerciseState): HandOff[] {
  const teams = Object.keys(state.scenario.teams);
  const passes = [...state.passes];
  const messages = [...state.messages];
  return teams.flatMap((from) =>
    teams.flatMap((to) => {
      const mine = passes.filter((pass) => pass.from === from && pass.to === to);
      const said = messages.filter((row) => row.from === from && row.to !== 'control' && row.to.includes(to)).length;
      return mine.length + said === 0 ? [] : [{ from, to, messages: said, ...figures(state, mine) }];
    }),
  );
}

function figures(state: ExerciseState, passes: readonly PassRow[]): Omit<HandOff, 'from' | 'to' | 'messages'> {
  const bases: Partial<Record<PassRow['basis'], number>> = {};
  for (const { basis } of passes) bases[basis] = (bases[basis] ?? 0) + 1;
  const held = median(passes.flatMap(({ from, inject, t }) => since(teamState(state, from).inbox.get(inject)?.t, t)));
  const waits = passes.flatMap(({ to, inject, t, receipts }) => {
    const opened = teamState(state, to).inbox.get(inject)?.firstOpenedAt;
    const said = receipts?.find(({ by }) => by === to)?.t;
    return opened === undefined && said === undefined
      ? []
      : [Math.max(0, Math.min(opened ?? Number.POSITIVE_INFINITY, said ?? Number.POSITIVE_INFINITY) - t)];
  });
  const untilOpened = median(waits);
  return {
    count: passes.length,
    bases,
    breaches: passes.filter(({ breaches }) => breaches.length > 0).length,
    ...(held === undefined ? {} : { held }),
    confirmed: waits.length,
    ...(untilOpened === undefined ? {} : { untilOpened }),
  };
}

const since = (from: ExerciseMs | undefined, to: ExerciseMs): ExerciseMs[] =>
  from === undefined ? [] : [Math.max(0, to - from)];
