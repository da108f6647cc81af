// Control steps in: records, strikes, sets, moves; answers people; lifts a stop; ends and undoes the end.
import { eventsOf, readLog } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';
import { HousePage } from './support/house-page.ts';
import { JoinPage } from './support/join-page.ts';
import { visit } from './support/screens.ts';
import { firstHour } from './support/texts.ts';
import { tick } from './support/tick.ts';
import { TraineeConsole } from './support/trainee-console.ts';

test('interventions, the stop and ENDEX: record, strike, set a fact, move a storyline, lift, undo', async ({
  server,
  newLaptop,
}) => {
  const page = await (await newLaptop('ru')).newPage();
  const house = new HousePage(page, 'ru');
  await house.open(server, 'Дора');
  const control = await house.plan();
  const log = async () => readLog(await (await page.request.get(`${server.url}/api/s/${control.handle}/log`)).text());
  await control.openLobby();
  const code = await control.codeOf('justice');
  await control.startex();
  const laptop = await (await newLaptop('en')).newPage();
  const join = new JoinPage(laptop, 'en');
  await join.open(server.url);
  await join.enterCode(code);
  const seat = new TraineeConsole(laptop, 'en', await join.joinAs('Jo'));
  await join.openConsole();

  await control.choose('c09');
  await control.act('releaseNow');
  await control.expectState('released');
  await control.choose('c05');
  await control.act('releaseNow');
  await control.expectState('released');
  await seat.decide('tam-key', 'arrest', 'He had the key.');

  // Said aloud at the table, recorded with its moment.
  await control.tab('decisions');
  await page.getByRole('button', { name: control.desk('record'), exact: true }).click();
  await tick(control.dialog.getByRole('radio', { name: firstHour.option('residence-order', 'help-first', 'ru') }));
  await control.dialog.getByRole('textbox', { name: control.desk('recordReason') }).fill('Сказали вслух.');
  await control.dialog.getByRole('textbox', { name: control.desk('observedAt') }).fill('0:00');
  await visit(page, 'control-record');
  await control.confirm(control.desk('record'));
  await expect(seat.decided('residence-order', 'help-first')).toContainText(seat.t('byControl'));
  await visit(page, 'control-decisions');

  const decision = control.left.getByRole('listitem').filter({ hasText: firstHour.option('tam-key', 'arrest', 'ru') });
  await decision.getByRole('button', { name: control.desk('strike'), exact: true }).click();
  await control.giveReason(control.desk('reasonNeeded'), 'Нажали по ошибке');
  await visit(page, 'control-strike');
  await control.confirm(control.desk('strike'));
  await expect(decision).toContainText('Нажали по ошибке');
  await expect(seat.decided('tam-key', 'arrest')).toContainText(seat.t('struck'));
  await expect(seat.card('tam-key')).toBeVisible();

  await control.tab('facts');
  await visit(page, 'control-facts');
  const fact = firstHour.text('facts.second_hall_known.title', 'ru');
  await page.getByRole('button', { name: control.desk('setFactOf', { fact }) }).click();
  await control.giveReason(control.desk('reasonNeeded'), 'Рассказали за столом');
  await control.confirm(control.desk('setYes'));
  await expect(control.left.getByRole('listitem').filter({ hasText: fact })).toContainText(control.desk('yes'));
  // What waited for the fact goes out.
  await expect(seat.item(firstHour.subject('c09b', 'en'))).toBeVisible();

  const storyline = control.left
    .getByRole('listitem')
    .filter({ hasText: firstHour.text('storylines.pirro.title', 'ru') });
  await storyline.getByRole('button', { name: control.desk('moveStoryline') }).click();
  await control.select(
    control.dialog,
    control.desk('toState'),
    firstHour.text('storylines.pirro.states.safe.title', 'ru'),
  );
  await control.giveReason(control.desk('reasonNeeded'), 'Так решили вместе');
  await control.confirm(control.desk('moveStoryline'));
  await expect(storyline).toContainText(firstHour.text('storylines.pirro.states.safe.title', 'ru'));

  // A message and its answer; a break; a note.
  await seat.tab('messages');
  await seat.message.fill('May we call a lawyer?');
  await seat.team.getByRole('button', { name: seat.t('sendMessage') }).click();
  await laptop.getByRole('button', { name: seat.common('breakButton') }).click();
  await laptop
    .getByRole('alertdialog')
    .getByRole('button', { name: seat.common('breakSend') })
    .click();
  await control.openDesk();
  await expect(control.side).toContainText('May we call a lawyer?');
  const breaks = control.side.getByRole('region', { name: control.desk('breaks') });
  await expect(breaks).toContainText('Jo');
  await visit(page, 'control-desk-messages');
  await breaks.getByRole('button', { name: control.desk('breakSeen') }).click();
  await expect(breaks).toBeHidden();
  await control.side.getByRole('button', { name: control.desk('answer'), exact: true }).click();
  await control.giveReason(control.desk('yourAnswer'), 'Да, дежурного.');
  await control.confirm(control.desk('send'));
  await expect(seat.team).toContainText('Да, дежурного.');
  await control.tab('notes');
  await page.getByRole('textbox', { name: control.desk('newNote') }).fill('Группа 2 работает спокойно.');
  await page.getByRole('button', { name: control.desk('addNote') }).click();
  await expect(control.left.getByRole('listitem')).toContainText('Группа 2 работает спокойно.');
  await visit(page, 'control-notes');

  // A trainee stops play; only the director lifts it, into a pause.
  await laptop.getByRole('button', { name: seat.common('stop'), exact: true }).click();
  await laptop
    .getByRole('alertdialog')
    .getByRole('button', { name: seat.common('stopConfirm') })
    .click();
  await expect(page.getByRole('alert')).toContainText(control.common('stoppedReal'));
  await expect(page.getByRole('alert')).toContainText('Jo');
  await visit(page, 'control-stopped');
  await page.getByRole('button', { name: control.t('lift'), exact: true }).click();
  await control.confirm(control.t('lift'));
  await control.expectPhase('paused');
  await seat.expectPhase('paused');
  await control.steer('resume');
  await control.expectPhase('running');
  await control.steer('timeOut');
  await seat.expectPhase('time-out');
  await control.steer('resume');

  await control.endex();
  await seat.expectPhase('ended');
  await visit(page, 'control-endex');
  await control.steer('undoEndex');
  await control.confirm(control.t('undoEndex'));
  await control.expectPhase('paused');
  await seat.expectPhase('paused');
  await control.endex();

  const events = await log();
  const recorded = events.find(({ event }) => event.type === 'DecisionMade' && event.decision === 'residence-order');
  expect(recorded).toMatchObject({ observedAt: 0, event: { option: 'help-first', team: 'justice' } });
  expect(eventsOf(events, 'DecisionStruck')).toMatchObject([{ reason: 'Нажали по ошибке' }]);
  expect(eventsOf(events, 'FactSet').filter(({ cause }) => cause.kind === 'control')).toMatchObject([
    { fact: 'second_hall_known', value: true, reason: 'Рассказали за столом' },
  ]);
  expect(eventsOf(events, 'StorylineMoved').filter(({ cause }) => cause.kind === 'control')).toMatchObject([
    { storyline: 'pirro', to: 'safe' },
  ]);
  expect(eventsOf(events, 'SafetyStopped')).toHaveLength(1);
});
