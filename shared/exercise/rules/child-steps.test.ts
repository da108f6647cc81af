import { describe, expect, it } from 'vitest';
import { childScenario } from '../../../tests/support/child-scenario.ts';
import { TableTop } from '../../../tests/support/table-top.ts';
import type { Command } from '../commands.ts';

const MIN = 60_000;
const order = (measure: string, about?: string): Command => ({
  type: 'OrderMeasure',
  measure,
  ...(about === undefined ? {} : { about }),
  reason: 'as agreed',
  restsOn: [],
});

function running(scenario = childScenario()): TableTop {
  const x = new TableTop(scenario, 2);
  x.control({ type: 'StartExercise' });
  x.until(2 * MIN);
  return x;
}
/** Orders it, lets control agree where somebody must, and waits for its result. */
function carryOut(x: TableTop, team: string, measure: string, about?: string) {
  x.trainee(team, order(measure, about));
  const row = [...x.state.measures].at(-1);
  if (row?.status === 'asked') x.control({ type: 'AuthoriseMeasure', order: row.key, answer: 'granted', reason: '' });
  x.until(x.state.measures.get(row?.key ?? '')?.doneAt ?? x.t);
  return x.state.measures.get(row?.key ?? '');
}
const step = (x: TableTop, person: string, id: string) => x.state.steps.get(`${person}/${id}`);
const stepsOf = (x: TableTop, person: string) => [...x.state.steps].filter((row) => row.person === person);

describe('child steps', () => {
  it('[CHI-1] the steps open when the person is treated as a child, with their times', () => {
    const x = running();
    expect(stepsOf(x, 'ada')).toEqual([]);
    carryOut(x, 'care', 'MEA-CH-01', 'ada');
    expect(stepsOf(x, 'ada').length).toBe(16);
    expect(step(x, 'ada', 'CS-08')).toMatchObject({ status: 'open', openedAt: 5 * MIN, dueAt: 40 * MIN });
    // Age assessment is no step anybody owes.
    expect(step(x, 'ada', 'CS-15')?.dueAt).toBeUndefined();
  });

  it('[CHI-1] they open from the start, on suspicion, or with an inject, where the scenario says so', () => {
    expect(stepsOf(running(), 'ben').map((row) => row.step)).toEqual([
      'CS-05',
      'CS-07',
      'CS-08',
      'CS-13',
      'CS-15',
      'CS-16',
    ]);
    const suspected = running(childScenario((yaml) => yaml.replace('from: treated', 'from: suspected')));
    expect(stepsOf(suspected, 'ada')).toEqual([]);
    suspected.control({ type: 'SetFact', fact: 'ada_stage', value: 1, reason: 'noticed' });
    expect(stepsOf(suspected, 'ada').length).toBe(16);
    const told = running(childScenario((yaml) => yaml.replace('from: treated', 'from: { inject: arrival }')));
    expect(step(told, 'ada', 'CS-01')?.openedAt).toBe(MIN);
  });

  it('[CHI-2] a step is done by a full result of its measure, also one from before it opened', () => {
    const x = running();
    carryOut(x, 'care', 'MEA-PR-01', 'ada');
    carryOut(x, 'care', 'MEA-CH-01', 'ada');
    expect(step(x, 'ada', 'CS-03')?.status).toBe('done');
    // One measure stands for two steps.
    expect([step(x, 'ada', 'CS-01')?.status, step(x, 'ada', 'CS-05')?.status]).toEqual(['done', 'done']);
    expect(carryOut(x, 'care', 'MEA-CH-03', 'ada')?.quality).toBe('partial');
    expect(step(x, 'ada', 'CS-09')?.status).toBe('open');
  });

  it('[CHI-2] a decision about the person that stands for the measure does the step', () => {
    const x = running();
    carryOut(x, 'care', 'MEA-CH-05', 'ben');
    carryOut(x, 'care', 'MEA-CH-01', 'ben');
    carryOut(x, 'care', 'MEA-CH-02', 'ben');
    x.decideFor('care', 'panel', 'stay');
    expect(step(x, 'ben', 'CS-16')).toMatchObject({ status: 'done' });
  });

  it('[CHI-3] a step out of order is carried out and recorded as a harm, with what should have come first', () => {
    const x = running();
    carryOut(x, 'care', 'MEA-CH-01', 'ada');
    carryOut(x, 'force', 'MEA-INT-05', 'ada');
    expect(step(x, 'ada', 'CS-13')?.missing).toEqual(['CS-03', 'CS-07', 'CS-08']);
    expect(x.state.facts.ada_steps_harm).toBe(1);
    const alerts = [...x.state.alerts].filter(({ kind }) => kind === 'step').map(({ about }) => about);
    expect(alerts).toContainEqual(expect.objectContaining({ what: 'out-of-order', step: 'CS-13', team: 'force' }));
    expect(x.state.facts.ada_talks).toBe(1);
  });

  it('[CHI-3] what begins once the steps before it are done is in order, whenever it was asked for', () => {
    const x = running();
    for (const id of ['MEA-CH-01', 'MEA-PR-01', 'MEA-CH-05']) carryOut(x, 'care', id, 'ada');
    x.trainee('force', order('MEA-INT-05', 'ada'));
    const early = [...x.state.measures].at(-1);
    expect(early?.status).toBe('running');
    expect(step(x, 'ada', 'CS-13')?.missing).toEqual(['CS-08']);
    const y = running();
    for (const id of ['MEA-CH-01', 'MEA-PR-01', 'MEA-CH-05', 'MEA-CH-02']) carryOut(y, 'care', id, 'ada');
    y.trainee('force', order('MEA-INT-05', 'ada'));
    expect(step(y, 'ada', 'CS-13')?.missing).toBeUndefined();
  });

  it('[CHI-4] where the scenario forbids it, the refusal says in the seat’s language what comes first', () => {
    const x = running();
    const give = (command: Command) =>
      x.give(command, {
        seat: [...x.state.seats].find((row) => row.team === 'force')?.key ?? '',
        role: 'trainee',
        team: 'force',
      });
    expect(give(order('MEA-INT-05', 'ben'))).toBe('step-first');
    expect(x.lastRefusal?.detail).toBe(
      'Open best-interests assessment; hear the child; Guardian requested and in contact',
    );
    give({ type: 'ChooseLanguage', language: 'it' });
    expect(give(order('MEA-INT-05', 'ben'))).toBe('step-first');
    expect(x.lastRefusal?.detail).toContain('Tutore richiesto e in contatto');
    expect(
      x.tryTrainee('care', { type: 'MakeDecision', decision: 'panel', option: 'stay', reason: '', restsOn: [] }),
    ).toBe('step-first');
    expect(
      x.tryTrainee('care', { type: 'MakeDecision', decision: 'panel', option: 'wait', reason: '', restsOn: [] }),
    ).toBe(undefined);
    // What was said aloud happened: it is recorded, and marked.
    x.control({ type: 'RecordMeasure', team: 'force', measure: 'MEA-INT-05', about: 'ben', reason: 'said aloud' });
    expect(step(x, 'ben', 'CS-13')?.missing).toEqual(['CS-07', 'CS-08']);
  });

  it('[CHI-5] a step that is not done in its time is overdue, and done late after that', () => {
    const x = running();
    x.until(5 * MIN);
    expect(step(x, 'ben', 'CS-07')?.status).toBe('overdue');
    expect(x.state.facts.ben_steps_late).toBe(1);
    carryOut(x, 'care', 'MEA-CH-05', 'ben');
    expect(step(x, 'ben', 'CS-07')?.status).toBe('late');
  });

  it('[CHI-5] [CLK-3] a jump passes over what would be overdue, and control settles it; a pause shifts nothing', () => {
    const x = running();
    x.control({ type: 'PauseExercise' });
    x.pass(60 * MIN);
    x.control({ type: 'ResumeExercise' });
    expect(step(x, 'ben', 'CS-07')?.status).toBe('open');
    x.control({ type: 'JumpTo', to: 8 * MIN });
    expect(step(x, 'ben', 'CS-07')?.status).toBe('open');
    x.control({ type: 'SettlePassedOver', key: 'step:ben/CS-07', action: 'apply' });
    expect(step(x, 'ben', 'CS-07')?.status).toBe('overdue');
    const y = running();
    y.control({ type: 'JumpTo', to: 8 * MIN });
    y.control({ type: 'SettlePassedOver', key: 'step:ben/CS-07', action: 'skip' });
    expect([step(y, 'ben', 'CS-07')?.status, y.state.facts.ben_steps_late]).toEqual(['open', 0]);
  });

  it('[CHI-2] steps that nobody can do in a scenario are nobody’s; a named one is a problem', () => {
    const without = childScenario((yaml) => yaml.replace('  MEA-CH-08: {}\n', ''));
    expect(without.steps?.ada?.map(({ id }) => id)).not.toContain('CS-14');
    expect(() => childScenario((yaml) => yaml.replace('  MEA-CH-04: {}\n', ''))).toThrow(/nobody can do CS-15 for ben/);
  });
});
