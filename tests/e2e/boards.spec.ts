// Several rooms play one story: each an exercise of its own, steered together from the house.
import type { Phase } from '../../shared/exercise/phases.ts';
import { arrive } from './support/arrive.ts';
import type { ControlConsole } from './support/control-console.ts';
import { eventsOf, readLog } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';
import { HousePage } from './support/house-page.ts';
import { visit } from './support/screens.ts';
import { firstHour, say } from './support/texts.ts';
import { tick } from './support/tick.ts';

// Many screens are looked at; a slow machine takes its time for each.
test.describe.configure({ timeout: 300_000 });

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

test('one inject for the same team of all boards; a jump says of each board what it would pass over', async ({
  server,
  newLaptop,
}) => {
  const page = await (await newLaptop('it')).newPage();
  const house = new HousePage(page, 'it');
  await house.open(server, 'Dora');
  const steered = say('it');
  const boards: { name: string; control: ControlConsole; handle: string; code: string }[] = [];
  for (const name of ['Sala A', 'Sala B']) {
    const control = await house.plan(name);
    await control.openLobby();
    boards.push({ name, control, handle: control.handle, code: await control.codeOf('first-response') });
    await page.goto(`${server.url}/director`);
  }
  const [a, b] = boards;
  if (!a || !b) throw new Error('no boards');
  const press = (button: string) => house.set.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('alertdialog');
  const confirm = async (label: string) => {
    await dialog.getByRole('button', { name: label, exact: true }).click();
    await expect(dialog).toBeHidden();
  };
  const expectDone = (type: 'StartExercise' | 'PauseExercise' | 'SendAdHocInject' | 'JumpTo') => {
    const command = steered.boards(`did.${type}`);
    const summary = steered.boards('summary', { command, done: 2, count: 2 });
    return expect(house.set.getByRole('status')).toHaveText(summary);
  };
  await press(steered.control('startex'));
  await confirm(steered.control('startexConfirm'));
  await expectDone('StartExercise');
  await press(steered.control('pause'));
  await expectDone('PauseExercise');

  // The boards part ways: one of them skips an inject.
  await page.goto(`${server.url}/s/${a.handle}`);
  await a.control.choose('c02');
  await a.control.act('skip');
  await a.control.confirm(a.control.injects('skip'));
  await a.control.expectState('skipped');
  const { url } = server;
  const jo = await arrive(await newLaptop('en'), { url, code: a.code, name: 'Jo', language: 'en' });
  const oleg = await arrive(await newLaptop('ru'), { url, code: b.code, name: 'Олег', language: 'ru' });
  await page.goto(`${server.url}/director`);

  await press(steered.control('adHoc'));
  await tick(dialog.getByRole('checkbox', { name: new RegExp(firstHour.team('first-response', 'it')) }));
  const write = (label: 'from' | 'subject' | 'body', text: string) =>
    dialog.getByRole('textbox', { name: steered.injects(label) }).fill(text);
  await write('from', 'Custode');
  await write('subject', 'Una seconda chiave');
  await expect(dialog.getByRole('button', { name: steered.control('adHocSend') })).toBeDisabled();
  await write('body', 'Era appesa dietro la porta.');
  await visit(page, 'house-boards-ad-hoc');
  await confirm(steered.control('adHocSend'));
  await expectDone('SendAdHocInject');
  for (const seat of [jo, oleg]) await expect(seat.item('Una seconda chiave')).toBeVisible();

  await press(steered.control('jump'));
  await dialog.getByRole('textbox', { name: steered.control('jumpTo') }).fill('0:07');
  const passes = (board: string) => dialog.getByRole('listitem').filter({ hasText: board });
  await expect(passes(b.name)).toContainText(firstHour.subject('c02', 'it'));
  await expect(passes(a.name)).toContainText(firstHour.subject('c03', 'it'));
  await expect(passes(a.name)).not.toContainText(firstHour.subject('c02', 'it'));
  await visit(page, 'house-boards-jump');
  await confirm(steered.control('jumpConfirm', { at: 'T+0:07' }));
  await expectDone('JumpTo');

  const logOf = async ({ handle }: { handle: string }) =>
    readLog(await (await page.request.get(`${server.url}/api/s/${handle}/log`)).text());
  for (const [board, passed] of [
    [a, ['inject:c03']],
    [b, ['inject:c02', 'inject:c03']],
  ] as const) {
    const log = await logOf(board);
    const words = { from: 'Custode', subject: 'Una seconda chiave', language: 'it' };
    expect(eventsOf(log, 'InjectAdded')).toMatchObject([{ to: ['first-response'], ...words }]);
    expect(eventsOf(log, 'ClockJumped')).toMatchObject([{ to: 7 * 60_000 }]);
    expect(eventsOf(log, 'PassedOver').map(({ key }) => key)).toEqual(passed);
  }
});
