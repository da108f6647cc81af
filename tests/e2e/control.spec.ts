// Control's hour: from the printed link to STARTEX, with everybody who comes in; and the console on a phone.
import { ControlConsole } from './support/control-console.ts';
import { expect, test } from './support/fixtures.ts';
import { HousePage } from './support/house-page.ts';
import { JoinPage } from './support/join-page.ts';
import { visit } from './support/screens.ts';
import { beginning, firstHour, say } from './support/texts.ts';
import { TraineeConsole } from './support/trainee-console.ts';

test('the director opens the house once, plans an exercise, and a controller and a team come in', async ({
  server,
  newLaptop,
}) => {
  const page = await (await newLaptop('it')).newPage();
  const house = new HousePage(page, 'it');
  await page.goto(`${server.url}/director#${server.directorToken}`);
  await expect(page.getByRole('heading', { name: house.t('openTitle') })).toBeVisible();
  await visit(page, 'house-link');
  await house.open(server, 'Dora');
  await visit(page, 'house');

  // The link is spent.
  const stranger = await (await newLaptop('ru')).newPage();
  await stranger.goto(`${server.url}/director#${server.directorToken}`);
  await stranger.getByRole('textbox', { name: say('ru').house('yourName') }).fill('Кто-то');
  await stranger.getByRole('button', { name: say('ru').house('open') }).click();
  await expect(stranger.getByRole('alert')).toHaveText(say('ru').refusal('link-spent'));
  await visit(stranger, 'house-link-spent');

  const control = await house.plan();
  await visit(page, 'control-planned');
  await control.openLobby();
  await visit(page, 'control-room');

  const second = await (await newLaptop('en')).newPage();
  const joining = new JoinPage(second, 'en');
  await joining.open(server.url);
  await joining.enterCode(await control.staffCode('controller'));
  await joining.joinAs('Carl');
  await joining.openConsole();
  const controller = new ControlConsole(second, 'en');
  await controller.expectPhase('lobby');

  const third = await (await newLaptop('ru')).newPage();
  const joiningToo = new JoinPage(third, 'ru');
  await joiningToo.open(server.url);
  await joiningToo.enterCode(await control.codeOf('protection'));
  const seatCode = await joiningToo.joinAs('Анна');
  await joiningToo.openConsole();
  const seat = new TraineeConsole(third, 'ru', seatCode);
  await expect(page.getByRole('article', { name: firstHour.team('protection', 'it') })).toContainText('Анна');

  // Comcheck: who is silent is named.
  await controller.page.getByRole('button', { name: controller.t('comcheckAsk') }).click();
  const comcheck = page.getByRole('region', { name: control.t('comcheck'), exact: true });
  await expect(comcheck).toContainText('Анна');
  await third.getByRole('button', { name: seat.t('comcheckYes') }).click();
  await expect(comcheck).not.toContainText('Анна');

  // STARTEX in two steps; the second names who is not there.
  await control.steer('startex');
  await expect(control.dialog).toContainText(control.t('doubtEmpty', { team: firstHour.team('money', 'it') }));
  await visit(page, 'control-startex');
  await control.confirm(control.t('startexConfirm'));
  for (const console of [control, controller, seat]) await console.expectPhase('running');
  await control.tab('people');
  await expect(page.getByRole('row').filter({ hasText: 'Анна' })).toContainText(seatCode);
  await visit(page, 'control-people');
});

test('on a phone what waits is in sight, and a chosen inject takes the place of its list', async ({
  server,
  newLaptop,
}) => {
  const page = await (await newLaptop('it')).newPage();
  const house = new HousePage(page, 'it');
  await house.open(server, 'Dora');
  const control = await house.plan();
  await control.openLobby();

  // The wall shows how teams join and nothing that opens the console of control.
  const staff = await control.staffCode('controller');
  const team = await control.codeOf('money');
  await page.getByRole('button', { name: control.t('wall') }).click();
  const wall = page.getByRole('dialog');
  await expect(wall).toContainText(team);
  await expect(wall).not.toContainText(staff);
  await visit(page, 'control-wall');
  await wall.getByRole('button', { name: control.t('wallClose') }).click();
  await control.startex();

  await control.tab('room');
  await expect(control.side).toBeVisible();
  await control.steer('jump');
  await control.dialog.getByRole('textbox', { name: control.t('jumpTo') }).fill('0:07');
  await control.confirm(control.t('jumpConfirm', { at: 'T+0:07' }));
  await page.setViewportSize({ width: 390, height: 844 });
  const parts = page.getByRole('navigation', { name: control.t('parts') });
  const desk = parts.getByRole('button', { name: beginning(control.t('tabDesk')) });
  await expect(desk).toBeInViewport();
  await expect(desk).toContainText('2');
  const top = await control.left.boundingBox();
  expect(top?.y).toBeLessThan(844 / 3);

  await control.choose('c04');
  await expect(control.side.getByRole('heading', { name: firstHour.subject('c04', 'it') })).toBeInViewport();
  await expect(control.side).toBeFocused();
  await expect(control.left).toBeHidden();
  await visit(page, 'control-phone');
  await control.side.getByRole('button', { name: control.t('backTo', { where: control.t('tabList') }) }).click();
  await expect(control.left).toBeVisible();

  await desk.click();
  await control.side.getByRole('button', { name: control.desk('skipAll', { count: 2 }) }).click();
  await expect(control.dialog).toContainText(control.desk('skipAllAsk', { count: 2 }));
  await control.confirm(control.desk('skipAll', { count: 2 }));
  await expect(control.side.getByRole('region', { name: control.desk('passedOver') })).toBeHidden();
  await expect(desk).toHaveText(control.t('tabDesk'));
});
