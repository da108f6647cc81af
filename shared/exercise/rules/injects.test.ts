import { describe, expect, it } from 'vitest';
import { smallScenario } from '../../../tests/support/small-scenario.ts';
import { seatOf, TableTop } from '../../../tests/support/table-top.ts';

const MIN = 60_000;
const running = () => {
  const x = new TableTop(smallScenario());
  x.control({ type: 'StartExercise' });
  return x;
};

describe('injects', () => {
  it('[INJ-1] an inject reaches its teams and nobody else', () => {
    const x = running();
    x.until(3 * MIN);
    expect(x.inbox('red')).toEqual(['first', 'hello']);
    expect(x.inbox('blue')).toEqual(['hello', 'short', 'next']);
  });

  it('[INJ-2] an inject to be confirmed waits for control when due', () => {
    const x = running();
    x.until(12 * MIN);
    expect(x.status('asked')).toBe('waiting');
    expect(x.inbox('red')).not.toContain('asked');
    x.control({ type: 'ReleaseInject', inject: 'asked' });
    expect(x.inbox('red')).toContain('asked');
  });

  it('[INJ-3] with a moment and a condition it comes at the moment, or later when the condition comes to hold', () => {
    const open = running();
    open.until(9 * MIN);
    open.control({ type: 'SetFact', fact: 'gate_open', value: true, reason: 'test' });
    open.until(10 * MIN);
    expect(open.state.injects.get('both')?.releasedAt).toBe(10 * MIN);

    const later = running();
    later.until(15 * MIN);
    expect(later.status('both')).toBe('planned');
    later.control({ type: 'SetFact', fact: 'gate_open', value: true, reason: 'test' });
    later.pass(1);
    expect(later.state.injects.get('both')?.releasedAt).toBe(15 * MIN);
  });

  it('[INJ-4] control releases by hand what is pending, and nothing that is over', () => {
    const x = running();
    x.control({ type: 'ReleaseInject', inject: 'hand' });
    x.control({ type: 'ReleaseInject', inject: 'short' });
    expect(x.inbox('blue')).toEqual(['short']);
    expect(x.tryControl({ type: 'ReleaseInject', inject: 'short' })).toBe('inject-already-released');
    x.control({ type: 'SkipInject', inject: 'asked', reason: 'no time' });
    expect(x.tryControl({ type: 'ReleaseInject', inject: 'asked' })).toBe('inject-not-open');
    expect(x.tryControl({ type: 'ReleaseInject', inject: 'nowhere' })).toBe('unknown-inject');
    x.until(2 * MIN);
    expect(x.inbox('blue').filter((key) => key === 'short')).toHaveLength(1);
  });

  it('[INJ-5] a held inject never comes due; unheld it keeps its moment or comes at once', () => {
    const x = running();
    x.control({ type: 'HoldInject', inject: 'first' });
    x.control({ type: 'HoldInject', inject: 'asked' });
    x.until(5 * MIN);
    expect(x.inbox('red')).toEqual(['hello']);
    expect(x.tryControl({ type: 'HoldInject', inject: 'first' })).toBe('nothing-to-do');
    x.control({ type: 'UnholdInject', inject: 'first' });
    x.control({ type: 'UnholdInject', inject: 'asked' });
    x.pass(1);
    expect(x.inbox('red')).toEqual(['hello', 'first']);
    expect(x.state.injects.get('asked')?.dueAt).toBe(12 * MIN);
    expect(x.tryControl({ type: 'UnholdInject', inject: 'first' })).toBe('inject-not-held');
  });

  it('[INJ-5] what a condition or a predecessor gave it while it was held counts once it is unheld', () => {
    const x = running();
    for (const inject of ['opened', 'next', 'rust']) x.control({ type: 'HoldInject', inject });
    x.until(4 * MIN);
    x.control({ type: 'SetFact', fact: 'workers', value: 2, reason: 'test' });
    x.control({ type: 'SetFact', fact: 'gate_open', value: true, reason: 'test' });
    x.control({ type: 'MoveStoryline', storyline: 'gate', state: 'rusty', reason: 'test' });
    x.until(9 * MIN);
    for (const inject of ['opened', 'next', 'rust']) x.control({ type: 'UnholdInject', inject });
    x.until(15 * MIN);
    const releasedAt = (inject: string) => x.state.injects.get(inject)?.releasedAt;
    expect([releasedAt('opened'), releasedAt('next'), releasedAt('rust')]).toEqual([11 * MIN, 9 * MIN, 9 * MIN]);
  });

  it('[INJ-5] unheld, it waits on where the condition for its running delay had turned false', () => {
    const x = running();
    x.control({ type: 'SetFact', fact: 'workers', value: 2, reason: 'test' });
    x.control({ type: 'SetFact', fact: 'gate_open', value: true, reason: 'test' });
    x.control({ type: 'SetFact', fact: 'gate_open', value: false, reason: 'test' });
    x.control({ type: 'HoldInject', inject: 'opened' });
    x.until(5 * MIN);
    x.control({ type: 'UnholdInject', inject: 'opened' });
    x.pass(MIN);
    expect(x.status('opened')).toBe('planned');
  });

  it('[INJ-6] a skipped or expired inject never comes', () => {
    const x = running();
    x.control({ type: 'SkipInject', inject: 'first', reason: 'not today' });
    x.until(26 * MIN);
    x.control({ type: 'SetFact', fact: 'gate_open', value: true, reason: 'test' });
    x.until(30 * MIN);
    expect(x.status('both')).toBe('expired');
    expect(x.inbox('blue')).not.toContain('both');
    expect(x.inbox('red')).not.toContain('first');
  });

  it('[INJ-7] re-timing goes to now or later', () => {
    const x = running();
    x.until(MIN / 2);
    expect(x.tryControl({ type: 'RetimeInject', inject: 'first', dueAt: 1000 })).toBe('moment-in-past');
    x.control({ type: 'RetimeInject', inject: 'first', dueAt: 3 * MIN });
    x.until(2 * MIN);
    expect(x.inbox('red')).toEqual(['hello']);
    x.until(3 * MIN);
    expect(x.inbox('red')).toEqual(['hello', 'first']);
  });

  it('[INJ-8] a withdrawn inject stays where it was, marked', () => {
    const x = running();
    x.until(MIN);
    expect(x.tryControl({ type: 'WithdrawInject', inject: 'first', reason: '' })).toBe('reason-missing');
    expect(x.tryControl({ type: 'WithdrawInject', inject: 'short', reason: 'wrong' })).toBe('inject-not-released');
    x.control({ type: 'WithdrawInject', inject: 'first', reason: 'wrong room' });
    expect(x.state.teams.red?.inbox.get('first')?.withdrawn).toBe(true);
    expect(x.status('first')).toBe('withdrawn');
  });

  it('[INJ-9] control’s own inject goes out at once under an id that tells nothing', () => {
    const x = running();
    const inject = {
      type: 'SendAdHocInject' as const,
      from: 'Desk',
      channel: 'phone' as const,
      subject: 'Now',
      body: 'Call back.',
      language: 'en' as const,
    };
    expect(x.tryControl({ ...inject, to: ['green'] })).toBe('unknown-team');
    x.control({ ...inject, to: ['blue'] });
    const [key] = x.inbox('blue');
    expect(key).toBe(x.log.at(-1)?.commandId);
    expect(x.inbox('red')).toEqual([]);
  });

  it('[INJ-10] opening is recorded once per seat, and only for what the team was sent', () => {
    const x = running();
    x.until(2 * MIN);
    x.trainee('red', { type: 'OpenInject', inject: 'first' });
    const { position } = x.state;
    x.trainee('red', { type: 'OpenInject', inject: 'first' });
    expect(x.state.position).toBe(position);
    expect(x.tryTrainee('red', { type: 'OpenInject', inject: 'short' })).toBe('not-your-inject');
    expect(x.state.injects.get('first')?.openedBy).toEqual({ red: [seatOf('red')] });
    expect(x.state.teams.red?.inbox.get('first')).toMatchObject({ openedBy: 1, firstOpenedAt: 2 * MIN });
  });
});
