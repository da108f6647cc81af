import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstHourFrames as whole } from '../../tests/support/first-hour-frames.ts';
import { fold } from '../exercise/fold.ts';
import { wholeOf } from '../views/model.ts';
import { viewFor } from '../views/view-for.ts';
import { Frames } from './frames.ts';

const { log } = whole;
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const shownAt = (state: ReturnType<typeof fold>) => ({
  control: plain(wholeOf(viewFor({ kind: 'control', language: 'en' }, state))),
  team: plain(wholeOf(viewFor({ kind: 'team', team: 'protection', language: 'it' }, state))),
  rest: plain({ schedule: state.schedule, facts: state.facts, phase: state.phase, teams: Object.keys(state.teams) }),
});

describe('frames', () => {
  it('are at any position the fold of the log up to it, in whatever order one looks', () => {
    const somewhere = fc.integer({ min: 1, max: log.length });
    fc.assert(
      fc.property(fc.array(somewhere, { minLength: 1, maxLength: 6 }), (positions) => {
        for (const position of positions)
          expect(shownAt(whole.at(position))).toEqual(shownAt(fold(log.slice(0, position))));
      }),
      { numRuns: 25 },
    );
  });

  it('are the same whether the log came at once or in slices', () => {
    const frames = new Frames();
    for (let start = 0; start < log.length; start += 7) frames.add(log.slice(start, start + 7));
    expect(shownAt(frames.at(100))).toEqual(shownAt(whole.at(100)));
    expect(frames.last).toBe(log.length);
  });

  it('bring positions outside the log inside', () => {
    expect(whole.at(log.length + 50).position).toBe(log.length);
    expect(whole.at(-3).position).toBe(0);
  });

  it('find the last position at or before a wall moment and an exercise moment', () => {
    for (const recorded of log.filter((_, index) => index % 17 === 0)) {
      const byWall = whole.atWall(recorded.at);
      expect(log[byWall - 1]?.at).toBe(recorded.at);
      expect(log[byWall]?.at ?? Infinity).toBeGreaterThan(recorded.at);
      const byTime = whole.atTime(recorded.t);
      expect(log[byTime - 1]?.t).toBeLessThanOrEqual(recorded.t);
      expect(byTime).toBeGreaterThanOrEqual(recorded.position);
    }
    expect(whole.atWall(0)).toBe(0);
  });
});
