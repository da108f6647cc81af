import { describe, expect, it } from 'vitest';
import { smallScenario } from '../../../tests/support/small-scenario.ts';
import { TableTop } from '../../../tests/support/table-top.ts';
import type { Command } from '../commands.ts';
import { decide } from '../decide.ts';
import { initialState } from '../state.ts';

const MIN = 60_000;

describe('phases', () => {
  it('[PHA-1] nothing can be asked of an exercise that was not planned, and it is planned once', () => {
    const early = decide({ type: 'OpenLobby' }, initialState(), { by: 'system', at: 1, commandId: 'first-command' });
    expect(early).toEqual({ ok: false, error: { code: 'not-found' } });
    const x = new TableTop(smallScenario());
    expect(x.log[0]?.event.type).toBe('ExercisePlanned');
    expect(x.give({ type: 'PlanExercise', scenario: smallScenario(), opaque: {} }, 'system')).toBe('not-started');
  });

  it('[PHA-2] every step is written as the phase before and after', () => {
    const x = new TableTop(smallScenario());
    for (const type of [
      'StartExercise',
      'CallTimeOut',
      'ResumeExercise',
      'PauseExercise',
      'ResumeExercise',
      'EndExercise',
      'CloseReview',
    ])
      x.control({ type } as Command);
    const steps = x.log.flatMap(({ event }) => (event.type === 'PhaseChanged' ? [`${event.from}>${event.to}`] : []));
    expect(steps).toEqual([
      'planned>lobby',
      'lobby>running',
      'running>time-out',
      'time-out>running',
      'running>paused',
      'paused>running',
      'running>ended',
      'ended>reviewed',
    ]);
  });

  it('[PHA-3] a stop freezes the clock from any phase, and a second one writes nothing', () => {
    const x = new TableTop(smallScenario());
    x.control({ type: 'StartExercise' });
    x.pass(30_000);
    x.system({ type: 'StopPlay' });
    const { position } = x.state;
    x.pass(60 * MIN);
    expect(x.t).toBe(30_000);
    x.system({ type: 'StopPlay' });
    expect(x.state.position).toBe(position);
  });

  it('[LOG-4] the event of a stop says nothing of who pressed', () => {
    const x = new TableTop(smallScenario());
    x.system({ type: 'StopPlay' });
    const last = x.log.at(-1);
    expect(last?.event).toEqual({ type: 'SafetyStopped', from: 'lobby', backTo: 'lobby' });
    expect(last).not.toHaveProperty('by');
    expect(last).not.toHaveProperty('seen');
  });

  it('[PHA-4] only the director lifts a stop; running play stands paused, other phases come back', () => {
    const x = new TableTop(smallScenario());
    x.system({ type: 'StopPlay' });
    expect(x.tryControl({ type: 'LiftStop' })).toBe('director-only');
    x.director({ type: 'LiftStop' });
    expect(x.state.phase).toBe('lobby');
    x.control({ type: 'StartExercise' });
    x.system({ type: 'StopPlay' });
    x.director({ type: 'LiftStop' });
    expect(x.state.phase).toBe('paused');
  });

  it('[PHA-5] an undone ENDEX leaves play paused with its cards open', () => {
    const x = new TableTop(smallScenario());
    x.control({ type: 'StartExercise' });
    x.until(2 * MIN);
    x.control({ type: 'EndExercise' });
    expect(
      x.tryTrainee('red', { type: 'MakeDecision', decision: 'open-gate', option: 'yes', reason: '', restsOn: [] }),
    ).toBe('exercise-ended');
    x.control({ type: 'UndoEnd' });
    expect(x.state.phase).toBe('paused');
    x.control({ type: 'ResumeExercise' });
    x.decideFor('red', 'open-gate', 'yes');
  });

  it('[LOG-5] a refused command writes nothing', () => {
    const x = new TableTop(smallScenario());
    const before = x.state;
    expect(x.tryControl({ type: 'PauseExercise' })).toBe('not-started');
    expect(x.state).toBe(before);
  });
});
