// What must hold of measures under any order of commands, pauses, jumps, gaps, clock steps and restarts.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RecordedEvent } from '../../shared/exercise/events.ts';
import { nextStatus } from '../../shared/exercise/measure-course.ts';
import type { MeasureStatus } from '../../shared/exercise/measure-statuses.ts';
import type { ExerciseState } from '../../shared/exercise/state.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { markedScenario } from '../support/marked-scenario.ts';
import { measuresScenario } from '../support/measures-scenario.ts';
import { playRandomly, steps } from '../support/random-play.ts';
import type { TableTop } from '../support/table-top.ts';

const SCENARIOS: Record<string, Scenario> = {
  measures: measuresScenario(),
  marked: markedScenario({ teams: 3, injects: 8, seed: 2 }).scenario,
};
const scenario = fc.constantFrom(...Object.keys(SCENARIOS)).map((id) => ({ id, toString: () => id }));
const called = (which: { id: string }): Scenario => SCENARIOS[which.id] as Scenario;
const runs = { numRuns: 300 };

/** How often something waits, in the schedule or among what was passed over. */
const waiting = ({ schedule, passedOver }: ExerciseState, key: string): number =>
  [...schedule, ...passedOver].filter((row) => row.key === key).length;

/** The statuses an order had, in the order of the log. */
function coursesIn(log: readonly RecordedEvent[]): Map<string, MeasureStatus[]> {
  const courses = new Map<string, MeasureStatus[]>();
  for (const { event } of log) {
    if (event.type === 'MeasureOrdered') {
      expect(courses.has(event.order), `${event.order} is ordered twice`).toBe(false);
      courses.set(event.order, ['ordered', event.status]);
    }
    if (event.type === 'MeasureAnswered' || event.type === 'MeasureCancelled' || event.type === 'MeasureDone')
      courses.get(event.order)?.push(event.status);
  }
  return courses;
}

const STEPS = ['ASK', 'BEGIN', 'REFUSE', 'FINISH', 'CANCEL', 'DOUBLE'] as const;

it('[MEA-10] the recorded statuses of every measure follow its course, and stand in every list', () => {
  const reached = new Set<MeasureStatus>();
  fc.assert(
    fc.property(scenario, steps, (which, drawn) => {
      const { log, state } = playRandomly(called(which), drawn);
      for (const [order, course] of coursesIn(log)) {
        for (const [n, status] of course.slice(1).entries()) {
          const before = course[n] as MeasureStatus;
          const possible = STEPS.map((step) => nextStatus(before, step));
          expect(possible, `${order}: ${course.join(' → ')}`).toContain(status);
          reached.add(status);
        }
        const row = state.measures.get(order);
        expect(row?.status).toBe(course.at(-1));
        expect(state.teams[row?.team ?? '']?.measures.get(order)).toEqual(row);
        for (const team of course[1] === 'asked' ? (row?.authority.teams ?? []) : [])
          expect(state.teams[team]?.asked.get(order)).toEqual(row);
      }
    }),
    runs,
  );
  expect([...reached].sort()).toEqual(['asked', 'cancelled', 'done', 'doubled', 'refused', 'running']);
});

it('[DUE-3] a running measure waits exactly once, one that is over waits nowhere, and who is closed waits to open', () => {
  fc.assert(
    fc.property(scenario, steps, (which, drawn) => {
      playRandomly(called(which), drawn, {
        after: ({ state, log }) => {
          for (const { key, status } of state.measures)
            expect(waiting(state, `measure:${key}`), `${key} is ${status}`).toBe(status === 'running' ? 1 : 0);
          for (const [person, closed] of closedIn(log))
            expect(waiting(state, `reopen:${person}`), `${person} is ${closed}`).toBe(closed === 'closed' ? 1 : 0);
        },
      });
    }),
    runs,
  );
});

/** Who closed, and whether they opened again or control called that off. */
function closedIn(log: readonly RecordedEvent[]): Map<string, 'closed' | 'open' | 'called off'> {
  const people = new Map<string, 'closed' | 'open' | 'called off'>();
  for (const { event } of log) {
    if (event.type === 'PersonClosed') people.set(event.person, 'closed');
    if (event.type === 'PersonReopened') people.set(event.person, 'open');
    if (event.type === 'PassedOverSettled' && event.action === 'skip' && event.key.startsWith('reopen:'))
      people.set(event.key.slice('reopen:'.length), 'called off');
  }
  return people;
}

it('[MEA-3] what is carried out once is never asked for, under way or done twice for the same person', () => {
  fc.assert(
    fc.property(scenario, steps, (which, drawn) => {
      playRandomly(called(which), drawn, {
        after: ({ state }: TableTop) => {
          const going = [...state.measures]
            .filter(({ measure }) => state.scenario.orders?.[measure]?.repeats === 'once')
            .filter(({ status }) => status === 'asked' || status === 'running' || status === 'done')
            .map(({ measure, about }) => `${measure} about ${about}`);
          expect(new Set(going).size, going.join(', ')).toBe(going.length);
        },
      });
    }),
    runs,
  );
});

it('[MEA-9] [DUE-1] no result comes before its time, and none comes twice', () => {
  let results = 0;
  fc.assert(
    fc.property(scenario, steps, (which, drawn) => {
      const { log, state } = playRandomly(called(which), drawn);
      const over = new Set<string>();
      for (const { event, t } of log) {
        if (event.type !== 'MeasureDone') continue;
        expect(over.has(event.order)).toBe(false);
        over.add(event.order);
        results++;
        const { doneAt, measure } = state.measures.get(event.order) ?? {};
        const begun = log.find(
          (row) =>
            (row.event.type === 'MeasureOrdered' || row.event.type === 'MeasureAnswered') &&
            row.event.order === event.order &&
            row.event.status === 'running',
        );
        const shifted = log.findLast(
          (row) =>
            row.event.type === 'PlanShifted' && row.event.moved.some(({ key }) => key === `measure:${event.order}`),
        );
        const moved = shifted?.event.type === 'PlanShifted' ? shifted.event.moved : [];
        const to = moved.find(({ key }) => key === `measure:${event.order}`)?.to;
        expect(doneAt).toBe(to ?? (begun?.t ?? 0) + (state.scenario.orders?.[measure ?? '']?.takes ?? 0));
        expect(t, `${event.order} is due at ${doneAt}`).toBeGreaterThanOrEqual(doneAt ?? Number.POSITIVE_INFINITY);
      }
    }),
    runs,
  );
  expect(results).toBeGreaterThan(20);
});
