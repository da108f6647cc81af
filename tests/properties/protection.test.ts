// What must hold of child steps and protection clocks under any order of commands, pauses, jumps, gaps and restarts.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '../../shared/exercise/fold.ts';
import type { ExerciseState } from '../../shared/exercise/state.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { wholeOf } from '../../shared/views/model.ts';
import { viewFor } from '../../shared/views/view-for.ts';
import { childScenario } from '../support/child-scenario.ts';
import { markedScenario } from '../support/marked-scenario.ts';
import { plain } from '../support/plain.ts';
import { playRandomly, steps } from '../support/random-play.ts';
import { seatOf, type TableTop } from '../support/table-top.ts';

const SCENARIOS: Record<string, Scenario> = {
  children: childScenario(),
  marked: markedScenario({ teams: 3, injects: 8, seed: 2 }).scenario,
};
const scenario = fc.constantFrom(...Object.keys(SCENARIOS)).map((id) => ({ id, toString: () => id }));
const called = (which: { id: string }): Scenario => SCENARIOS[which.id] as Scenario;
const runs = { numRuns: 150 };

const waiting = ({ schedule, passedOver }: ExerciseState, key: string): number =>
  [...schedule, ...passedOver].filter((row) => row.key === key).length;

it('[DUE-3] [CHI-5] [CLO-3] a step that is owed and a clock that runs wait exactly once, unless control called them off', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(scenario, steps, (which, drawn) => {
      playRandomly(called(which), drawn, {
        after: ({ state, log }: TableTop) => {
          const calledOff = new Set(
            log.flatMap(({ event }) =>
              event.type === 'PassedOverSettled' && event.action === 'skip' ? [event.key] : [],
            ),
          );
          for (const { key, status, dueAt } of state.steps) {
            met.add(`step ${status}`);
            if (status === 'open' && calledOff.has(`step:${key}`)) continue;
            expect(waiting(state, `step:${key}`), `${key} is ${status}`).toBe(
              status === 'open' && dueAt !== undefined ? 1 : 0,
            );
          }
          for (const { key, status } of state.protectionClocks) {
            met.add(`clock ${status}`);
            if (status === 'running' && calledOff.has(`clock:${key}`)) continue;
            expect(waiting(state, `clock:${key}`), `${key} is ${status}`).toBe(status === 'running' ? 1 : 0);
          }
        },
      });
    }),
    runs,
  );
  expect([...met].sort()).toEqual(
    expect.arrayContaining([
      'step done',
      'step late',
      'step open',
      'step overdue',
      'clock running',
      'clock stopped',
      'clock over',
    ]),
  );
});

it('[LOG-1] [CHI-2] steps open once, are done once, and fold to the same from disk', () => {
  fc.assert(
    fc.property(scenario, steps, (which, drawn) => {
      const { log, state } = playRandomly(called(which), drawn);
      const said = new Set<string>();
      for (const { event } of log) {
        if (event.type !== 'StepOpened' && event.type !== 'StepDone' && event.type !== 'StepOutOfOrder') continue;
        const what = `${event.type} ${event.person} ${event.step}`;
        expect(said.has(what), what).toBe(false);
        said.add(what);
      }
      expect(plain(fold(JSON.parse(JSON.stringify(log))))).toEqual(plain(state));
    }),
    { numRuns: 60 },
  );
});

it('[CHI-7] no trainee is shown a step or a clock', () => {
  fc.assert(
    fc.property(scenario, steps, (which, drawn) => {
      const { state } = playRandomly(called(which), drawn);
      for (const team of Object.keys(state.scenario.teams))
        for (const audience of [
          { kind: 'team' as const, team, language: 'en' as const },
          { kind: 'seat' as const, seat: seatOf(team), language: 'en' as const },
        ]) {
          const bytes = JSON.stringify(wholeOf(viewFor(audience, state)));
          for (const key of Object.keys(state.scenario.texts.en ?? {}).filter((name) => name.startsWith('steps.')))
            expect(bytes).not.toContain(state.scenario.texts.en?.[key]);
          expect(bytes).not.toMatch(/CS-\d\d|best_interests|guardian_late|protectionClocks|"steps"/);
        }
    }),
    { numRuns: 60 },
  );
});
