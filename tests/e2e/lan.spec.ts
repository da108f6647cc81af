// As in a real room: the page comes from another machine's name over http, and is no secure context.
import config from '../../playwright.config.ts';
import { eventsOf } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';
import { HousePage } from './support/house-page.ts';
import { visit } from './support/screens.ts';
import { say } from './support/texts.ts';

const HOST = 'waymark.test';
const { launchOptions } = config.use ?? {};
test.use({
  launchOptions: {
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), `--host-resolver-rules=MAP ${HOST} 127.0.0.1`],
  },
});

test('joining and deciding work under a host name that is not this machine', async ({ server, desk, trainee }) => {
  await desk.give({ type: 'StartExercise' }, { type: 'ReleaseInject', inject: 'c06' });
  const seat = await trainee('money', 'it', { url: `http://${HOST}:${server.port}` });
  expect(await seat.page.evaluate(() => ({ host: location.hostname, secure: isSecureContext }))).toEqual({
    host: HOST,
    secure: false,
  });
  // Nothing on the page was asked for over https or from elsewhere.
  const asked = await seat.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((name) => !name.startsWith(`http://${HOST}:${server.port}/`))).toEqual([]);

  await seat.open('c06');
  await seat.decide('bank-note', 'parallel-and-records', 'Chi controlla il conto?');
  await visit(seat.page, 'lan-trainee');
  await seat.page.reload();
  await expect(seat.decided('bank-note', 'parallel-and-records')).toBeVisible();
  expect(eventsOf(await desk.log(), 'DecisionMade')).toHaveLength(1);

  // The stop is for everyone, there too.
  await seat.page.getByRole('button', { name: seat.common('stop'), exact: true }).click();
  await seat.page
    .getByRole('alertdialog')
    .getByRole('button', { name: seat.common('stopConfirm') })
    .click();
  await expect(seat.page.getByRole('alert')).toContainText(seat.common('stoppedReal'));
});

test('the director opens the house there, and the address another device has reached is named', async ({
  server,
  newLaptop,
}) => {
  const page = await (await newLaptop('en')).newPage();
  const house = new HousePage(page, 'en');
  await house.open({ url: `http://${HOST}:${server.port}`, directorToken: server.directorToken }, 'Dora');
  const control = await house.plan();
  await expect(page.getByRole('region', { name: control.t('addresses') })).toBeVisible();
  const code = await control.codeOf('money');
  await expect(page.getByRole('img', { name: control.t('qrOf', { team: 'Cell 4 · Money' }) })).toBeVisible();
  const other = await (await newLaptop('ru')).newPage();
  await other.goto(`http://${HOST}:${server.port}/join/${code}`);
  await expect(other.getByRole('textbox', { name: say('ru').join('name') })).toBeVisible();
});
