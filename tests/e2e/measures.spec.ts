// Measures: one team orders, another is asked and agrees in part, results arrive; and no word that is typed is lost.
import { Cable } from './support/cable.ts';
import { eventsOf } from './support/desk.ts';
import { expect } from './support/fixtures.ts';
import { JoinPage } from './support/join-page.ts';
import { SUBJECT, test } from './support/measures-house.ts';
import { MeasuresPart } from './support/measures-part.ts';
import { ReviewConsole } from './support/review-console.ts';
import { visit } from './support/screens.ts';
import { say } from './support/texts.ts';

test('aid orders, force is asked and agrees in part, the results arrive', async ({
  server,
  desk,
  trainee,
  newLaptop,
}) => {
  const aid = await trainee('aid', 'en', { name: 'Ada' });
  const force = await trainee('force', 'en', { name: 'Falk' });
  const [ours, theirs] = [new MeasuresPart(aid), new MeasuresPart(force)];
  await desk.give({ type: 'StartExercise' });
  await aid.expectPhase('running');

  // Before anybody is known, a measure about a person cannot be ordered, and says why.
  await ours.tab.click();
  await expect(ours.region).toContainText(ours.m('empty'));
  await visit(aid.page, 'measures-empty');
  await ours.choose('Cover first needs');
  await expect(ours.region).toContainText(ours.m('nobodyYet'));
  await expect(ours.button('send')).toBeDisabled();
  await desk.give({ type: 'ReleaseInject', inject: 'arrival' });
  await expect(ours.region.getByRole('radio', { name: 'Mara' })).toBeChecked();
  await aid.item(SUBJECT).getByRole('button').click();
  await ours.tab.click();

  // The order is made and stands in the list, with who ordered it.
  await ours.reason.fill('She is cold, and nobody asked her yet.');
  await ours.region.getByText(aid.t('restsOn')).click();
  await visit(aid.page, 'measures-order');
  await ours.button('send').click();
  await expect(aid.notices).toContainText('Cover first needs');
  await expect(ours.stage('running')).toContainText('Cover first needs · Mara');
  await expect(ours.stage('running')).toContainText('Ada');

  // What needs another team's agreement waits for it; the other team is told.
  await ours.button('order').click();
  await expect(ours.region.getByRole('region', { name: ours.m('group.other') })).toContainText('Promise a result');
  await visit(aid.page, 'measures-choice');
  await ours.button('back').click();
  await ours.order('Agree on a common plan', 'One plan before anybody talks to her.');
  await expect(ours.stage('waiting')).toContainText(ours.m('status.asked', { authority: 'Police investigators' }));
  await expect(force.notices).toContainText(theirs.m('askedArrived', { team: 'A1', title: 'Agree on a common plan' }));
  await expect(theirs.tab).toHaveText(/1$/);
  await theirs.tab.click();
  await expect(theirs.stage('asked')).toContainText('One plan before anybody talks to her.');
  await theirs.answer('narrowed', '');
  await expect(theirs.region).toContainText(theirs.m('answerMissing'));
  await visit(force.page, 'measures-asked');
  await theirs.answer('narrowed', 'Only until the morning.');
  await expect(force.notices).toContainText(theirs.m('answerDone', { title: 'Agree on a common plan' }));
  await expect(theirs.tab).not.toHaveText(/1$/);
  await expect(ours.stage('running')).toContainText('Only until the morning.');

  // Ordered twice, it is carried out once.
  await theirs.order('Cover first needs', 'She shivers.');
  await expect(theirs.stage('done')).toContainText(theirs.m('status.doubled', { team: 'A1' }));

  // Results arrive when their time is over.
  await desk.give({ type: 'SetPace', pace: 60 });
  await expect(ours.stage('done')).toContainText('She eats, and sleeps for an hour.');
  await expect(ours.stage('done').getByText(ours.m('status.full'))).toHaveCount(2);
  await desk.give({ type: 'SetPace', pace: 1 });
  await visit(aid.page, 'measures-results');

  // Called off in two steps.
  await theirs.order('Search the hall', 'The ledgers.');
  await theirs
    .stage('waiting')
    .getByRole('button', { name: theirs.m('cancel') })
    .click();
  const dialog = force.page.getByRole('alertdialog');
  await expect(dialog).toContainText('Search the hall');
  await dialog.getByRole('button', { name: theirs.m('cancel'), exact: true }).click();
  await expect(theirs.stage('done')).toContainText(theirs.m('status.cancelled'));

  await desk.give({ type: 'EndExercise' });
  await aid.expectPhase('ended');
  await expect(ours.button('order')).toHaveCount(0);
  await visit(aid.page, 'measures-endex');
  const log = await desk.log();
  expect(eventsOf(log, 'MeasureOrdered').map(({ measure, team, status }) => [measure, team, status])).toEqual([
    ['MEA-PR-01', 'aid', 'running'],
    ['MEA-CO-04', 'aid', 'asked'],
    ['MEA-PR-01', 'force', 'doubled'],
    ['MEA-IV-05', 'force', 'asked'],
  ]);
  expect(eventsOf(log, 'MeasureAnswered')).toMatchObject([{ answer: 'narrowed', reason: 'Only until the morning.' }]);

  // The review shows the same part as it was, and nothing can be done on it.
  const page = await (await newLaptop('it')).newPage();
  const join = new JoinPage(page, 'it');
  await join.open(server.url);
  await join.enterCode(desk.codeOf('facilitator'));
  await join.joinAs('Fabia');
  await join.openConsole();
  const review = new ReviewConsole(page, 'it');
  const team = review.t('pane.team', { code: 'F1', title: 'Force' });
  await review.left.getByRole('combobox', { name: review.t('paneOne') }).selectOption({ label: team });
  const eyes = page.getByRole('region', { name: review.t('consoleAsItWas', { who: 'Force' }) });
  await eyes.getByRole('button', { name: say('it').parts('measures') }).click();
  const part = eyes.getByRole('region', { name: `${say('it').parts('measures')} · F1` });
  await page.keyboard.press('End');
  await expect(part).toContainText('Perquisire il capannone');
  await expect(part.getByRole('button')).toHaveCount(0);
  await visit(page, 'measures-review');
});

test('an order given without a connection waits, and is recorded once when it is back', async ({
  server,
  desk,
  trainee,
}) => {
  const cable = await Cable.to(server.port);
  const aid = await trainee('aid', 'ru', { url: cable.url });
  const ours = new MeasuresPart(aid);
  await aid.page.setViewportSize({ width: 390, height: 844 });
  await desk.give({ type: 'StartExercise' });
  await ours.tab.click();
  await ours.choose('Согласовать общий план');
  await ours.reason.fill('Сначала общий план.');
  await aid.page.reload();
  await expect(ours.reason).toHaveValue('Сначала общий план.');
  cable.pull();
  await expect(aid.banner('offlineTitle')).toBeVisible();
  await ours.button('send').click();
  await expect(ours.stage('notSent')).toContainText('Сначала общий план.');
  await expect(ours.stage('notSent')).toContainText(aid.t('state.queued'));
  await visit(aid.page, 'measures-offline');
  cable.plugIn();
  await expect(ours.stage('waiting')).toContainText('Сначала общий план.');
  await expect(ours.stage('notSent')).toHaveCount(0);
  expect(eventsOf(await desk.log(), 'MeasureOrdered')).toHaveLength(1);
  await cable.remove();
});
