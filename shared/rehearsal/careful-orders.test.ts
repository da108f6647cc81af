// Careful seats and measures: what is needed first, whose agreement, and never more talks than a person bears.
import { describe, expect, test } from 'vitest';
import { measuresScenario } from '../../tests/support/measures-scenario.ts';
import { smallScenario } from '../../tests/support/small-scenario.ts';
import { MINUTE } from '../kit/time.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { playThrough, type Run } from './play-through.ts';
import { CASTS } from './seats.ts';

const EXPECTS = /expects: \[.*\] }/;
const expected = (team: string, measure: string, rest = 'within: 12m'): string =>
  `{ team: ${team}, measure: ${measure}, ${rest}, objective: help, task: needs }`;
/** The scenario of measures in which the arrival of Mara asks for other things. */
const asking = (...wanted: string[]): Scenario =>
  measuresScenario((yaml) => yaml.replace(EXPECTS, `expects: [${wanted.join(', ')}] }`));
const careful = (scenario: Scenario, seed = 1): Run => playThrough(scenario, { cast: CASTS.careful, seed });
const orders = ({ state }: Run) => [...state.measures];
const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

describe('a careful team that is expected to talk to somebody', () => {
  const scenario = asking(expected('aid', 'MEA-ID-02', 'about: mara, within: 12m'));

  test('[REH-4] first orders what the talk needs and what consent asks for, then the talk, in time', () => {
    for (const seed of seeds) {
      const run = careful(scenario, seed);
      const [needs, talk, ...rest] = orders(run);
      expect(rest).toEqual([]);
      expect(needs).toMatchObject({ measure: 'MEA-PR-01', team: 'aid', about: 'mara', quality: 'full' });
      expect(talk).toMatchObject({ measure: 'MEA-ID-02', team: 'aid', about: 'mara', quality: 'full' });
      expect(talk?.t).toBeGreaterThan(needs?.doneAt ?? Number.POSITIVE_INFINITY);
      expect(run.state.expectations.get('arrival/0')?.status).toBe('met');
    }
  });

  test('[REH-4] orders it all the same before its time is over, if nobody can bring what it needs', () => {
    const without = measuresScenario((yaml) =>
      yaml
        .replace(EXPECTS, `expects: [${expected('aid', 'MEA-ID-02', 'about: mara, within: 6m')}] }`)
        .replace('  MEA-PR-01: {}\n', '')
        .replace('measure.MEA-PR-01.mara.done: calm', 'measure.MEA-ID-02.mara.done: calm'),
    );
    const run = careful(without);
    expect(orders(run).map(({ measure, status }) => [measure, status])).toEqual([['MEA-ID-02', 'refused']]);
    expect(run.state.expectations.get('arrival/0')?.status).toBe('met');
  });

  test('[REH-4] leaves a while to another team that alone can bring what it needs', () => {
    const apart = measuresScenario((yaml) =>
      yaml
        .replace(
          EXPECTS,
          `expects: [${expected('aid', 'MEA-ID-02', 'about: mara, within: 20m')}, ${expected('force', 'MEA-PR-01', 'about: mara, within: 8m')}] }`,
        )
        .replace('MEA-PR-01: {}', 'MEA-PR-01: { by: [force] }'),
    );
    for (const seed of seeds) {
      const run = careful(apart, seed);
      expect(orders(run).map(({ team, measure, quality }) => [team, measure, quality])).toEqual([
        ['force', 'MEA-PR-01', 'full'],
        ['aid', 'MEA-ID-02', 'full'],
      ]);
    }
  });
});

test('[REH-3] nobody is talked to beyond what they bear, however many teams are expected to', () => {
  const talk = (team: string): string => expected(team, 'MEA-ID-02', 'about: mara, within: 40m');
  const scenario = asking(talk('aid'), talk('force'), talk('aid'), talk('force'));
  const tired = measuresScenario((yaml) =>
    yaml.replace(EXPECTS, `expects: [${talk('aid')}, ${talk('force')}] }`).replace('bears: 2', 'bears: 1'),
  );
  for (const seed of seeds)
    for (const [run, bears] of [
      [careful(scenario, seed), 2],
      [careful(tired, seed), 1],
    ] as const) {
      expect(run.state.facts.mara_talks).toBeLessThanOrEqual(bears);
      expect(run.log.filter(({ event }) => event.type === 'PersonClosed')).toEqual([]);
    }
  const missed = [...careful(tired).state.expectations].filter(({ status }) => status === 'missed');
  expect(missed).toHaveLength(1);
});

test('[REH-3] a wrong move is not ordered, even where a scenario expects one', () => {
  const run = careful(asking(expected('aid', 'CW-09', 'about: mara, within: 12m')));
  expect(orders(run)).toEqual([]);
});

test('[REH-3] an option that holds a wrong move is not taken, even where a scenario expects it', () => {
  const scenario = smallScenario((yaml) =>
    yaml
      .replace('options: [yes]', 'options: [yes, no]')
      .replace('MEA-PR-01: { title', 'CW-09: { title: Promise, by: [red] }\n  MEA-PR-01: { title')
      .replace('yes: { title: Open it, measures: [MEA-PR-01] }', 'yes: { title: Open it, measures: [CW-09] }'),
  );
  for (const seed of seeds) {
    const made = [...careful(scenario, seed).state.decisions].find(({ decision }) => decision === 'open-gate');
    expect(made?.option).toBe('no');
  }
});

test('[REH-6] control answers for an authority nobody plays, and a team that plays one agrees', () => {
  const scenario = asking(expected('force', 'MEA-IV-05'), expected('aid', 'MEA-CO-04'));
  for (const seed of seeds) {
    const run = careful(scenario, seed);
    const answers = Object.fromEntries(orders(run).map((row) => [row.measure, row.answer]));
    expect(answers['MEA-IV-05']).toMatchObject({ answer: 'granted', by: 'control' });
    expect(answers['MEA-CO-04']).toMatchObject({ answer: 'granted', by: 'force' });
    for (const row of orders(run)) {
      expect(row.answer?.reason).not.toBe('');
      expect((row.answer?.t ?? 0) - row.t).toBeLessThanOrEqual(4 * MINUTE);
    }
    expect(run.state.injects.get('ledger')?.status).toBe('released');
  }
});

test('[REH-6] careless seats and control refuse now and then, and order what harms', () => {
  const scenario = asking(expected('force', 'MEA-IV-05'), expected('aid', 'MEA-CO-04'));
  const rows = Array.from({ length: 80 }, (_, seed) => playThrough(scenario, { cast: CASTS.careless, seed })).flatMap(
    orders,
  );
  const answers = new Set(rows.map(({ answer }) => `${answer?.by} ${answer?.answer}`));
  expect([...answers]).toEqual(
    expect.arrayContaining(['control granted', 'control refused', 'force granted', 'force refused', 'person refused']),
  );
  const harms = new Set(rows.map(({ harm }) => harm));
  expect([...harms]).toContain('wrong-move');
  expect(rows.map(({ measure }) => measure)).toContain('MEA-IV-07');
});
