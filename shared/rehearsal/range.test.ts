// The range of outcomes: what a hundred runs differ in, and a seed for both ends.
import { expect, test } from 'vitest';
import { loadScenario } from '../../tests/support/load-scenario.ts';
import { evaluationPoints } from '../review/evaluation.ts';
import { playThrough } from './play-through.ts';
import { Ranges } from './range.ts';
import { rehearse } from './rehearse.ts';
import { CASTS } from './seats.ts';

test('least, median and most are told with the seeds that show them', () => {
  const ranges = new Ranges();
  for (const [i, count] of [3, 1, 2, 4].entries()) ranges.add('points-met', count, 5, 10 + i);
  ranges.add('persons-right', 0, 0, 10);
  expect(ranges.all()).toEqual([
    { counted: 'points-met', of: 5, least: { count: 1, seed: 11 }, median: 2, most: { count: 4, seed: 13 } },
  ]);
});

test('[REH-8] a run with the seed of an end ends like that', () => {
  const scenario = loadScenario('first-hour');
  const { ranges } = rehearse(scenario, { cast: CASTS.careless, runs: 30, seed: 1, points: evaluationPoints });
  const points = ranges.find(({ counted }) => counted === 'points-met');
  expect(points?.of).toBe(Object.keys(scenario.evaluation).length);
  expect(points?.least.count).toBeLessThan(points?.most.count ?? 0);
  for (const end of [points?.least, points?.most]) {
    const { state } = playThrough(scenario, { cast: CASTS.careless, seed: end?.seed ?? 0 });
    expect(evaluationPoints(state).filter(({ result }) => result === 'met')).toHaveLength(end?.count ?? -1);
  }
  const harm = ranges.find(({ counted }) => counted === 'storylines-harm');
  expect(harm?.of).toBe(Object.keys(scenario.storylines).length);
});
