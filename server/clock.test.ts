import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HOUR, SECOND } from '../shared/kit/time.ts';
import { createWallClock } from './clock.ts';

const DAY_40 = 40 * 24 * HOUR;

describe('the wall clock', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_764_000_000_000 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('runs evenly whatever happens to the system clock', () => {
    const clock = createWallClock();
    const start = clock.now();
    vi.setSystemTime(1_764_000_000_000 - HOUR);
    expect(clock.now()).toBe(start);
    expect(clock.system()).toBe(start - HOUR);
  });

  it('is lifted forward only, and says by how much', () => {
    const clock = createWallClock();
    const start = clock.now();
    expect(clock.lift(start - HOUR)).toBe(0);
    expect(clock.lift(start + HOUR)).toBe(HOUR);
    expect(clock.now()).toBe(start + HOUR);
  });

  it('runs what waits once its moment has come, however far away, and not if it was cancelled', () => {
    const clock = createWallClock();
    const far = vi.fn();
    const cancelled = vi.fn();
    clock.at(clock.now() + DAY_40, far);
    clock.at(clock.now() + SECOND, cancelled)();
    vi.advanceTimersByTime(DAY_40 - 1);
    expect(far).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(far).toHaveBeenCalledTimes(1);
    expect(cancelled).not.toHaveBeenCalled();
  });

  it('runs what a lift has made due, and what is due already, but never within the call', () => {
    const clock = createWallClock();
    const waits = vi.fn();
    clock.at(clock.now() + HOUR, waits);
    clock.lift(clock.now() + HOUR);
    clock.at(clock.now() - SECOND, waits);
    expect(waits).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(waits).toHaveBeenCalledTimes(2);
  });
});
