// The board of indicators: a team ticks what it saw against what it opened, also without a network, and nothing is lost.
import { eventsOf } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';
import { visit } from './support/screens.ts';
import { firstHour, say } from './support/texts.ts';

const LINE = 'cards.indicators.lines.i12.text';

test('protection ticks an indicator about Pirro, changes it with the cable out, and takes it back', async ({
  desk,
  trainee,
  cable,
}) => {
  // Three screens are examined, and the connection has to come back.
  test.slow();
  const seat = await trainee('protection', 'en', { url: cable.url });
  const m = say('en').indicators;
  await desk.give({ type: 'StartExercise' }, { type: 'ReleaseInject', inject: 'c04' });
  await seat.open('c04');
  await seat.know.getByRole('tab', { name: seat.t('board'), exact: true }).click();
  const means = seat.know.getByRole('region', { name: m('means'), exact: true });
  const sign = means.getByRole('button', { name: firstHour.text(LINE, 'en') });
  await means.getByText(m('toTick', { count: 9 })).click();
  await visit(seat.page, 'indicators-board');
  await sign.click();
  const dialog = seat.page.getByRole('alertdialog');
  await expect(dialog.getByRole('button', { name: m('tick'), exact: true })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: firstHour.subject('c04', 'en') }).press('Space');
  await dialog.getByRole('textbox', { name: m('note') }).fill('Says nineteen before anybody asks.');
  await visit(seat.page, 'indicators-tick');
  await dialog.getByRole('button', { name: m('tick'), exact: true }).press('Enter');
  await expect(sign).toContainText(m('ticked'));
  await expect(means).toContainText('Says nineteen before anybody asks.');

  cable.pull();
  await sign.click();
  await dialog.getByRole('textbox', { name: m('note') }).fill('Two others said the same.');
  await dialog.getByRole('button', { name: m('change'), exact: true }).click();
  await expect(means).toContainText(seat.t('state.queued'));
  await expect(means).toContainText('Two others said the same.');
  cable.plugIn();
  await expect(means).not.toContainText(seat.t('state.queued'), { timeout: 30_000 });
  // On a phone the board is a place of its own.
  await seat.page.setViewportSize({ width: 390, height: 844 });
  await seat.page
    .getByRole('navigation')
    .getByRole('button', { name: seat.t('know') })
    .click();
  await visit(seat.page, 'indicators-ticked');
  await seat.page.setViewportSize({ width: 1440, height: 900 });

  await sign.click();
  await dialog.getByRole('button', { name: m('untick'), exact: true }).click();
  await expect(means).toContainText(m('noneTicked'));
  const log = await desk.log();
  expect(eventsOf(log, 'IndicatorTicked').map(({ note }) => note)).toEqual([
    'Says nineteen before anybody asks.',
    'Two others said the same.',
  ]);
  expect(eventsOf(log, 'IndicatorUnticked')).toHaveLength(1);
});
