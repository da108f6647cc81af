import { describe, expect, it } from 'vitest';
import { measuresScenario } from '../../../tests/support/measures-scenario.ts';
import { smallScenario } from '../../../tests/support/small-scenario.ts';
import { seatOf, TableTop } from '../../../tests/support/table-top.ts';
import { purposeOf, purposeOfPassing } from '../../scenario/purposes.ts';
import { CONTENTS, wallOf } from '../../scenario/walls.ts';
import { viewFor } from '../../views/view-for.ts';
import { Command } from '../commands.ts';
import { translateCommand } from '../opaque.ts';

const MIN = 60_000;
/** Aid plays health care here, the force the lawyers, and the press the police. */
const scenario = () =>
  measuresScenario((yaml) =>
    yaml
      .replace('plays: [AID]', 'plays: [AID, HLT]')
      .replace('mandate: Waits, seats: 2 }', 'mandate: Waits, seats: 2, plays: [POL] }'),
  );
const running = (t = 2 * MIN) => {
  const x = new TableTop(scenario(), 2);
  x.control({ type: 'StartExercise' });
  x.until(t);
  return x;
};
const pass = (to: string, basis: 'consent' | 'duty' | 'order' | 'useful' = 'duty', inject = 'arrival'): Command => ({
  type: 'PassOn',
  inject,
  to,
  basis,
  text: 'please read',
  language: 'en',
});
const breaches = (x: TableTop) => [...x.state.alerts].filter(({ kind }) => kind === 'breach');

describe('knowledge', () => {
  it('[KNO-1] a team passes on only what it was sent, to another team, where teams may talk', () => {
    const x = running();
    expect(x.tryTrainee('press', pass('aid'))).toBe('not-your-inject');
    expect(x.tryTrainee('aid', pass('nobody'))).toBe('unknown-team');
    expect(x.tryTrainee('aid', pass('aid'))).toBe('unknown-team');
    x.trainee('aid', pass('press'));
    expect(x.inbox('press')).toEqual(['arrival']);
    const apart = new TableTop(smallScenario());
    apart.control({ type: 'StartExercise' });
    apart.until(2 * MIN);
    expect(apart.tryTrainee('red', pass('blue', 'duty', 'first'))).toBe('team-forbids');
    expect(apart.inbox('blue')).not.toContain('first');
  });

  it('[KNO-1] what control withdrew is passed on by nobody, and is withdrawn wherever it got to', () => {
    const x = running();
    x.trainee('aid', pass('press'));
    x.control({ type: 'WithdrawInject', inject: 'arrival', reason: 'wrong room' });
    expect(x.state.teams.press?.inbox.get('arrival')?.withdrawn).toBe(true);
    expect(x.tryTrainee('force', pass('press'))).toBe('inject-not-open');
  });

  it('[KNO-2] [MSG-4] a wall stops nobody; what goes through one is recorded, and control is told', () => {
    const x = running();
    // Medical content goes to lawyers with a reason, and to the police never.
    x.trainee('aid', pass('force', 'duty'));
    expect(breaches(x)).toEqual([]);
    x.trainee('aid', pass('force', 'useful'));
    expect(breaches(x)).toHaveLength(1);
    x.trainee('aid', pass('press', 'order'));
    expect(breaches(x)[1]?.about).toMatchObject({ from: 'aid', to: 'press', contents: 'medical' });
    const [, second] = x.state.passes;
    x.control({ type: 'Redact', position: second?.position ?? 0, field: 'text', reason: 'a name' });
    expect([...x.state.passes].map(({ text }) => text)).toEqual(['please read', '', 'please read']);
    expect([...x.state.passes].map((row) => row.breaches)).toEqual([[], ['medical'], ['medical']]);
  });

  it('[KNO-6] consent is a basis only for what it was given for, and while it would still be given', () => {
    const asking = (id: string, purpose: string) =>
      `  ${id}: { group: talk, names: { en: Ask, it: Chiedi, ru: Спросить }, takes: [AID], authority: person, purpose: ${purpose}, delay: 1m, about: person, repeats: each, source: test }\n`;
    const x = new TableTop(
      measuresScenario(
        (yaml) =>
          yaml
            .replace('plays: [AID]', 'plays: [AID, HLT]')
            .replace(
              'consents: mara_trust > 0',
              'consents: mara_trust >= 0, consent_for: { medical-data: mara_trust > 0 }',
            )
            .replace('MEA-ID-03: {}', 'MEA-ID-03: {}\n  MEA-CN-03: {}\n  MEA-CN-01: {}'),
        asking('MEA-CN-03', 'medical-data') + asking('MEA-CN-01', 'police'),
      ),
      2,
    );
    x.control({ type: 'StartExercise' });
    x.until(2 * MIN);
    const ask = (measure: string) => {
      x.trainee('aid', { type: 'OrderMeasure', measure, about: 'mara', reason: 'explained to her', restsOn: [] });
      x.until(x.t + MIN);
    };
    const passed = () => {
      x.trainee('aid', pass('force', 'consent'));
      return [...x.state.passes].at(-1)?.breaches;
    };
    // She would agree to both; what she was asked and agreed to for the police carries no medical data.
    x.control({ type: 'SetFact', fact: 'mara_trust', value: 1, reason: 'she trusts' });
    ask('MEA-CN-01');
    expect([...x.state.measures].at(-1)?.answer).toMatchObject({ answer: 'granted', purpose: 'police' });
    expect(passed()).toEqual(['medical']);
    x.control({ type: 'SetFact', fact: 'mara_trust', value: 0, reason: 'she waited long' });
    ask('MEA-CN-03');
    expect([...x.state.measures].at(-1)?.answer).toMatchObject({ answer: 'refused', purpose: 'medical-data' });
    expect(passed()).toEqual(['medical']);
    expect(breaches(x)[0]?.about).toMatchObject({ contents: 'medical', without: 'medical-data' });
    x.control({ type: 'SetFact', fact: 'mara_trust', value: 1, reason: 'she was heard' });
    // Nobody has asked her again yet.
    expect(passed()).toEqual(['medical']);
    ask('MEA-CN-03');
    expect(passed()).toEqual([]);
    x.control({ type: 'SetFact', fact: 'mara_trust', value: 0, reason: 'a promise was broken' });
    expect(passed()).toEqual(['medical']);
    // A duty asks nobody.
    x.trainee('aid', pass('force', 'duty'));
    expect([...x.state.passes].at(-1)?.breaches).toEqual([]);
  });

  it('[KNO-6] has a purpose for every team and content, and one for measures from before there were purposes', () => {
    const to = (plays: string[], content: (typeof CONTENTS)[number] = 'first-talk') =>
      purposeOfPassing({ teams: { x: { plays } } }, 'x', content);
    expect([to(['POL']), to(['PRO']), to(['NGO']), to([])]).toEqual(['police', 'proceedings', 'referral', 'referral']);
    expect(to(['POL'], 'medical')).toBe('medical-data');
    expect(purposeOf({ group: 'health' })).toBe('care');
    expect(purposeOf({ group: 'health', purpose: 'family' })).toBe('family');
    expect(purposeOf(undefined)).toBe('support');
  });

  it('[KNO-3] what is passed on is read as what it is, with its dossier cards; what lay there stays as it was', () => {
    const x = running();
    x.trainee('force', { type: 'OpenInject', inject: 'arrival' });
    const before = x.state.teams.force?.inbox.get('arrival');
    x.trainee('aid', pass('force'));
    expect(x.state.teams.force?.inbox.get('arrival')).toBe(before);
    x.trainee('aid', pass('press'));
    expect(Object.keys(x.state.teams.press?.people ?? {})).toEqual(['mara']);
    x.trainee('press', { type: 'OpenInject', inject: 'arrival' });
    const view = viewFor({ kind: 'team', team: 'press', language: 'en' }, x.state);
    expect(view.lists.inbox?.rows()).toMatchObject([
      { subject: { text: 'Arrival' }, openedBy: 1, passed: { from: 'A1', basis: 'duty', text: 'please read' } },
    ]);
    expect(viewFor({ kind: 'team', team: 'aid', language: 'en' }, x.state).lists.passes?.rows()).toMatchObject([
      { to: 'F1', text: 'please read', language: 'en' },
      { to: 'P1' },
    ]);
  });

  it('[MSG-1] teams write to each other only where the scenario lets them, and nobody else reads it', () => {
    const x = running();
    const write = (to: string[]): Command => ({ type: 'SendMessage', to, text: 'who has the keys?', language: 'en' });
    x.trainee('aid', write(['force']));
    expect(x.tryTrainee('aid', write(['aid']))).toBe('unknown-team');
    expect(x.tryTrainee('aid', write(['nobody']))).toBe('unknown-team');
    expect(x.state.teams.force?.messages.size).toBe(1);
    expect(x.state.teams.press?.messages.size ?? 0).toBe(0);
    const [message] = viewFor({ kind: 'team', team: 'force', language: 'en' }, x.state).lists.messages?.rows() ?? [];
    expect(message).toMatchObject({ from: 'A1', to: ['F1'], mine: false });
    expect(message).not.toHaveProperty('seat', seatOf('aid'));
    const apart = new TableTop(smallScenario());
    apart.control({ type: 'StartExercise' });
    expect(apart.tryTrainee('red', write(['blue']))).toBe('team-forbids');
  });

  it('[MSG-1] a team names another by the code it sees, in a message that fits the protocol', () => {
    const x = running();
    const said = { type: 'SendMessage', to: ['F1'], text: 'who has the keys?', language: 'en' };
    const read = translateCommand(Command.parse(said), x.state);
    expect(read).toEqual({ ok: true, value: { ...said, to: ['force'] } });
    if (read.ok) x.trainee('aid', read.value);
    expect(x.state.teams.force?.messages.size).toBe(1);
  });

  it('[KNO-2] has a wall for every role of the matrix and every content', () => {
    const roles = ['FRO', 'POL', 'FIN', 'PRO', 'LAB', 'SOC', 'NGO', 'HLT', 'ASY', 'LAW', 'COO'];
    const walls = (content: (typeof CONTENTS)[number]) =>
      roles.filter((role) => wallOf({ teams: { x: { plays: [role] } } }, 'x', content) === 'own').join(' ');
    expect(walls('str')).toBe('FIN PRO');
    expect(walls('medical')).toBe('HLT');
    expect(walls('shelter-address')).toBe('SOC NGO');
    expect(wallOf({ teams: { x: { plays: ['POL', 'HLT'] } } }, 'x', 'medical')).toBe('own');
    expect(wallOf({ teams: { x: { plays: [] } } }, 'x', 'medical')).toBe('reason');
    for (const content of CONTENTS)
      expect(walls(content).length, content).toBeGreaterThanOrEqual(content === 'security' ? 0 : 3);
  });
});
