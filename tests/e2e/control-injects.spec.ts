// Control and its injects: released, held, moved, skipped, withdrawn, written, passed over.
import { eventsOf, readLog } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';
import { HousePage } from './support/house-page.ts';
import { JoinPage } from './support/join-page.ts';
import { visit } from './support/screens.ts';
import { firstHour } from './support/texts.ts';
import { tick } from './support/tick.ts';
import { TraineeConsole } from './support/trainee-console.ts';

test('injects: release, hold, re-time, skip, withdraw, write one, jump over some', async ({ server, newLaptop }) => {
  const page = await (await newLaptop('en')).newPage();
  const house = new HousePage(page, 'en');
  await house.open(server, 'Dora');
  const control = await house.plan();
  const log = async () => readLog(await (await page.request.get(`${server.url}/api/s/${control.handle}/log`)).text());
  await control.openLobby();
  const code = await control.codeOf('first-response');
  await control.startex();
  const laptop = await (await newLaptop('it')).newPage();
  const join = new JoinPage(laptop, 'it');
  await join.open(server.url);
  await join.enterCode(code);
  const seat = new TraineeConsole(laptop, 'it', await join.joinAs('Bruno'));
  await join.openConsole();

  await control.tab('timeline');
  await visit(page, 'control-timeline');
  await control.choose('c02');
  await visit(page, 'control-inject');
  await control.act('releaseNow');
  await control.expectState('released');
  await seat.open('c02');
  await control.expectState('opened');

  await control.choose('c03');
  await control.act('hold');
  await control.expectState('held');
  await control.act('unhold');
  await control.expectState('armed');
  await control.act('retime');
  await control.dialog.getByRole('textbox', { name: control.injects('newMoment') }).fill('0:09');
  await visit(page, 'control-retime');
  await control.confirm(control.injects('retimeTo', { at: 'T+0:09' }));
  await expect(control.side).toContainText('T+0:09');

  await control.choose('c04');
  await control.act('skip');
  await control.confirm(control.injects('skip'));
  await control.expectState('skipped');

  await control.choose('c02');
  await control.act('withdraw');
  // Without a reason nothing is withdrawn.
  await expect(control.dialog.getByRole('button', { name: control.injects('withdraw'), exact: true })).toBeDisabled();
  await control.giveReason(control.injects('reasonNeeded'), 'Sent too early');
  await control.confirm(control.injects('withdraw'));
  await control.expectState('withdrawn');
  await expect(seat.item(firstHour.subject('c02', 'it'))).toContainText(seat.t('withdrawn'));
  await expect(laptop.getByText('Sent too early')).toHaveCount(0);

  // One of control's own; what is typed outlives a reload.
  await control.steer('adHoc');
  await tick(control.dialog.getByRole('checkbox', { name: new RegExp(firstHour.team('first-response', 'en')) }));
  await control.dialog.getByRole('textbox', { name: control.injects('from') }).fill('Neighbour');
  await control.dialog.getByRole('textbox', { name: control.injects('subject') }).fill('A dog barks');
  await control.dialog.getByRole('textbox', { name: control.injects('body') }).fill('There is a dog behind the hall.');
  await visit(page, 'control-ad-hoc');
  await page.reload();
  await control.steer('adHoc');
  await expect(control.dialog.getByRole('textbox', { name: control.injects('body') })).toHaveValue(
    'There is a dog behind the hall.',
  );
  await tick(control.dialog.getByRole('checkbox', { name: new RegExp(firstHour.team('first-response', 'en')) }));
  await control.confirm(control.t('adHocSend'));
  await expect(seat.item('A dog barks')).toBeVisible();

  // A jump lists what it passes over; each is settled by hand.
  await control.steer('jump');
  await control.dialog.getByRole('textbox', { name: control.t('jumpTo') }).fill('0:12');
  await expect(control.dialog).toContainText(firstHour.subject('c05', 'en'));
  await visit(page, 'control-jump');
  await control.confirm(control.t('jumpConfirm', { at: 'T+0:12' }));
  await control.openDesk();
  const passed = control.side.getByRole('region', { name: control.desk('passedOver') });
  await visit(page, 'control-desk');
  const line = passed.getByRole('listitem').filter({ hasText: firstHour.subject('c03', 'en') });
  await line.getByRole('button', { name: control.desk('apply.inject') }).click();
  await expect(line).toBeHidden();
  await expect(seat.item(firstHour.subject('c03', 'it'))).toBeVisible();

  const events = await log();
  expect(eventsOf(events, 'InjectRetimed')).toMatchObject([{ inject: 'c03', dueAt: 9 * 60_000 }]);
  expect(eventsOf(events, 'InjectSkipped')).toMatchObject([{ inject: 'c04' }]);
  expect(eventsOf(events, 'InjectWithdrawn')).toMatchObject([{ inject: 'c02', reason: 'Sent too early' }]);
  expect(eventsOf(events, 'InjectAdded')).toMatchObject([{ to: ['first-response'], subject: 'A dog barks' }]);
  expect(eventsOf(events, 'InjectReleased').map(({ inject }) => inject)).not.toContain('c04');
});
