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
function carryOut(x: TableTop, team: string, measure: string, about?: string) {
  x.trainee(team, order(measure, about));
  const row = [...x.state.measures].at(-1);
  if (row?.status === 'asked') x.control({ type: 'AuthoriseMeasure', order: row.key, answer: 'granted', reason: '' });
  x.until(x.state.measures.get(row?.key ?? '')?.doneAt ?? x.t);
  return x.state.measures.get(row?.key ?? '');
}
const clock = (x: TableTop, key: string) => x.state.protectionClocks.get(key);

describe('protection clocks', () => {
  it('[CLO-1] how long a clock runs is the law pack’s, and law and version stand in the log', () => {
    const x = running();
    carryOut(x, 'care', 'MEA-CH-01', 'ada');
    expect(clock(x, 'ada/guardian')).toMatchObject({ status: 'running', startedAt: 5 * MIN, dueAt: 20 * MIN });
    const planned = x.log[0]?.event;
    expect(planned?.type === 'ExercisePlanned' && planned.scenario.lawPack).toMatchObject({
      id: 'tarsia',
      version: '7-test',
    });
    const slow = running(childScenario(undefined, (law) => law.replace('guardian: 15m', 'guardian: 50m')));
    carryOut(slow, 'care', 'MEA-CH-01', 'ada');
    expect(clock(slow, 'ada/guardian')?.dueAt).toBe(55 * MIN);
    const none = running(
      childScenario(
        (yaml) =>
          yaml
            .replace('clock.ada.guardian.over: unheard, ', '')
            .replace('      unheard: { meta: { title: Unheard } }\n', ''),
        (law) => law.replace('guardian: 15m, ', ''),
      ),
    );
    carryOut(none, 'care', 'MEA-CH-01', 'ada');
    expect(clock(none, 'ada/guardian')).toBeUndefined();
  });

  it('[CLO-2] guardian and best interests: from being noticed as a child until appointed and assessed', () => {
    const x = running();
    // The steps of Ben are open from the start: so are his clocks.
    expect(clock(x, 'ben/best_interests')).toMatchObject({ status: 'running', startedAt: 0 });
    expect(clock(x, 'ada/best_interests')).toBeUndefined();
    carryOut(x, 'care', 'MEA-CH-05', 'ben');
    expect(clock(x, 'ben/best_interests')).toMatchObject({ status: 'stopped', late: true });
    expect(x.state.facts.ben_best_interests_late).toBe(true);
  });

  it('[CLO-2] the reflection period runs from its grant until it is over or there is a permit', () => {
    const x = running();
    carryOut(x, 'care', 'MEA-PR-04', 'ada');
    expect(clock(x, 'ada/reflection')).toMatchObject({ status: 'running', dueAt: 28 * MIN });
    x.until(28 * MIN);
    expect(clock(x, 'ada/reflection')).toMatchObject({ status: 'over', at: 28 * MIN });
    expect(x.state.facts.ada_reflection_over).toBe(true);
    // What it brought is not taken away by the clock.
    expect(x.state.facts.ada_reflection).toBe(true);
  });

  it('[CLO-2] an age assessment that was asked for is decided within its time, or never asked for again', () => {
    const x = running();
    x.trainee('care', order('MEA-CH-04', 'ada'));
    const key = [...x.state.measures].at(-1)?.key ?? '';
    expect(clock(x, 'ada/age_assessment')).toMatchObject({ status: 'running', dueAt: 32 * MIN });
    x.control({ type: 'AuthoriseMeasure', order: key, answer: 'refused', reason: 'no serious doubt' });
    expect(clock(x, 'ada/age_assessment')?.status).toBe('stopped');
    x.trainee('care', order('MEA-CH-04', 'ada'));
    x.until(40 * MIN);
    expect(x.state.facts.ada_age_assessment_late).toBe(true);
  });

  it('[CLO-2] a hold of the FIU runs out unless a freezing order is carried out; it is about nobody', () => {
    const x = running();
    carryOut(x, 'force', 'MEA-FI-11');
    expect(clock(x, 'fiu_hold')).toMatchObject({ status: 'running' });
    carryOut(x, 'force', 'MEA-FI-12');
    expect(clock(x, 'fiu_hold')).toMatchObject({ status: 'stopped', at: 19 * MIN });
    expect(clock(x, 'fiu_hold')?.late).toBeUndefined();
    const y = running();
    carryOut(y, 'force', 'MEA-FI-11');
    y.until(21 * MIN);
    expect(clock(y, 'fiu_hold')).toMatchObject({ status: 'over', at: 21 * MIN });
  });

  it('[CLO-3] what runs out is a fact, an alert for control and a word to the storylines; settled later, it is late', () => {
    const x = running();
    carryOut(x, 'care', 'MEA-CH-01', 'ada');
    x.until(20 * MIN);
    expect(x.state.facts.ada_guardian_late).toBe(true);
    expect(x.state.storylines.ada?.state).toBe('unheard');
    expect(
      [...x.state.alerts].some(
        ({ kind, about }) => kind === 'clock' && about.person === 'ada' && about.clock === 'guardian',
      ),
    ).toBe(true);
    carryOut(x, 'care', 'MEA-CH-02', 'ada');
    expect(clock(x, 'ada/guardian')).toMatchObject({ status: 'stopped', late: true });
    expect(x.state.facts.ada_guardian_late).toBe(true);
  });

  it('[CLO-3] [CLK-1] [CLK-3] a pause shifts nothing, a jump passes over what control then settles', () => {
    const x = running();
    carryOut(x, 'care', 'MEA-CH-01', 'ada');
    x.control({ type: 'PauseExercise' });
    x.pass(120 * MIN);
    x.control({ type: 'ResumeExercise' });
    expect(clock(x, 'ada/guardian')).toMatchObject({ status: 'running', dueAt: 20 * MIN });
    x.control({ type: 'JumpTo', to: 30 * MIN });
    expect(clock(x, 'ada/guardian')?.status).toBe('running');
    expect(x.state.passedOver.map(({ key }) => key)).toContain('clock:ada/guardian');
    x.control({ type: 'SettlePassedOver', key: 'clock:ada/guardian', action: 'apply' });
    expect(x.state.facts.ada_guardian_late).toBe(true);
    const y = running();
    carryOut(y, 'care', 'MEA-CH-01', 'ada');
    y.control({ type: 'JumpTo', to: 30 * MIN });
    carryOut(y, 'care', 'MEA-CH-02', 'ada');
    expect(y.state.passedOver.map(({ key }) => key)).not.toContain('clock:ada/guardian');
    expect([clock(y, 'ada/guardian')?.late, y.state.facts.ada_guardian_late]).toEqual([undefined, false]);
  });

  it('[CLO-1] a clock starts anew when what it is for is owed again', () => {
    const x = running();
    carryOut(x, 'care', 'MEA-CH-01', 'ada');
    x.control({ type: 'SetFact', fact: 'ada_guardian', value: true, reason: 'appointed aloud' });
    expect(clock(x, 'ada/guardian')?.status).toBe('stopped');
    carryOut(x, 'care', 'CW-14', 'ada');
    expect(clock(x, 'ada/guardian')).toMatchObject({ status: 'running', dueAt: 6 * MIN + 15 * MIN });
  });

  it('[CLO-4] who may order the formal identification is the law’s model, unless scenario or law say otherwise', () => {
    const by = (model: string, yaml: (y: string) => string = (y) => y, law: (y: string) => string = (y) => y) =>
      childScenario(yaml, (text) => law(text.replace('identification: police', `identification: ${model}`))).orders?.[
        'MEA-ID-05'
      ];
    expect(by('police')).toMatchObject({ by: ['force'], authority: 'self' });
    expect(by('mixed-panel')).toMatchObject({
      by: ['care', 'force', 'cell'],
      authority: ['COO'],
      authorityTeams: ['cell'],
    });
    expect(by('social-path')).toMatchObject({ by: ['care', 'cell'], authority: 'person' });
    expect(by('social-path', (y) => y.replace('MEA-ID-05: {}', 'MEA-ID-05: { by: [force] }'))?.by).toEqual(['force']);
    expect(by('social-path', undefined, (y) => `${y}authority: { MEA-ID-05: [COO] }\n`)?.authority).toEqual(['COO']);
    const x = running(
      childScenario(undefined, (text) => text.replace('identification: police', 'identification: social-path')),
    );
    expect(x.tryTrainee('force', order('MEA-ID-05', 'ada'))).toBe('team-forbids');
    expect(running().tryTrainee('care', order('MEA-ID-05', 'ada'))).toBe('team-forbids');
    expect(running().tryTrainee('force', order('MEA-ID-05', 'ada'))).toBeUndefined();
  });
});
