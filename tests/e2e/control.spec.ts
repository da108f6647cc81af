// Control's hour: from the printed link to ENDEX, with every way to steer and to intervene.

import type { Phase } from '../../shared/exercise/phases.ts';
import { ControlConsole } from './support/control-console.ts';
import { eventsOf, readLog } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';
import { HousePage } from './support/house-page.ts';
import { JoinPage } from './support/join-page.ts';
import { visit } from './support/screens.ts';
import { beginning, firstHour, say } from './support/texts.ts';
import { tick } from './support/tick.ts';
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

test('two rooms play one story: planned as boards, started and paused with one click, stopped apart', async ({
  server,
  newLaptop,
}) => {
  const page = await (await newLaptop('en')).newPage();
  const house = new HousePage(page, 'en');
  await house.open(server, 'Dora');
  const steered = say('en');
  const roomA = await house.plan('Room A');
  const handleA = roomA.handle;
  await expect(page).toHaveTitle(/^Room A · /);
  await page.goto(`${server.url}/director`);
  const handleB = (await house.plan('Room B')).handle;
  await expect(page.getByRole('banner')).toContainText('Room B');
  await page.goto(`${server.url}/director`);

  const press = (button: string) => house.set.getByRole('button', { name: button, exact: true }).click();
  const line = (board: string) => house.set.getByRole('listitem').filter({ hasText: board });
  const expectPhases = async (a: Phase, b: Phase) => {
    await expect(line('Room A')).toContainText(steered.common(`phase.${a}`));
    await expect(line('Room B')).toContainText(steered.common(`phase.${b}`));
  };
  await expectPhases('planned', 'planned');
  await press(steered.control('openLobby'));
  await expectPhases('lobby', 'lobby');
  await press(steered.control('startex'));
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('Room B');
  await visit(page, 'house-boards-startex');
  await dialog.getByRole('button', { name: steered.control('startexConfirm') }).click();
  await expect(dialog).toBeHidden();
  await expectPhases('running', 'running');
  await visit(page, 'house-boards');

  await press(steered.control('pause'));
  await expectPhases('paused', 'paused');
  const command = steered.boards('did.PauseExercise');
  await expect(house.set.getByRole('status')).toHaveText(steered.boards('summary', { command, done: 2, count: 2 }));

  // Room A is stopped from its own console: the set says so, resumes the other only, and lifts nothing.
  await page.goto(`${server.url}/s/${handleA}`);
  await page.getByRole('button', { name: steered.common('stop'), exact: true }).click();
  await dialog.getByRole('button', { name: steered.common('stopConfirm') }).click();
  await roomA.expectPhase('stopped');
  await page.goto(`${server.url}/director`);
  await expect(house.set.getByRole('alert')).toHaveText(steered.boards('stopped', { boards: 'Room A' }));
  await press(steered.control('resume'));
  await expectPhases('stopped', 'running');
  await expect(line('Room A')).toContainText(steered.refusal('play-stopped'));
  await visit(page, 'house-boards-stopped');

  const read = async (handle: string) => {
    const text = await (await page.request.get(`${server.url}/api/s/${handle}/log`)).text();
    return eventsOf(readLog(text), 'PhaseChanged').map(({ to }) => to);
  };
  expect(await read(handleA)).toEqual(['lobby', 'running', 'paused']);
  expect(await read(handleB)).toEqual(['lobby', 'running', 'paused', 'running']);
});
