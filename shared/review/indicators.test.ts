// Review of indicators: observable, seen, missed, over-read, and the matrix of act, means and purpose.
import { describe, expect, it } from 'vitest';
import { indicatorsScenario } from '../../tests/support/indicators-scenario.ts';
import { TableTop } from '../../tests/support/table-top.ts';
import type { CommandOf } from '../exercise/commands.ts';
import { MINUTE } from '../kit/time.ts';
import type { Element } from '../scenario/elements.ts';
import { indicatorReviews } from './indicators.ts';

function arrived(t = 4 * MINUTE, change?: (yaml: string) => string): TableTop {
  const table = new TableTop(indicatorsScenario(change));
  table.control({ type: 'StartExercise' });
  table.until(t);
  return table;
}
const tick = (
  table: TableTop,
  indicator: string,
  element: Element,
  evidence: string[],
  over: Partial<CommandOf<'TickIndicator'>> = {},
) => table.trainee('aid', { type: 'TickIndicator', indicator, person: 'mara', element, evidence, ...over });
const of = (table: TableTop, person = 'mara', team = 'aid') =>
  indicatorReviews(table.state).find((row) => row.person === person && row.team === team);
const sign = (table: TableTop, indicator: string, person = 'mara', team = 'aid') =>
  of(table, person, team)?.signs.find((row) => row.indicator === indicator);

describe('indicators in review', () => {
  it('[IND-6] are observable from when the team held the card and something that shows them, by all it was given', () => {
    expect(indicatorReviews(arrived(0).state)).toEqual([]);
    const x = arrived();
    expect(sign(x, 'IND-GEN-05')).toMatchObject({ result: 'missed', observableAt: MINUTE, by: ['card:mara'] });
    expect(sign(x, 'IND-GEN-02')).toMatchObject({
      result: 'missed',
      observableAt: 3 * MINUTE,
      by: ['inject:notice', 'inject:clerk'],
    });
    // Told to nobody yet; and what only looks so is never missed.
    expect(sign(x, 'IND-GEN-13')).toBeUndefined();
    expect(sign(x, 'IND-GEN-08')).toBeUndefined();
    x.control({ type: 'SetFact', fact: 'mara_level', value: 1, reason: 'she spoke' });
    expect(sign(x, 'IND-GEN-13')).toMatchObject({
      result: 'missed',
      observableAt: 4 * MINUTE,
      by: ['told:mara/journey'],
    });
    // The force was not sent what shows it, before it is passed on.
    expect(sign(x, 'IND-GEN-02', 'mara', 'force')).toBeUndefined();
    x.until(6 * MINUTE);
    x.trainee('aid', { type: 'PassOn', inject: 'notice', to: 'force', basis: 'duty', text: '', language: 'en' });
    expect(sign(x, 'IND-GEN-02', 'mara', 'force')).toMatchObject({ result: 'missed', observableAt: 6 * MINUTE });
    // Nobody ticks what is on none of its cards.
    expect(indicatorReviews(x.state).some(({ team }) => team === 'press')).toBe(false);
  });

  it('[IND-6] are observable no sooner than the team holds the person’s card', () => {
    const x = arrived(2 * MINUTE, (yaml) =>
      yaml
        .replace('at: 1m, from: Desk, to: [aid, force]', 'at: 5m, from: Desk, to: [aid, force]')
        .replace(
          'shows: [person:mara, indicator:IND-GEN-02, indicator:IND-GEN-08]',
          "shows: ['indicator:IND-GEN-02@mara', 'indicator:IND-GEN-08@mara']",
        ),
    );
    x.until(4 * MINUTE);
    expect(of(x)).toBeUndefined();
    x.until(6 * MINUTE);
    expect(sign(x, 'IND-GEN-02')).toMatchObject({ observableAt: 5 * MINUTE });
  });

  it('[IND-6] are seen when ticked with evidence that shows them, with the delay of the first such tick', () => {
    const x = arrived();
    tick(x, 'IND-GEN-02', 'means', ['card:mara', 'inject:notice']);
    expect(sign(x, 'IND-GEN-02')).toMatchObject({ result: 'seen', delay: MINUTE });
    x.until(9 * MINUTE);
    tick(x, 'IND-GEN-02', 'means', ['inject:clerk'], { note: 'again' });
    expect(sign(x, 'IND-GEN-02')).toMatchObject({ result: 'seen', delay: MINUTE });
    x.trainee('aid', { type: 'UntickIndicator', indicator: 'IND-GEN-02', person: 'mara', element: 'means' });
    expect(sign(x, 'IND-GEN-02')).toMatchObject({ result: 'missed', takenBack: true });
  });

  it('[IND-6] are over-read where they are not so, or where what is named does not show them', () => {
    const x = arrived();
    tick(x, 'IND-GEN-08', 'means', ['inject:notice']);
    tick(x, 'IND-GEN-02', 'means', ['card:mara']);
    tick(x, 'IND-GEN-13', 'act', ['inject:notice']);
    tick(x, 'IND-GEN-02', 'means', ['inject:notice'], { person: 'clerk' });
    expect(sign(x, 'IND-GEN-08')).toMatchObject({ result: 'over-read', why: 'not-so' });
    expect(sign(x, 'IND-GEN-02')).toMatchObject({ result: 'over-read', why: 'unsupported', observableAt: 3 * MINUTE });
    const early = sign(x, 'IND-GEN-13');
    expect(early).toMatchObject({ result: 'over-read', why: 'unsupported', by: [] });
    expect(early).not.toHaveProperty('observableAt');
    expect(sign(x, 'IND-GEN-02', 'clerk')).toMatchObject({ result: 'over-read', why: 'not-so' });
    expect(of(x)).toMatchObject({ matrix: { act: false, means: false, purpose: false }, complete: false });
  });

  it('[IND-6] are not judged where the author says nothing of them', () => {
    const x = arrived(4 * MINUTE, (yaml) => yaml.replace('He controls her., trafficked: false', 'He controls her.'));
    tick(x, 'IND-GEN-02', 'means', ['inject:notice'], { person: 'clerk' });
    expect(of(x, 'clerk')?.signs).toMatchObject([{ result: 'unjudged' }]);
  });

  it('[IND-7] the matrix is complete with act, means and purpose; for a child with act and purpose', () => {
    const seen = (change?: (yaml: string) => string) => {
      const x = arrived(4 * MINUTE, change);
      x.control({ type: 'SetFact', fact: 'mara_level', value: 1, reason: 'she spoke' });
      tick(x, 'IND-GEN-13', 'act', ['told:mara/journey']);
      tick(x, 'IND-GEN-05', 'purpose', ['card:mara']);
      return x;
    };
    const x = seen();
    expect(of(x)).toMatchObject({
      matrix: { act: true, means: false, purpose: true },
      complete: false,
      couldBeComplete: true,
    });
    tick(x, 'IND-GEN-05', 'means', ['card:mara']);
    expect(of(x)).toMatchObject({ matrix: { act: true, means: true, purpose: true }, complete: true });
    const child = seen((yaml) => yaml.replace('age: 24', 'age: 16'));
    expect(of(child)).toMatchObject({ isChild: true, complete: true, matrix: { means: false } });
  });

  it('[IND-8] says which element nothing that the team was given showed; of a child no means are asked for', () => {
    const x = arrived();
    expect(of(x)).toMatchObject({ couldBeComplete: false, unshown: ['act'] });
    x.control({ type: 'SetFact', fact: 'mara_level', value: 1, reason: 'she spoke' });
    expect(of(x)).toMatchObject({ couldBeComplete: true, unshown: [] });
    const nothing = (yaml: string) => yaml.replace('IND-GEN-05: { card: true }', 'IND-GEN-05: { told: [journey] }');
    expect(of(arrived(4 * MINUTE, nothing))?.unshown).toEqual(['act', 'purpose']);
    // Before anything is shown; a tick that nothing bears out makes no difference.
    const early = (change: (yaml: string) => string) => {
      const table = arrived(2 * MINUTE, (yaml) => change(nothing(yaml)));
      tick(table, 'IND-GEN-13', 'act', ['card:mara']);
      return of(table)?.unshown;
    };
    expect(early((yaml) => yaml)).toEqual(['act', 'means', 'purpose']);
    expect(early((yaml) => yaml.replace('age: 24', 'age: 16'))).toEqual(['act', 'purpose']);
  });

  it('says when what was seen came to reasonable grounds', () => {
    const x = arrived();
    tick(x, 'IND-GEN-02', 'means', ['inject:notice']);
    expect(of(x)).not.toHaveProperty('groundsAt');
    x.until(7 * MINUTE);
    tick(x, 'IND-GEN-05', 'means', ['card:mara']);
    x.until(8 * MINUTE);
    tick(x, 'IND-GEN-05', 'purpose', ['card:mara']);
    expect(of(x)?.groundsAt).toBe(7 * MINUTE);
  });
});
