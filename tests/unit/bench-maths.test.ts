import { describe, expect, it } from 'vitest';
import { compare, median, percentile } from '../load/maths.ts';

describe('the maths of the benchmark', () => {
  it('takes the middle value, or the mean of the two in the middle', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  it('takes percentiles by nearest rank and leaves the values in their order', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(values, 0.99)).toBe(99);
    expect(percentile(values, 0.5)).toBe(50);
    expect(percentile(values, 1)).toBe(100);
    expect(percentile([7], 0.01)).toBe(7);
    expect(values[0]).toBe(100);
  });

  it('compares within rounds: noise that both subjects share does not show', () => {
    const quiet = { engine: 2, reference: 4 };
    const noisy = { engine: 20, reference: 40 };
    const odd = { engine: 9, reference: 1 };
    const { ratio, engine, reference, lowest, highest, rounds } = compare([quiet, noisy, quiet, odd, noisy]);
    expect(ratio).toBe(0.5);
    expect({ engine, reference }).toEqual({ engine: 9, reference: 4 });
    expect({ lowest, highest, rounds }).toEqual({ lowest: 0.5, highest: 9, rounds: 5 });
  });
});
