// What must hold of the engine under any order of pause, pace, jump, gap, clock step and restart.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Envelope, type RecordedEvent } from '../../shared/exercise/events.ts';
import { evolve } from '../../shared/exercise/evolve.ts';
import { Folding, fold } from '../../shared/exercise/fold.ts';
import { type ExerciseState, initialState } from '../../shared/exercise/state.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { formsScenario } from '../support/forms-scenario.ts';
import { indicatorsScenario } from '../support/indicators-scenario.ts';
import { loadScenario } from '../support/load-scenario.ts';
import { plain } from '../support/plain.ts';
import { playRandomly, steps } from '../support/random-play.ts';
import { smallScenario } from '../support/small-scenario.ts';
import { TableTop } from '../support/table-top.ts';

const SCENARIOS: Record<string, Scenario> = {
  small: smallScenario(),
  'first-hour': loadScenario('first-hour'),
  indicators: indicatorsScenario(),
  forms: formsScenario(),
};
const scenario = fc.constantFrom(...Object.keys(SCENARIOS)).map((id) => ({ id, toString: () => id }));
const called = (which: { id: string }): Scenario => SCENARIOS[which.id] as Scenario;
const runs = { numRuns: 150 };

it('[LOG-1] the live state is the fold of the log, from disk, whole or in two parts', () => {
  fc.assert(
    fc.property(scenario, steps, fc.nat(), (which, drawn, cut) => {
      const table = playRandomly(called(which), drawn);
      const log = JSON.parse(JSON.stringify(table.log)) as RecordedEvent[];
      const at = cut % (log.length + 1);
      expect(plain(fold(log))).toEqual(plain(table.state));
      expect(plain(fold(log.slice(at), fold(log.slice(0, at))))).toEqual(plain(table.state));
    }),
    runs,
  );
});

it('[LOG-1] a fold that comes page by page leads there as well, and what was seen of it on the way stays as it was', () => {
  fc.assert(
    fc.property(scenario, steps, fc.nat(), (which, drawn, cut) => {
      const { log, state } = playRandomly(called(which), drawn);
      const at = cut % (log.length + 1);
      const folding = new Folding();
      folding.add(log.slice(0, at >> 1));
      folding.add(log.slice(at >> 1, at));
      const seen = folding.end();
      const before = plain(seen);
      folding.add(log.slice(at));
      expect(plain(folding.end())).toEqual(plain(state));
      expect(plain(seen)).toEqual(before);
    }),
    runs,
  );
});

it('[LOG-2] [LOG-3] every event survives JSON and its schema; positions and numbers have no gap', () => {
  fc.assert(
    fc.property(scenario, steps, (which, drawn) => {
      const { log } = playRandomly(called(which), drawn);
      const numbers = new Map<string, number>();
      for (const [index, recorded] of log.entries()) {
        expect(Envelope.parse(JSON.parse(JSON.stringify(recorded)))).toEqual(recorded);
        expect(recorded.position).toBe(index + 1);
        const n = numbers.get(recorded.commandId) ?? 0;
        expect(recorded.n).toBe(n);
        numbers.set(recorded.commandId, n + 1);
      }
    }),
    runs,
  );
});

it('[DUE-1] [DUE-2] nothing comes early and nothing comes twice', () => {
  fc.assert(
    fc.property(scenario, steps, (which, drawn) => {
      const { log } = playRandomly(called(which), drawn);
      const released = new Set<string>();
      let state: ExerciseState = initialState();
      for (const recorded of log) {
        const { event } = recorded;
        if (event.type === 'InjectReleased') {
          expect(released.has(event.inject), `${event.inject} twice`).toBe(false);
          released.add(event.inject);
          const due = state.schedule.find((entry) => entry.key === `inject:${event.inject}`);
          if (event.cause.kind === 'due' && due) expect(recorded.t).toBeGreaterThanOrEqual(due.at);
        }
        if (recorded.commandId.startsWith('due/'))
          expect(recorded.t).toBeGreaterThanOrEqual(Number(recorded.commandId.split('/').at(-2)));
        state = evolve(state, recorded);
      }
      for (const team of Object.values(state.teams)) {
        const keys = [...team.inbox].map((row) => row.key);
        expect(new Set(keys).size).toBe(keys.length);
      }
    }),
    runs,
  );
});

it('[DUE-3] nothing due is lost: it happened, still waits, was passed over or was called off', () => {
  fc.assert(
    fc.property(scenario, steps, (which, drawn) => {
      playRandomly(called(which), drawn, {
        after: (table) => {
          const { state } = table;
          const waits = new Set([
            ...state.schedule.map((entry) => entry.key),
            ...state.passedOver.map((row) => row.key),
          ]);
          for (const row of state.injects) {
            if (row.status === 'armed' || row.status === 'passed-over')
              expect(waits, `${row.key} is ${row.status}`).toContain(`inject:${row.key}`);
            else expect(waits, `${row.key} is ${row.status}`).not.toContain(`inject:${row.key}`);
          }
          const calledOff = new Set(
            table.log.flatMap(({ event }) => (event.type === 'PassedOverSettled' ? [event.key] : [])),
          );
          for (const row of state.expectations)
            if (!calledOff.has(`expectation:${row.key}`))
              expect(waits.has(`expectation:${row.key}`), row.key).toBe(row.status === 'open');
          for (const [team, { cards }] of Object.entries(state.teams))
            for (const card of cards)
              if (card.deadline !== undefined && !card.overdue && !calledOff.has(`deadline:${card.decision}/${team}`))
                expect(waits).toContain(`deadline:${card.decision}/${team}`);
          // What is overdue by the clock while time passes is released in the same breath.
          if (state.phase === 'running') expect(state.schedule.filter((entry) => entry.at < table.t)).toEqual([]);
        },
      });
    }),
    runs,
  );
});

it('[CLK-1] exercise time never runs backwards in the log, and stands still unless play runs', () => {
  fc.assert(
    fc.property(scenario, steps, (which, drawn) => {
      const { log } = playRandomly(called(which), drawn);
      let state: ExerciseState = initialState();
      let before = 0;
      for (const recorded of log) {
        if (recorded.event.type !== 'ExerciseInterrupted') expect(recorded.t).toBeGreaterThanOrEqual(before);
        if (state.phase !== 'running' && state.position > 0) expect(recorded.t).toBe(state.clock.anchorT);
        before = recorded.t;
        state = evolve(state, recorded);
        if (recorded.event.type === 'ClockJumped') before = state.clock.anchorT;
      }
    }),
    runs,
  );
});

it('[STO-1] a fresh machine never moves by itself: after a restart nothing happens without a command or a due moment', () => {
  fc.assert(
    fc.property(scenario, steps, (which, drawn) => {
      const table = playRandomly(called(which), drawn);
      const back = table.restarted();
      expect(plain(back.storylines)).toEqual(plain(table.state.storylines));
      expect(back.position).toBe(table.state.position);
    }),
    { numRuns: 30 },
  );
  const alone = new TableTop(smallScenario());
  expect(alone.state.storylines.gate).toEqual({ state: 'shut', enteredAt: 0 });
});
