import { expect, it } from 'vitest';
import { WallClock } from './wall-clock.ts';

it('believes the answer with the shortest round trip', () => {
  let local = 0;
  const clock = new WallClock(() => local, 500);
  expect(clock.now()).toBe(500);
  local = 100;
  clock.heard(1_000_050, 0);
  expect(clock.now()).toBe(1_000_100);
  const asked = local;
  local = 4100;
  clock.heard(1_009_000, asked);
  expect(clock.now()).toBe(1_004_100);
});
