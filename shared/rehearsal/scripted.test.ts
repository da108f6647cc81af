// Scripts: read with their mistakes named, and carried out at their moments.
import { expect, test } from 'vitest';
import { measuresScenario } from '../../tests/support/measures-scenario.ts';
import { smallScenario } from '../../tests/support/small-scenario.ts';
import { MINUTE } from '../kit/time.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { playThrough } from './play-through.ts';
import { readScript } from './script.ts';
import { scripted } from './scripted.ts';

function run(scenario: Scenario, lines: readonly unknown[]) {
  const read = readScript(lines, scenario);
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
  return playThrough(scenario, { cast: scripted(read.lines), seed: 1 });
}

test('[REH-7] seats and control do what the script says, when it says', () => {
  const { log, refused } = run(smallScenario(), [
    { t: '9m', release: 'hand' },
    { t: '3m', team: 'red', decision: 'open-gate', option: 'no', reason: 'Not now.' },
    { t: '2m30s', team: 'blue', decision: 'brief', option: 'ok' },
  ]);
  const made = log.flatMap(({ event, t }) =>
    event.type === 'DecisionMade' ? [[t, event.decision, event.option]] : [],
  );
  expect(made).toEqual([
    [2.5 * MINUTE, 'brief', 'ok'],
    [3 * MINUTE, 'open-gate', 'no'],
  ]);
  const hand = log.find(({ event }) => event.type === 'InjectReleased' && event.inject === 'hand');
  expect(hand?.t).toBe(9 * MINUTE);
  expect(refused).toEqual([]);
});

test('[REH-7] measures and answers are scripted; what the script does not answer is agreed to', () => {
  const { state } = run(measuresScenario(), [
    { t: '5m', team: 'aid', measure: 'MEA-PR-01', about: 'mara' },
    { t: '6m', team: 'aid', measure: 'MEA-CO-04' },
    { t: '7m', team: 'force', measure: 'MEA-IV-05' },
    { t: '20m', team: 'control', answers: 'MEA-IV-05', answer: 'refused', reason: 'No grounds yet.' },
  ]);
  expect(state.measures.find(({ measure }) => measure === 'MEA-CO-04')?.answer).toMatchObject({
    answer: 'granted',
    by: 'force',
  });
  expect(state.measures.find(({ measure }) => measure === 'MEA-IV-05')?.answer).toMatchObject({
    answer: 'refused',
    by: 'control',
    t: 20 * MINUTE,
  });
});

test('[REH-7] a line that is not carried out is listed with its moment', () => {
  const { refused } = run(smallScenario(), [{ t: '30s', team: 'red', decision: 'open-gate', option: 'yes' }]);
  expect(refused).toEqual([{ t: MINUTE / 2, team: 'red', type: 'MakeDecision', code: 'decision-not-open' }]);
});

test('a script with mistakes says which entry and what', () => {
  const read = readScript(
    [
      { t: '5m', team: 'red', decision: 'open-gate', option: 'yes' },
      { t: '5m', team: 'green', decision: 'open-gate', option: 'yes' },
      { t: '5m', team: 'red', decision: 'open-gate', option: 'maybe' },
      { t: 'soon', release: 'hand' },
      { t: '5m', release: 'nothing' },
    ],
    smallScenario(),
  );
  expect(read.ok ? [] : read.mistakes.map(({ entry, message }) => [entry, message.slice(0, 30)])).toEqual([
    [1, 'no team is called "green"'],
    [2, 'no option of open-gate is call'],
    [3, expect.stringContaining('a line is')],
    [4, 'no inject is called "nothing"'],
  ]);
  expect(readScript({}, smallScenario())).toMatchObject({ ok: false });
});
