// One journey across the consoles: control, two teams, a cable that is pulled, a server that is killed.

import type { Language } from '../../shared/kit/languages.ts';
import { Cable } from './support/cable.ts';
import { eventsOf, readLog } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';
import { HousePage } from './support/house-page.ts';
import { JoinPage } from './support/join-page.ts';
import { firstHour } from './support/texts.ts';
import { TraineeConsole } from './support/trainee-console.ts';

test('a decision made without a network is recorded once; a killed server costs no word and no seat', async ({
  server,
  newLaptop,
}) => {
  test.setTimeout(120_000);
  const page = await (await newLaptop('en')).newPage();
  const house = new HousePage(page, 'en');
  await house.open(server, 'Dora');
  const control = await house.plan();
  await control.openLobby();
  const log = async () => readLog(await (await page.request.get(`${server.url}/api/s/${control.handle}/log`)).text());

  const sit = async (team: string, language: Language, name: string, url: string): Promise<TraineeConsole> => {
    const laptop = await (await newLaptop(language)).newPage();
    const join = new JoinPage(laptop, language);
    await join.open(url);
    await join.enterCode(await control.codeOf(team));
    const seatCode = await join.joinAs(name);
    await join.openConsole();
    const seat = new TraineeConsole(laptop, language, seatCode);
    await seat.expectPhase('lobby');
    return seat;
  };
  const cable = await Cable.to(server.port);
  const cell1 = await sit('first-response', 'it', 'Bruno', cable.url);
  const cell3 = await sit('protection', 'ru', 'Анна', server.url);
  const seats = eventsOf(await log(), 'SeatTaken').length;

  await control.startex();
  for (const inject of ['c02', 'c03', 'c04']) {
    await control.choose(inject);
    await control.act('releaseNow');
    await control.expectState('released');
  }
  await cell1.open('c02');
  await cell3.open('c04');

  // The cable of cell 1 is pulled: it reads what came before, decides, goes on writing. Cell 3 notices nothing.
  await cell1.prepare('kel-speaks', 'apart-with-mediator', 'Si allontana');
  cable.pull();
  await expect(cell1.banner('offlineTitle')).toBeVisible();
  await cell1.open('c03');
  await cell1.prepare('first-steps', 'care-and-record', 'Coperte e tè.');
  await cell1.record('first-steps');
  await expect(cell1.card('first-steps')).toContainText(cell1.t('state.queued'));
  await cell1.reason('kel-speaks').fill('Si allontana con un pretesto');
  await cell3.prepare('boy-age', 'presume-and-place', 'Ребёнок,');
  await control.tab('people');
  await expect(page.getByRole('row').filter({ hasText: 'Bruno' })).toContainText(control.t('isOffline'));

  // While it is out, the server is killed and comes back at once; the page of cell 1 is reloaded on top.
  await server.kill();
  await expect(cell3.banner('offlineTitle')).toBeVisible();
  await cell3.reason('boy-age').fill('Ребёнок, пока не доказано иное.');
  await cell3.record('boy-age');
  await expect(cell3.card('boy-age')).toContainText(cell3.t('state.queued'));
  await server.startAgain();
  await expect(cell3.decided('boy-age', 'presume-and-place')).toContainText('Ребёнок, пока не доказано иное.');

  cable.plugIn();
  await expect(cell1.decided('first-steps', 'care-and-record')).toContainText('Coperte e tè.');
  await cell1.unfold('kel-speaks');
  await expect(cell1.reason('kel-speaks')).toHaveValue('Si allontana con un pretesto');
  await expect(cell1.option('kel-speaks', 'apart-with-mediator')).toBeChecked();
  await cell1.page.reload();
  await cell1.unfold('kel-speaks');
  await expect(cell1.reason('kel-speaks')).toHaveValue('Si allontana con un pretesto');
  await cell1.record('kel-speaks');
  await expect(cell1.decided('kel-speaks', 'apart-with-mediator')).toBeVisible();

  // Control sees all three, everyone sits where they sat, and nothing stands in the log twice.
  await expect(control.clock).toContainText(control.common('status.live'));
  await control.tab('decisions');
  for (const [decision, option] of [
    ['first-steps', 'care-and-record'],
    ['kel-speaks', 'apart-with-mediator'],
    ['boy-age', 'presume-and-place'],
  ] as const)
    await expect(
      control.left.getByRole('listitem').filter({ hasText: firstHour.option(decision, option, 'en') }),
    ).toHaveCount(1);
  const events = await log();
  expect(events.map(({ position }) => position)).toEqual(events.map((_, index) => index + 1));
  expect(new Set(events.map(({ commandId, n }) => `${commandId} ${n}`)).size).toBe(events.length);
  expect(
    eventsOf(events, 'DecisionMade')
      .map(({ decision }) => decision)
      .toSorted(),
  ).toEqual(['boy-age', 'first-steps', 'kel-speaks']);
  expect(eventsOf(events, 'InjectOpened').filter(({ inject }) => inject === 'c03')).toHaveLength(1);
  expect(eventsOf(events, 'SeatTaken')).toHaveLength(seats);
  expect(eventsOf(events, 'ExerciseInterrupted')).toEqual([]);
  await cable.remove();
});
