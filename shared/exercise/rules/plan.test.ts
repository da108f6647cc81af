import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallScenario } from '../../../tests/support/small-scenario.ts';
import { TableTop } from '../../../tests/support/table-top.ts';
import { wholeOf } from '../../views/model.ts';
import { viewFor } from '../../views/view-for.ts';
import { endsAt } from '../plan.ts';

const MIN = 60_000;
const running = (change?: (yaml: string) => string) => {
  const x = new TableTop(smallScenario(change));
  x.control({ type: 'StartExercise' });
  return x;
};
const at = (x: TableTop, key: string) => x.state.schedule.find((entry) => entry.key === key)?.at;

describe('re-planning', () => {
  it('[PLN-1] what is planned by time from a moment on moves by the same amount', () => {
    const x = running();
    x.until(3 * MIN);
    x.control({ type: 'ShiftPlan', from: 10 * MIN, by: 5 * MIN });
    expect([at(x, 'inject:both'), at(x, 'inject:asked'), at(x, 'expiry:both'), at(x, 'move:1')]).toEqual([
      15 * MIN,
      17 * MIN,
      30 * MIN,
      25 * MIN,
    ]);
    expect(endsAt(x.state)).toBe(45 * MIN);
    x.until(16 * MIN);
    expect(x.status('asked')).toBe('armed');
    x.until(17 * MIN);
    expect(x.status('asked')).toBe('waiting');
  });

  it('[PLN-1] equal moments keep their order, and what is held moves too', () => {
    const x = running(
      (yaml) => `${yaml}
  twin: { number: S30, at: 12m, from: Desk, to: [red], channel: phone, subject: Twin, body: At the same time. }
`,
    );
    const before = x.state.schedule.filter((entry) => entry.at === 12 * MIN).map(({ key }) => key);
    expect(before).toHaveLength(2);
    x.control({ type: 'HoldInject', inject: 'both' });
    x.control({ type: 'ShiftPlan', from: 2 * MIN, by: 3 * MIN });
    expect(x.state.schedule.filter((entry) => entry.at === 15 * MIN).map(({ key }) => key)).toEqual(before);
    x.control({ type: 'UnholdInject', inject: 'both' });
    expect(at(x, 'inject:both')).toBe(13 * MIN);
  });

  it('[PLN-1] fixed deadlines move, of cards that lie open and of those still to open', () => {
    const fixed = (yaml: string) =>
      yaml
        .replace('deadline: { within: 5m }', 'deadline: { at: 20m }')
        .replace('closes: { within: 3m }', 'closes: { at: 22m }');
    const x = running(fixed);
    x.until(MIN);
    x.control({ type: 'ShiftPlan', from: 19 * MIN, by: 4 * MIN });
    expect(x.state.teams.red?.cards.find(({ decision }) => decision === 'open-gate')?.deadline).toBe(24 * MIN);
    x.until(2 * MIN);
    expect(x.state.teams.blue?.cards.find(({ decision }) => decision === 'brief')?.closesAt).toBe(26 * MIN);
    x.until(25 * MIN);
    expect(x.state.teams.red?.cards.find(({ decision }) => decision === 'open-gate')?.overdue).toBe(true);
  });

  it('[PLN-2] what counts from something that happened stays, unless everything is asked for', () => {
    const x = running();
    x.until(2 * MIN);
    const still = ['storyline:gate/due.shut.30m', 'deadline:open-gate/red', 'expectation:first/0', 'closes:brief/blue'];
    const kept = still.map((key) => at(x, key));
    expect(kept).not.toContain(undefined);
    x.control({ type: 'ShiftPlan', from: 0, by: 2 * MIN });
    expect(still.map((key) => at(x, key))).toEqual(kept);
    expect(at(x, 'inject:next')).toBe(3 * MIN);
    x.control({ type: 'ShiftPlan', from: 0, by: 2 * MIN, scope: 'everything' });
    expect(still.map((key) => at(x, key))).toEqual(kept.map((moment) => (moment ?? 0) + 2 * MIN));
    expect(x.state.expectations.get('first/0')?.dueAt).toBe(7 * MIN);
    expect(at(x, 'inject:next')).toBe(5 * MIN);
  });

  it('[PLN-3] nothing moves to before now; then nothing moves at all', () => {
    const x = running();
    x.until(8 * MIN);
    const { schedule } = x.state;
    expect(x.tryControl({ type: 'ShiftPlan', from: 10 * MIN, by: -3 * MIN })).toBe('moment-in-past');
    expect(x.state.schedule).toBe(schedule);
    x.control({ type: 'ShiftPlan', from: 10 * MIN, by: -2 * MIN });
    x.releaseDue();
    expect(at(x, 'inject:asked')).toBe(10 * MIN);
    expect(x.tryControl({ type: 'ShiftPlan', from: 10 * MIN, by: 0 })).toBe('nothing-to-do');
    expect(x.tryControl({ type: 'ShiftPlan', from: 300 * MIN, by: MIN })).toBe('nothing-to-do');
  });

  it('[PLN-4] story time moves along, and a replay needs nothing but the record', () => {
    const x = running();
    x.until(3 * MIN);
    x.control({ type: 'ShiftPlan', from: 10 * MIN, by: 5 * MIN });
    const shift = x.log.at(-1)?.event;
    expect(shift).toMatchObject({
      type: 'PlanShifted',
      moved: expect.arrayContaining([{ key: 'ends', from: 40 * MIN, to: 45 * MIN }]),
    });
    x.until(26 * MIN);
    const { fields } = viewFor({ kind: 'team', team: 'red', language: 'en' }, x.state);
    expect(fields.move).toMatchObject({ at: 25 * MIN, story: x.state.scenario.moves[1]?.story });
    const look = (state: TableTop['state']) =>
      JSON.stringify(wholeOf(viewFor({ kind: 'control', language: 'en' }, state)));
    expect(look(x.restarted())).toBe(look(x.state));
  });

  it('[PLN-1] [DUE-3] [DUE-4] any shifts keep distances and order, and lose nothing', () => {
    const shift = fc.record({ from: fc.integer({ min: 0, max: 30 }), by: fc.integer({ min: -20, max: 20 }) });
    const keys = (x: TableTop) => x.state.schedule.map(({ key }) => key);
    fc.assert(
      fc.property(fc.array(shift, { maxLength: 6 }), (shifts) => {
        const x = running();
        for (const { from, by } of shifts) {
          const before = x.state.schedule;
          if (x.tryControl({ type: 'ShiftPlan', from: from * MIN, by: by * MIN }) !== undefined) continue;
          expect(keys(x).toSorted()).toEqual(before.map(({ key }) => key).toSorted());
          const moved = before.filter((entry) => at(x, entry.key) !== entry.at).map(({ key }) => key);
          const was = before.filter(({ key }) => moved.includes(key));
          const is = x.state.schedule.filter(({ key }) => moved.includes(key));
          expect(is.map((entry) => [entry.key, entry.at - by * MIN])).toEqual(
            was.map((entry) => [entry.key, entry.at]),
          );
          expect(is.every((entry) => entry.at >= x.t)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('[PLN-1] control reads the moves of the story where the shift has put them', () => {
    const x = running();
    x.control({ type: 'ShiftPlan', from: 10 * MIN, by: 5 * MIN });
    const { fields } = viewFor({ kind: 'control', language: 'en' }, x.state);
    expect(fields).toMatchObject({ ends: 45 * MIN, catalogue: { moves: [{ at: 0 }, { at: 25 * MIN }] } });
  });
});
