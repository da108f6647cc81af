// Summaries: what was reached and what never, and every dead end with a seed that shows it.
import { expect, test } from 'vitest';
import { loadScenario } from '../../tests/support/load-scenario.ts';
import { measuresScenario } from '../../tests/support/measures-scenario.ts';
import { smallScenario } from '../../tests/support/small-scenario.ts';
import { evaluationPoints } from '../review/evaluation.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { playThrough } from './play-through.ts';
import { rehearse } from './rehearse.ts';
import { CASTS, type CastName } from './seats.ts';

const summary = (scenario: Scenario, cast: CastName, runs: number, seed = 1) =>
  rehearse(scenario, { cast: CASTS[cast], runs, seed, points: evaluationPoints });
const firstHour = loadScenario('first-hour');

test('[REH-8] careful seats reach no branch of the starter exercise, careless ones every one', () => {
  const careful = summary(firstHour, 'careful', 5);
  expect(careful.branches).toEqual(['C-1', 'C-2', 'C-3', 'C-4'].map((branch) => ({ branch, reached: 0 })));
  expect(careful.unreached).toEqual(
    expect.arrayContaining(['inject:c04a', 'state:tam.unheard', 'decision:missing-boy']),
  );
  expect(careful.unreached).not.toContain('inject:c09b');
  expect(careful.expectations.find(({ expectation }) => expectation === 'c04/0')).toMatchObject({ met: 5, missed: 0 });
  expect(careful.points[0]).toEqual({ point: 'c03-separation', shares: { met: 1 } });
  const careless = summary(firstHour, 'careless', 250);
  for (const { reached } of careless.branches) expect(reached).toBeGreaterThan(0);
  expect(careless.unreached.filter((key) => key.startsWith('inject:'))).toEqual([]);
  expect([careful.deadEnds, careless.deadEnds]).toEqual([[], []]);
});

test('[REH-8] states, options, injects and load are counted over all runs', () => {
  const { runs, storylines, decisions, injects, load } = summary(firstHour, 'careful', 4);
  expect(runs).toBe(4);
  const pirro = storylines.find(({ storyline }) => storyline === 'pirro')?.states;
  expect(pirro?.find(({ state }) => state === 'protected')).toMatchObject({ reached: 4, ended: 4, outcome: 'good' });
  expect(decisions.find(({ decision }) => decision === 'boy-age')?.options['presume-and-place']).toBe(4);
  expect(injects.find(({ inject }) => inject === 'c02')).toMatchObject({
    reached: 4,
    earliest: 300_000,
    latest: 300_000,
  });
  const justice = load.find(({ team }) => team === 'justice');
  expect(justice?.minutes).toHaveLength(35);
  expect(justice?.minutes[11]).toMatchObject({ injects: 1, cards: 1, mostCards: 1 });
  expect(justice?.injects).toBeCloseTo(justice?.minutes.reduce((sum, minute) => sum + minute.injects, 0) ?? 0);
});

test('[REH-8] persons of concern are shown by the share of runs with the right outcome and with errors', () => {
  expect(summary(measuresScenario(), 'careful', 5).people).toEqual([
    { person: 'mara', right: 1, errors: { arrested: 0 } },
  ]);
  const [mara] = summary(measuresScenario(), 'careless', 100).people;
  expect(mara?.errors.arrested).toBeGreaterThan(0);
  expect(mara?.right).toBeLessThan(1);
});

test('[REH-8] what only control can bring is no gap, and what a measure brings is one until it is brought', () => {
  const small = summary(smallScenario(), 'careful', 1);
  expect(small.injects.find(({ inject }) => inject === 'hand')).toMatchObject({ reached: 0, byHandOnly: true });
  expect(small.unreached).not.toContain('inject:hand');
  expect(summary(measuresScenario(), 'careful', 1).unreached).toContain('inject:ledger');
});

test('[REH-8] dead ends are found and named: too short, too late, unanswered, unreadable, broken off', () => {
  const short = smallScenario((yaml) =>
    yaml
      .replace('closes: { within: 3m }', 'closes: { within: 2s }')
      .replace('deadline: { within: 5m }', 'deadline: { at: 30s }')
      .replace('when: gate_open && workers > 1, delay: 2m, while: gate_open', 'when: workers > 0, delay: 39m30s'),
  );
  expect(summary(short, 'careful', 2, 4).deadEnds).toEqual(
    expect.arrayContaining([
      { kind: 'card-too-short', what: 'brief (blue)', runs: 2, seed: 4 },
      { kind: 'deadline-before-card', what: 'open-gate (red)', runs: 2, seed: 4 },
      { kind: 'inject-too-late', what: 'opened', runs: 2, seed: 4 },
    ]),
  );
  const ends = summary(measuresScenario(), 'careless', 1500).deadEnds;
  const [unanswered] = ends.filter(({ kind }) => kind === 'never-answered');
  expect(unanswered?.what).toBe('MEA-CO-04');
  const shown = playThrough(measuresScenario(), { cast: CASTS.careless, seed: unanswered?.seed ?? 0 });
  expect([...shown.state.measures].some(({ status }) => status === 'asked')).toBe(true);
  const endless = smallScenario((yaml) =>
    yaml
      .replace('open: { after: { 5m: shut }', 'open: { after: { 1s: shut }')
      .replace('after: { 30m: rusty }', 'after: { 1s: open }')
      .replace('ends: 40m', 'ends: 2000h'),
  );
  const broken = summary(endless, 'careful', 1, 9);
  expect(broken.runs).toBe(1);
  expect(broken.deadEnds).toMatchObject([{ kind: 'broke-off', runs: 1, seed: 9 }]);
});

test('[RES-4] a rehearsal releases no reserve and says how often each was suggested', () => {
  const scenario = smallScenario(
    (yaml) => `${yaml}
  nudge: { number: S20, kind: contingency, reserve: true, when: gate_open, from: Guardian, to: [red], channel: phone, subject: Nudge, body: Has anybody asked her? }
  spare: { number: S21, kind: contingency, reserve: true, from: Union, to: [blue], channel: phone, subject: Spare, body: Here if needed. }
`,
  );
  const { injects, unreached } = summary(scenario, 'careful', 5);
  const reserve = injects.filter(({ suggested }) => suggested !== undefined);
  expect(reserve).toEqual([
    { inject: 'nudge', number: 'S20', reached: 0, byHandOnly: true, suggested: 5 },
    { inject: 'spare', number: 'S21', reached: 0, byHandOnly: true, suggested: 0 },
  ]);
  expect(unreached).not.toContain('inject:nudge');
});
