import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../tests/support/load-scenario.ts';
import { envelopes, mselOrder } from './plan.ts';

const scenario = loadScenario('first-hour');

describe('what goes on paper', () => {
  it('lists every inject once, by time, contingencies after the one they belong to', () => {
    const order = mselOrder(scenario);
    expect(order).toHaveLength(Object.keys(scenario.injects).length);
    const numbers = order.map(({ inject }) => inject.number);
    expect(numbers.indexOf('C14')).toBeLessThan(numbers.indexOf('C13'));
    expect(numbers.indexOf('C04a')).toBeGreaterThan(numbers.indexOf('C04'));
    const times = order.flatMap(({ inject }) => (inject.at === undefined ? [] : [inject.at]));
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('makes one sheet per inject and team, each with a reference of its own', () => {
    const sheets = envelopes(scenario);
    const expected = mselOrder(scenario).reduce((sum, { teams }) => sum + teams.length, 0);
    expect(sheets).toHaveLength(expected);
    expect(new Set(sheets.map(({ ref }) => ref)).size).toBe(expected);
  });

  it('lets the clock open nothing that hangs on a condition', () => {
    for (const { inject, openAt } of envelopes(scenario)) if (inject.when !== undefined) expect(openAt).toBeUndefined();
  });

  it('has no author’s number or name in a reference', () => {
    for (const { ref } of envelopes(scenario)) expect(ref).toMatch(/^[A-Z0-9]{2}-\d\d$/);
  });
});
