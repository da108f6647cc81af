// Figures about persons and about the whole exercise, and red lines, each on a played log.
import { describe, expect, it } from 'vitest';
import { firstHourFrames } from '../../tests/support/first-hour-frames.ts';
import { order, personScenario, personTable } from '../../tests/support/person-play.ts';
import { TableTop } from '../../tests/support/table-top.ts';
import { MINUTE } from '../kit/time.ts';
import { evaluationPoints } from './evaluation.ts';
import { exerciseFigures } from './exercise-figures.ts';
import { personFigures } from './person-figures.ts';
import { ratings } from './ratings.ts';
import { redLines } from './red-lines.ts';

const persons = ({ state, log }: TableTop) => personFigures(state, log);
const mara = (table: TableTop) => persons(table)[0];
const ilo = (table: TableTop) => persons(table)[1];
const figures = (table: TableTop) => exerciseFigures(table.state, table.log, persons(table));
const lines = ({ state, log }: TableTop) => redLines(state, log).map(({ line, person }) => [line, person]);
/** First needs make Mara agree to talk; three minutes. */
function fed(table = personTable()): TableTop {
  table.trainee('aid', order('MEA-PR-01', 'mara'));
  table.until(5 * MINUTE);
  return table;
}

describe('figures about persons', () => {
  it('[LRN-1] count from the moment a team in play first opened something that shows them', () => {
    const unseen = new TableTop(personScenario());
    unseen.control({ type: 'StartExercise' });
    unseen.until(2 * MINUTE);
    expect(mara(unseen)).toMatchObject({ person: 'mara', age: 24, talks: 0 });
    for (const absent of ['noticedAt', 'unsafe']) expect(mara(unseen)).not.toHaveProperty(absent);
    expect(mara(personTable())).toMatchObject({ noticedAt: 2 * MINUTE, noticedBy: 'aid' });
  });

  it('[LRN-5] a talk beside whoever controls the person is a talk, but no private one', () => {
    const table = fed();
    table.trainee('aid', order('MEA-ID-02', 'mara'));
    table.until(10 * MINUTE);
    expect(mara(table)).toMatchObject({ talks: 1, teams: ['aid'], seats: 1 });
    expect(mara(table)).not.toHaveProperty('talkAt');
    expect(lines(table)).toEqual([[1, 'mara']]);
    table.trainee('force', order('MEA-ID-07', 'mara'));
    table.until(11 * MINUTE);
    table.trainee('force', order('MEA-ID-02', 'mara'), 2);
    table.until(16 * MINUTE);
    expect(mara(table)).toMatchObject({ talks: 2, teams: ['aid', 'force'], seats: 2, talkAt: 15 * MINUTE });
    expect(lines(table)).toHaveLength(1);
    expect(mara(table)?.consents).toEqual({ asked: 2, given: 2, withheld: 0 });
  });

  it('[LRN-1] tell when a referral and protection came, and nothing where they did not', () => {
    const table = fed();
    expect(mara(table)).not.toHaveProperty('referredAt');
    expect(mara(table)).not.toHaveProperty('protectedAt');
    table.trainee('aid', order('MEA-ID-04', 'mara'));
    table.until(7 * MINUTE);
    table.trainee('aid', order('MEA-PR-03', 'mara'));
    table.until(20 * MINUTE);
    expect(mara(table)).toMatchObject({ referredAt: 6 * MINUTE, protectedAt: 9 * MINUTE });
  });

  it('[LRN-5] nobody is safe beside a controller, accused, or as a child who is treated as an adult', () => {
    const table = personTable();
    table.until(4 * MINUTE);
    for (const person of ['mara', 'ilo']) table.trainee('force', order('MEA-ID-07', person));
    table.until(10 * MINUTE);
    table.trainee('aid', order('MEA-CH-01', 'ilo'));
    table.trainee('force', order('MEA-IV-07', 'mara'));
    table.until(20 * MINUTE);
    table.trainee('force', order('MEA-ST-06', 'mara'));
    table.until(30 * MINUTE);
    table.control({ type: 'EndExercise' });
    // Apart from T+5; Mara accused from T+11 to T+21, Ilo treated as a child from T+11.
    expect(mara(table)?.unsafe).toEqual({
      total: 13 * MINUTE,
      near: 3 * MINUTE,
      punished: 10 * MINUTE,
      asAdult: 0,
    });
    expect(ilo(table)?.unsafe).toEqual({ total: 9 * MINUTE, near: 3 * MINUTE, punished: 0, asAdult: 9 * MINUTE });
  });

  it('of the first hour rest on decisions that stand for measures', () => {
    const { log, last } = firstHourFrames;
    const rows = personFigures(firstHourFrames.at(last), log);
    expect(rows.map(({ person }) => person)).toContain('pirro');
    for (const row of rows) expect(row).not.toHaveProperty('unsafe');
    expect(rows.every(({ consents }) => consents.asked === 0)).toBe(true);
  });
});

describe('figures of the exercise', () => {
  it('[LRN-1] are absent where nothing could be seen, and never zero', () => {
    const { log, last } = firstHourFrames;
    const end = firstHourFrames.at(last);
    const seen = exerciseFigures(end, log, personFigures(end, log));
    for (const absent of ['consents', 'breaches', 'refused']) expect(seen).not.toHaveProperty(absent);
    const unseen = new TableTop(personScenario());
    expect(figures(unseen)).not.toHaveProperty('screened');
    expect(figures(unseen)).not.toHaveProperty('unanswered');
    expect(figures(unseen).conference).toEqual({ roles: [] });
  });

  it('count who was screened by age, consent, the conference, breaches and refusals', () => {
    const table = fed();
    table.trainee('force', order('MEA-ID-07', 'mara'));
    table.until(7 * MINUTE);
    table.trainee('aid', order('MEA-ID-02', 'mara'));
    table.trainee('aid', order('MEA-CO-01'));
    table.trainee('force', order('MEA-IV-05'));
    const asked = [...table.state.measures].at(-1)?.key ?? '';
    table.control({ type: 'AuthoriseMeasure', order: asked, answer: 'refused', reason: 'No grounds.' });
    table.trainee('aid', { type: 'PassOn', inject: 'arrival', to: 'press', basis: 'useful', text: '', language: 'en' });
    table.until(20 * MINUTE);
    expect(figures(table)).toMatchObject({
      screened: { all: { of: 2, done: 1 }, children: { of: 1, done: 0 }, adults: { of: 1, done: 1 } },
      consents: { asked: 1, given: 1, withheld: 0 },
      conference: { at: 7 * MINUTE, by: 'aid', roles: ['AID'] },
      breaches: { count: 1, contents: ['medical'] },
      refused: { of: 1, done: 1 },
      freezes: { ordered: 0, carriedOut: 0 },
    });
  });

  it('[LRN-1] count people of each sex who were screened or ticked, and say nothing where the scenario does not', () => {
    const scenario = personScenario((yaml) => yaml.replace('trafficked: true }', 'trafficked: true, sex: female }'));
    const table = new TableTop(scenario);
    table.control({ type: 'StartExercise' });
    table.until(2 * MINUTE);
    table.trainee('aid', { type: 'OpenInject', inject: 'arrival' });
    expect(figures(table).bySex).toEqual([
      { sex: 'female', met: 1, talked: 0, ticked: 0 },
      { sex: 'unknown', met: 1, talked: 0, ticked: 0 },
    ]);
    expect(figures(personTable())).not.toHaveProperty('bySex');
  });

  it('[LRN-1] count promises, consent before passing on, and hand-overs that were opened', () => {
    const table = fed();
    const pass = (here = table) =>
      here.trainee('aid', {
        type: 'PassOn',
        inject: 'arrival',
        to: 'press',
        basis: 'consent',
        text: '',
        language: 'en',
      });
    expect(figures(table).promises).toEqual([]);
    for (const absent of ['consentToPass', 'handedOver']) expect(figures(table)).not.toHaveProperty(absent);
    pass();
    table.trainee('press', { type: 'OpenInject', inject: 'arrival' });
    // Nobody had asked either of the two for anything.
    expect(figures(table)).toMatchObject({ consentToPass: { of: 1, done: 0 }, handedOver: { of: 1, done: 1 } });
    for (const person of ['ilo', 'mara']) table.trainee('aid', order('MEA-ID-03', person));
    table.until(8 * MINUTE);
    // [KNO-6] They agreed to something else than to their medical data going round.
    pass();
    expect(figures(table).consentToPass).toEqual({ of: 2, done: 0 });
    table.trainee('aid', order('CW-09', 'mara'));
    table.until(12 * MINUTE);
    expect(figures(table).promises).toEqual(['mara']);
    const plain = fed(personTable(personScenario((yaml) => yaml.replace('holds: [medical],', ''))));
    for (const person of ['ilo', 'mara']) plain.trainee('aid', order('MEA-ID-03', person));
    plain.until(8 * MINUTE);
    pass(plain);
    expect(figures(plain).consentToPass).toEqual({ of: 1, done: 1 });
  });

  it('[LRN-1] tell the first safe place from a reflection period, and when a child had a guardian', () => {
    const more = (yaml: string) => yaml.replace('  MEA-CH-01: {}', '  MEA-CH-01: {}\n  MEA-CH-02: {}');
    const table = new TableTop(
      personScenario(
        more,
        '  MEA-CH-02: { group: care, names: { en: G, it: G, ru: G }, takes: [AID], authority: self, delay: 1m, about: person, does: { guardian: true }, source: test }\n',
      ),
    );
    table.control({ type: 'StartExercise' });
    table.until(2 * MINUTE);
    table.trainee('aid', { type: 'OpenInject', inject: 'arrival' });
    for (const person of ['mara', 'ilo']) table.trainee('aid', order('MEA-CH-02', person));
    table.trainee('aid', order('MEA-PR-03', 'mara'));
    table.until(6 * MINUTE);
    expect(ilo(table)).toMatchObject({ guardianAt: 3 * MINUTE });
    expect(ilo(table)).not.toHaveProperty('placedAt');
    expect(mara(table)).toMatchObject({ placedAt: 4 * MINUTE });
    expect(mara(table)).not.toHaveProperty('guardianAt');
  });

  it('measure the time between the first arrest and the first freeze', () => {
    const table = personTable();
    table.trainee('force', order('MEA-IV-07', 'mara'));
    table.until(10 * MINUTE);
    table.trainee('force', order('MEA-FI-11'));
    const key = [...table.state.measures].at(-1)?.key ?? '';
    expect(figures(table).freezes).not.toHaveProperty('gap');
    table.control({ type: 'AuthoriseMeasure', order: key, answer: 'granted', reason: '' });
    table.until(20 * MINUTE);
    expect(figures(table).freezes).toEqual({
      ordered: 1,
      carriedOut: 1,
      beforeArrest: 0,
      firstAt: 12 * MINUTE,
      arrestAt: 3 * MINUTE,
      gap: 9 * MINUTE,
    });
  });

  it('count messages that waited a quarter of an hour for an answer', () => {
    const table = personTable();
    const say = (from: string, to: 'control' | string[]) =>
      table.trainee(from, { type: 'SendMessage', to, text: 'Where is she?', language: 'en' });
    say('aid', 'control');
    say('aid', ['force']);
    table.until(10 * MINUTE);
    say('force', ['aid']);
    table.until(17 * MINUTE);
    expect(figures(table).unanswered).toMatchObject({ of: 3, done: 0 });
    table.control({ type: 'AddNote', text: 'n', language: 'en' });
    table.until(18 * MINUTE);
    table.control({ type: 'SendMessage', to: ['aid'], text: 'At the gate.', language: 'en' });
    // Control's answer came after sixteen minutes; nobody answered the force, but only for eight.
    expect(figures(table).unanswered).toMatchObject({ done: 1 });
    table.until(40 * MINUTE);
    table.control({ type: 'EndExercise' });
    expect(figures(table).unanswered).toMatchObject({ of: 3, done: 2 });
  });
});

describe('red lines', () => {
  it('[LRN-4] a child handed over, and somebody accused who may be a victim', () => {
    const table = fed();
    table.trainee('aid', order('CW-02', 'ilo'));
    table.trainee('aid', order('MEA-ID-04', 'mara'));
    table.until(8 * MINUTE);
    table.trainee('force', order('MEA-IV-07', 'mara'));
    expect(lines(table)).toEqual([[3, 'ilo']]);
    table.until(12 * MINUTE);
    expect(lines(table)).toEqual([
      [3, 'ilo'],
      [4, 'mara'],
    ]);
    const caps = () => redLines(table.state, table.log).at(-1)?.caps;
    expect(caps()).toEqual({ NP: 'U' });
    table.trainee('force', order('MEA-ST-06', 'mara'));
    table.until(15 * MINUTE);
    expect(caps()).toEqual({ NP: 'M' });
  });

  it('[LRN-4] what was called off, and an arrest of somebody nobody had noticed, cross none', () => {
    const table = personTable();
    table.trainee('aid', order('CW-02', 'ilo'));
    const key = [...table.state.measures].at(-1)?.key ?? '';
    table.trainee('aid', { type: 'CancelMeasure', order: key });
    table.trainee('force', order('MEA-IV-07', 'mara'));
    table.until(10 * MINUTE);
    expect(lines(table)).toEqual([]);
  });

  it('[LRN-4] caps the objectives it names, whatever else was done well', () => {
    const table = fed();
    const rated = () => {
      const points = evaluationPoints(table.state);
      const scenario = structuredClone(table.state.scenario);
      for (const objective of Object.values(scenario.objectives)) objective.criteria = ['CH-1'];
      return ratings({ ...table.state, scenario }, points, redLines(table.state, table.log))[0];
    };
    expect(rated()).toMatchObject({ rating: 'P', redLines: [] });
    table.trainee('aid', order('CW-02', 'ilo'));
    table.until(8 * MINUTE);
    expect(rated()).toMatchObject({ rating: 'U', redLines: [{ line: 3, person: 'ilo' }] });
  });
});
