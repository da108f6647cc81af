// Documents: a form is filled in through reloads and losses, submitted, returned with a word, written anew, signed and
// received; every mistake is answered with a sentence and costs no word.
import { alba, test } from './support/alba-house.ts';
import { ControlConsole } from './support/control-console.ts';
import { eventsOf } from './support/desk.ts';
import { DocumentsPart } from './support/documents-part.ts';
import { expect } from './support/fixtures.ts';
import { JoinPage } from './support/join-page.ts';
import { visit } from './support/screens.ts';
import { say } from './support/texts.ts';

const REQUEST = {
  oggetto: 'Conto B3',
  base: 'Fascicolo 14/27',
  dati: 'Movimenti in contanti, per capire chi preleva.',
};
const WHY = 'За какой срок? Без срока банк не ответит.';

// Several laptops, and screens that are examined.
test.beforeEach(() => test.slow());

test('a form outlives a reload and a pulled cable; each mistake gets a sentence and costs no word', async ({
  desk,
  trainee,
  cable,
}) => {
  const fin = await trainee('fin', 'it', { url: cable.url, name: 'Fiora' });
  const ours = new DocumentsPart(fin, 'richiesta-banca');
  await desk.give({ type: 'StartExercise' });
  await fin.expectPhase('running');
  await ours.begin();
  await visit(fin.page, 'documents-form-empty');
  await ours.fill({ oggetto: REQUEST.oggetto });
  await expect(ours.region).toContainText(fin.common('saved'));
  await fin.page.reload();
  await expect(ours.field('oggetto')).toHaveValue(REQUEST.oggetto);
  cable.pull();
  await expect(fin.banner('offlineTitle')).toBeVisible();
  await ours.fill(REQUEST);
  await expect(ours.region).toContainText(fin.common('savedHere'));
  await visit(fin.page, 'documents-form-half');

  // Saved without a network, it waits, whole.
  await ours.button('save').click();
  await expect(ours.pending).toContainText(fin.t('state.queued'));
  await ours.pending.getByText(ours.d('yourWords')).click();
  await expect(ours.pending).toContainText(REQUEST.dati);
  await visit(fin.page, 'documents-offline');
  cable.plugIn();
  await expect(fin.notices).toContainText(ours.d('saved', { title: ours.title }));
  await expect(ours.pending).toHaveCount(0);

  // Two required fields are empty: both are named, and nothing goes out.
  await ours.open();
  await ours.step('submit', 1).click();
  const missing = [ours.label('periodo'), ours.label('riservatezza')].join('; ');
  await expect(ours.paper.getByRole('alert')).toHaveText(ours.d('missing', { label: missing }));
  await visit(fin.page, 'documents-mistake');
  await ours.button('writeOn').click();
  await expect(ours.field('dati')).toHaveValue(REQUEST.dati);
  await ours.fill({ periodo: 'Sei mesi' });
  await ours.choose('riservatezza', 'vittima');
  await ours.button('save').click();
  await expect(ours.step('submit', 2)).toBeEnabled();

  // Submitted without a network, and the exercise is paused meanwhile: refused in a sentence, and nothing is lost.
  cable.pull();
  await expect(fin.banner('offlineTitle')).toBeVisible();
  await ours.step('submit', 2).click();
  await expect(ours.paper).toContainText(fin.t('state.queued'));
  await desk.give({ type: 'PauseExercise' });
  cable.plugIn();
  await expect(ours.paper.getByRole('alert')).toHaveText(say('it').refusal('exercise-paused'));
  await expect(ours.paper).toContainText(ours.d('waitPhase'));
  await expect(ours.step('submit', 2)).toBeDisabled();
  await visit(fin.page, 'documents-paused');
  await desk.give({ type: 'ResumeExercise' });
  await ours.step('submit', 2).click();
  await expect(ours.paper).toContainText(ours.d('status.submitted'));

  const log = await desk.log();
  expect(eventsOf(log, 'DocumentSaved').map(({ version, base, values }) => [version, base, values])).toEqual([
    [1, 0, { ...REQUEST, periodo: '', riservatezza: '' }],
    [2, 1, { ...REQUEST, periodo: 'Sei mesi', riservatezza: 'vittima' }],
  ]);
  expect(eventsOf(log, 'DocumentSubmitted')).toMatchObject([{ version: 2, status: 'submitted' }]);
});

test('submitted, returned with a word, written anew, signed and received: each reads what is theirs to read', async ({
  server,
  desk,
  trainee,
  newLaptop,
}) => {
  const fin = await trainee('fin', 'it', { name: 'Fiora' });
  const pro = await trainee('pro', 'ru', { name: 'Прохор' });
  const ours = new DocumentsPart(fin, 'richiesta-banca');
  const theirs = new DocumentsPart(pro, 'richiesta-banca');
  await desk.give({ type: 'StartExercise' });
  await ours.begin();
  await ours.fill({ ...REQUEST, periodo: '?' });
  await ours.choose('riservatezza', 'vittima');
  await ours.button('save').click();
  await ours.open();
  await ours.button('writeOn').click();
  await ours.fill({ base: 'Fascicolo 14/27, decreto del 10 maggio' });
  await ours.button('save').click();
  await ours.step('submit', 2).click();
  await expect(ours.paper).toContainText(ours.d('status.submitted'));

  // Who must sign hears of it, reads what was submitted and nothing that was written before, and sends it back with a word.
  await expect(pro.notices).toContainText(theirs.d('news.toSign', { team: 'FI', title: theirs.title }));
  await expect(theirs.tab).toHaveText(/1$/);
  await theirs.open();
  for (const words of [REQUEST.oggetto, 'decreto del 10 maggio', REQUEST.dati])
    await expect(theirs.paper).toContainText(words);
  await expect(theirs.region.getByRole('combobox')).toHaveCount(0);
  await theirs.button('return').click();
  await expect(theirs.button('return')).toBeDisabled();
  await theirs.region.getByRole('textbox', { name: theirs.d('returnReason') }).fill(WHY);
  await visit(pro.page, 'documents-to-sign');
  await theirs.button('return').click();
  await expect(theirs.paper).toContainText(theirs.d('status.returned'));

  // Its team reads why, and writes a third version; every version can be read.
  await expect(fin.notices).toContainText(ours.d('news.returned', { title: ours.title }));
  await expect(ours.tab).toHaveText(/1$/);
  await expect(ours.paper).toContainText(WHY);
  await visit(fin.page, 'documents-returned');
  await ours.button('writeOn').click();
  await ours.fill({ periodo: 'Gli ultimi sei mesi' });
  await ours.button('save').click();
  await expect(ours.step('submit', 3)).toBeVisible();
  await expect(ours.paper).toContainText('Gli ultimi sei mesi');
  await ours.read(1);
  await expect(ours.paper).not.toContainText('decreto del 10 maggio');
  await expect(ours.step('submit', 1)).toBeVisible();
  await ours.read(3);
  await ours.step('submit', 3).click();
  await expect(ours.paper).toContainText(ours.d('status.submitted'));

  // Signed, it is issued to the bank, which control plays.
  await expect(theirs.paper).toContainText('Gli ultimi sei mesi');
  await theirs.read(2);
  await expect(theirs.paper).not.toContainText('Gli ultimi sei mesi');
  await theirs.read(3);
  await theirs.step('sign', 3).click();
  await expect(theirs.paper).toContainText(theirs.d('status.issued'));
  await expect(fin.notices).toContainText(ours.d('news.issued', { title: ours.title }));
  const bank = alba.text('agencies.sportello-banca.title', 'it');
  await expect(ours.paper).toContainText(fin.t('receiptAwaited', { by: bank }));
  await visit(fin.page, 'documents-issued');

  // Control finds it on its desk, reads every version, and confirms in the name of the bank.
  const page = await (await newLaptop('en')).newPage();
  const join = new JoinPage(page, 'en');
  await join.open(server.url);
  await join.enterCode(desk.codeOf('controller'));
  await join.joinAs('Carla');
  await join.openConsole();
  const control = new ControlConsole(page, 'en');
  const c = say('en').controlDocuments;
  await control.openDesk();
  const waiting = control.side.getByRole('region', { name: c('waiting'), exact: true });
  await expect(waiting).toContainText('Gli ultimi sei mesi');
  await expect(waiting).toContainText(WHY);
  await waiting.getByText(c('version', { version: 1 })).click();
  await visit(page, 'documents-desk');
  await waiting.getByRole('button', { name: c('confirm') }).click();
  await control.giveReason(c('confirmWords'), 'Received; statements on Thursday.');
  await control.confirm(c('confirm'));
  await expect(waiting).toHaveCount(0);
  await expect(ours.paper).toContainText('Received; statements on Thursday.');

  const log = await desk.log();
  expect(eventsOf(log, 'DocumentSaved').map(({ version, base }) => [version, base])).toEqual([
    [1, 0],
    [2, 1],
    [3, 2],
  ]);
  expect(eventsOf(log, 'DocumentSubmitted').map(({ version, status }) => [version, status])).toEqual([
    [2, 'submitted'],
    [3, 'submitted'],
  ]);
  expect(eventsOf(log, 'DocumentReturned')).toMatchObject([{ version: 2, by: 'pro', reason: WHY }]);
  expect(eventsOf(log, 'DocumentSigned')).toMatchObject([{ version: 3, by: 'pro', status: 'issued' }]);
  expect(eventsOf(log, 'ReceiptConfirmed')).toMatchObject([
    { by: 'control', text: 'Received; statements on Thursday.' },
  ]);
});

test('two of a team write at the same time, on a phone and a laptop: both versions are kept, and one is sent', async ({
  desk,
  trainee,
  cable,
}) => {
  const phone = await trainee('fro', 'ru', { url: cable.url, name: 'Мария' });
  const laptop = await trainee('fro', 'it', { name: 'Marco' });
  const ngo = await trainee('ngo', 'en', { name: 'Nora' });
  await phone.page.setViewportSize({ width: 390, height: 844 });
  const [here, there] = [new DocumentsPart(phone, 'invio'), new DocumentsPart(laptop, 'invio')];
  const received = new DocumentsPart(ngo, 'invio');
  await desk.give({ type: 'StartExercise' }, { type: 'ReleaseInject', inject: 'a03' });

  // Whom it is about comes first.
  await here.begin();
  await expect(here.button('save')).toBeDisabled();
  await expect(here.region).toContainText(here.d('aboutFirst'));
  await here.about('adaya');
  await here.fill({ fatti: 'Она не отвечает сама.', rischio: 'Женщина рядом.', serve: 'Место на ночь.' });
  await here.fill({ contatto: 'В девять' });
  await here.choose('consenso', 'minore');
  await here.button('save').click();
  await here.open();
  await there.open();
  await there.button('writeOn').click();
  await there.fill({ rischio: 'Il furgone davanti al cancello.' });
  await here.button('writeOn').click();
  await here.fill({ serve: 'Место на ночь и врач-женщина.' });
  await here.button('save').click();
  await expect(here.step('submit', 2)).toBeVisible();
  await there.button('save').click();
  await expect(there.paper).toContainText(there.d('versionBeside', { version: 3 }));
  await expect(there.paper).toContainText(there.d('besideHelp', { base: 1 }));
  await here.read(2);
  await expect(here.paper).toContainText('Место на ночь и врач-женщина.');
  await visit(phone.page, 'documents-beside');
  await here.step('submit', 2).click();
  await expect(here.paper).toContainText(here.d('status.issued'));

  // Who receives it reads what was issued, and says that they have it; the other has not, and its sender sees that.
  await expect(ngo.notices).toContainText(received.d('news.received', { team: 'FR', title: received.title }));
  await received.open();
  await expect(received.paper).toContainText('Место на ночь и врач-женщина.');
  await expect(received.paper).not.toContainText('Il furgone davanti al cancello.');
  await received.confirm('Taken over by Nora.');
  await visit(ngo.page, 'documents-received');
  await expect(here.paper).toContainText('Taken over by Nora.');
  await expect(here.paper).toContainText(phone.t('receiptAwaited', { by: 'SO' }));

  const log = await desk.log();
  expect(eventsOf(log, 'DocumentSaved').map(({ version, base, conflict }) => [version, base, conflict])).toEqual([
    [1, 0, undefined],
    [2, 1, undefined],
    [3, 1, true],
  ]);
  expect(eventsOf(log, 'DocumentSubmitted')).toMatchObject([{ version: 2, status: 'issued', to: ['ngo', 'soc'] }]);
  expect(eventsOf(log, 'ReceiptConfirmed')).toMatchObject([{ by: 'ngo', text: 'Taken over by Nora.' }]);
});
