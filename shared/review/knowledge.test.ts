// Who could know what and since when, hand-offs, and what did not get to where it was needed.
import { describe, expect, it } from 'vitest';
import { firstHourFrames } from '../../tests/support/first-hour-frames.ts';
import { measuresScenario } from '../../tests/support/measures-scenario.ts';
import { seatOf, TableTop } from '../../tests/support/table-top.ts';
import { MINUTE } from '../kit/time.ts';
import { gapsOf, neverReached, reachedNobody } from './gaps.ts';
import { handOffs } from './hand-offs.ts';
import { firstCouldKnow, firstKnew, ledgerOf, whoKnewAt } from './knowledge.ts';

/** Aid and the press get the arrival; the force gets what it may know only from others. */
const scenario = () =>
  measuresScenario((yaml) => yaml.replace('to: [aid, force], channel: radio', 'to: [aid], channel: radio'));
function arrived(): TableTop {
  const table = new TableTop(scenario(), 2);
  table.control({ type: 'StartExercise' });
  table.until(2 * MINUTE);
  return table;
}
const pass = (table: TableTop, from: string, to: string, basis: 'consent' | 'duty' | 'useful' = 'duty') =>
  table.trainee(from, { type: 'PassOn', inject: 'arrival', to, basis, text: '', language: 'en' });
const open = (table: TableTop, team: string, n = 1) =>
  table.trainee(team, { type: 'OpenInject', inject: 'arrival' }, n);
const order = (table: TableTop, team: string, measure: string) =>
  table.trainee(team, { type: 'OrderMeasure', measure, about: 'mara', reason: 'r', restsOn: [] });

describe('the knowledge ledger', () => {
  it('[KNO-4] tells since when a team could know, when it did, who opened it first and who had passed it on', () => {
    const table = arrived();
    open(table, 'aid', 2);
    table.until(4 * MINUTE);
    open(table, 'aid', 1);
    pass(table, 'aid', 'force', 'consent');
    table.until(7 * MINUTE);
    open(table, 'force');
    const ledger = ledgerOf(table.state);
    for (const item of ['inject:arrival', 'person:mara'] as const) {
      expect(ledger.get('aid', item)).toMatchObject({
        via: 'sent',
        sentAt: MINUTE,
        knewAt: 2 * MINUTE,
        openedBy: seatOf('aid', 2),
        to: [{ to: 'force', basis: 'consent' }],
      });
      expect(ledger.get('force', item)).toMatchObject({ via: 'passed', from: [{ from: 'aid' }] });
      expect([firstCouldKnow(ledger, 'force', item), firstKnew(ledger, 'force', item)]).toEqual([
        4 * MINUTE,
        7 * MINUTE,
      ]);
      expect(firstCouldKnow(ledger, 'press', item)).toBeUndefined();
    }
    expect(whoKnewAt(ledger, 'person:mara', 3 * MINUTE)).toEqual({ knew: ['aid'], could: [] });
    expect(whoKnewAt(ledger, 'person:mara', 5 * MINUTE)).toEqual({ knew: ['aid'], could: ['force'] });
    expect(whoKnewAt(ledger, 'person:mara', 7 * MINUTE)).toEqual({ knew: ['aid', 'force'], could: [] });
  });

  it('[KNO-4] whoever passes something on knows it, opened or not', () => {
    const table = arrived();
    expect(firstKnew(ledgerOf(table.state), 'aid', 'inject:arrival')).toBeUndefined();
    pass(table, 'aid', 'force');
    expect(firstKnew(ledgerOf(table.state), 'aid', 'inject:arrival')).toBe(2 * MINUTE);
  });

  it('[KNO-4] what a person tells is known at once, by those who were told', () => {
    const table = arrived();
    order(table, 'aid', 'MEA-PR-01');
    table.until(5 * MINUTE);
    order(table, 'aid', 'MEA-ID-02');
    table.until(10 * MINUTE);
    const ledger = ledgerOf(table.state);
    expect(ledger.of('disclosure:mara/journey')).toMatchObject([{ team: 'aid', via: 'told', knewAt: 9 * MINUTE }]);
    // Nothing was asked of the force, and nothing it could have ordered was missed.
    expect(neverReached(table.state, ledger, 'disclosure:mara/journey')).toEqual([]);
  });

  it('[KNO-5] names the teams that needed it and never had it', () => {
    const table = arrived();
    open(table, 'aid');
    table.until(10 * MINUTE);
    // MEA-PR-01 was expected of aid and missed; the force could have ordered it too, and never heard of Mara.
    expect(neverReached(table.state, ledgerOf(table.state), 'person:mara')).toEqual(['force']);
    expect(neverReached(table.state, ledgerOf(table.state), 'inject:arrival')).toEqual(['force']);
    pass(table, 'aid', 'force');
    expect(neverReached(table.state, ledgerOf(table.state), 'inject:arrival')).toEqual([]);
  });
});

describe('what did not get to where it was needed', () => {
  it('[LRN-2] says who had word of a person for whom something was missed', () => {
    const table = arrived();
    open(table, 'aid');
    table.until(10 * MINUTE);
    expect(gapsOf(table.state, ledgerOf(table.state))).toMatchObject([
      {
        expectation: 'arrival/0',
        person: 'mara',
        kind: 'had',
        status: 'missed',
        first: { team: 'aid', knewAt: 2 * MINUTE },
      },
    ]);
  });

  it('[LRN-2] says what only teams that could not act had', () => {
    const table = new TableTop(
      measuresScenario((yaml) =>
        yaml
          .replace('  MEA-PR-01: {}', '  MEA-PR-01: { by: [aid] }')
          .replace('to: [aid, force], channel: radio', 'to: [aid], channel: radio')
          .concat(
            '  sighting: { number: M03, at: 1m, from: Desk, to: [press], channel: media, subject: S, body: B, shows: [person:mara] }\n',
          ),
      ),
    );
    table.control({ type: 'StartExercise' });
    table.until(2 * MINUTE);
    table.trainee('press', { type: 'OpenInject', inject: 'sighting' });
    table.until(10 * MINUTE);
    const gaps = () => gapsOf(table.state, ledgerOf(table.state));
    expect(gaps()).toMatchObject([
      { kind: 'unable', able: ['aid'], first: { team: 'press' }, never: [{ item: 'inject:sighting', team: 'press' }] },
    ]);
    // Passed on too late, it still had not been there when it was needed.
    table.trainee('press', { type: 'PassOn', inject: 'sighting', to: 'aid', basis: 'duty', text: '', language: 'en' });
    expect(gaps()[0]?.never).toHaveLength(1);
  });

  it('[LRN-2] is silent where nobody knew, and where it was done in time', () => {
    const nobody = arrived();
    nobody.until(10 * MINUTE);
    expect(gapsOf(nobody.state, ledgerOf(nobody.state))).toEqual([]);
    const done = arrived();
    open(done, 'aid');
    order(done, 'aid', 'MEA-PR-01');
    done.until(10 * MINUTE);
    expect(gapsOf(done.state, ledgerOf(done.state))).toEqual([]);
  });

  it('[LRN-2] lists what nobody opened and what nobody was told', () => {
    const table = arrived();
    expect(reachedNobody(table.state, ledgerOf(table.state))).toEqual({
      unopened: [{ inject: 'arrival', to: ['aid'], sentAt: MINUTE }],
      untold: [{ person: 'mara', disclosure: 'journey' }],
    });
    open(table, 'aid');
    expect(reachedNobody(table.state, ledgerOf(table.state)).unopened).toEqual([]);
  });

  it('[LRN-2] of the first hour: a cell had the boy before it, and he left', () => {
    const end = firstHourFrames.at(firstHourFrames.last);
    const boy = gapsOf(end, ledgerOf(end)).filter(({ person }) => person === 'pirro');
    expect(boy.length).toBeGreaterThan(0);
    expect(boy[0]?.first?.knewAt).toBeLessThan(boy[0]?.dueAt ?? 0);
  });
});

describe('hand-offs', () => {
  it('[LRN-3] are counted by pair, with basis, time and whether they were opened', () => {
    const table = arrived();
    open(table, 'aid');
    table.until(3 * MINUTE);
    pass(table, 'aid', 'force');
    pass(table, 'aid', 'press', 'useful');
    table.trainee('force', { type: 'SendMessage', to: ['aid'], text: 'thanks', language: 'en' });
    table.until(5 * MINUTE);
    open(table, 'force');
    expect(handOffs(table.state)).toMatchObject([
      {
        from: 'aid',
        to: 'force',
        count: 1,
        bases: { duty: 1 },
        confirmed: 1,
        held: 2 * MINUTE,
        untilOpened: 2 * MINUTE,
      },
      // Medical content goes to the press on no basis of mere use.
      { from: 'aid', to: 'press', count: 1, bases: { useful: 1 }, confirmed: 0, breaches: 1 },
      { from: 'force', to: 'aid', count: 0, messages: 1, confirmed: 0 },
    ]);
    expect(handOffs(table.state)[1]).not.toHaveProperty('untilOpened');
  });
});
