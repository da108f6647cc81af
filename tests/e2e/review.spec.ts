// The review: the log of an exercise, moved through by hand, through a team's eyes beside what was true.
import { arrive } from './support/arrive.ts';
import { expect, test } from './support/fixtures.ts';
import { HousePage } from './support/house-page.ts';
import { JoinPage } from './support/join-page.ts';
import { ReviewConsole } from './support/review-console.ts';
import { visit } from './support/screens.ts';
import { firstHour, say } from './support/texts.ts';

test('from ENDEX into the review, through time, panes and languages', async ({ server, newLaptop }) => {
  const page = await (await newLaptop('it')).newPage();
  const house = new HousePage(page, 'it');
  await house.open(server, 'Dora');
  const control = await house.plan();
  await control.openLobby();
  const code = await control.codeOf('protection');
  const facilitator = await control.staffCode('facilitator');
  await control.startex();

  const seat = await arrive(await newLaptop('ru'), { url: server.url, code, name: 'Анна', language: 'ru' });
  await control.choose('c04');
  await control.act('releaseNow');
  await control.expectState('released');
  await seat.open('c04');
  await seat.decide('boy-age', 'presume-and-place', 'Ребёнок.');
  await control.endex();

  await page.getByRole('link', { name: control.t('toReview') }).click();
  const review = new ReviewConsole(page, 'it');
  await expect(review.heading).toContainText(firstHour.title('it'));
  await visit(page, 'review');

  // The list of events leads the cursor, and with it every pane.
  const choice = firstHour.option('boy-age', 'presume-and-place', 'it');
  await page.keyboard.press('End');
  await expect(review.right).toContainText(firstHour.text('storylines.pirro.states.safe.title', 'it'));
  await page.keyboard.press('Home');
  await expect(review.right).not.toContainText(firstHour.text('storylines.pirro.states.safe.title', 'it'));
  await review.controls.getByRole('button', { name: review.t('nextTurn') }).click();
  await expect(review.headline).toContainText(review.t('say.start'));
  const made = review.events.getByRole('option').filter({ hasText: choice });
  await made.click();
  await expect(made).toHaveAttribute('aria-selected', 'true');

  // Through the team's eyes: the real console, and nothing can be done on it.
  const team = review.t('pane.team', { code: 'C3', title: firstHour.team('protection', 'it') });
  await review.left.getByRole('combobox', { name: review.t('paneOne') }).selectOption({ label: team });
  const eyes = page.getByRole('region', {
    name: review.t('consoleAsItWas', { who: firstHour.team('protection', 'it') }),
  });
  await expect(eyes).toContainText(firstHour.subject('c04', 'it'));
  await expect(eyes.getByRole('button', { name: control.common('stop'), exact: true })).toHaveCount(0);
  await visit(page, 'review-team');

  await review.show(review.right, review.t('paneTwo'), 'decisions');
  await expect(review.right.getByRole('listitem').filter({ hasText: choice }).first()).toContainText('Ребёнок.');
  await visit(page, 'review-decisions');
  const learned = await review.evaluation();
  await expect(
    learned.getByRole('listitem').filter({ hasText: firstHour.text('evaluation.c04-presumption.title', 'it') }),
  ).toContainText(review.t('point.met'));
  await visit(page, 'review-learned');
  await review.show(review.right, review.t('paneTwo'), 'notes');
  await visit(page, 'review-notes');
  await review.show(review.right, review.t('paneTwo'), 'control');
  await visit(page, 'review-control');

  for (const language of ['ru', 'en'] as const) {
    await review.speak(language);
    await expect(review.heading).toContainText(firstHour.title(language));
    await expect(review.events).toContainText(firstHour.option('boy-age', 'presume-and-place', language));
  }

  // The log goes along as a file.
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: review.t('download') }).click();
  expect((await download).suggestedFilename()).toMatch(/\.jsonl$/);

  // A facilitator comes straight into the review.
  const third = await (await newLaptop('en')).newPage();
  const joining = new JoinPage(third, 'en');
  await joining.open(server.url);
  await joining.enterCode(facilitator);
  await joining.joinAs('Fay');
  await joining.openConsole();
  await expect(new ReviewConsole(third, 'en').heading).toContainText(firstHour.title('en'));
  await visit(third, 'review-facilitator');
});

// "Drag to a moment: what did they know, and when could it have been done": a drag, a press, and one press each.
test('who knew what by a moment, in three steps', async ({ server, newLaptop }) => {
  const page = await (await newLaptop('it')).newPage();
  const house = new HousePage(page, 'it');
  await house.open(server, 'Dora');
  const control = await house.plan();
  await control.openLobby();
  const code = await control.codeOf('protection');
  await control.startex();
  const seat = await arrive(await newLaptop('ru'), { url: server.url, code, name: 'Анна', language: 'ru' });
  await control.choose('c04');
  await control.act('releaseNow');
  await control.expectState('released');
  await seat.open('c04');
  await control.endex();
  await page.getByRole('link', { name: control.t('toReview') }).click();
  const review = new ReviewConsole(page, 'it');
  await expect(review.heading).toContainText(firstHour.title('it'));

  await review.dragToEnd();
  const known = await review.whoKnew();
  const open = known.locator('details[open]');
  await known
    .locator('summary')
    .filter({ hasText: firstHour.team('protection', 'it') })
    .click();
  await expect(open).toContainText(firstHour.subject('c04', 'it'));
  const boy = known.locator('summary').filter({ hasText: firstHour.text('people.pirro.name', 'it') });
  await boy.click();
  await expect(open.last()).toContainText(say('it').reviewKnown('possible'));
  await visit(page, 'review-known');
});

test('a trainee does not get the log', async ({ server, desk, trainee }) => {
  const seat = await trainee('money', 'en');
  const handle = /\/s\/([^/]+)/.exec(seat.page.url())?.[1];
  for (const part of ['log', 'room', 'view/control', 'stop'])
    expect((await seat.page.request.get(`${server.url}/api/s/${handle}/${part}`)).status(), part).toBe(403);
  await seat.page.goto(`${server.url}/s/${handle}/review`);
  await expect(seat.page.getByText(firstHour.subject('c13', 'en'))).toHaveCount(0);
  await expect(seat.page.getByRole('slider')).toHaveCount(0);
  desk.close();
});
