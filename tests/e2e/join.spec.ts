// Joining: a code, a name, a language; a sentence for a wrong code; the stop from a valid code on; a seat that comes back.
import { eventsOf } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';
import { JoinPage } from './support/join-page.ts';
import { visit } from './support/screens.ts';
import { firstHour, say } from './support/texts.ts';
import { TraineeConsole } from './support/trainee-console.ts';

test('a person joins with a code in the language of their browser and changes it', async ({
  server,
  desk,
  newLaptop,
}) => {
  const page = await (await newLaptop('it')).newPage();
  const join = new JoinPage(page, 'it');
  await join.open(server.url);
  await visit(page, 'join-code');

  await join.enterCode('ZZZZ-ZZZZ');
  await expect(page.getByText(say('it').refusal('code-unknown'))).toBeVisible();
  await expect(join.stop).toBeHidden();
  await visit(page, 'join-code-wrong');

  // Blanks, hyphens and case do not count.
  await join.enterCode(` ${desk.codeOf('protection').toLowerCase().replace(/-/g, ' ')} `);
  await expect(page.getByRole('heading', { name: firstHour.title('it') })).toBeVisible();
  await expect(page.getByText(firstHour.team('protection', 'it'))).toBeVisible();
  await expect(join.stop).toBeVisible();
  await visit(page, 'join-name');

  await page.getByRole('button', { name: say('it').join('join'), exact: true }).click();
  await expect(page.getByText(say('it').join('nameMissing'))).toBeVisible();

  await join.speak('ru');
  await expect(page.getByText(firstHour.team('protection', 'ru'))).toBeVisible();
  const seatCode = await join.joinAs('Анна');
  expect(seatCode.length).toBeGreaterThanOrEqual(4);
  await visit(page, 'join-joined');
  await join.openConsole();
  const seat = new TraineeConsole(page, 'ru', seatCode);
  await expect(seat.clock).toContainText(say('ru').common('phase.lobby'));
  await expect(page.getByRole('banner')).toContainText('Анна');

  const taken = eventsOf(await desk.log(), 'SeatTaken').filter(({ role }) => role === 'trainee');
  expect(taken).toMatchObject([{ team: 'protection', language: 'ru' }]);

  // The browser remembers the seat, so that a closed tab is no loss.
  await page.goto(server.url);
  await page.getByRole('link', { name: say('ru').join('goOn', { name: 'Анна' }) }).click();
  await expect(seat.clock).toContainText(say('ru').common('status.live'));
});

test('somebody who joins twice is told so, and comes back with the seat code; a full team is told at once', async ({
  server,
  desk,
  newLaptop,
}) => {
  const first = await (await newLaptop('it')).newPage();
  const join = new JoinPage(first, 'it');
  await join.open(server.url);
  await join.enterCode(desk.codeOf('justice'));
  const seatCode = await join.joinAs('Bruno Rossi');

  const page = await (await newLaptop('en')).newPage();
  const again = new JoinPage(page, 'en');
  await again.open(server.url);
  await again.enterCode(desk.codeOf('justice'));
  await again.name.fill('bruno  rossi');
  await page.reload();
  await expect(again.name).toHaveValue('bruno  rossi');
  await again.press();
  await expect(page.getByRole('alert')).toContainText(say('en').refusal('name-taken'));
  await visit(page, 'join-name-taken');

  // Another person of this name adds a letter; the cell of three is full after a third one.
  for (const name of ['Bruno Rossi B', 'Vera']) {
    const other = new JoinPage(await (await newLaptop('en')).newPage(), 'en');
    await other.open(server.url);
    await other.enterCode(desk.codeOf('justice'));
    await other.joinAs(name);
  }
  await page.reload();
  await expect(page.getByRole('alert')).toContainText(say('en').refusal('team-full'));
  await expect(again.name).toBeHidden();
  await visit(page, 'join-full');

  await again.comeBackHere(seatCode);
  await expect(again.name).toHaveValue('Bruno Rossi');
  await again.press();
  await again.openConsole();
  await expect(page.getByRole('banner')).toContainText('Bruno Rossi');

  // What was joined in Italian goes by its English title on an English page.
  await first.goto(server.url);
  await join.speak('en');
  await expect(first.getByText(firstHour.title('en'))).toBeVisible();
  expect(eventsOf(await desk.log(), 'SeatTaken').filter(({ role }) => role === 'trainee')).toHaveLength(3);
});

test('an address that carries the code asks for the name at once', async ({ server, desk, newLaptop }) => {
  const page = await (await newLaptop('en')).newPage();
  await page.goto(`${server.url}/join/${desk.codeOf('money')}`);
  await expect(page.getByText(firstHour.team('money', 'en'))).toBeVisible();
  await new JoinPage(page, 'en').joinAs('Ada');
});

test('the stop works from the join page, in two steps, before anybody has joined', async ({
  server,
  desk,
  newLaptop,
  trainee,
}) => {
  await desk.give({ type: 'StartExercise' });
  const colleague = await trainee('money', 'ru');
  const page = await (await newLaptop('en')).newPage();
  const join = new JoinPage(page, 'en');
  await join.open(server.url);
  await join.enterCode(desk.codeOf('justice'));
  await join.stop.click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText(say('en').common('stopExplain'));
  await visit(page, 'join-stop');
  await dialog.getByRole('button', { name: say('en').common('cancel') }).click();
  await colleague.expectPhase('running');

  await join.stop.click();
  await dialog.getByRole('button', { name: say('en').common('stopConfirm') }).click();
  await expect(page.getByText(say('en').join('stopSent'))).toBeVisible();
  await expect(colleague.page.getByRole('alert')).toContainText(say('ru').common('stoppedReal'));

  // Who pressed is nobody's business in the log.
  const log = await desk.log();
  const stopped = log.find(({ event }) => event.type === 'SafetyStopped');
  expect(JSON.stringify(stopped)).not.toMatch(/seat|justice/);
});

test('a seat code brings the seat back on another laptop; the older one says so and can take it back', async ({
  server,
  desk,
  newLaptop,
  trainee,
}) => {
  await desk.give({ type: 'StartExercise' });
  const old = await trainee('first-response', 'it', { name: 'Bruno' });
  await old.tab('messages');
  await old.message.fill('Scritto a metà');
  await expect(old.team.getByText(say('it').common('saved'))).toBeVisible();

  const page = await (await newLaptop('it')).newPage();
  const join = new JoinPage(page, 'it');
  await join.comeBack(server.url, old.seatCode, 'Bruno');
  const newer = new TraineeConsole(page, 'it', old.seatCode);
  await newer.tab('messages');
  await expect(newer.message).toHaveValue('Scritto a metà');

  await expect(old.page.getByText(say('it').common('heldTitle'))).toBeVisible();
  await expect(old.message).toHaveValue('Scritto a metà');
  await expect(old.message).not.toBeEditable();
  await visit(old.page, 'trainee-held-elsewhere');

  await old.page.getByRole('button', { name: say('it').common('takeBack') }).click();
  await expect(newer.page.getByText(say('it').common('heldTitle'))).toBeVisible();
  await expect(old.message).toBeEditable();
  expect(eventsOf(await desk.log(), 'SeatTaken').filter(({ role }) => role === 'trainee')).toHaveLength(1);
});
