// A trainee's hour: waiting, reading, deciding, asking; and no word that is typed is ever lost.
import { eventsOf } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';
import { visit } from './support/screens.ts';
import { firstHour, say } from './support/texts.ts';
import { tick } from './support/tick.ts';

test('from the lobby to ENDEX: read, decide, ask control, answer a comcheck', async ({ desk, trainee }) => {
  const seat = await trainee('first-response', 'it', { name: 'Bruno' });
  const { page } = seat;
  await seat.expectPhase('lobby');
  await expect(page.getByRole('heading', { name: seat.t('lobbyTitle') })).toBeVisible();
  await visit(page, 'trainee-lobby');

  await desk.give({ type: 'AskComcheck' });
  await page.getByRole('button', { name: seat.t('comcheckYes') }).click();
  await expect(seat.notices).toContainText(seat.t('comcheckDone'));

  await desk.give({ type: 'StartExercise' });
  await seat.expectPhase('running');
  await expect(seat.item(firstHour.subject('c01', 'it'))).toBeVisible();
  await expect(seat.deciding).toContainText(seat.t('decideEmpty'));
  await visit(page, 'trainee-start');

  await desk.give({ type: 'ReleaseInject', inject: 'c02' }, { type: 'ReleaseInject', inject: 'c03' });
  await expect(seat.item(firstHour.subject('c02', 'it'))).toContainText(seat.t('isNew'));
  await seat.open('c02');
  await expect(seat.item(firstHour.subject('c02', 'it'))).not.toContainText(seat.t('isNew'));
  await visit(page, 'trainee-reading');

  // Nothing can be recorded before an option is chosen.
  await seat.unfold('first-steps');
  await expect(seat.card('first-steps').getByRole('button', { name: seat.t('send') })).toBeDisabled();
  await seat.prepare('first-steps', 'care-and-record', 'Hanno freddo.');
  await seat.card('first-steps').getByText(seat.t('restsOn')).click();
  await tick(seat.card('first-steps').getByRole('checkbox', { name: firstHour.subject('c02', 'it') }));
  await visit(page, 'trainee-deciding');
  await seat.record('first-steps');
  await expect(seat.decided('first-steps', 'care-and-record')).toContainText('Bruno');
  await expect(seat.decided('first-steps', 'care-and-record')).toContainText('Hanno freddo.');
  await expect(seat.card('first-steps')).toBeHidden();

  // A colleague sees it in their own language; another team sees nothing of it.
  const colleague = await trainee('first-response', 'ru', { name: 'Вера' });
  await expect(colleague.decided('first-steps', 'care-and-record')).toBeVisible();
  const other = await trainee('money', 'en');
  await expect(other.team).toContainText(other.t('decisionsEmpty'));
  await expect(other.inbox).toContainText(firstHour.subject('c01', 'en'));
  await expect(other.item(firstHour.subject('c02', 'en'))).toHaveCount(0);

  // Words with control.
  await seat.tab('messages');
  await seat.message.fill('Chi parla la loro lingua?');
  await seat.team.getByRole('button', { name: seat.t('sendMessage') }).click();
  await expect(seat.team.getByRole('listitem').filter({ hasText: 'Chi parla la loro lingua?' })).toBeVisible();
  await expect(seat.message).toHaveValue('');
  await desk.give({ type: 'SendMessage', to: ['first-response'], text: 'A mediator is on the list.', language: 'en' });
  await expect(seat.team).toContainText('A mediator is on the list.');
  await visit(page, 'trainee-messages');
  await seat.tab('members');
  await expect(seat.team).toContainText('Вера');
  await visit(page, 'trainee-members');

  // Asking for a break is no matter for the log.
  await page.getByRole('button', { name: seat.common('breakButton') }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: seat.common('breakSend') })
    .click();
  await expect(seat.notices).toContainText(seat.common('breakSent'));

  await desk.give({ type: 'EndExercise' });
  await seat.expectPhase('ended');
  await expect(seat.banner('endedTitle')).toBeVisible();
  await expect(page.getByRole('navigation', { name: seat.t('openCards') })).toHaveCount(0);
  await seat.unfold('kel-speaks');
  await expect(seat.card('kel-speaks')).toContainText(seat.t('over'));
  await expect(seat.card('kel-speaks').getByRole('button', { name: seat.t('send') })).toHaveCount(0);
  await visit(page, 'trainee-endex');

  const log = await desk.log();
  expect(eventsOf(log, 'DecisionMade')).toMatchObject([
    { decision: 'first-steps', team: 'first-response', option: 'care-and-record', restsOn: ['c02'] },
  ]);
  expect(eventsOf(log, 'InjectOpened').filter(({ inject }) => inject === 'c02')).toHaveLength(1);
  expect(eventsOf(log, 'ComcheckAnswered')).toHaveLength(1);
  expect(JSON.stringify(log.slice(1))).not.toMatch(/break/i);
});

test('the language changes at once, for texts of the scenario too, and typed words stay', async ({ desk, trainee }) => {
  await desk.give({ type: 'StartExercise' }, { type: 'ReleaseInject', inject: 'c04' });
  const seat = await trainee('protection', 'en');
  await seat.open('c04');
  await seat.prepare('boy-age', 'presume-and-place', 'He is a child until somebody proves otherwise.');
  await expect(seat.page.getByRole('article')).toContainText('LOG CELL 1');
  for (const language of ['ru', 'it'] as const) {
    await seat.speak(language);
    await expect(seat.page.getByRole('article', { name: firstHour.subject('c04', language) })).toBeVisible();
    await expect(seat.option('boy-age', 'presume-and-place')).toBeChecked();
    await expect(seat.reason('boy-age')).toHaveValue('He is a child until somebody proves otherwise.');
    await visit(seat.page, 'trainee-language');
  }
  const choices = eventsOf(await desk.log(), 'LanguageChosen').map(({ language }) => language);
  expect(choices).toContain('ru');
  expect(choices.at(-1)).toBe('it');
});

test('text typed is never lost: reload, lost network, pause, safety stop', async ({ desk, cable, trainee }) => {
  await desk.give({ type: 'StartExercise' }, { type: 'ReleaseInject', inject: 'c02' });
  const seat = await trainee('first-response', 'ru', { url: cable.url });
  const { page } = seat;
  await seat.prepare('first-steps', 'secure-site', 'Сначала');
  // That it is saved moves nothing under the hand that is about to press.
  const send = seat.card('first-steps').getByRole('button', { name: seat.t('send') });
  const before = await send.boundingBox();
  await expect(seat.card('first-steps').getByText(seat.common('saved'), { exact: true })).toBeVisible();
  expect(await send.boundingBox()).toEqual(before);
  await page.reload();
  await seat.unfold('first-steps');
  await expect(seat.reason('first-steps')).toHaveValue('Сначала');
  await expect(seat.option('first-steps', 'secure-site')).toBeChecked();

  // The network goes while a sentence is being typed.
  await seat.reason('first-steps').fill('Сначала люди');
  cable.pull();
  await expect(seat.banner('offlineTitle')).toBeVisible();
  await seat.reason('first-steps').fill('Сначала люди, потом бумаги');
  await visit(page, 'trainee-offline');
  cable.plugIn();
  await expect(seat.clock).toContainText(seat.common('status.live'));
  await expect(seat.reason('first-steps')).toHaveValue('Сначала люди, потом бумаги');

  // A pause: write on, decide afterwards.
  await desk.give({ type: 'PauseExercise' });
  await expect(seat.banner('pausedTitle')).toBeVisible();
  await seat.reason('first-steps').fill('Сначала люди, потом бумаги. Точка.');
  await expect(seat.card('first-steps').getByRole('button', { name: seat.t('send') })).toBeDisabled();
  await visit(page, 'trainee-paused');
  await desk.give({ type: 'ResumeExercise' });
  await seat.expectPhase('running');

  // Somebody is unwell: the stop takes two steps and freezes everything.
  await page.getByRole('button', { name: seat.common('stop'), exact: true }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: seat.common('cancel') }).click();
  await seat.expectPhase('running');
  await page.getByRole('button', { name: seat.common('stop'), exact: true }).click();
  await dialog.getByRole('button', { name: seat.common('stopConfirm') }).click();
  await expect(page.getByRole('alert')).toContainText(seat.common('stoppedReal'));
  await seat.reason('first-steps').focus();
  await expect(seat.reason('first-steps')).not.toBeFocused();
  await visit(page, 'trainee-stopped');

  await desk.give({ type: 'LiftStop' });
  await seat.expectPhase('paused');
  await desk.give({ type: 'ResumeExercise' });
  await expect(seat.reason('first-steps')).toHaveValue('Сначала люди, потом бумаги. Точка.');
  await expect(seat.option('first-steps', 'secure-site')).toBeChecked();
  await seat.record('first-steps');
  await expect(seat.decided('first-steps', 'secure-site')).toContainText('Сначала люди, потом бумаги. Точка.');
});

test('a decision sent into a pause is not recorded, stays whole, and is sent again', async ({
  desk,
  cable,
  trainee,
}) => {
  await desk.give({ type: 'StartExercise' }, { type: 'ReleaseInject', inject: 'c06' });
  const seat = await trainee('money', 'en', { url: cable.url });
  await seat.prepare('bank-note', 'parallel-and-records', 'Who controls it?');
  cable.pull();
  await expect(seat.banner('offlineTitle')).toBeVisible();
  await seat.record('bank-note');
  await expect(seat.card('bank-note')).toContainText(seat.t('state.queued'));
  await desk.give({ type: 'PauseExercise' });
  cable.plugIn();
  await expect(seat.card('bank-note')).toContainText(seat.t('notRecorded'));
  await expect(seat.card('bank-note')).toContainText(say('en').refusal('exercise-paused'));
  await visit(seat.page, 'trainee-not-recorded');
  expect(eventsOf(await desk.log(), 'DecisionMade')).toEqual([]);
  expect(eventsOf(await desk.log(), 'DecisionUndelivered')).toMatchObject([{ decision: 'bank-note', team: 'money' }]);

  await desk.give({ type: 'ResumeExercise' });
  await seat
    .card('bank-note')
    .getByRole('button', { name: seat.t('sendAgain') })
    .click();
  await expect(seat.decided('bank-note', 'parallel-and-records')).toContainText('Who controls it?');
  expect(eventsOf(await desk.log(), 'DecisionMade')).toHaveLength(1);
});

test('a phone and a small laptop show the same console in parts, none of it wider than the screen', async ({
  desk,
  trainee,
}) => {
  await desk.give({ type: 'StartExercise' }, { type: 'ReleaseInject', inject: 'c04' });
  const seat = await trainee('protection', 'ru');
  const { page } = seat;
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  const places = page.getByRole('navigation', { name: seat.t('nav') });
  for (const size of [
    { width: 390, height: 844 },
    { width: 1280, height: 720 },
  ]) {
    await page.setViewportSize(size);
    await expect(places).toBeVisible();
    expect(await fits()).toBe(true);
    await visit(page, `trainee-${size.width}`);
  }

  await page.setViewportSize({ width: 390, height: 844 });
  await places.getByRole('button', { name: seat.t('inbox') }).click();
  await seat.open('c04');
  await expect(seat.inbox).toBeHidden();
  await seat.decide('boy-age', 'presume-and-place', 'Он ребёнок.', async () => {
    await visit(page, 'trainee-phone-deciding');
    expect(await fits()).toBe(true);
    await places.getByRole('button', { name: seat.t('team') }).click();
  });
  await page.getByRole('button', { name: seat.common('stop'), exact: true }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: seat.common('cancel') })
    .click();
  await places.getByRole('button', { name: seat.t('know') }).click();
  await expect(seat.know).toContainText(firstHour.text('people.pirro.name', 'ru'));
  await visit(page, 'trainee-phone-know');
  await places.getByRole('button', { name: seat.t('team') }).click();
  await seat.tab('members');
  await visit(page, 'trainee-phone-members');
});

test('a phone shows who is in first, and comes back to the same place after a reload', async ({ desk, trainee }) => {
  const seat = await trainee('protection', 'it', { name: 'Anna Ivanova' });
  const { page } = seat;
  await page.setViewportSize({ width: 390, height: 844 });
  const places = page.getByRole('navigation', { name: seat.t('nav') });
  await expect(page.getByRole('heading', { name: seat.t('lobbyTitle') })).toBeInViewport();
  await expect(page.getByRole('heading', { name: seat.t('mandate') })).toBeInViewport();
  await expect(seat.inbox).toBeHidden();
  await visit(page, 'trainee-phone-lobby');
  await desk.give({ type: 'StartExercise' }, { type: 'ReleaseInject', inject: 'c04' });
  await expect(seat.inbox).toBeVisible();
  for (const name of [firstHour.team('protection', 'it'), 'Anna Ivanova'])
    await expect(page.getByRole('banner').getByText(name)).toBeInViewport({ ratio: 1 });

  await seat.open('c04');
  await page.reload();
  await expect(page.getByRole('article', { name: firstHour.subject('c04', 'it') })).toBeVisible();
  await places.getByRole('button', { name: seat.t('team') }).click();
  await seat.tab('members');
  await page.reload();
  await expect(seat.team.getByRole('heading', { name: seat.t('mandate') })).toBeVisible();
});

test('the newest message is in sight and above the form, unless the reader has scrolled up', async ({
  desk,
  trainee,
}) => {
  await desk.give({ type: 'StartExercise' });
  const seat = await trainee('first-response', 'it');
  const { page } = seat;
  const say = (text: string) => desk.give({ type: 'SendMessage', to: ['first-response'], text, language: 'en' });
  const line = (text: string) => seat.team.getByRole('listitem').filter({ hasText: text });
  await seat.tab('messages');
  await seat.message.fill('Possiamo chiamare una mediatrice linguistica?');
  await seat.team.getByRole('button', { name: seat.t('sendMessage') }).click();
  await desk.give({ type: 'ReleaseInject', inject: 'c07' });
  const list = seat.team.getByRole('log');
  for (const answer of ['Yes, Ms Lira, phone 555-01.', 'She speaks two of their languages.', 'She is on her way.']) {
    await say(answer);
    await expect(line(answer)).toBeInViewport({ ratio: 1 });
    await expect(line(answer)).toContainText(seat.common('originalLanguage', { language: seat.common('language.en') }));
  }
  const pane = await seat.team.getByRole('tabpanel').boundingBox();
  const shown = await list.boundingBox();
  expect(shown?.height ?? 0).toBeGreaterThanOrEqual((pane?.height ?? 0) / 2);
  await visit(page, 'trainee-answers');

  const question = line('Possiamo chiamare');
  await question.scrollIntoViewIfNeeded();
  await list.evaluate((box) => box.scrollTo({ top: -box.scrollHeight }));
  const before = await question.boundingBox();
  await say('Tell us who receives her.');
  await expect(line('Tell us who receives her.')).toHaveCount(1);
  await expect(line('Tell us who receives her.')).not.toBeInViewport();
  expect((await question.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
});
