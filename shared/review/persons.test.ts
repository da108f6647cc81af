// Review of measures: how persons fared, what was ordered against what was expected.
import { describe, expect, it } from 'vitest';
import { measuresScenario } from '../../tests/support/measures-scenario.ts';
import { TableTop } from '../../tests/support/table-top.ts';
import { MINUTE } from '../kit/time.ts';
import { measureReviews } from './measure-reviews.ts';
import { personReviews } from './persons.ts';

function arrived(change?: (yaml: string) => string): TableTop {
  const table = new TableTop(measuresScenario(change));
  table.control({ type: 'StartExercise' });
  table.until(2 * MINUTE);
  return table;
}
const order = (table: TableTop, team: string, measure: string, about?: string) =>
  table.trainee(team, {
    type: 'OrderMeasure',
    measure,
    ...(about ? { about } : {}),
    reason: 'r',
    restsOn: ['arrival'],
  });

describe('persons of concern', () => {
  it('reach the minimum right outcome or do not', () => {
    const table = arrived();
    expect(personReviews(table.state)).toEqual([
      { person: 'mara', right: 'missed', errors: [], unsure: [], stage: 0, harms: 0 },
    ]);
    order(table, 'aid', 'MEA-PR-01', 'mara');
    table.until(5 * MINUTE);
    expect(personReviews(table.state)[0]?.right).toBe('reached');
  });

  it('name the common errors that happened', () => {
    const table = arrived();
    order(table, 'force', 'MEA-IV-07', 'mara');
    order(table, 'aid', 'CW-09', 'mara');
    table.until(5 * MINUTE);
    expect(personReviews(table.state)[0]).toMatchObject({ right: 'missed', errors: ['arrested'], harms: 1 });
  });

  it('are not judged where no team met them', () => {
    const table = new TableTop(measuresScenario());
    table.control({ type: 'StartExercise' });
    expect(personReviews(table.state)[0]).toMatchObject({ right: 'unplayed', errors: [] });
  });

  it('have no outcome where the author names none, and leave to people what cannot be evaluated', () => {
    const table = arrived((yaml) => yaml.replace('right: mara_needs_met, ', ''));
    expect(personReviews(table.state)[0]).not.toHaveProperty('right');
    const { scenario } = arrived().state;
    const person = scenario.people.mara;
    if (!person?.case) throw new Error('no case');
    const broken = { ...person, case: { ...person.case, right: '1 / 0 == 1' } };
    const state = { ...arrived().state, scenario: { ...scenario, people: { mara: broken } } };
    expect(personReviews(state)[0]?.right).toBe('unknown');
  });
});

describe('measures against what was expected', () => {
  it('say how soon the expected one came, and on what it rests', () => {
    const table = arrived();
    order(table, 'aid', 'MEA-PR-01', 'mara');
    order(table, 'force', 'MEA-PR-01', 'mara');
    const [first, second, ...rest] = measureReviews(table.state);
    expect(first).toMatchObject({
      team: 'aid',
      result: 'met',
      delay: MINUTE,
      knew: [{ inject: 'arrival', named: true }],
    });
    expect(second).toMatchObject({ team: 'force', result: 'none', order: { status: 'doubled' } });
    expect(rest).toEqual([]);
  });

  it('list what was expected and not ordered', () => {
    const table = arrived();
    expect(measureReviews(table.state)).toMatchObject([{ measure: 'MEA-PR-01', about: 'mara', result: 'open' }]);
    table.until(10 * MINUTE);
    expect(measureReviews(table.state)).toMatchObject([{ team: 'aid', result: 'missed' }]);
    order(table, 'aid', 'MEA-PR-01', 'mara');
    expect(measureReviews(table.state).map(({ result }) => result)).toEqual(['late']);
  });

  it('are judged by the moment control observed', () => {
    const table = arrived();
    table.until(10 * MINUTE);
    const observedAt = 3 * MINUTE;
    table.control({ type: 'RecordMeasure', team: 'aid', measure: 'MEA-PR-01', about: 'mara', reason: '', observedAt });
    expect(measureReviews(table.state)[0]).toMatchObject({ delay: 2 * MINUTE });
  });
});
