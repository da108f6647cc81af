import { describe, expect, test } from 'vitest';
import { createActor, createMachine, getInitialSnapshot } from 'xstate';
import { compiled } from './compile.ts';
import type { Scenario } from './scenario.ts';
import { Storyline } from './schema/storylines.ts';
import { compileStoryline, machineConfig } from './storyline.ts';

const STORYLINE = Storyline.parse({
  title: 'Samira',
  initial: 'arrived',
  states: {
    arrived: {
      on: { 'decision.presume.yes': 'protected', 'inject.c04.released': 'arrived' },
      after: { '30m': 'gone', '1h30m': 'protected' },
      meta: { title: 'Arrived' },
    },
    gone: { on: { 'inject.c09.released': 'arrived' }, meta: { title: 'Gone', sets: { lost: true, harm: { add: 1 } } } },
    protected: { type: 'final', meta: { title: 'Protected' } },
  },
});
const machine = compileStoryline('samira', STORYLINE);

describe('a compiled storyline', () => {
  test('[STO-1] a fresh machine never moves without an event', () => {
    const real = createMachine(machineConfig('samira', STORYLINE));
    expect(getInitialSnapshot(real).value).toBe('arrived');
    const actor = createActor(real).start();
    expect(actor.getSnapshot().value).toBe('arrived');
    expect(actor.getSnapshot()).toMatchObject({ status: 'active', children: {} });
    actor.stop();
    expect(machine.initial).toBe('arrived');
  });

  test('[STO-2] after never reaches XState: it becomes an event of our own', () => {
    const config = machineConfig('samira', STORYLINE);
    expect(JSON.stringify(config)).not.toContain('"after"');
    expect(createMachine(config).events).toContain('due.arrived.30m');
    expect(createMachine(config).root.states.arrived?.after).toEqual([]);
  });

  test('[STO-3] an event a state handles leads on; one it does not handle leads nowhere', () => {
    expect(machine.next('arrived', 'decision.presume.yes')).toBe('protected');
    expect(machine.next('arrived', 'due.arrived.30m')).toBe('gone');
    expect(machine.next('gone', 'decision.presume.yes')).toBeUndefined();
    expect(machine.next('gone', 'due.arrived.30m')).toBeUndefined();
    expect(machine.next('protected', 'due.arrived.30m')).toBeUndefined();
    expect(machine.next('arrived', 'no.such.event')).toBeUndefined();
    expect(machine.next('nowhere', 'decision.presume.yes')).toBeUndefined();
    expect(machine.next('constructor', 'constructor')).toBeUndefined();
  });

  test('[STO-2] [STO-3] entering a state tells what it sets and what falls due, each time anew', () => {
    const due = [
      { event: 'due.arrived.30m', after: 30 * 60_000 },
      { event: 'due.arrived.1h30m', after: 90 * 60_000 },
    ];
    expect(machine.entry('arrived')).toEqual({ sets: {}, due, final: false });
    expect(machine.next('gone', 'inject.c09.released')).toBe('arrived');
    expect(machine.entry('arrived').due).toEqual(due);
    expect(machine.entry('gone')).toEqual({ sets: { lost: true, harm: { add: 1 } }, due: [], final: false });
    expect(machine.entry('protected').final).toBe(true);
  });

  test('a state that leads to itself is entered anew', () => {
    expect(machine.next('arrived', 'inject.c04.released')).toBe('arrived');
  });

  test('lists every event it hears, due moments among them', () => {
    expect([...machine.events].toSorted()).toEqual([
      'decision.presume.yes',
      'due.arrived.1h30m',
      'due.arrived.30m',
      'inject.c04.released',
      'inject.c09.released',
    ]);
  });
});

describe('a compiled scenario', () => {
  const inject = (fields: object) => ({ number: '', expects: [], opens: [], sets: {}, ...fields });
  const scenario = {
    facts: { lost: { type: 'bool', start: false }, harm: { type: 'int', start: 0 } },
    people: { samira: { disclosure: { debt: { when: 'harm > 0 && !lost', to: 'everyone', text: '' } } } },
    storylines: { samira: STORYLINE },
    injects: {
      a: inject({ when: 'lost', while: 'harm > 0' }),
      b: inject({ after: { inject: 'a', delay: 0 } }),
      c: inject({ after: { state: 'samira.gone', delay: 0 } }),
      d: inject({ when: 'harm > 2 && lost', while: 'harm > 1' }),
    },
  } as unknown as Scenario;

  test('is compiled once per scenario object', () => {
    expect(compiled(scenario)).toBe(compiled(scenario));
    expect(compiled({ ...scenario })).not.toBe(compiled(scenario));
  });

  test('knows who reads a fact, who hears an event and what follows what', () => {
    const c = compiled(scenario);
    expect(c.injectsReading('lost')).toEqual(['a', 'd']);
    expect(c.injectsReading('harm')).toEqual(['a', 'd']);
    expect(c.injectsReading('unknown')).toEqual([]);
    expect(c.disclosuresReading('lost')).toEqual([{ person: 'samira', disclosure: 'debt' }]);
    expect(c.storylinesHearing('inject.c04.released')).toEqual(['samira']);
    expect(c.storylinesHearing('inject.c05.released')).toEqual([]);
    expect(c.after.inject('a')).toEqual(['b']);
    expect(c.after.state('samira', 'gone')).toEqual(['c']);
    expect(c.after.state('samira', 'arrived')).toEqual([]);
    expect(c.storylines.samira?.initial).toBe('arrived');
  });

  test('an unchecked condition is a bug and throws', () => {
    expect(() => compiled(scenario).condition('no_such_fact')).toThrow(/never checked/);
    expect(compiled(scenario).condition('lost')).toBe(compiled(scenario).condition('lost'));
  });
});
