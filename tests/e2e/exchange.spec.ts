// Between teams and with control: a request for information stands open until it is answered, control answers as the agency
// that was asked, a hand-over is confirmed, and what goes through a wall is told to control.
import type { Language } from '../../shared/kit/languages.ts';
import { alba, test } from './support/alba-house.ts';
import { ControlConsole } from './support/control-console.ts';
import { eventsOf } from './support/desk.ts';
import { ExchangePart } from './support/exchange-part.ts';
import { expect, type Fixtures } from './support/fixtures.ts';
import { JoinPage } from './support/join-page.ts';
import { visit } from './support/screens.ts';
import { say } from './support/texts.ts';

/** A controller before their console. */
async function controller(
  { url }: Pick<Fixtures['server'], 'url'>,
  desk: Fixtures['desk'],
  newLaptop: Fixtures['newLaptop'],
  language: Language,
): Promise<ControlConsole> {
  const page = await (await newLaptop(language)).newPage();
  const join = new JoinPage(page, language);
  await join.open(url);
  await join.enterCode(desk.codeOf('controller'));
  await join.joinAs('Carla');
  await join.openConsole();
  return new ControlConsole(page, language);
}

test('a team asks an agency, without a network at first, and control answers as that agency', async ({
  server,
  desk,
  trainee,
  cable,
  newLaptop,
}) => {
  test.slow();
  const fin = await trainee('fin', 'it', { url: cable.url, name: 'Fiora' });
  const ours = new ExchangePart(fin);
  await desk.give({ type: 'StartExercise' });
  await fin.expectPhase('running');
  const uif = alba.text('agencies.uif.title', 'it');

  // Asked without a network, a question waits; what is written next is no question, and goes to control.
  await fin.tab('messages');
  await ours.address(uif);
  await ours.asks();
  await fin.page.reload();
  await expect(ours.asking).toBeChecked();
  cable.pull();
  await expect(fin.banner('offlineTitle')).toBeVisible();
  await ours.write('Chi preleva dal conto B3?');
  await ours.send();
  await expect(ours.message('Chi preleva dal conto B3?')).toContainText(fin.t('state.queued'));
  await expect(ours.asking).not.toBeChecked();
  await visit(fin.page, 'exchange-offline');
  cable.plugIn();
  await expect(ours.message('Chi preleva dal conto B3?')).toContainText(fin.t('request.open'));
  await expect(ours.message('Chi preleva dal conto B3?')).toContainText(uif);

  // Control finds the question on its desk, addressed to the agency, and answers in its name.
  const control = await controller(server, desk, newLaptop, 'en');
  const { page } = control;
  const agency = alba.text('agencies.uif.title', 'en');
  await control.openDesk();
  const toAnswer = control.side.getByRole('region', { name: control.desk('messages') });
  await expect(toAnswer).toContainText('Chi preleva dal conto B3?');
  await expect(toAnswer).toContainText(control.desk('toAgency', { agency }));
  await expect(toAnswer).toContainText(/Open for \d+ min/);
  await visit(page, 'exchange-desk');
  await toAnswer.getByRole('button', { name: control.desk('answer'), exact: true }).click();
  await expect(control.dialog.getByRole('combobox', { name: control.desk('speakAs') })).toHaveValue('uif');
  await control.giveReason(control.desk('yourAnswer'), 'Il prelievo è sempre in contanti, dallo stesso sportello.');
  await visit(page, 'exchange-desk-answer');
  await control.confirm(control.desk('send'));
  await expect(toAnswer).toHaveCount(0);
  const answer = ours.message('Il prelievo è sempre in contanti');
  await expect(answer).toContainText(uif);
  await expect(ours.message('Chi preleva dal conto B3?')).toContainText(fin.t('request.answered'));

  const log = await desk.log();
  expect(eventsOf(log, 'MessageSent').map(({ from, to, as, asks }) => [from, to, as, asks])).toEqual([
    ['fin', 'control', 'uif', true],
    ['control', ['fin'], 'uif', undefined],
  ]);
  expect(eventsOf(log, 'RequestAnswered')).toHaveLength(1);
});

test('one team asks another, who confirms and answers; a question nobody needs answered any more is closed', async ({
  server,
  desk,
  trainee,
  newLaptop,
}) => {
  test.slow();
  const fin = await trainee('fin', 'it', { name: 'Fiora' });
  const pro = await trainee('pro', 'ru', { name: 'Прохор' });
  const [ours, theirs] = [new ExchangePart(fin), new ExchangePart(pro)];
  const control = await controller(server, desk, newLaptop, 'en');
  await desk.give({ type: 'StartExercise' });
  await fin.expectPhase('running');
  await control.openDesk();
  await fin.tab('messages');

  // Read on a phone, it stands open until the answer; the next one is closed by whoever asked.
  await pro.page.setViewportSize({ width: 390, height: 844 });
  await ours.address(`PR · ${alba.team('pro', 'it')}`);
  await ours.asks();
  await ours.write('Possiamo sentire il titolare?');
  await ours.send();
  await expect(ours.message('Possiamo sentire il titolare?')).toContainText(fin.t('request.open'));
  await expect(ours.message('Possiamo sentire il titolare?')).toContainText(fin.t('receiptAwaited', { by: 'PR' }));
  await expect(theirs.teamTab).toHaveText(/1$/);
  await theirs.teamTab.click();
  await pro.tab('messages');
  await expect(theirs.teamTab).not.toHaveText(/1$/);
  const asked = theirs.message('Possiamo sentire il titolare?');
  await visit(pro.page, 'exchange-asked');
  const open = control.side.getByRole('region', { name: control.desk('requests') });
  await expect(open).toContainText('Possiamo sentire il titolare?');
  await asked.getByRole('button', { name: pro.t('receiptConfirm') }).click();
  await asked.getByRole('textbox', { name: pro.t('receiptWords') }).fill('Ответим через час.');
  await asked.getByRole('button', { name: pro.t('receiptConfirm') }).click();
  await expect(ours.message('Possiamo sentire il titolare?')).toContainText('Ответим через час.');
  await asked.getByRole('button', { name: pro.t('answerButton') }).click();
  await theirs.write('Нет, пока это может его насторожить.');
  await theirs.send();
  await expect(asked).toContainText(pro.t('request.answered'));
  await expect(ours.message('Possiamo sentire il titolare?')).toContainText(fin.t('request.answered'));
  await expect(open).toHaveCount(0);
  await ours.address(`PR · ${alba.team('pro', 'it')}`);
  await ours.asks();
  await ours.write('E la banca?');
  await ours.send();
  const second = ours.message('E la banca?');
  await second.getByRole('button', { name: fin.t('closeRequest') }).click();
  await expect(second.getByRole('button', { name: fin.t('closeRequest') })).toBeDisabled();
  await second.getByRole('textbox', { name: fin.t('closeReason') }).fill('Abbiamo chiesto noi.');
  await second.getByRole('button', { name: fin.t('closeRequest') }).click();
  await expect(second).toContainText(fin.t('request.closed'));
  await expect(theirs.message('E la banca?')).toContainText('Abbiamo chiesto noi.');
  await visit(pro.page, 'exchange-answered-phone');

  const log = await desk.log();
  expect(eventsOf(log, 'MessageSent').map(({ from, to, as, asks }) => [from, to, as, asks])).toEqual([
    ['fin', ['pro'], undefined, true],
    ['pro', ['fin'], undefined, undefined],
    ['fin', ['pro'], undefined, true],
  ]);
  expect(eventsOf(log, 'RequestAnswered')).toHaveLength(1);
  expect(eventsOf(log, 'RequestClosed')).toMatchObject([{ by: 'fin', reason: 'Abbiamo chiesto noi.' }]);
  expect(eventsOf(log, 'ReceiptConfirmed')).toMatchObject([{ by: 'pro', text: 'Ответим через час.' }]);
});

test('what is passed on is confirmed by whoever has it; what goes through a wall is told to control', async ({
  server,
  desk,
  trainee,
  cable,
  newLaptop,
}) => {
  test.slow();
  const hlt = await trainee('hlt', 'it', { url: cable.url, name: 'Elena' });
  const ngo = await trainee('ngo', 'en', { name: 'Nora' });
  const pol = await trainee('pol', 'ru', { name: 'Павел' });
  const [ours, theirs] = [new ExchangePart(hlt), new ExchangePart(ngo)];
  await desk.give({ type: 'StartExercise' }, { type: 'ReleaseInject', inject: 'a04' });
  // He has agreed that what the doctors see is passed on: consent counts for the purpose it was asked for.
  await desk.give(
    { type: 'RecordMeasure', team: 'hlt', measure: 'MEA-CN-03', about: 'olen', reason: 'Con la mediatrice, da solo.' },
    { type: 'SetPace', pace: 60 },
  );
  await expect.poll(async () => eventsOf(await desk.log(), 'MeasureDone').length).toBe(1);
  await desk.give({ type: 'SetPace', pace: 1 });
  const control = await controller(server, desk, newLaptop, 'ru');
  const { page } = control;
  const h = say('ru').handOvers;
  const medical = h('breach', { what: h('content.medical') });
  await control.openDesk();
  const desked = control.side.getByRole('region', { name: h('handOvers') });

  // With consent, to whoever looks after people: no wall is in the way. Without a network it waits, whole.
  await ours.read('a04');
  await ours.passOn();
  await visit(hlt.page, 'exchange-pass');
  await ours.fillPass(`NG · ${alba.team('ngo', 'it')}`, 'consent', 'Ha detto di sì, con la mediatrice.');
  cable.pull();
  await expect(hlt.banner('offlineTitle')).toBeVisible();
  await ours.sendPass();
  await expect(ours.passing).toContainText(hlt.t('state.queued'));
  await expect(ours.passing).toContainText('Ha detto di sì, con la mediatrice.');
  await visit(hlt.page, 'exchange-pass-offline');
  cable.plugIn();
  await expect(ours.passing).toContainText(hlt.t('receiptAwaited', { by: 'NG' }));
  await expect(ours.passing).toContainText('Ha detto di sì, con la mediatrice.');
  await expect(desked).toContainText(h('unconfirmedFor', { minutes: 0 }));
  await expect(desked).not.toContainText(medical);

  // The other team reads it as it was read, with the words that came with it, and says that it has it.
  await theirs.read('a04');
  await expect(theirs.passing).toContainText('Ha detto di sì, con la mediatrice.');
  await expect(ngo.page.getByRole('article')).toContainText(alba.body('a04', 'en').slice(0, 40));
  await visit(ngo.page, 'exchange-passed');
  await theirs.confirm('Taken over; next contact at nine.');
  await expect(ours.passing).toContainText('Taken over; next contact at nine.');
  await expect(ours.passing).not.toContainText(hlt.t('receiptAwaited', { by: 'NG' }));
  await expect(desked).toContainText('Taken over; next contact at nine.');

  // To the police, because it may be useful: nothing stops it, and control is warned at once. Nobody has confirmed it.
  await ours.passOn();
  await ours.fillPass(`PO · ${alba.team('pol', 'it')}`, 'useful', '');
  await ours.sendPass();
  await expect(control.page.getByRole('region', { name: control.common('notices') })).toContainText(
    control.desk('alertBreach', { from: 'HL', to: 'PO', inject: alba.subject('a04', 'ru') }),
  );
  await expect(desked).toContainText(medical);
  await expect(control.side.getByRole('region', { name: control.desk('alerts') })).toContainText('HL');
  await visit(page, 'exchange-breach');
  await expect(ours.passing).toContainText(hlt.t('receiptAwaited', { by: 'PO' }));
  await visit(hlt.page, 'exchange-unconfirmed');
  await expect(pol.item(alba.subject('a04', 'ru'))).toBeVisible();

  const log = await desk.log();
  expect(eventsOf(log, 'PassedOn').map(({ from, to, basis, breaches }) => [from, to, basis, breaches])).toEqual([
    ['hlt', 'ngo', 'consent', []],
    ['hlt', 'pol', 'useful', ['medical']],
  ]);
  expect(eventsOf(log, 'ReceiptConfirmed')).toMatchObject([{ by: 'ngo', text: 'Taken over; next contact at nine.' }]);
});
