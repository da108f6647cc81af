import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../tests/support/load-scenario.ts';
import { clausesOf } from './condition.ts';

describe('a condition on paper', () => {
  it('is one clause per fact that must be so or not so', () => {
    expect(clausesOf('!pirro_missing && !pirro_with_uncle')).toEqual([
      { fact: 'pirro_missing', not: true },
      { fact: 'pirro_with_uncle', not: true },
    ]);
    expect(clausesOf('workers_missing == 2')).toEqual([{ fact: 'workers_missing', not: false, value: '= 2' }]);
  });

  it('is left to the author’s own writing where it says more', () => {
    for (const condition of ['a || b', '!(a && b)', 'a && (b || c)', 'a > b', '10 / a > 1', '!a == 2'])
      expect(clausesOf(condition), condition).toBeUndefined();
  });

  it('can be read in words all through the starter scenario', () => {
    for (const { when } of Object.values(loadScenario('first-hour').injects))
      if (when !== undefined) expect(clausesOf(when), when).toBeDefined();
  });
});
