// A room is late: control moves what is still to come, and the distances stay. Moved back, all is as it was.
import { eventsOf } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';
import { HousePage } from './support/house-page.ts';
import { visit } from './support/screens.ts';
import { firstHour, say } from './support/texts.ts';

const MIN = 60_000;

// Many screens are looked at; a slow machine takes its time for each.
test.describe.configure({ timeout: 300_000 });

test('what is planned by time moves together, what counts from something stays, and moving back undoes it', async ({
  server,
  newLaptop,
}) => {
  const page = await (await newLaptop('ru')).newPage();
  const house = new HousePage(page, 'ru');
  await house.open(server, 'Дора');
  const control = await house.plan();
  const { shift } = say('ru');
  await control.openLobby();
  await control.startex();
  await control.steer('pause');
  await control.expectPhase('paused');

  // One is held, and one counts from another that went out.
  await control.choose('c05');
  await control.act('hold');
  await control.expectState('held');
  await control.choose('c05a');
  await control.act('releaseNow');
  await control.expectState('released');
  const counted = await control.line('c05b');
  await expect(counted).toContainText('T+0:02');

  const moves = control.dialog.getByRole('region', { name: shift('moves') });
  const stays = control.dialog.getByRole('region', { name: shift('stays') });
  const row = (within: typeof moves, inject: string) =>
    within.getByRole('listitem').filter({ hasText: firstHour.subject(inject, 'ru') });
  const by = async (minutes: string) => {
    await control.shift();
    await control.dialog.getByRole('textbox', { name: shift('by') }).fill(minutes);
  };
  await control.tab('timeline');
  await by('10');
  await expect(row(moves, 'c02')).toContainText('T+0:05 → T+0:15');
  await expect(row(moves, 'c05')).toContainText('T+0:11 → T+0:21');
  await expect(row(moves, 'c14')).toContainText('T+0:27 → T+0:37');
  await expect(moves.getByRole('listitem').filter({ hasText: shift('ends') })).toContainText('T+0:35 → T+0:45');
  await expect(row(stays, 'c05b').first()).toContainText(shift('why.delay'));
  await expect(row(moves, 'c05b').filter({ hasText: 'T+0:02' })).toHaveCount(0);
  await visit(page, 'control-shift');
  await control.confirm(shift('shiftConfirm'));

  // Everything shows it at once: steering, what comes next, the list, what is held.
  await expect(control.steering).toContainText('T+0:45');
  const next = control.left.getByRole('region', { name: control.injects('comingUp') });
  await expect(next.getByRole('button').filter({ hasText: firstHour.subject('c02', 'ru') })).toContainText('T+0:15');
  await visit(page, 'control-shifted');
  await expect(await control.line('c05b')).toContainText('T+0:02');
  await expect(await control.line('c14')).toContainText('T+0:37');
  await control.choose('c05');
  await expect(control.side).toContainText('T+0:21');
  await control.act('unhold');
  await control.expectState('armed');
  await expect(control.side).toContainText('T+0:21');

  // Back again; once more would put something before now, and is not offered.
  await by('-10');
  await expect(row(moves, 'c05')).toContainText('T+0:21 → T+0:11');
  await control.confirm(shift('shiftConfirm'));
  await expect(control.steering).toContainText('T+0:35');
  await expect(await control.line('c02')).toContainText('T+0:05');
  await expect(await control.line('c14')).toContainText('T+0:27');
  await by('-10');
  await expect(control.dialog).toContainText(shift('tooEarly'));
  await expect(control.dialog.getByRole('button', { name: shift('shiftConfirm'), exact: true })).toBeDisabled();
  await visit(page, 'control-shift-too-early');

  const shifts = eventsOf(await control.log(), 'PlanShifted');
  expect(shifts.map(({ by }) => by)).toEqual([10 * MIN, -10 * MIN]);
  const [there, back] = shifts.map(({ moved }) => new Map(moved.map(({ key, from, to }) => [key, { from, to }])));
  for (const { by, moved } of shifts) for (const { from, to } of moved) expect(to - from).toBe(by);
  expect(there?.get('inject:c05')).toEqual({ from: 11 * MIN, to: 21 * MIN });
  expect(there?.has('inject:c05b')).toBe(false);
  expect([...(back?.keys() ?? [])].sort()).toEqual([...(there?.keys() ?? [])].sort());
  for (const [key, { from }] of there ?? []) expect(back?.get(key)?.to).toBe(from);
});
