// What goes on paper and in which order, from the scenario alone.
import type { ExerciseMs } from '../../../shared/kit/time.ts';
import { type Scenario, teamsOf } from '../../../shared/scenario/scenario.ts';
import type { Inject } from '../../../shared/scenario/schema/injects.ts';

export interface PlannedInject {
  readonly id: string;
  readonly inject: Inject;
  readonly teams: readonly string[];
}

/** All injects as a controller reads them: by time, contingencies after the inject whose number they carry on. */
export function mselOrder(scenario: Scenario): PlannedInject[] {
  const timed = new Map<string, ExerciseMs>();
  for (const { number, at } of Object.values(scenario.injects)) if (at !== undefined) timed.set(number, at);
  const when = ({ inject }: PlannedInject) =>
    inject.at ?? timed.get(inject.number.replace(/[a-z]+$/, '')) ?? Number.MAX_SAFE_INTEGER;
  return Object.entries(scenario.injects)
    .map(([id, inject]) => ({ id, inject, teams: teamsOf(scenario, inject.to) }))
    .sort((a, b) => when(a) - when(b) || byNumber(a.inject.number, b.inject.number));
}

/** C2 before C10, whatever the machine's own order of letters. */
function byNumber(a: string, b: string): number {
  const digits = (text: string) => Number(/\d+/.exec(text)?.[0] ?? 0);
  return digits(a) - digits(b) || (a < b ? -1 : a > b ? 1 : 0);
}

export interface Envelope extends PlannedInject {
  /** Written on the envelope and in the controller's list; tells a team nothing of what is to come. */
  readonly ref: string;
  readonly team: string;
  /** Exercise time at which the team opens it by itself; absent if a controller hands it over. */
  readonly openAt?: ExerciseMs;
}

/** One sheet per inject and team. Only what comes at a fixed time without a condition may be opened by the clock. */
export function envelopes(scenario: Scenario): Envelope[] {
  const order = mselOrder(scenario);
  return Object.entries(scenario.teams).flatMap(([team, { code }]) =>
    order
      .filter(({ teams }) => teams.includes(team))
      .map((row, index) => ({
        ...row,
        team,
        ref: `${code}-${String(index + 1).padStart(2, '0')}`,
        ...(row.inject.at !== undefined && row.inject.when === undefined && row.inject.release === 'auto'
          ? { openAt: row.inject.at }
          : {}),
      })),
  );
}
