// The starter exercise by its engine: the good way, every branch and back, every branch to its end.
import { describe, expect, test } from 'vitest';
import { MINUTE } from '../../shared/kit/time.ts';
import { evaluationPoints } from '../../shared/review/evaluation.ts';
import { outcomes } from '../../shared/review/outcomes.ts';
import { BACK, GOOD, LOST, MAIN, type Way } from '../support/first-hour-ways.ts';
import { loadScenario } from '../support/load-scenario.ts';
import { TableTop } from '../support/table-top.ts';

function play(way: Way): TableTop {
  const table = new TableTop(loadScenario('first-hour'));
  table.control({ type: 'StartExercise' });
  for (const { at, team, decision, option } of way.choices) {
    table.until(at);
    table.decideFor(team, decision, option, 'As agreed at the table.');
  }
  table.until(35 * MINUTE);
  table.control({ type: 'EndExercise' });
  return table;
}

const released = (table: TableTop): string[] =>
  [...table.state.injects].filter(({ status }) => status === 'released').map(({ key }) => key);
const points = (table: TableTop) =>
  Object.fromEntries(evaluationPoints(table.state).map(({ point, result }) => [point, result]));

describe.each([
  ['the good way', GOOD],
  ['every branch and back', BACK],
  ['every branch to its end', LOST],
])('%s', (_name, way) => {
  const table = play(way);

  test('ends with the storylines where they belong', () => {
    const ends = Object.fromEntries(outcomes(table.state).map(({ storyline, state }) => [storyline, state]));
    expect(ends).toEqual(way.ends);
  });

  test('releases the main list, and of the rest what the way asks for', () => {
    // Where the boy is with the caller, the caller thanks instead of asking.
    const main = way === LOST ? MAIN.filter((inject) => inject !== 'c13') : MAIN;
    expect(released(table).sort()).toEqual([...main, ...way.branches].sort());
  });
});

test('between them the first two ways play all fourteen injects and both ways of every branch', () => {
  for (const way of [GOOD, BACK]) expect(released(play(way))).toEqual(expect.arrayContaining(MAIN));
  const branch = /^c(04|05|09|14)a$/;
  expect(GOOD.branches.filter((inject) => branch.test(inject))).toEqual([]);
  expect(BACK.branches.filter((inject) => branch.test(inject))).toEqual(['c04a', 'c05a', 'c09a', 'c14a']);
});

test('the evaluation points are met on the good way', () => {
  expect([...new Set(Object.values(points(play(GOOD))))]).toEqual(['met']);
});

test('on the way back every point is met in part but the sharing', () => {
  const { 'c07-sharing': sharing, ...rest } = points(play(BACK));
  expect(sharing).toBe('missed');
  expect([...new Set(Object.values(rest))]).toEqual(['partly']);
});

test('on the way to the end only the money was held', () => {
  expect(points(play(LOST))).toEqual({
    'c03-separation': 'missed',
    'c04-presumption': 'missed',
    'c05-help-first': 'missed',
    'c07-sharing': 'missed',
    'c09-tam': 'missed',
    'c13-no-release': 'missed',
    'c14-freeze': 'partly',
  });
});

test('the log of every way folds to the same state', () => {
  for (const way of [GOOD, BACK, LOST]) {
    const table = play(way);
    expect(outcomes(table.restarted())).toEqual(outcomes(table.state));
    expect(table.restarted().facts).toEqual(table.state.facts);
  }
});

describe('the reserve beside the fourteen', () => {
  const running = () => {
    const table = new TableTop(loadScenario('first-hour'));
    table.control({ type: 'StartExercise' });
    return table;
  };
  const suggested = (table: TableTop) =>
    [...table.state.injects].filter((row) => row.suggested !== undefined).map(({ key }) => key);

  test('[RES-2] is suggested where something is being missed, and not on the good way', () => {
    const never = play(GOOD).log.filter(({ event }) => event.type === 'InjectSuggested');
    expect(never).toEqual([]);
    const table = running();
    table.until(13 * MINUTE);
    table.decideFor('protection', 'boy-age', 'accept-paper');
    expect(suggested(table)).toEqual(['x01']);
    table.until(19 * MINUTE);
    expect(suggested(table)).toEqual(['x01', 'x02']);
    // Missed from T+26 on, the boy is looked for: the question where he sleeps comes too late.
    table.until(27 * MINUTE);
    expect(suggested(table)).toEqual(['x02']);
    expect(released(table)).not.toContain('x01');
  });

  test.each([14, 20])('lets a team that thinks again at T+%i find a place for the boy', (minute) => {
    const table = running();
    table.until(13 * MINUTE);
    table.decideFor('protection', 'boy-age', 'accept-paper');
    table.control({ type: 'ReleaseInject', inject: 'x01' });
    expect(table.inbox('protection')).toContain('x01');
    const made = [...table.state.decisions].find(({ decision }) => decision === 'boy-age')?.key ?? '';
    table.until(minute * MINUTE);
    table.control({ type: 'StrikeDecision', made, reason: 'they think again', reopen: true });
    table.decideFor('protection', 'boy-age', 'presume-and-place');
    expect(outcomes(table.state).find(({ storyline }) => storyline === 'pirro')?.state).toBe('safe-again');
    expect(table.state.facts).toMatchObject({ child_placed: true, pirro_with_adults: false });
  });
});
