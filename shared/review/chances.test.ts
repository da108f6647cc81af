// From when something could have been done for a person, and when it was.
import { expect, it } from 'vitest';
import { childScenario } from '../../tests/support/child-scenario.ts';
import { order, personTable } from '../../tests/support/person-play.ts';
import { TableTop } from '../../tests/support/table-top.ts';
import { MINUTE } from '../kit/time.ts';
import { chancesOf } from './chances.ts';
import { ledgerOf } from './knowledge.ts';

const chances = ({ state }: TableTop) => chancesOf(state, ledgerOf(state));

it('[LRN-9] a step could have been done once the card of the child lay before a team able to, opened or not', () => {
  const table = new TableTop(childScenario());
  table.control({ type: 'StartExercise' });
  table.until(4 * MINUTE);
  const guardian = () => chances(table).find(({ key }) => key === 'ben/step/CS-08');
  expect(guardian()).toMatchObject({ person: 'ben', what: { kind: 'step', id: 'CS-08' }, dueAt: 35 * MINUTE });
  expect(guardian()?.could).toMatchObject({ team: 'care', inject: 'arrival', sentAt: MINUTE });
  for (const absent of ['knewAt', 'begunAt', 'doneAt']) expect(guardian()).not.toHaveProperty(absent);
  table.trainee('care', { type: 'OpenInject', inject: 'arrival' });
  for (const measure of ['MEA-CH-01', 'MEA-CH-02']) {
    table.trainee('care', order(measure, 'ben'));
    const asked = [...table.state.measures].at(-1);
    if (asked?.status === 'asked')
      table.control({ type: 'AuthoriseMeasure', order: asked.key, answer: 'granted', reason: '' });
    table.until(table.state.measures.get(asked?.key ?? '')?.doneAt ?? table.t);
  }
  const done = [...table.state.measures].at(-1);
  expect(done).toMatchObject({ measure: 'MEA-CH-02', quality: 'full' });
  expect(guardian()).toMatchObject({ knewAt: 4 * MINUTE, begunAt: done?.t, begunBy: 'care', doneAt: done?.doneAt });
  // Ada's steps are not open: nothing is owed to her.
  expect(chances(table).some(({ person, what }) => person === 'ada' && what.kind === 'step')).toBe(false);
});

it('[LRN-9] what was expected about a person could be done by any team in play that may order it', () => {
  const table = personTable();
  const needs = () => chances(table).find(({ person }) => person === 'mara');
  expect(needs()).toMatchObject({ what: { kind: 'measure', id: 'MEA-PR-01' }, able: ['aid', 'force'] });
  expect(needs()?.could?.sentAt).toBe(MINUTE);
  table.trainee('force', order('MEA-PR-01', 'mara'));
  table.until(10 * MINUTE);
  expect(needs()).toMatchObject({ begunAt: 2 * MINUTE, begunBy: 'force', doneAt: 4 * MINUTE });
  table.control({ type: 'StrikeMeasure', order: [...table.state.measures][0]?.key ?? '', reason: 'Mistaken.' });
  expect(needs()).not.toHaveProperty('begunAt');
});
