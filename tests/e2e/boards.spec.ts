// Several rooms play one story: each an exercise of its own, steered together from the house.
import type { Phase } from '../../shared/exercise/phases.ts';
import { eventsOf, readLog } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';
import { HousePage } from './support/house-page.ts';
import { visit } from './support/screens.ts';
import { say } from './support/texts.ts';

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
