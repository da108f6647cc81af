import { describe, expect, it } from 'vitest';
import { smallScenario } from '../../../tests/support/small-scenario.ts';
import { TableTop } from '../../../tests/support/table-top.ts';

const MIN = 60_000;
const running = (change?: (yaml: string) => string) => {
  const x = new TableTop(smallScenario(change));
  x.control({ type: 'StartExercise' });
  return x;
};

describe('storylines and conditions', () => {
  it('[STO-1] a fresh storyline never moves by itself', () => {
    const x = running((yaml) =>
      yaml
        .replace('decision.open-gate.missed: rusty', 'decision.open-gate.no: rusty')
        .replace('after: { 30m: rusty }, ', ''),
    );
    x.until(39 * MIN);
    expect(x.state.storylines.gate).toEqual({ state: 'shut', enteredAt: 0 });
  });

  it('[STO-2] a duration counts from entering the state, is cancelled on leaving, and is new on re-entry', () => {
    const x = running();
    x.until(2 * MIN);
    x.decideFor('red', 'open-gate', 'yes');
    expect(x.state.schedule.some((entry) => entry.key === 'storyline:gate/due.shut.30m')).toBe(false);
    x.until(7 * MIN - 1);
    expect(x.state.storylines.gate?.state).toBe('open');
    x.until(7 * MIN);
    expect(x.state.storylines.gate?.state).toBe('shut');
    x.until(36 * MIN);
    expect(x.state.storylines.gate?.state).toBe('shut');
    x.until(37 * MIN);
    expect(x.state.storylines.gate?.state).toBe('rusty');
  });

  it('[STO-3] entering a state sets its facts, and an event nobody handles changes nothing', () => {
    const x = running();
    x.until(MIN);
    const { facts, storylines } = x.state;
    x.decideFor('red', 'open-gate', 'no');
    expect(x.state.storylines).toBe(storylines);
    expect(x.state.facts).toBe(facts);
    x.control({ type: 'MoveStoryline', storyline: 'gate', state: 'open', reason: 'r' });
    expect(x.state.facts).toMatchObject({ gate_open: true, workers: 2 });
  });

  it('[CON-1] a condition fires once, when all facts of the step are set, and records what it read', () => {
    const x = running();
    x.until(MIN);
    x.decideFor('red', 'open-gate', 'yes');
    const armed = () =>
      x.log.flatMap(({ event }) => (event.type === 'InjectArmed' && event.inject === 'opened' ? [event] : []));
    expect(armed()).toEqual([
      { type: 'InjectArmed', inject: 'opened', dueAt: 3 * MIN, because: { gate_open: true, workers: 2 } },
    ]);
    x.control({ type: 'SetFact', fact: 'workers', value: 5, reason: 'r' });
    expect(armed()).toHaveLength(1);
    const split = running((yaml) => yaml.replace('when: gate_open && workers > 1', 'when: gate_open && workers == 0'));
    split.until(MIN);
    split.decideFor('red', 'open-gate', 'yes');
    expect(split.status('opened')).toBe('planned');
  });

  it('[CON-2] a delay runs on unless `while` turns false', () => {
    const calledOff = running();
    calledOff.control({ type: 'SetFact', fact: 'workers', value: 2, reason: 'r' });
    calledOff.control({ type: 'SetFact', fact: 'gate_open', value: true, reason: 'r' });
    expect(calledOff.status('opened')).toBe('armed');
    calledOff.control({ type: 'SetFact', fact: 'gate_open', value: false, reason: 'r' });
    calledOff.until(5 * MIN);
    expect(calledOff.inbox('blue')).not.toContain('opened');
    const runsOn = running((yaml) => yaml.replace('while: gate_open, ', ''));
    runsOn.control({ type: 'SetFact', fact: 'workers', value: 2, reason: 'r' });
    runsOn.control({ type: 'SetFact', fact: 'gate_open', value: true, reason: 'r' });
    runsOn.control({ type: 'SetFact', fact: 'gate_open', value: false, reason: 'r' });
    runsOn.until(5 * MIN);
    expect(runsOn.inbox('blue')).toContain('opened');
  });

  it('[CON-3] a condition that fails to evaluate is an alarm for control, and play goes on', () => {
    const x = running((yaml) => yaml.replace('when: gate_open && workers > 1', 'when: 10 / workers > 1'));
    expect([...x.state.alerts].map((row) => row.kind)).toContain('condition-failed');
    x.until(MIN);
    expect(x.inbox('red')).toContain('first');
  });

  it('[CON-4] a disclosure goes once to each of its teams, and to nobody else', () => {
    const x = running();
    x.until(MIN);
    x.decideFor('red', 'open-gate', 'yes');
    x.control({ type: 'SetFact', fact: 'gate_open', value: false, reason: 'r' });
    x.control({ type: 'SetFact', fact: 'gate_open', value: true, reason: 'r' });
    expect(x.state.teams.red?.people.mara).toEqual([{ id: 'name', t: MIN }]);
    expect(x.state.teams.blue?.people.mara).toBeUndefined();
    const before = running();
    before.control({ type: 'SetFact', fact: 'gate_open', value: true, reason: 'r' });
    expect(before.state.teams.red?.people.mara, 'no card yet').toBeUndefined();
    before.until(MIN);
    expect(before.state.teams.red?.people.mara, 'with the card').toEqual([{ id: 'name', t: MIN }]);
  });
});
