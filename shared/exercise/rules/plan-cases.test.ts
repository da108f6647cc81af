// Re-planning with `scope: everything`: what is owed to a child, what the law gives time for, measures under way.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childScenario } from '../../../tests/support/child-scenario.ts';
import { TableTop } from '../../../tests/support/table-top.ts';
import { wholeOf } from '../../views/model.ts';
import { viewFor } from '../../views/view-for.ts';
import type { Command } from '../commands.ts';
import type { ExerciseState } from '../state.ts';

const MIN = 60_000;
const scenario = childScenario();
const order = (measure: string, about?: string): Command => ({
  type: 'OrderMeasure',
  measure,
  ...(about === undefined ? {} : { about }),
  reason: 'as agreed',
  restsOn: [],
});
const shift = (by: number, scope: 'planned' | 'everything' = 'everything'): Command => ({
  type: 'ShiftPlan',
  from: 0,
  by: by * MIN,
  scope,
});

/** T+2: Ben's steps and clocks run from the start; notifying about Ada is under way. */
function running(): TableTop {
  const x = new TableTop(scenario);
  x.control({ type: 'StartExercise' });
  x.until(2 * MIN);
  x.trainee('care', order('MEA-CH-01', 'ada'));
  return x;
}
const at = (x: TableTop, key: string) => x.state.schedule.find((entry) => entry.key === key)?.at;
const moments = (x: TableTop) => Object.fromEntries(x.state.schedule.map((entry) => [entry.key, entry.at]));

/** What rows themselves say of when something of theirs is due, by the key of the schedule. */
function saidByRows(state: ExerciseState): Record<string, number | undefined> {
  const open = [...state.steps].filter(({ status, dueAt }) => status === 'open' && dueAt !== undefined);
  const clocks = [...state.protectionClocks].filter(({ status }) => status === 'running');
  const measures = [...state.measures].filter(({ status, doneAt }) => status === 'running' && doneAt !== undefined);
  return Object.fromEntries([
    ...open.map((row) => [`step:${row.key}`, row.dueAt]),
    ...clocks.map((row) => [`clock:${row.key}`, row.dueAt]),
    ...measures.map((row) => [`measure:${row.key}`, row.doneAt]),
  ]) as Record<string, number | undefined>;
}
const inSchedule = (x: TableTop) =>
  Object.fromEntries(Object.entries(moments(x)).filter(([key]) => /^(step|clock|measure):/.test(key)));

describe('re-planning everything', () => {
  it('[PLN-2] [CHI-5] a child step moves with all the rest and is owed until its new moment; else it stays', () => {
    const [moved, stayed] = [running(), running()];
    expect(at(moved, 'step:ben/CS-07')).toBe(5 * MIN);
    moved.control(shift(4));
    expect(stayed.tryControl(shift(4, 'planned'))).toBeUndefined();
    expect([at(moved, 'step:ben/CS-07'), at(stayed, 'step:ben/CS-07')]).toEqual([9 * MIN, 5 * MIN]);
    for (const x of [moved, stayed]) x.until(8 * MIN);
    const step = (x: TableTop) => x.state.steps.get('ben/CS-07');
    expect([step(moved)?.status, step(stayed)?.status]).toEqual(['open', 'overdue']);
    moved.until(9 * MIN);
    expect(step(moved)).toMatchObject({ status: 'overdue', dueAt: 9 * MIN });
    expect(moved.log.filter(({ event }) => event.type === 'StepOverdue').map(({ t }) => t)).toEqual([9 * MIN]);
    expect(moved.state.facts.ben_steps_late).toBe(1);
  });

  it('[PLN-2] [CHI-5] a step done before its new moment is done in time', () => {
    const x = running();
    x.control(shift(60));
    x.until(5 * MIN);
    x.trainee('care', order('MEA-CH-05', 'ben'));
    const asked = [...x.state.measures].at(-1);
    if (asked?.status === 'asked')
      x.control({ type: 'AuthoriseMeasure', order: asked.key, answer: 'granted', reason: '' });
    x.until(65 * MIN - 1);
    expect(x.state.steps.get('ben/CS-07')?.status).toBe('done');
    const done = x.log.flatMap(({ event }) => (event.type === 'StepDone' && event.step === 'CS-07' ? [event] : []));
    expect(done).toMatchObject([{ person: 'ben', late: false }]);
  });

  it('[PLN-2] [CLO-3] a protection clock runs out at its new moment, once, and its fact with it', () => {
    const x = running();
    const before = at(x, 'clock:ben/best_interests') ?? 0;
    x.control(shift(7));
    x.until(before + 6 * MIN);
    expect(x.state.protectionClocks.get('ben/best_interests')).toMatchObject({
      status: 'running',
      dueAt: before + 7 * MIN,
    });
    x.until(before + 7 * MIN);
    const over = x.log.filter(
      ({ event }) =>
        event.type === 'ProtectionClockRanOut' && event.clock === 'best_interests' && event.person === 'ben',
    );
    expect(over.map(({ t }) => t)).toEqual([before + 7 * MIN]);
  });

  it('[PLN-2] [PLN-3] a measure under way is done at its new moment, and nothing may be done before now', () => {
    const x = running();
    const key = `measure:${[...x.state.measures][0]?.key}`;
    const before = at(x, key) ?? 0;
    expect(x.tryControl(shift(-(before - x.t) / MIN - 1))).toBe('moment-in-past');
    expect(at(x, key)).toBe(before);
    x.control(shift(3));
    x.until(before + 3 * MIN);
    expect(x.log.filter(({ event }) => event.type === 'MeasureDone').map(({ t }) => t)).toEqual([before + 3 * MIN]);
    // What follows from it counts from when it was done: Ada's steps open now.
    const opened = x.log.filter(({ event }) => event.type === 'StepOpened' && event.person === 'ada');
    expect(new Set(opened.map(({ t }) => t))).toEqual(new Set([before + 3 * MIN]));
  });

  it('[PLN-1] [PLN-4] [LOG-1] any shifts keep rows and schedule at one, and shifting back undoes them', () => {
    const shifts = fc.array(fc.record({ by: fc.integer({ min: -6, max: 15 }), wait: fc.integer({ min: 0, max: 3 }) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(shifts, (drawn) => {
        const x = running();
        for (const { by, wait } of drawn) {
          x.until(x.t + wait * MIN);
          const before = moments(x);
          const refused = x.tryControl(shift(by));
          if (refused !== undefined) {
            expect(moments(x)).toEqual(before);
            continue;
          }
          expect(moments(x)).toEqual(
            Object.fromEntries(Object.entries(before).map(([key, was]) => [key, was + by * MIN])),
          );
          expect(inSchedule(x)).toEqual(saidByRows(x.state));
          x.control(shift(-by));
          expect(moments(x)).toEqual(before);
          expect(inSchedule(x)).toEqual(saidByRows(x.state));
          x.control(shift(by));
        }
        x.until(x.t + 60 * MIN);
        expect(inSchedule(x)).toEqual(saidByRows(x.state));
        // Nothing fell due at another moment than its row says.
        for (const { event, t } of x.log)
          if (event.type === 'StepOverdue') expect(x.state.steps.get(`${event.person}/${event.step}`)?.dueAt).toBe(t);
        const look = (state: ExerciseState) => wholeOf(viewFor({ kind: 'control', language: 'en' }, state));
        expect(look(x.restarted())).toEqual(look(x.state));
      }),
      { numRuns: 25 },
    );
  });
});
