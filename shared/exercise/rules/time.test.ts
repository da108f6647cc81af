import { describe, expect, it } from 'vitest';
import { smallScenario } from '../../../tests/support/small-scenario.ts';
import { START, TableTop } from '../../../tests/support/table-top.ts';
import { storyAt } from '../../scenario/scenario.ts';
import { exerciseTimeAt, wallTimeOf } from '../clock.ts';

const MIN = 60_000;
const running = () => {
  const x = new TableTop(smallScenario());
  x.control({ type: 'StartExercise' });
  return x;
};

describe('time', () => {
  it('[DUE-1] [CLK-2] the wall moment of any T+ is the first at which it has come, at any pace', () => {
    for (const pace of [0.1, 0.29, 0.57, 0.7, 1, 1.1, 3.3, 59.9, 120])
      for (let t = 1; t <= 3000; t++) {
        const clock = { anchorWall: START, anchorT: 0, pace, running: true };
        const wall = wallTimeOf(clock, t) ?? 0;
        if (exerciseTimeAt(clock, wall) < t || exerciseTimeAt(clock, wall - 2) >= t)
          expect([pace, t, wall]).toEqual([]);
      }
  });

  it('[CLK-1] a long pause lets nothing fall due, and everything comes at its own T+ afterwards', () => {
    const x = running();
    x.until(MIN / 2);
    x.control({ type: 'PauseExercise' });
    x.pass(24 * 60 * MIN);
    expect(x.inbox('red')).toEqual([]);
    x.control({ type: 'ResumeExercise' });
    x.pass(MIN / 2 - 1);
    expect(x.inbox('red')).toEqual([]);
    x.pass(1);
    expect(x.inbox('red')).toEqual(['first', 'hello']);
    expect(x.state.injects.get('first')?.releasedAt).toBe(MIN);
  });

  it('[CLK-2] a new pace changes no moment that has passed and no T+ of what is due', () => {
    const x = running();
    x.pass(10_000);
    x.control({ type: 'SetPace', pace: 10 });
    expect(x.t).toBe(10_000);
    x.pass(5_000);
    expect(x.t).toBe(60_000);
    expect(x.state.injects.get('first')?.releasedAt).toBe(MIN);
  });

  it('[CLK-3] a jump releases nothing on its way; all of it is listed as passed over', () => {
    const x = running();
    x.until(MIN);
    expect(x.tryControl({ type: 'JumpTo', to: MIN })).toBe('moment-in-past');
    x.control({ type: 'JumpTo', to: 11 * MIN });
    expect(x.state.passedOver.map((row) => row.key)).toEqual([
      'inject:short',
      'expectation:first/0',
      'deadline:open-gate/red',
      'inject:both',
    ]);
    expect(x.status('short')).toBe('passed-over');
    expect([...x.state.expectations][0]?.status).toBe('open');
    expect(x.t).toBe(11 * MIN);
  });

  it('[CLK-6] what was passed over happens when control applies it, and never when control skips it', () => {
    const x = running();
    x.until(MIN);
    x.control({ type: 'JumpTo', to: 11 * MIN });
    x.control({ type: 'SettlePassedOver', key: 'inject:short', action: 'apply' });
    expect(x.status('short')).toBe('released');
    x.control({ type: 'SettlePassedOver', key: 'expectation:first/0', action: 'apply' });
    expect([...x.state.expectations][0]?.status).toBe('missed');
    x.control({ type: 'SettlePassedOver', key: 'inject:both', action: 'skip' });
    expect(x.status('both')).toBe('skipped');
    expect(x.state.passedOver.map((row) => row.key)).toEqual(['deadline:open-gate/red']);
    expect(x.tryControl({ type: 'SettlePassedOver', key: 'inject:both', action: 'apply' })).toBe('unknown-due');
  });

  it('[CLK-6] holding or re-timing what was passed over takes it from the list', () => {
    const x = running();
    x.until(MIN);
    x.control({ type: 'JumpTo', to: 11 * MIN });
    x.control({ type: 'HoldInject', inject: 'short' });
    x.control({ type: 'RetimeInject', inject: 'both', dueAt: 13 * MIN });
    expect(x.state.passedOver.map((row) => row.key)).toEqual(['expectation:first/0', 'deadline:open-gate/red']);
    expect(x.status('short')).toBe('held');
    expect(x.state.injects.get('both')?.dueAt).toBe(13 * MIN);
  });

  it('[CLK-4] an interruption leaves play paused at the exercise time of the last sign of life', () => {
    const x = running();
    x.until(3 * MIN);
    const alive = x.now;
    x.now += 10 * MIN;
    x.system({ type: 'RecordInterruption', lastAliveAt: alive });
    expect(x.state.phase).toBe('paused');
    expect(x.t).toBe(3 * MIN);
    expect(x.log.at(-1)?.t).toBe(3 * MIN);
    expect([...x.state.alerts].at(-1)?.kind).toBe('interrupted');
    x.control({ type: 'ResumeExercise' });
    x.pass(MIN);
    expect(x.t).toBe(4 * MIN);
  });

  it('[CLK-5] a wall clock that steps back an hour holds exercise time and undoes nothing; control is told of a lift', () => {
    const x = running();
    x.until(2 * MIN);
    const inbox = x.inbox('blue');
    x.now = START - 60 * MIN;
    expect(x.t).toBe(0 + x.state.clock.anchorT);
    x.control({ type: 'SetPace', pace: 2 });
    expect(x.log.at(-1)?.at).toBeGreaterThanOrEqual(START + 2 * MIN);
    expect(x.inbox('blue')).toEqual(inbox);
    x.system({ type: 'RecordClockLift', offset: 3_600_000 });
    expect([...x.state.alerts].at(-1)).toMatchObject({ kind: 'clock-lifted', about: { offset: 3_600_000 } });
  });

  it('[CLK-7] a move begins at its moment, also when jumped over, and story time follows it', () => {
    const x = running();
    x.control({ type: 'JumpTo', to: 21 * MIN });
    expect(x.state.move).toBe(1);
    const { scenario } = x.state;
    expect(storyAt(scenario, 20 * MIN)).toBe(Date.UTC(2026, 5, 15, 9, 0));
    expect(storyAt(scenario, 21 * MIN)).toBe(Date.UTC(2026, 5, 15, 9, 30));
    expect(storyAt(scenario, 20 * MIN - 1)).toBe(Date.UTC(2026, 5, 14, 7, 0) - 1);
  });

  it('[DUE-1] a due moment asked for too early is refused, whoever asks', () => {
    const x = running();
    const entry = x.state.schedule[0];
    if (!entry) throw new Error('nothing is due');
    expect(x.give({ type: 'ReleaseDue', key: entry.key, dueAt: entry.at, setAt: entry.setAt }, 'system')).toBe(
      'too-early',
    );
  });

  it('[DUE-2] a due moment asked for twice happens once', () => {
    const x = running();
    x.until(MIN);
    const entry = x.log.find(({ event }) => event.type === 'InjectArmed' && event.inject === 'first');
    expect(x.give({ type: 'ReleaseDue', key: 'inject:first', dueAt: MIN, setAt: entry?.position ?? 0 }, 'system')).toBe(
      'unknown-due',
    );
    expect(x.inbox('red').filter((key) => key === 'first')).toHaveLength(1);
  });

  it('[DUE-4] equal moments come in the order they were set', () => {
    const x = running();
    x.until(MIN);
    const order = x.log.flatMap(({ event }) => (event.type === 'InjectReleased' ? [event.inject] : []));
    expect(order).toEqual(['first', 'hello']);
  });
});
