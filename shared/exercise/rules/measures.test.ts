import { describe, expect, it } from 'vitest';
import { measuresScenario } from '../../../tests/support/measures-scenario.ts';
import { seatOf, TableTop } from '../../../tests/support/table-top.ts';
import { viewFor } from '../../views/view-for.ts';
import type { Command } from '../commands.ts';
import { nextStatus } from '../measure-course.ts';

const MIN = 60_000;
const running = (t = 2 * MIN) => {
  const x = new TableTop(measuresScenario(), 2);
  x.control({ type: 'StartExercise' });
  x.until(t);
  return x;
};
const order = (measure: string, about?: string, reason = ''): Command => ({
  type: 'OrderMeasure',
  measure,
  ...(about === undefined ? {} : { about }),
  reason,
  restsOn: [],
});
const rows = (x: TableTop) => [...x.state.measures];
const last = (x: TableTop) => rows(x).at(-1);
/** Ordered by a team and waited for. */
const carryOut = (x: TableTop, team: string, measure: string, about?: string, reason = 'for her safety') => {
  x.trainee(team, order(measure, about, reason));
  x.until(x.t + 5 * MIN);
  return last(x);
};

describe('measures', () => {
  it('[MEA-1] a team orders only what it may, about somebody whose card it holds', () => {
    const x = new TableTop(measuresScenario(), 2);
    x.control({ type: 'StartExercise' });
    expect(x.tryTrainee('aid', order('MEA-PR-01', 'mara'))).toBe('unknown-person');
    x.until(2 * MIN);
    expect(x.tryTrainee('press', order('MEA-PR-01', 'mara'))).toBe('team-forbids');
    expect(x.tryTrainee('aid', order('MEA-XX-99'))).toBe('unknown-measure');
    expect(x.tryTrainee('aid', order('MEA-PR-01'))).toBe('person-missing');
    expect(x.tryTrainee('force', order('MEA-IV-05', 'mara'))).toBe('malformed');
    expect(x.tryTrainee('aid', { ...order('MEA-PR-01', 'mara'), restsOn: ['ledger'] } as Command)).toBe(
      'not-your-inject',
    );
    x.trainee('aid', order('MEA-ID-03'));
    expect(last(x)).toMatchObject({ status: 'running', authority: { kind: 'self' } });
    x.trainee('aid', order('MEA-ID-03', 'mara'));
    expect(last(x)).toMatchObject({ status: 'refused', authority: { kind: 'person' } });
    x.trainee('aid', { ...order('MEA-PR-01', 'mara', 'she is cold'), restsOn: ['arrival'] } as Command);
    expect(last(x)).toMatchObject({
      team: 'aid',
      about: 'mara',
      reason: 'she is cold',
      restsOn: ['arrival'],
      status: 'running',
      doneAt: 4 * MIN,
      seat: seatOf('aid'),
    });
  });

  it('[MEA-2] an authority in play is asked, one that nobody plays is control, and who plays it asks nobody', () => {
    const x = running();
    x.trainee('aid', order('MEA-CO-04'));
    expect(last(x)).toMatchObject({ status: 'asked', authority: { kind: 'team', teams: ['force'], role: 'LAW' } });
    expect([...(x.state.teams.force?.asked ?? [])].map(({ key }) => key)).toEqual([last(x)?.key]);
    x.trainee('force', order('MEA-IV-05'));
    expect(last(x)).toMatchObject({ status: 'asked', authority: { kind: 'control', role: 'JUD' } });
    const y = running();
    y.trainee('force', order('MEA-CO-04'));
    expect(last(y)).toMatchObject({ status: 'running', authority: { kind: 'self' } });
  });

  it('[MEA-3] ordered twice, it is carried out once and the second team is told who did', () => {
    const x = running();
    x.trainee('aid', order('MEA-PR-01', 'mara'));
    x.trainee('force', order('MEA-PR-01', 'mara'));
    expect(last(x)).toMatchObject({ team: 'force', status: 'doubled', ofTeam: 'aid' });
    x.until(20 * MIN);
    expect(rows(x).map(({ status }) => status)).toEqual(['done', 'doubled']);
    expect(x.state.facts.mara_trust).toBe(1);
  });

  it('[MEA-12] what came back partial or was granted in part is ordered again; once all is there, the next is told', () => {
    const once = (yaml: string) => yaml.replace('MEA-ID-03: {}', 'MEA-ID-03: {}\n  MEA-ID-04: {}');
    const referral =
      '  MEA-ID-04: { group: talk, names: { en: Refer, it: Invio, ru: Направить }, takes: [AID, LAW], authority: self, delay: 2m, about: person, needs: [needs_met], does: { trust: { add: 3 } }, source: test }\n';
    const x = new TableTop(measuresScenario(once, referral), 2);
    x.control({ type: 'StartExercise' });
    x.until(2 * MIN);
    const shown = () => viewFor({ kind: 'team', team: 'aid', language: 'en' }, x.state).lists.measures?.rows() ?? [];
    expect(carryOut(x, 'aid', 'MEA-ID-04', 'mara')).toMatchObject({ status: 'done', quality: 'partial' });
    expect(shown().at(-1)).toMatchObject({ again: true });
    x.trainee('force', order('MEA-ID-04', 'mara'));
    expect(last(x)).toMatchObject({ status: 'running' });
    x.trainee('aid', order('MEA-ID-04', 'mara'));
    expect(last(x)).toMatchObject({ status: 'doubled', ofTeam: 'force' });
    carryOut(x, 'aid', 'MEA-PR-01', 'mara');
    expect(shown().at(-1)).not.toHaveProperty('again');
    expect(carryOut(x, 'aid', 'MEA-ID-04', 'mara')).toMatchObject({ status: 'done', quality: 'full' });
    expect(x.state.facts.mara_trust).toBe(4);
    x.trainee('aid', order('MEA-ID-04', 'mara'));
    expect(last(x)).toMatchObject({ status: 'doubled', ofTeam: 'aid' });
    x.trainee('aid', order('MEA-CO-04'));
    x.trainee('force', { type: 'AuthoriseMeasure', order: last(x)?.key ?? '', answer: 'narrowed', reason: 'the hall' });
    x.trainee('aid', order('MEA-CO-04'));
    expect(last(x)).toMatchObject({ status: 'doubled' });
    x.until(x.t + 5 * MIN);
    x.trainee('aid', order('MEA-CO-04'));
    expect(last(x)).toMatchObject({ status: 'asked' });
  });

  it('[MEA-4] who must agree answers; refusing and narrowing need reasons, and nobody else may', () => {
    const x = running();
    x.trainee('aid', order('MEA-CO-04'));
    const key = last(x)?.key ?? '';
    const answer = (given: 'granted' | 'narrowed' | 'refused', reason = ''): Command => ({
      type: 'AuthoriseMeasure',
      order: key,
      answer: given,
      reason,
    });
    expect(x.tryTrainee('aid', answer('granted'))).toBe('team-forbids');
    expect(x.tryTrainee('press', answer('granted'))).toBe('unknown-order');
    expect(x.tryTrainee('force', answer('refused'))).toBe('reason-missing');
    expect(x.tryTrainee('force', answer('narrowed'))).toBe('reason-missing');
    x.trainee('force', answer('narrowed', 'only the hall'));
    expect(last(x)).toMatchObject({ status: 'running', doneAt: 5 * MIN, answer: { by: 'force', answer: 'narrowed' } });
    expect(x.tryControl(answer('granted'))).toBe('order-not-open');
    x.trainee('force', order('MEA-IV-05'));
    const search = last(x)?.key ?? '';
    x.control({ type: 'AuthoriseMeasure', order: search, answer: 'refused', reason: 'no file' });
    expect(last(x)).toMatchObject({ status: 'refused', answer: { by: 'control', reason: 'no file' } });
    expect(x.state.storylines.hall?.state).toBe('dark');
  });

  it('[MEA-5] consent is the person’s, and is withheld as the scenario says', () => {
    const x = running();
    x.trainee('aid', order('MEA-ID-02', 'mara'));
    expect(last(x)).toMatchObject({ status: 'refused', answer: { by: 'person' } });
    carryOut(x, 'aid', 'MEA-PR-01', 'mara');
    x.trainee('aid', order('MEA-ID-02', 'mara'));
    expect(last(x)).toMatchObject({ status: 'running', answer: { by: 'person', answer: 'granted' } });
  });

  it('[MEA-11] consent that no longer holds ends what it was given for, and nothing else', () => {
    const x = running();
    x.control({ type: 'SetFact', fact: 'mara_trust', value: 2, reason: 'she came back' });
    x.trainee('aid', order('MEA-ID-02', 'mara'));
    const talk = last(x)?.key ?? '';
    x.trainee('aid', order('MEA-PR-01', 'mara'));
    x.control({ type: 'SetFact', fact: 'mara_trust', value: 1, reason: 'still enough' });
    expect(x.state.measures.get(talk)?.status).toBe('running');
    x.control({ type: 'SetFact', fact: 'mara_trust', value: 0, reason: 'a promise was broken' });
    expect(x.state.measures.get(talk)).toMatchObject({
      status: 'refused',
      answer: { by: 'person', answer: 'refused' },
    });
    expect(last(x)?.status).toBe('running');
    x.until(20 * MIN);
    expect(x.state.facts.mara_talks).toBe(0);
    expect(x.state.measures.get(talk)?.quality).toBeUndefined();
  });

  it('[MEA-13] [MEA-11] to each purpose its own consent; withdrawn from one, the others go on', () => {
    const police =
      '  MEA-CN-01: { group: talk, names: { en: Ask, it: Chiedi, ru: Спросить }, takes: [AID], authority: person, purpose: police, delay: 9m, about: person, repeats: each, source: test }\n';
    const x = new TableTop(
      measuresScenario(
        (yaml) =>
          yaml
            .replace('consents: mara_trust > 0', 'consents: mara_trust > 0, consent_for: { police: hall_empty }')
            .replace('MEA-ID-03: {}', 'MEA-ID-03: {}\n  MEA-CN-01: {}'),
        police,
      ),
      2,
    );
    x.control({ type: 'StartExercise' });
    x.until(2 * MIN);
    const set = (fact: string, value: number | boolean) =>
      x.control({ type: 'SetFact', fact, value, reason: 'as it came' });
    set('mara_trust', 1);
    x.trainee('aid', order('MEA-CN-01', 'mara'));
    expect(last(x)).toMatchObject({ status: 'refused', answer: { by: 'person', purpose: 'police' } });
    set('hall_empty', true);
    x.trainee('aid', order('MEA-CN-01', 'mara'));
    const shared = last(x)?.key ?? '';
    expect(last(x)).toMatchObject({ status: 'running', answer: { answer: 'granted', purpose: 'police' } });
    x.trainee('aid', order('MEA-ID-02', 'mara'));
    const talk = last(x)?.key ?? '';
    expect(last(x)).toMatchObject({ status: 'running', answer: { answer: 'granted', purpose: 'support' } });
    set('hall_empty', false);
    expect(x.state.measures.get(shared)).toMatchObject({ status: 'refused', answer: { purpose: 'police' } });
    expect(x.state.measures.get(talk)?.status).toBe('running');
    set('mara_trust', 0);
    expect(x.state.measures.get(talk)).toMatchObject({ status: 'refused', answer: { purpose: 'support' } });
  });

  it('[MEA-6] a measure that punishes needs reasons; against somebody who may be a victim it is marked', () => {
    const x = running();
    expect(x.tryTrainee('force', order('MEA-IV-07', 'mara'))).toBe('reason-missing');
    expect(carryOut(x, 'force', 'MEA-IV-07', 'mara')?.harm).toBeUndefined();
    carryOut(x, 'aid', 'MEA-PR-01', 'mara');
    carryOut(x, 'aid', 'MEA-ID-02', 'mara');
    expect(x.state.facts.mara_stage).toBe(1);
    expect(x.tryTrainee('force', order('MEA-IV-07', 'mara', ' '))).toBe('reason-missing');
    expect(carryOut(x, 'force', 'MEA-IV-07', 'mara', 'she had the keys')?.harm).toBe('punishment');
    expect([...x.state.alerts].some(({ kind, about }) => kind === 'harm' && about.person === 'mara')).toBe(true);
  });

  it('[MEA-7] control records what was ordered aloud; the expectation is judged by the moment it was observed', () => {
    const x = running(8 * MIN);
    const record = {
      type: 'RecordMeasure' as const,
      team: 'aid',
      measure: 'MEA-PR-01',
      about: 'mara',
      reason: 'said aloud',
    };
    expect(x.tryControl({ ...record, observedAt: 9 * MIN })).toBe('moment-in-past');
    expect(x.state.expectations.get('arrival/0')?.status).toBe('missed');
    x.control({ ...record, observedAt: 4 * MIN });
    expect(last(x)).toMatchObject({ team: 'aid', recordedByControl: true, observedAt: 4 * MIN });
    expect(x.state.expectations.get('arrival/0')?.status).toBe('met');
  });

  it('[EXP-2] what a team did before it was expected meets the expectation when it opens', () => {
    const late = (
      yaml: string,
    ) => `${yaml}  asks: { number: M03, at: 10m, from: Desk, to: [aid], channel: radio, subject: Asks, body: Is she warm?,
    expects: [{ team: aid, measure: MEA-PR-01, about: mara, within: 5m, objective: help, task: needs },
      { team: aid, measure: MEA-ID-03, within: 5m, objective: help, task: needs }] }
`;
    const x = new TableTop(measuresScenario(late), 2);
    x.control({ type: 'StartExercise' });
    x.until(2 * MIN);
    x.trainee('aid', order('MEA-PR-01', 'mara'));
    x.trainee('aid', order('MEA-ID-03'));
    x.until(20 * MIN);
    expect(x.state.expectations.get('asks/0')?.status).toBe('met');
    expect(x.state.expectations.get('asks/1')?.status).toBe('missed');
  });

  it('[MEA-8] a team calls off its own measure while it is open; its result never comes', () => {
    const x = running();
    x.trainee('force', order('MEA-IV-05'));
    const key = last(x)?.key ?? '';
    expect(x.tryTrainee('aid', { type: 'CancelMeasure', order: key })).toBe('unknown-order');
    x.control({ type: 'AuthoriseMeasure', order: key, answer: 'granted', reason: '' });
    x.trainee('force', { type: 'CancelMeasure', order: key }, 2);
    expect(x.tryTrainee('force', { type: 'CancelMeasure', order: key })).toBe('order-not-open');
    x.until(30 * MIN);
    expect(x.status('ledger')).toBe('planned');
    expect(x.state.facts.hall_empty).toBe(false);
  });

  it('[MEA-9] the result comes when its time is over, with the facts and the inject the scenario gives it', () => {
    const x = running();
    x.trainee('force', order('MEA-IV-05'));
    x.control({ type: 'AuthoriseMeasure', order: last(x)?.key ?? '', answer: 'granted', reason: '' });
    x.until(7 * MIN - 1);
    expect(x.status('ledger')).toBe('planned');
    x.until(7 * MIN);
    expect(last(x)).toMatchObject({ status: 'done', quality: 'full', outcome: 'ledger' });
    expect(x.status('ledger')).toBe('released');
    expect(x.inbox('force')).toContain('ledger');
    expect(x.state.facts.hall_empty).toBe(true);
  });

  it('[MEA-8] a result that was jumped over and skipped is called off, and the measure can be ordered again', () => {
    const x = running();
    x.trainee('aid', order('MEA-PR-01', 'mara'));
    const key = `measure:${last(x)?.key}`;
    x.control({ type: 'JumpTo', to: 10 * MIN });
    expect(x.state.passedOver.map((row) => row.key)).toContain(key);
    x.control({ type: 'SettlePassedOver', key, action: 'skip' });
    expect(last(x)?.status).toBe('cancelled');
    expect(carryOut(x, 'force', 'MEA-PR-01', 'mara')).toMatchObject({ status: 'done', quality: 'full' });
  });

  it('[MEA-9] storylines hear of a measure about a person, or of the measure', () => {
    const x = running();
    carryOut(x, 'aid', 'MEA-PR-01', 'mara');
    expect(x.state.storylines.hall?.state).toBe('calm');
  });

  it('[MEA-10] a measure goes the steps of its course and no others', () => {
    expect(nextStatus('ordered', 'FINISH')).toBeUndefined();
    expect(nextStatus('asked', 'FINISH')).toBeUndefined();
    expect(nextStatus('running', 'FINISH')).toBe('done');
    for (const over of ['done', 'refused', 'cancelled', 'doubled'] as const)
      for (const by of ['ASK', 'BEGIN', 'REFUSE', 'FINISH', 'CANCEL', 'DOUBLE'] as const)
        expect(nextStatus(over, by)).toBeUndefined();
  });
});

describe('persons of concern', () => {
  it('[CAS-1] only a full result helps; a wrong move harms however it went', () => {
    const x = running();
    carryOut(x, 'aid', 'CW-09', 'mara');
    expect(x.state.facts).toMatchObject({ mara_trust: -2, mara_harms: 1 });
    expect(last(x)).toMatchObject({ harm: 'wrong-move', status: 'done' });
    expect(x.log.some(({ event }) => event.type === 'HarmRecorded' && event.kind === 'wrong-move')).toBe(true);
  });

  it('[CAS-2] a talk that had what it needed leads up the ladder; one that had not costs trust', () => {
    const x = running();
    x.control({ type: 'SetFact', fact: 'mara_trust', value: 5, reason: 'to be heard at once' });
    expect(carryOut(x, 'aid', 'MEA-ID-02', 'mara')?.quality).toBe('partial');
    expect(x.state.facts).toMatchObject({ mara_level: 0, mara_trust: 4, mara_talks: 1, mara_stage: 0 });
    carryOut(x, 'aid', 'MEA-PR-01', 'mara');
    expect(carryOut(x, 'aid', 'MEA-ID-02', 'mara')).toMatchObject({ quality: 'full', outcome: 'open' });
    expect(x.state.facts).toMatchObject({ mara_level: 1, mara_talks: 2, mara_stage: 1 });
    expect(x.state.teams.force?.people.mara?.map(({ id }) => id)).toEqual(['journey']);
  });

  it('[CAS-3] asked once too often, the person closes, consents to nothing, and opens again later', () => {
    const x = running();
    carryOut(x, 'aid', 'MEA-PR-01', 'mara');
    carryOut(x, 'aid', 'MEA-ID-02', 'mara');
    carryOut(x, 'force', 'MEA-ID-02', 'mara');
    expect(x.state.facts).toMatchObject({ mara_level: 2, mara_closed: false });
    expect(carryOut(x, 'aid', 'MEA-ID-02', 'mara')?.quality).toBe('nothing');
    expect(x.state.facts).toMatchObject({ mara_level: 2, mara_closed: true });
    x.trainee('aid', order('MEA-ID-02', 'mara'));
    expect(last(x)).toMatchObject({ status: 'refused', answer: { by: 'person' } });
    x.until(x.t + 20 * MIN);
    expect(x.state.facts.mara_closed).toBe(false);
  });

  it('[CAS-4] every case has the facts of a case, and conditions read them', () => {
    const x = running();
    expect(x.state.facts).toMatchObject({ mara_guardian: false, mara_level: 0, mara_interests_decided: false });
    expect(Object.keys(x.state.facts).filter((fact) => fact.startsWith('mara_'))).toHaveLength(36);
  });

  it('[ITV-5] a struck measure stays, marked; under way it is called off, and can be ordered anew', () => {
    const x = running();
    const again = { type: 'RecordMeasure', team: 'aid', measure: 'MEA-PR-01', about: 'mara', reason: 'heard' } as const;
    x.control(again);
    const { key } = last(x) ?? { key: '' };
    expect(x.tryControl({ type: 'StrikeMeasure', order: key, reason: '' })).toBe('reason-missing');
    expect(x.tryControl({ type: 'StrikeMeasure', order: 'nothing', reason: 'misheard' })).toBe('unknown-order');
    x.control({ type: 'StrikeMeasure', order: key, reason: 'misheard' });
    expect(x.state.measures.get(key)).toMatchObject({ struck: 'misheard', status: 'cancelled' });
    expect(x.state.alerts.find(({ about }) => about.what === 'struck-measure')?.about.reason).toBe('misheard');
    expect(x.tryControl({ type: 'StrikeMeasure', order: key, reason: 'again' })).toBe('nothing-to-do');
    x.control(again);
    expect(last(x)).toMatchObject({ status: 'running' });
    expect(last(x)?.key).not.toBe(key);
  });
});
