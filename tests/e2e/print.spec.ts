// On paper: the room that loses its network goes on with envelopes, cards and a list for the controller.
import { expect, test } from './support/fixtures.ts';
import { HousePage } from './support/house-page.ts';
import { visit } from './support/screens.ts';
import { firstHour, say } from './support/texts.ts';
import { tick } from './support/tick.ts';

test('every kind of sheet, in the language of the sheets, for one team or all', async ({ server, newLaptop }) => {
  const page = await (await newLaptop('ru')).newPage();
  const house = new HousePage(page, 'ru');
  await house.open(server, 'Дора');
  const control = await house.plan();
  await control.tab('room');
  const code = await control.codeOf('money');
  await page.getByRole('link', { name: control.t('print') }).click();
  const t = say('ru').print;
  await expect(page.getByRole('heading', { name: t('title') })).toBeVisible();

  // The room's link leads to the codes.
  await expect(page.getByRole('radio', { name: t('what.seats') })).toBeChecked();
  const sheets = page.getByRole('main');
  await expect(sheets).toContainText(code);
  await tick(page.getByRole('radio', { name: t('what.msel') }));
  for (const inject of ['c01', 'c05a', 'c14b']) await expect(sheets).toContainText(firstHour.subject(inject, 'ru'));
  await visit(page, 'print-msel');

  // The sheets speak another language than the page.
  await page.getByRole('combobox', { name: t('in') }).selectOption({ label: say('ru').common('language.it') });
  await expect(sheets).toContainText(firstHour.subject('c05a', 'it'));
  await expect(sheets).toContainText(say('it').print('fictional'));

  await tick(page.getByRole('radio', { name: t('what.envelopes') }));
  await page.getByRole('combobox', { name: t('team') }).selectOption({ label: firstHour.team('money', 'it') });
  await expect(sheets).toContainText(firstHour.body('c06', 'it').split('\n')[0] ?? '');
  await expect(sheets).toContainText(firstHour.option('bank-note', 'parallel-and-records', 'it'));
  // What another team gets, and what only control knows, is on none of them.
  await expect(sheets).not.toContainText(firstHour.subject('c04', 'it'));
  await expect(sheets).not.toContainText(firstHour.text('injects.c06.script', 'it'));
  await visit(page, 'print-envelopes');

  await tick(page.getByRole('radio', { name: t('what.seats') }));
  await expect(sheets).toContainText(code);
  await expect(sheets.getByRole('img').first()).toBeVisible();
  await visit(page, 'print-seats');

  await tick(page.getByRole('radio', { name: t('what.cards') }));
  await expect(sheets).toContainText(firstHour.text('cards.law.title', 'it'));
  await visit(page, 'print-cards');

  // On paper only the sheets remain.
  await page.emulateMedia({ media: 'print' });
  await expect(sheets.getByRole('article').first()).toBeVisible();
  await expect(page.getByRole('button', { name: t('print') })).toBeHidden();
});
