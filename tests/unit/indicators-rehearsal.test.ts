// Rehearsed seats before their boards: careful ones see what there is to see, careless ones miss and over-read.
import { expect, it } from 'vitest';
import { playThrough } from '../../shared/rehearsal/play-through.ts';
import { CASTS, type CastName } from '../../shared/rehearsal/seats.ts';
import { indicatorReviews, type SignResult } from '../../shared/review/indicators.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { loadScenario } from '../support/load-scenario.ts';

const alba = loadScenario('alba');
const firstHour = loadScenario('first-hour');

/** How often each result came in some runs, and who had a complete matrix for whom. */
function played(scenario: Scenario, cast: CastName, seeds: number) {
  const count: Record<SignResult, number> = { seen: 0, missed: 0, 'over-read': 0, unjudged: 0 };
  const complete = new Set<string>();
  const late = new Set<string>();
  for (let seed = 1; seed <= seeds; seed++) {
    const run = playThrough(scenario, { cast: CASTS[cast], seed });
    for (const row of indicatorReviews(run.state)) {
      if (row.complete) complete.add(row.person);
      for (const sign of row.signs) {
        count[sign.result] += 1;
        // What came in the last minutes could not be looked at any more.
        if (sign.result === 'missed' && (sign.observableAt ?? 0) < scenario.ends - 3 * 60_000)
          late.add(`${row.team}: ${sign.indicator} of ${sign.person}`);
      }
    }
  }
  return { count, complete, late };
}

it('[REH-3] careful seats tick all they could see, and read too much into nothing', () => {
  for (const scenario of [alba, firstHour]) {
    const { count, late } = played(scenario, 'careful', 2);
    expect([...late]).toEqual([]);
    expect(count.seen).toBeGreaterThan(5);
    expect(count['over-read'] + count.unjudged).toBe(0);
  }
});

it('[IND-7] careful seats of Alba bring act, means and purpose together for persons of whom all three can be seen', () => {
  const { complete } = played(alba, 'careful', 1);
  expect(complete.size).toBeGreaterThan(0);
});

it('careless seats miss indicators and over-read some; random ones end like all others', () => {
  const { count } = played(alba, 'careless', 3);
  expect(count.seen).toBeGreaterThan(0);
  expect(count.missed).toBeGreaterThan(0);
  expect(count['over-read']).toBeGreaterThan(0);
  const { log } = playThrough(firstHour, { cast: CASTS.random, seed: 3 });
  expect(log.some(({ event }) => event.type === 'IndicatorTicked')).toBe(true);
});
