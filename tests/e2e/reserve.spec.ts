// The reserve: what a group may miss is suggested to control while it is being missed. Control sends it or leaves it; until
// then no trainee reads a byte of it.
import { arrive } from './support/arrive.ts';
import { eventsOf } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';
import { HousePage } from './support/house-page.ts';
import { overhear } from './support/overhear.ts';
import { visit } from './support/screens.ts';
import { firstHour } from './support/texts.ts';

// Many screens are looked at; a slow machine takes its time for each.
test.describe.configure({ timeout: 300_000 });

test('the desk suggests from the reserve, control puts it away or sends it, and nobody reads it before', async ({
  server,
  newLaptop,
}) => {
  const page = await (await newLaptop('it')).newPage();
  const house = new HousePage(page, 'it');
  await house.open(server, 'Dora');
  const control = await house.plan();
  await control.openLobby();
  const code = await control.codeOf('protection');
  await control.startex();
  const laptop = await newLaptop('ru');
  const heard = overhear(laptop);
  const seat = await arrive(laptop, { url: server.url, code, name: 'Анна', language: 'ru' });
  const secret = (inject: string) =>
    new RegExp([firstHour.subject(inject, 'en'), firstHour.subject(inject, 'ru')].join('|'));

  // Nothing is missed yet: both stand there, and none of them is suggested.
  await control.openDesk();
  await expect(control.part('reserve').getByRole('listitem')).toHaveCount(2);
  await expect(control.part('suggested')).toHaveCount(0);

  await control.choose('c04');
  await control.act('releaseNow');
  await control.expectState('released');
  await seat.open('c04');
  await seat.decide('boy-age', 'accept-paper', 'Документ выглядит настоящим.');
  await control.openDesk();
  const suggestion = control.part('suggested').getByRole('listitem');
  await expect(suggestion).toContainText(firstHour.subject('x01', 'it'));
  await expect(suggestion).toContainText(firstHour.text('facts.pirro_with_adults.title', 'it'));
  await expect(suggestion).toContainText(firstHour.subject('c04', 'it'));
  await visit(page, 'control-desk-reserve');

  // Put away, it is suggested no longer; let go again, it is.
  await suggestion.getByRole('button', { name: control.desk('leaveIt'), exact: true }).click();
  await expect(control.part('suggested')).toHaveCount(0);
  const kept = control
    .part('reserve')
    .getByRole('listitem')
    .filter({ hasText: firstHour.subject('x01', 'it') });
  await kept.getByRole('button', { name: control.desk('look'), exact: true }).click();
  await control.expectState('held');
  await expect(control.side).toContainText(control.injects('why.heldReserve'));
  await visit(page, 'control-reserve-held');
  await control.act('unhold');
  await control.expectState('planned');
  await control.openDesk();
  await expect(suggestion).toContainText(firstHour.subject('x01', 'it'));
  expect(heard.all()).toContain(firstHour.subject('c04', 'ru'));
  expect(heard.all()).not.toMatch(secret('x01'));

  await suggestion.getByRole('button', { name: control.desk('releaseIt'), exact: true }).click();
  await expect(seat.item(firstHour.subject('x01', 'ru'))).toBeVisible();
  await expect(control.part('suggested')).toHaveCount(0);
  await expect(control.part('reserve').getByRole('listitem')).toHaveCount(1);
  await seat.open('x01');
  await visit(seat.page, 'trainee-reserve');

  // The second is for what has not been done by the time Lena comes; once it is done, it is suggested no more.
  await control.choose('c08');
  await control.act('releaseNow');
  await control.expectState('released');
  await control.openDesk();
  await expect(suggestion).toContainText(firstHour.subject('x02', 'it'));
  await control.tab('facts');
  const fact = firstHour.text('facts.mediator_called.title', 'it');
  await page.getByRole('button', { name: control.desk('setFactOf', { fact }) }).click();
  await control.giveReason(control.desk('reasonNeeded'), 'Chiamata ad alta voce');
  await control.confirm(control.desk('setYes'));
  await expect(control.part('suggested')).toHaveCount(0);
  await expect(control.part('reserve').getByRole('listitem')).toContainText(firstHour.subject('x02', 'it'));
  await expect(seat.item(firstHour.subject('c08', 'ru'))).toBeVisible();
  expect(heard.all()).not.toMatch(secret('x02'));

  const log = await control.log();
  expect(eventsOf(log, 'InjectSuggested')).toMatchObject([
    { inject: 'x01', because: { pirro_with_adults: true } },
    { inject: 'x02', because: { lena_came: true, mediator_called: false } },
  ]);
  expect(eventsOf(log, 'InjectSuggestionWithdrawn').map(({ inject }) => inject)).toEqual(['x02']);
  expect(eventsOf(log, 'InjectReleased').filter(({ inject }) => inject.startsWith('x'))).toMatchObject([
    { inject: 'x01', to: ['protection'], cause: { kind: 'control' } },
  ]);
});
