import { expect, test } from 'vitest';
import { loadScenario } from '../../tests/support/load-scenario.ts';
import { smallScenario } from '../../tests/support/small-scenario.ts';
import { examine } from '../scenario/explore/examine.ts';
import type { Undecided } from '../scenario/explore/finding.ts';
import { witness } from './witness.ts';

const nowhere = () => ({ file: 'scenario.yaml', line: 1 });
const firstHour = loadScenario('first-hour');
const asked = (source: string, more: Partial<Undecided> = {}): Undecided => ({
  ...nowhere(),
  where: 'somewhere',
  source,
  asks: 'holds',
  atEnd: false,
  reason: 'one by one',
  ...more,
});

test('[VAL-5] what exploring left open is decided by a rehearsal that shows it', () => {
  const { undecided } = examine(firstHour, nowhere);
  expect(undecided.length).toBeGreaterThan(0);
  const { runs, answered, undecided: left } = witness(firstHour, undecided, 30);
  expect(left).toEqual([]);
  expect(answered).toBe(undecided.length);
  // No more are played than are needed, and none where nothing is asked.
  expect(runs).toBeLessThan(30);
  expect(witness(firstHour, [], 30).runs).toBe(0);
});

test('[VAL-5] what no rehearsal shows stays undecided, and it is said how many were played', () => {
  // Accepting the papers and presuming a child are options of one card.
  const never = asked('child_in_time && pirro_with_adults');
  expect(witness(firstHour, [never], 6)).toMatchObject({
    runs: 6,
    answered: 0,
    undecided: [{ reason: 'one by one; it never held in 6 rehearsals' }],
  });
  expect(witness(firstHour, [never], 0).undecided).toEqual([never]);
});

test('[VAL-5] a condition that is read at the end counts as it stands at the end', () => {
  const scenario = smallScenario();
  const [fact = ''] = Object.entries(scenario.facts).flatMap(([name, { type }]) => (type === 'bool' ? [name] : []));
  const both = asked(`${fact} || !${fact}`, { asks: 'both', atEnd: true });
  expect(witness(scenario, [both], 3).undecided).toMatchObject([{ reason: expect.stringContaining('it always held') }]);
});
