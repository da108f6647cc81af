import { expect, it } from 'vitest';
import { childScenario } from '../../tests/support/child-scenario.ts';
import { TableTop } from '../../tests/support/table-top.ts';
import { stageChanges } from './stages.ts';

const MIN = 60_000;

it('[CAS-5] every change of stage stands in the log with its moment and what brought it', () => {
  const x = new TableTop(childScenario(), 1);
  x.control({ type: 'StartExercise' });
  x.until(2 * MIN);
  x.control({ type: 'SetFact', fact: 'ada_stage', value: 1, reason: 'said aloud' });
  for (const measure of ['MEA-ID-01', 'MEA-ID-04']) {
    x.trainee('care', { type: 'OrderMeasure', measure, about: 'ada', reason: 'with her consent', restsOn: [] });
    x.until([...x.state.measures].at(-1)?.doneAt ?? x.t);
  }
  const referral = [...x.state.measures].at(-1);
  const changes = stageChanges(x.state, x.log);
  for (const { position, t } of changes) expect(x.log[position - 1]).toMatchObject({ t, event: { type: 'FactSet' } });
  expect(changes.map(({ position: _position, ...row }) => row)).toEqual([
    { person: 'ada', stage: 1, t: 2 * MIN, cause: { kind: 'control', ref: expect.any(String) } },
    { person: 'ada', stage: 2, t: referral?.doneAt, cause: { kind: 'measure', ref: referral?.key } },
  ]);
});
