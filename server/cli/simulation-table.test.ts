// The page an author reads: what stands on it, and what does not.
import { expect, test } from 'vitest';
import { rehearse } from '../../shared/rehearsal/rehearse.ts';
import { CASTS, type CastName } from '../../shared/rehearsal/seats.ts';
import { evaluationPoints } from '../../shared/review/evaluation.ts';
import { measuresScenario } from '../../tests/support/measures-scenario.ts';
import { simulationTable } from './simulation-table.ts';

// One talk is all that Mara bears, and two teams are expected to talk to her; nobody finds her a place.
const talk = (team: string): string =>
  `{ team: ${team}, measure: MEA-ID-02, about: mara, within: 30m, objective: help, task: needs }`;
const scenario = measuresScenario((yaml) =>
  yaml
    .replace(/expects: \[.*\] }/, `expects: [${talk('aid')}, ${talk('force')}] }`)
    .replace('bears: 2', 'bears: 1')
    .replace('right: mara_needs_met', 'right: mara_placed'),
);
const page = (seats: CastName, runs = 4): string =>
  simulationTable(rehearse(scenario, { cast: CASTS[seats], runs, seed: 1, points: evaluationPoints }), {
    seats,
    seed: 1,
  });

test('says what even careful seats could not do', () => {
  const text = page('careful');
  expect(text).toContain('measures: 4 runs, careful seats, seed 1\n\nNo dead ends.');
  const part = text.slice(text.indexOf('What even careful seats could not do'), text.indexOf('\nInjects'));
  expect(part).toMatch(/arrival\/[01] +(aid|force) +not in time in \d+ %/);
  expect(part).toMatch(/mara +right outcome in 0 % only/);
});

test('says nothing of the kind about careless seats, and names a seed for every dead end', () => {
  const text = page('careless', 300);
  expect(text).not.toContain('careful seats could not');
  expect(text).toMatch(/Dead ends\n +\d+ % +MEA-CO-04 +asked for, and nobody answered +--seed=\d+ --runs=1/);
});

test('has no line that ends in a space, and no empty section', () => {
  for (const line of page('careful').split('\n')) expect(line).toBe(line.trimEnd());
  expect(page('careful')).not.toContain('\nBranches');
});
