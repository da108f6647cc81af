// Agencies, requests for information and receipts: who speaks as whom, what stands open, and who has what.
import { describe, expect, it } from 'vitest';
import { agenciesScenario } from '../../../tests/support/agencies-scenario.ts';
import { TableTop } from '../../../tests/support/table-top.ts';
import { wholeOf } from '../../views/model.ts';
import type { ShownMessage, ShownPassed, TeamFields } from '../../views/shapes/trainee.ts';
import { viewFor } from '../../views/view-for.ts';
import type { Command, CommandOf } from '../commands.ts';
import { translateCommand } from '../opaque.ts';

const MINUTE = 60_000;
const running = (): TableTop => {
  const x = new TableTop(agenciesScenario());
  x.control({ type: 'StartExercise' });
  x.until(2 * MINUTE);
  return x;
};
const say = (to: CommandOf<'SendMessage'>['to'], more: Partial<CommandOf<'SendMessage'>> = {}): Command => ({
  type: 'SendMessage',
  to,
  text: 'words',
  language: 'en',
  ...more,
});
const viewOf = (x: TableTop, team: string, language: 'en' | 'it' = 'en') =>
  viewFor({ kind: 'team', team, language }, x.state);
const messagesOf = (x: TableTop, team: string) => (viewOf(x, team).lists.messages?.rows() ?? []) as ShownMessage[];
const seen = (x: TableTop, team: string): string => JSON.stringify(wholeOf(viewOf(x, team)));
const last = (x: TableTop): string => [...x.state.messages].at(-1)?.key ?? '';
const at = (x: TableTop, type: string): number => x.log.findLast(({ event }) => event.type === type)?.position ?? 0;

describe('agencies', () => {
  it('[MSG-5] control speaks as an agency of the scenario or a role, and teams read its name', () => {
    const x = running();
    expect(x.tryControl(say(['aid'], { as: 'nobody' }))).toBe('unknown-agency');
    x.control(say(['aid'], { as: 'bank' }));
    x.control(say(['aid'], { as: 'JUD' }));
    x.control(say(['aid']));
    const rows = messagesOf(x, 'aid');
    expect(rows.map(({ agency }) => agency?.title.text)).toEqual(['Bank desk', 'Judge', undefined]);
    expect(rows.map(({ from }) => from)).toEqual(['control', 'control', 'control']);
    expect(viewFor({ kind: 'control', language: 'en' }, x.state).lists.messages?.rows()).toMatchObject([
      { as: 'bank' },
      { as: 'JUD' },
      {},
    ]);
  });

  it('[MSG-6] a team writes to an agency it has at hand or that wrote to it, and to no other', () => {
    const x = running();
    x.trainee('aid', say('control', { as: 'bank' }));
    expect(x.tryTrainee('aid', say('control', { as: 'desk' }))).toBe('unknown-agency');
    expect(x.tryTrainee('aid', say('control', { as: 'JUD' }))).toBe('unknown-agency');
    expect(x.tryTrainee('aid', say(['force'], { as: 'bank' }))).toBe('unknown-agency');
    x.trainee('force', say('control', { as: 'desk' }));
    x.control(say(['aid'], { as: 'desk' }));
    x.trainee('aid', say('control', { as: 'desk' }));
    const titles = (team: string) =>
      (viewOf(x, team).fields.agencies as TeamFields['agencies']).map(({ title }) => title.text);
    expect(titles('aid')).toEqual(['Bank desk']);
    expect(titles('force')).toEqual(['Bank desk', 'Liaison desk']);
    expect(messagesOf(x, 'force').at(-1)?.agency?.title.text).toBe('Liaison desk');
  });

  it('[MSG-6] trainees name agencies by opaque ids, and an author’s id is no key', () => {
    const x = running();
    const [bank] = viewOf(x, 'aid').fields.agencies as TeamFields['agencies'];
    const send = (as: string) => translateCommand(say('control', { as }), x.state);
    expect(send(bank?.key ?? '')).toMatchObject({ ok: true, value: { as: 'bank' } });
    expect(send('JUD')).toMatchObject({ ok: true, value: { as: 'JUD' } });
    expect(send('bank')).toEqual({ ok: false, error: { code: 'unknown-agency' } });
    expect(seen(x, 'aid')).not.toContain('"bank"');
  });
});

describe('requests for information', () => {
  it('[MSG-7] stand open until whoever was asked replies to whoever asked', () => {
    const x = running();
    x.trainee('aid', say('control', { as: 'bank', asks: true }));
    const asked = last(x);
    const state = () => messagesOf(x, 'aid').find(({ key }) => key === asked)?.request;
    expect(state()).toBe('open');
    x.control(say(['force'], { inReplyTo: asked }));
    x.trainee('aid', say('control', { inReplyTo: asked }));
    x.trainee('force', say(['aid'], { inReplyTo: asked }));
    expect(state()).toBe('open');
    x.until(9 * MINUTE);
    x.control(say(['aid'], { as: 'bank', inReplyTo: asked }));
    expect(state()).toBe('answered');
    expect(x.state.messages.get(asked)?.end).toMatchObject({ how: 'answered', t: 9 * MINUTE, message: last(x) });
    const { position } = x.state;
    x.control(say(['aid'], { inReplyTo: asked }));
    expect(x.state.position).toBe(position + 1);
  });

  it('[MSG-7] between teams are answered by one that was asked; what asks nothing has no state', () => {
    const x = running();
    x.trainee('aid', say(['force', 'press'], { asks: true }));
    const asked = last(x);
    x.trainee('press', say(['aid'], { inReplyTo: asked }));
    expect(x.state.messages.get(asked)?.end?.how).toBe('answered');
    expect(messagesOf(x, 'force').find(({ key }) => key === asked)?.request).toBe('answered');
    expect(messagesOf(x, 'press').at(-1)).not.toHaveProperty('request');
  });

  it('[MSG-8] are closed with a reason by whoever asked, or by control, once', () => {
    const x = running();
    x.trainee('aid', say(['force'], { asks: true }));
    const asked = last(x);
    const close = (reason: string): Command => ({ type: 'CloseRequest', request: asked, reason });
    expect(x.tryTrainee('force', close('not ours'))).toBe('not-found');
    expect(x.tryTrainee('press', close('not ours'))).toBe('not-found');
    expect(x.tryTrainee('aid', close(''))).toBe('reason-missing');
    x.trainee('aid', close('MARK by phone'));
    expect(x.tryControl(close('again'))).toBe('request-not-open');
    expect(messagesOf(x, 'force')[0]).toMatchObject({ request: 'closed', closedBecause: 'MARK by phone' });
    x.trainee('force', say(['aid'], { inReplyTo: asked }));
    expect(x.state.messages.get(asked)?.end?.how).toBe('closed');
    x.trainee('aid', say('control'));
    expect(x.tryControl({ type: 'CloseRequest', request: last(x), reason: 'no question' })).toBe('request-not-open');
    x.control({ type: 'Redact', position: at(x, 'RequestClosed'), field: 'reason', reason: 'a name' });
    expect(seen(x, 'aid') + seen(x, 'force')).not.toContain('MARK');
  });
});

describe('receipts', () => {
  const confirm = (what: string, text = ''): Command => ({ type: 'ConfirmReceipt', what, text, language: 'en' });

  it('[REC-1] are given by who was sent something, [REC-2] once per team and thing', () => {
    const x = running();
    x.trainee('aid', say(['force', 'press']));
    const message = last(x);
    expect(x.tryTrainee('aid', confirm(message))).toBe('not-received');
    expect(x.tryControl(confirm(message))).toBe('not-received');
    expect(x.tryTrainee('force', confirm('nothing'))).toBe('not-received');
    x.trainee('force', confirm(message, 'Received, next contact at noon'));
    expect(x.tryTrainee('force', confirm(message))).toBe('already-confirmed');
    x.trainee('press', confirm(message));
    x.trainee('aid', say('control', { as: 'bank' }));
    x.control(confirm(last(x), 'The bank has it'));
    expect(x.state.messages.get(message)?.receipts?.map(({ by }) => by)).toEqual(['force', 'press']);
    expect(messagesOf(x, 'aid').at(-1)?.receipts).toMatchObject([{ by: 'control', text: 'The bank has it' }]);
  });

  it('[REC-1] are given for what was passed on, and stand where it was passed and where it arrived', () => {
    const x = running();
    x.trainee('aid', { type: 'PassOn', inject: 'arrival', to: 'press', basis: 'duty', text: '', language: 'en' });
    const [pass] = x.state.passes;
    expect(x.tryTrainee('force', confirm(pass?.key ?? ''))).toBe('not-received');
    x.trainee('press', confirm(pass?.key ?? '', 'We have it'));
    expect((viewOf(x, 'aid').lists.passes?.rows() ?? []) as ShownPassed[]).toMatchObject([
      { receipts: [{ by: 'P1', text: 'We have it' }] },
    ]);
    expect(viewOf(x, 'press').lists.inbox?.rows()).toMatchObject([{ passed: { receipts: [{ by: 'P1' }] } }]);
  });

  it('[REC-3] are read by the sender and by who gave them, and can be redacted', () => {
    const x = running();
    x.trainee('aid', say(['force', 'press']));
    x.trainee('force', confirm(last(x), 'MARK from force'));
    expect(seen(x, 'aid')).toContain('MARK');
    expect(seen(x, 'force')).toContain('MARK');
    expect(seen(x, 'press')).not.toContain('MARK');
    const position = at(x, 'ReceiptConfirmed');
    expect(x.tryControl({ type: 'Redact', position, field: 'reason', reason: 'a name' })).toBe('not-found');
    x.control({ type: 'Redact', position, field: 'text', reason: 'a name' });
    expect(seen(x, 'aid') + seen(x, 'force')).not.toContain('MARK');
    expect(messagesOf(x, 'aid')[0]?.receipts).toHaveLength(1);
  });
});
