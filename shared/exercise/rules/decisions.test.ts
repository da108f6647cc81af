import { describe, expect, it } from 'vitest';
import { smallScenario } from '../../../tests/support/small-scenario.ts';
import { seatOf, TableTop } from '../../../tests/support/table-top.ts';

const MIN = 60_000;
const running = (t = MIN) => {
  const x = new TableTop(smallScenario(), 2);
  x.control({ type: 'StartExercise' });
  x.until(t);
  return x;
};
const gate = (option: string, restsOn: string[] = []) => ({
  type: 'MakeDecision' as const,
  decision: 'open-gate',
  option,
  reason: 'why',
  restsOn,
});

describe('decisions', () => {
  it('[DEC-1] a team decides only what lies open before it, resting on what it was sent', () => {
    const x = running(2 * MIN);
    expect(x.tryTrainee('blue', gate('yes'))).toBe('team-forbids');
    expect(x.tryTrainee('red', gate('perhaps'))).toBe('unknown-option');
    expect(x.tryTrainee('red', gate('yes', ['short']))).toBe('not-your-inject');
    expect(x.tryTrainee('red', { ...gate('yes'), decision: 'nothing' })).toBe('unknown-decision');
    x.trainee('red', gate('yes', ['first']));
    expect([...x.state.decisions][0]).toMatchObject({
      team: 'red',
      option: 'yes',
      restsOn: ['first'],
      measures: ['MEA-PR-01'],
      seat: seatOf('red'),
      late: false,
    });
    const early = new TableTop(smallScenario());
    early.control({ type: 'StartExercise' });
    expect(early.tryTrainee('red', gate('yes'))).toBe('decision-not-open');
  });

  it('[DEC-2] once is once; a card that is never closed can be decided again', () => {
    const x = running();
    x.trainee('red', gate('no'));
    expect(x.tryTrainee('red', gate('yes'), 2)).toBe('already-decided');
    x.decideFor('red', 'greet', 'hello');
    x.decideFor('red', 'greet', 'hello');
    expect(x.state.facts.workers).toBe(2);
  });

  it('[DEC-3] after the deadline a decision is recorded as late', () => {
    const x = running(6 * MIN + 1);
    expect(x.state.teams.red?.cards.find((card) => card.decision === 'open-gate')?.overdue).toBe(true);
    x.trainee('red', gate('yes'));
    expect([...x.state.decisions][0]?.late).toBe(true);
  });

  it('[DEC-4] control records for a team; late is judged by the moment it was observed', () => {
    const x = running(8 * MIN);
    const record = {
      type: 'RecordDecision' as const,
      team: 'red',
      decision: 'open-gate',
      option: 'yes',
      reason: 'said aloud',
    };
    expect(x.tryControl({ ...record, team: 'green' })).toBe('unknown-team');
    expect(x.tryControl({ ...record, observedAt: 9 * MIN })).toBe('moment-in-past');
    x.control({ ...record, observedAt: 4 * MIN });
    expect([...x.state.decisions][0]).toMatchObject({ late: false, recordedByControl: true, observedAt: 4 * MIN });
    expect([...x.state.decisions][0]).not.toHaveProperty('seat');
    expect(x.log.find(({ event }) => event.type === 'DecisionMade')).toMatchObject({
      onBehalfOf: 'red',
      observedAt: 4 * MIN,
    });
  });

  it('[DEC-5] an undelivered decision is shown to control until the team’s decision is recorded', () => {
    const x = running(2 * MIN);
    x.control({ type: 'PauseExercise' });
    expect(x.tryTrainee('red', gate('yes'))).toBe('exercise-paused');
    x.system({
      type: 'NoteUndelivered',
      command: 'lost-command',
      seat: seatOf('red'),
      team: 'red',
      decision: 'open-gate',
      option: 'yes',
      reason: 'why',
    });
    expect([...x.state.alerts].at(-1)).toMatchObject({ kind: 'undelivered', about: { team: 'red', option: 'yes' } });
    x.control({ type: 'RecordDecision', team: 'red', decision: 'open-gate', option: 'yes', reason: 'why' });
    expect(x.state.alerts.get('lost-command')?.settled).toBe(true);
  });

  it('[DEC-5] the same seat’s undelivered decision is noted once, until it is settled', () => {
    const x = running(2 * MIN);
    const late = (command: string, seat = seatOf('red')) =>
      x.system({
        type: 'NoteUndelivered',
        command,
        seat,
        team: 'red',
        decision: 'open-gate',
        option: 'yes',
        reason: 'why',
      });
    for (const command of ['lost-1', 'lost-2', 'lost-3']) late(command);
    late('lost-4', 'another-seat');
    expect([...x.state.alerts].map(({ key }) => key)).toEqual(['lost-1', 'lost-4']);
    x.control({ type: 'RecordDecision', team: 'red', decision: 'open-gate', option: 'yes', reason: 'why' });
    late('lost-5');
    expect(x.state.alerts.get('lost-5')?.settled).toBeUndefined();
    expect([...x.state.alerts].filter(({ settled }) => !settled)).toHaveLength(1);
  });

  it('[DEC-6] an option sets its facts and is heard by the storylines, late ones as late', () => {
    const x = running();
    x.trainee('red', gate('yes'));
    expect(x.state.storylines.gate?.state).toBe('open');
    expect(x.state.facts).toMatchObject({ gate_open: true, workers: 2 });
    const missed = running(7 * MIN);
    expect(missed.state.storylines.gate?.state).toBe('rusty');
    const late = new TableTop(
      smallScenario((yaml) => yaml.replace('decision.open-gate.missed: rusty', 'decision.open-gate.no: rusty')),
    );
    late.control({ type: 'StartExercise' });
    late.until(7 * MIN);
    late.trainee('red', gate('yes'));
    expect(late.state.storylines.gate?.state).toBe('late');
  });

  it('[DEC-7] a card closes at its closing moment, or when decided once and for all', () => {
    const x = running(5 * MIN);
    expect(
      x.tryTrainee('blue', { type: 'MakeDecision', decision: 'brief', option: 'ok', reason: '', restsOn: [] }),
    ).toBe('decision-closed');
    x.trainee('red', gate('no'));
    expect(x.state.teams.red?.closed['open-gate']?.why).toBe('decided');
  });

  it('[EXP-1] an expected action is met, late or missed', () => {
    const met = running(2 * MIN);
    met.trainee('red', gate('yes'));
    expect([...met.state.expectations][0]).toMatchObject({ status: 'met', at: 2 * MIN });
    const other = running(2 * MIN);
    other.trainee('red', gate('no'));
    other.until(6 * MIN);
    expect([...other.state.expectations][0]?.status).toBe('missed');
    const late = running(5 * MIN + 1);
    expect([...late.state.expectations][0]?.status).toBe('missed');
    late.trainee('red', gate('yes'));
    expect([...late.state.expectations][0]?.status).toBe('late');
  });
});
