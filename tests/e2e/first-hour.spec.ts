// The starter exercise as a room plays it, twice, at pace 10: a director, a controller and four cells in three languages,
// each at a laptop of their own. Between them the two runs play all fourteen injects and both ways of every branch; one
// loses its server for a few seconds, the other for longer.
import type { Page } from '@playwright/test';
import { type Clock, exerciseTimeAt } from '../../shared/exercise/clock.ts';
import { fold } from '../../shared/exercise/fold.ts';
import type { Language } from '../../shared/kit/languages.ts';
import { formatExerciseTime, MINUTE, SECOND } from '../../shared/kit/time.ts';
import { evaluationPoints } from '../../shared/review/evaluation.ts';
import { outcomes } from '../../shared/review/outcomes.ts';
import type { ControlView } from '../../shared/views/shapes/control.ts';
import { BACK, GOOD, MAIN, type Way } from '../support/first-hour-ways.ts';
import { ControlConsole } from './support/control-console.ts';
import { eventsOf, readLog } from './support/desk.ts';
import { expect, laptop, test } from './support/fixtures.ts';
import { HousePage } from './support/house-page.ts';
import { JoinPage } from './support/join-page.ts';
import { ReviewConsole } from './support/review-console.ts';
import { visit } from './support/screens.ts';
import type { ServerProcess } from './support/server-process.ts';
import { firstHour, say } from './support/texts.ts';
import { TraineeConsole } from './support/trainee-console.ts';

const PACE = 10;
const CELLS: Readonly<Record<string, Language>> = {
  'first-response': 'en',
  justice: 'it',
  protection: 'ru',
  money: 'en',
};

test.describe.configure({ mode: 'parallel', timeout: 9 * MINUTE });
// Six laptops for minutes: a trace of all of them would weigh more than it tells.
test.use({ trace: 'off' });

/** An exercise in play, and what a room does with it. */
class Room {
  readonly server: ServerProcess;
  readonly director: ControlConsole;
  readonly controller: ControlConsole;
  readonly cells: ReadonlyMap<string, TraineeConsole>;
  #clock: (Clock & { readonly asked: number }) | undefined;

  constructor(
    server: ServerProcess,
    director: ControlConsole,
    controller: ControlConsole,
    cells: ReadonlyMap<string, TraineeConsole>,
  ) {
    this.server = server;
    this.director = director;
    this.controller = controller;
    this.cells = cells;
  }

  async #ask(part: string): Promise<string> {
    const { page, handle } = this.director;
    return (await page.request.get(`${this.server.url}/api/s/${handle}/${part}`)).text();
  }

  /** Exercise time now, by the clock control was last seen to have; nothing while the server is away. */
  async now(believed: number = 2 * SECOND): Promise<number> {
    try {
      if (!this.#clock || Date.now() - this.#clock.asked > believed) {
        this.#clock = undefined;
        const { fields } = JSON.parse(await this.#ask('view/control')) as { fields: ControlView['fields'] };
        this.#clock = { ...fields.clock, asked: Date.now() };
      }
      return exerciseTimeAt(this.#clock, Date.now());
    } catch {
      return -1;
    }
  }

  async until(at: number): Promise<void> {
    const reaches = expect.poll(() => this.now(), {
      message: `exercise time reaches ${formatExerciseTime(at)}`,
      intervals: [200],
      timeout: 6 * MINUTE,
    });
    await reaches.toBeGreaterThanOrEqual(at);
  }

  async log() {
    return readLog(await this.#ask('log'));
  }
}

async function gather(server: ServerProcess, open: (language: Language) => Promise<Page>): Promise<Room> {
  const house = new HousePage(await open('it'), 'it');
  await house.open(server, 'Dora Direttrice');
  const director = await house.plan();
  await director.openLobby();

  const join = async (language: Language, code: string, name: string): Promise<{ page: Page; seatCode: string }> => {
    const page = await open(language);
    const joining = new JoinPage(page, language);
    await joining.open(server.url);
    await joining.enterCode(code);
    const seatCode = await joining.joinAs(name);
    await joining.openConsole();
    return { page, seatCode };
  };
  const { page } = await join('en', await director.staffCode('controller'), 'Carl Controller');
  const controller = new ControlConsole(page, 'en');
  await controller.expectPhase('lobby');
  const cells = new Map<string, TraineeConsole>();
  for (const [team, language] of Object.entries(CELLS)) {
    const seat = await join(language, await director.codeOf(team), `${firstHour.team(team, language)}`);
    cells.set(team, new TraineeConsole(seat.page, language, seat.seatCode));
  }
  return new Room(server, director, controller, cells);
}

/** What one cell does: at each moment, read what brought the card, and decide. */
async function playCell(room: Room, team: string, way: Way): Promise<void> {
  const cell = room.cells.get(team);
  if (!cell) throw new Error(`no cell ${team}`);
  for (const { at, decision, option } of way.choices.filter((choice) => choice.team === team)) {
    await room.until(at);
    await expect(cell.card(decision)).toBeVisible();
    const inject = Object.entries(firstHour.scenario.injects).find(([, { opens }]) => opens.includes(decision))?.[0];
    if (inject) await cell.open(inject);
    await cell.decide(decision, option, `${decision}: ${firstHour.option(decision, option, cell.language)}`);
  }
}

/** ENDEX, the review, and what the log must say. */
async function end(room: Room, way: Way, points: Readonly<Record<string, string>>): Promise<void> {
  const { director } = room;
  await room.until(35 * MINUTE);
  await director.endex();
  for (const cell of room.cells.values()) await cell.expectPhase('ended');

  await director.page.getByRole('link', { name: director.t('toReview') }).click();
  const review = new ReviewConsole(director.page, director.language);
  await expect(review.heading).toBeVisible();
  const learned = await review.evaluation();
  for (const [point, result] of Object.entries(points)) {
    const line = learned
      .getByRole('listitem')
      .filter({ hasText: firstHour.text(`evaluation.${point}.title`, review.language) });
    await expect(line).toContainText(review.t(`point.${result as 'met' | 'partly' | 'missed'}`));
  }
  for (const [storyline, state] of Object.entries(way.ends))
    await expect(learned).toContainText(
      firstHour.text(`storylines.${storyline}.states.${state}.title`, review.language),
    );
  await visit(director.page, 'review-first-hour');

  const log = await room.log();
  expect(log.map(({ position }) => position)).toEqual(log.map((_, index) => index + 1));
  expect(new Set(log.map(({ commandId, n }) => `${commandId} ${n}`)).size).toBe(log.length);
  const released = eventsOf(log, 'InjectReleased').map(({ inject }) => inject);
  expect(released.toSorted()).toEqual([...MAIN, ...way.branches].toSorted());
  const made = eventsOf(log, 'DecisionMade').map(({ team, decision, option }) => `${team} ${decision} ${option}`);
  const wanted = way.choices.map(({ team, decision, option }) => `${team} ${decision} ${option}`);
  expect(made.toSorted()).toEqual(wanted.toSorted());

  const state = fold(log);
  expect(Object.fromEntries(outcomes(state).map((row) => [row.storyline, row.state]))).toEqual(way.ends);
  expect(Object.fromEntries(evaluationPoints(state).map(({ point, result }) => [point, result]))).toEqual(points);
}

const pointsAll = (result: string): Record<string, string> =>
  Object.fromEntries(Object.keys(firstHour.scenario.evaluation).map((point) => [point, result]));

test('the good way, and a server that is killed and back within ten seconds', async ({ browser, server }) => {
  const room = await gather(server, async (language) => (await laptop(browser, language)).newPage());
  await room.controller.setPace(PACE);
  await room.director.startex();

  const plug = async () => {
    await room.until(15 * MINUTE + 20 * SECOND);
    await server.kill();
    await expect(room.controller.clock).toContainText(room.controller.common('status.offline'));
    await server.startAgain();
    await room.controller.expectPhase('running');
    for (const console of [room.director, room.controller, ...room.cells.values()])
      await expect(console.clock).toContainText(say(console.language).common('status.live'));
  };
  await Promise.all([plug(), ...Object.keys(CELLS).map((team) => playCell(room, team, GOOD))]);
  await end(room, GOOD, pointsAll('met'));
  expect(eventsOf(await room.log(), 'ExerciseInterrupted')).toEqual([]);
});

test('into every branch and back, and a server that is away for longer: control resumes', async ({
  browser,
  server,
}) => {
  const room = await gather(server, async (language) => (await laptop(browser, language)).newPage());
  await room.controller.setPace(PACE);
  await room.director.startex();

  const plug = async () => {
    await room.until(19 * MINUTE + 10 * SECOND);
    const killedAt = await room.now(0);
    await server.kill();
    // More than ten seconds without a sign of life: the one wait that is the thing under test.
    await new Promise((resolve) => setTimeout(resolve, 12 * SECOND));
    await server.startAgain();
    await room.controller.expectPhase('paused');
    for (const cell of room.cells.values()) await cell.expectPhase('paused');
    const stands = await room.now(0);
    expect(Math.abs(stands - killedAt)).toBeLessThanOrEqual(3 * PACE * SECOND);
    await room.controller.tab('timeline');
    await room.controller.openDesk();
    await expect(room.controller.side).toContainText(room.controller.desk('alerts'));
    await room.controller.steer('resume');
    await room.controller.expectPhase('running');
  };
  await Promise.all([plug(), ...Object.keys(CELLS).map((team) => playCell(room, team, BACK))]);
  await end(room, BACK, { ...pointsAll('partly'), 'c07-sharing': 'missed' });
  expect(eventsOf(await room.log(), 'ExerciseInterrupted')).toHaveLength(1);
});
