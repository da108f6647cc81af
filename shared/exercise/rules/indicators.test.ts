import { describe, expect, it } from 'vitest';
import { indicatorsScenario } from '../../../tests/support/indicators-scenario.ts';
import { plain } from '../../../tests/support/plain.ts';
import { seatOf, TableTop } from '../../../tests/support/table-top.ts';
import { wholeOf } from '../../views/model.ts';
import { viewFor } from '../../views/view-for.ts';
import type { CommandOf } from '../commands.ts';
import { translateCommand } from '../opaque.ts';

const MIN = 60_000;
const running = (t = 4 * MIN) => {
  const x = new TableTop(indicatorsScenario(), 2);
  x.control({ type: 'StartExercise' });
  x.until(t);
  return x;
};
type Tick = CommandOf<'TickIndicator'>;
const tick = (over: Partial<Tick> = {}): Tick => ({
  type: 'TickIndicator',
  indicator: 'IND-GEN-02',
  person: 'mara',
  element: 'means',
  evidence: ['inject:notice'],
  ...over,
});
const untick = (over: Partial<Tick> = {}): CommandOf<'UntickIndicator'> => {
  const { indicator, person, element } = tick(over);
  return { type: 'UntickIndicator', indicator, person, element };
};
const stage = (x: TableTop) => x.state.facts.mara_stage;
const rows = (x: TableTop) => [...x.state.ticks];

describe('indicators', () => {
  it('[IND-1] are ticked from the team’s own cards, about a person whose card it holds, under an element they point to', () => {
    const x = running();
    expect(x.tryTrainee('aid', tick({ indicator: 'IND-GEN-01' }))).toBe('unknown-indicator');
    expect(x.tryTrainee('aid', tick({ indicator: 'IND-GEN-99' }))).toBe('unknown-indicator');
    expect(x.tryTrainee('press', tick())).toBe('unknown-indicator');
    expect(x.tryTrainee('aid', tick({ person: 'nobody' }))).toBe('unknown-person');
    expect(running(0).tryTrainee('aid', tick())).toBe('unknown-person');
    expect(x.tryTrainee('aid', tick({ element: 'purpose' }))).toBe('wrong-element');
    expect(rows(x)).toEqual([]);
    x.trainee('aid', tick());
    x.trainee('aid', tick({ indicator: 'IND-GEN-05', element: 'purpose', evidence: ['card:mara'] }));
    x.trainee('force', tick({ indicator: 'IND-GEN-01', evidence: ['inject:arrival'] }));
    expect(rows(x).map(({ team, indicator, element }) => [team, indicator, element])).toEqual([
      ['aid', 'IND-GEN-02', 'means'],
      ['aid', 'IND-GEN-05', 'purpose'],
      ['force', 'IND-GEN-01', 'means'],
    ]);
    expect(x.state.teams.aid?.ticks.size).toBe(2);
  });

  it('[IND-1] none can be ticked in an exercise that was planned before there was a catalogue of them', () => {
    const { indicators: _none, ...scenario } = indicatorsScenario();
    const x = new TableTop(scenario);
    x.control({ type: 'StartExercise' });
    x.until(4 * MIN);
    expect(x.tryTrainee('aid', tick())).toBe('unknown-indicator');
  });

  it('[IND-2] a tick rests on something, and only on what the team was given', () => {
    const x = running();
    expect(x.tryTrainee('aid', tick({ evidence: [] }))).toBe('evidence-missing');
    expect(x.tryTrainee('force', tick())).toBe('not-your-evidence');
    for (const ref of ['inject:ledger', 'told:mara/journey', 'card:nobody', 'told:mara', 'notice', 'arrival', ''])
      expect(x.tryTrainee('aid', tick({ evidence: ['inject:notice', ref] })), ref).toBe('not-your-evidence');
    x.control({ type: 'SetFact', fact: 'mara_level', value: 1, reason: 'she spoke' });
    const told = tick({ indicator: 'IND-GEN-13', element: 'act', evidence: ['told:mara/journey', 'inject:notice'] });
    x.trainee('aid', told);
    expect(rows(x)[0]?.evidence).toEqual(['told:mara/journey', 'inject:notice']);
  });

  it('[IND-3] ticked anew, evidence and note are the new ones; taken back, a tick stays in the log', () => {
    const x = running();
    x.trainee('aid', tick({ note: 'at the desk' }));
    const before = x.log.length;
    x.trainee('aid', tick({ note: 'at the desk', evidence: ['inject:notice', 'inject:notice'] }), 2);
    expect(x.log).toHaveLength(before);
    x.until(5 * MIN);
    x.trainee('aid', tick({ note: 'twice', evidence: ['inject:notice', 'card:mara'] }), 2);
    const [first, second, ...rest] = rows(x);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ note: 'at the desk', until: 5 * MIN });
    expect(second).toMatchObject({ note: 'twice', evidence: ['inject:notice', 'card:mara'], seat: seatOf('aid', 2) });
    expect(second).not.toHaveProperty('until');
    expect(x.tryTrainee('aid', untick({ indicator: 'IND-GEN-05' }))).toBe('not-ticked');
    expect(x.tryTrainee('force', untick())).toBe('not-ticked');
    x.trainee('aid', untick());
    expect(x.tryTrainee('aid', untick())).toBe('not-ticked');
    expect(rows(x)[1]?.until).toBe(5 * MIN);
    expect(x.log.at(-1)?.event).toMatchObject({ type: 'IndicatorUnticked', person: 'mara', indicator: 'IND-GEN-02' });
    x.trainee('aid', tick());
    expect(rows(x)).toHaveLength(3);
    expect(plain(x.restarted())).toEqual(plain(x.state));
  });

  it('[IND-3] [MSG-4] the words of a tick can be redacted wherever they are, also of one that was replaced', () => {
    const x = running();
    x.trainee('aid', tick({ note: 'MARK first' }));
    x.trainee('aid', tick({ note: 'MARK second' }));
    const shown = () =>
      JSON.stringify(
        [
          { kind: 'control' as const, language: 'en' as const },
          { kind: 'team' as const, team: 'aid', language: 'en' as const },
        ].map((audience) => wholeOf(viewFor(audience, x.state))),
      );
    for (const words of ['MARK first', 'MARK second']) {
      const { position = 0 } =
        x.log.find(({ event }) => event.type === 'IndicatorTicked' && event.note === words) ?? {};
      expect(shown()).toContain(words);
      expect(x.tryControl({ type: 'Redact', position, field: 'text', reason: 'a real name' })).toBe('not-found');
      x.control({ type: 'Redact', position, field: 'note', reason: 'a real name' });
      expect(shown()).not.toContain(words);
    }
  });

  it('[IND-4] a tick makes a person potential at least, whether it is so or not, and takes no stage away', () => {
    for (const indicator of ['IND-GEN-02', 'IND-GEN-08']) {
      const x = running();
      expect(stage(x)).toBe(0);
      x.trainee('aid', tick({ indicator }));
      expect(stage(x)).toBe(1);
      x.trainee('aid', untick({ indicator }));
      expect(stage(x)).toBe(1);
    }
    const x = running();
    x.control({ type: 'SetFact', fact: 'mara_stage', value: 2, reason: 'presumed' });
    x.trainee('aid', tick());
    expect(stage(x)).toBe(2);
  });

  it('[IND-4] about somebody without a case it is no stage of anything', () => {
    const x = running();
    const before = x.state.facts;
    x.trainee('aid', tick({ person: 'clerk' }));
    expect(x.state.facts).toEqual(before);
  });

  it('[IND-4] [MEA-6] a measure that punishes somebody whose indicators are open is marked as a harm', () => {
    const arrest = (x: TableTop) => {
      x.trainee('force', { type: 'OrderMeasure', measure: 'MEA-IV-07', about: 'mara', reason: 'seen', restsOn: [] });
      return x.log.some(({ event }) => event.type === 'HarmRecorded' && event.kind === 'punishment');
    };
    expect(arrest(running())).toBe(false);
    const x = running();
    x.trainee('aid', tick());
    expect(arrest(x)).toBe(true);
  });

  it('[IND-5] [VIEW-1] a team sees its own ticks, by opaque ids, and nobody else’s', () => {
    const x = running();
    x.control({ type: 'SetFact', fact: 'mara_level', value: 1, reason: 'she spoke' });
    const view = (team: string) => wholeOf(viewFor({ kind: 'team', team, language: 'en' }, x.state));
    const { people } = view('aid').fields as { people: { key: string; disclosed: { key: string }[] }[] };
    const mara = people.find(({ disclosed }) => disclosed.length > 0);
    const person = mara?.key ?? '';
    const inject = view('aid').lists.inbox?.[0]?.key ?? '';
    const evidence = [`inject:${inject}`, `card:${person}`, `told:${mara?.disclosed[0]?.key}`];
    const sent = translateCommand(tick({ person, evidence }), x.state);
    expect(sent).toMatchObject({
      ok: true,
      value: { person: 'mara', evidence: ['inject:arrival', 'card:mara', 'told:mara/journey'] },
    });
    expect(translateCommand(tick({ person: 'mara' }), x.state)).toMatchObject({ error: { code: 'unknown-person' } });
    for (const ref of ['inject:arrival', 'told:mara/journey', 'card:mara', 'none', 'fact:x'])
      expect(translateCommand(tick({ person, evidence: [ref] }), x.state)).toMatchObject({
        error: { code: 'not-your-evidence' },
      });
    expect(translateCommand(untick({ person }), x.state)).toMatchObject({ ok: true, value: { person: 'mara' } });
    if (sent.ok) x.trainee('aid', sent.value as Tick);
    expect(view('aid').lists.ticks).toMatchObject([{ person, evidence, indicator: 'IND-GEN-02', over: false }]);
    expect(JSON.stringify(view('aid'))).not.toMatch(/mara\/|"mara"|notice|verdict/);
    expect(view('force').lists.ticks).toEqual([]);
    const control = wholeOf(viewFor({ kind: 'control', language: 'en' }, x.state));
    expect(control.lists.ticks).toMatchObject([{ team: 'aid', person: 'mara', verdict: 'unsupported' }]);
  });

  it('[IND-9] are recorded by control for a team that ticked on paper, by the team’s own rules, at the moment it was observed', () => {
    const x = running();
    const paper = { ...tick({ note: 'on the wall' }), type: 'RecordTick' as const, team: 'aid' };
    expect(x.tryControl({ ...paper, team: 'nobody' })).toBe('unknown-team');
    expect(x.tryControl({ ...paper, observedAt: 9 * MIN })).toBe('moment-in-past');
    expect(x.tryControl({ ...paper, evidence: [] })).toBe('evidence-missing');
    expect(x.tryControl({ ...paper, team: 'press' })).toBe('unknown-indicator');
    expect(x.tryControl({ ...paper, person: 'nobody' })).toBe('unknown-person');
    expect(rows(x)).toEqual([]);
    x.control({ ...paper, observedAt: 3.5 * MIN });
    expect(rows(x)).toMatchObject([{ team: 'aid', note: 'on the wall', t: 3.5 * MIN }]);
    expect(rows(x)[0]).not.toHaveProperty('seat');
    expect(stage(x)).toBe(1);
    expect(x.log.find(({ event }) => event.type === 'IndicatorTicked')).toMatchObject({
      observedAt: 3.5 * MIN,
      onBehalfOf: 'aid',
    });
    // It is the team's like any other: it takes it back, and control does not tick in its own name.
    x.trainee('aid', untick());
    expect(rows(x)[0]?.until).toBe(x.t);
    expect(x.tryControl(tick())).toBe('role-forbids');
  });
});
