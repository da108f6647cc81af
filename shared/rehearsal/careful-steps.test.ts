// Careful seats and children: what is owed first is done first.
import { expect, test } from 'vitest';
import { childScenario } from '../../tests/support/child-scenario.ts';
import { playThrough } from './play-through.ts';
import { CASTS } from './seats.ts';

const asks = (person: string, by: string) => (yaml: string) =>
  yaml
    .replace('ends: 240m', 'ends: 100m')
    .replace('once: never', 'once: team')
    .replace(
      'opens: [panel] }',
      `opens: [panel], expects: [{ team: ${by}, measure: MEA-INT-05, about: ${person}, within: 80m, objective: help, task: needs }, { team: care, measure: MEA-CH-02, about: ${person}, within: 60m, objective: help, task: needs }, { team: care, measure: MEA-CH-01, about: ${person}, within: 10m, objective: help, task: needs }] }`,
    );

test.each(['ada', 'ben'])(
  '[REH-4] [CHI-3] [CHI-4] a careful team begins no step of %s before what comes first',
  (person) => {
    const scenario = childScenario(asks(person, 'care'));
    for (let seed = 1; seed <= 10; seed++) {
      const run = playThrough(scenario, { cast: CASTS.careful, seed });
      expect(run.log.filter(({ event }) => event.type === 'StepOutOfOrder')).toEqual([]);
      expect(run.refused.filter(({ code, type }) => code === 'step-first' && type === 'OrderMeasure')).toEqual([]);
      expect(run.state.steps.get(`${person}/CS-13`)?.status).toMatch(/done|late/);
    }
  },
);

test('[REH-5] [CHI-3] careless teams begin steps out of order, and that is recorded', () => {
  const scenario = childScenario((yaml) => asks('ada', 'force')(yaml).replace('from: treated', 'from: start'));
  const found = Array.from({ length: 20 }, (_, n) => playThrough(scenario, { cast: CASTS.careless, seed: n + 1 })).some(
    ({ log }) => log.some(({ event }) => event.type === 'StepOutOfOrder'),
  );
  expect(found).toBe(true);
});
