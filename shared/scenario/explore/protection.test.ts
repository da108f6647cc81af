import { expect, test } from 'vitest';
import { childScenario } from '../../../tests/support/child-scenario.ts';
import { domainsOf } from './domains.ts';
import { Horizon, keyOf } from './horizon.ts';
import { protectionComes } from './protection-comes.ts';
import { createTruths } from './truths.ts';

const MIN = 60_000;

test('[VAL-4] what steps and clocks set can come, and not before their time', () => {
  const scenario = childScenario();
  const domains = domainsOf(scenario);
  const horizon = new Horizon({ scenario, domains, truth: createTruths(scenario, domains, 1000) });
  horizon.settle([protectionComes]);
  expect(horizon.at(keyOf.fact('ada_guardian_late', true))).toBe(15 * MIN);
  expect(horizon.at(keyOf.fact('ben_steps_late', 1))).toBe(5 * MIN);
  expect(horizon.at(keyOf.fact('ada_search_late', 1))).toBe(5 * MIN);
  expect(horizon.at(keyOf.fact('ada_steps_harm', 1))).toBe(0);
});
