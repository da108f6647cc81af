// An inject went out with a mistake: control corrects it, everybody who has it reads both versions, and who had read the
// old one is told until they have read the new one. What must not stand in the record is taken out of it.
import { arrive } from './support/arrive.ts';
import type { ControlConsole } from './support/control-console.ts';
import { eventsOf } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';
import { HousePage } from './support/house-page.ts';
import { visit } from './support/screens.ts';
import { firstHour, say } from './support/texts.ts';
import type { TraineeConsole } from './support/trainee-console.ts';

const SUBJECT = 'A boy with a bandage, bed 12';
const BODY = 'Bed 12, and not 14. Please say what we should do with him.';

/** The line that tells a trainee of a correction since they read it. */
const told = ({ page, language }: TraineeConsole) =>
  page.getByRole('status').filter({ hasText: say(language).corrected('sinceYouRead') });
const corrections = (control: ControlConsole) =>
  control.side.getByRole('region', { name: control.injects('corrections') });

// Many screens are looked at; a slow machine takes its time for each.
test.describe.configure({ timeout: 300_000 });

test('a corrected inject: both versions, who had opened which, and words taken out', async ({ server, newLaptop }) => {
  const page = await (await newLaptop('en')).newPage();
  const house = new HousePage(page, 'en');
  await house.open(server, 'Dora');
  const control = await house.plan();
  await control.openLobby();
  const [code, other] = [await control.codeOf('protection'), await control.codeOf('money')];
  await control.startex();
  const { url } = server;
  const anna = await arrive(await newLaptop('it'), { url, code, name: 'Anna', language: 'it' });
  const boris = await arrive(await newLaptop('ru'), { url, code, name: 'Борис', language: 'ru' });
  const mina = await arrive(await newLaptop('it'), { url, code: other, name: 'Mina', language: 'it' });

  await control.choose('c04');
  await control.act('releaseNow');
  await anna.open('c04');
  await expect(boris.item(firstHour.subject('c04', 'ru'))).toBeVisible();
  const opened = control.side.getByRole('region', { name: control.injects('openedBy') });
  await expect(opened.getByText('Anna')).toContainText(control.injects('hasOpened'));
  await expect(opened.getByText('Борис')).toContainText(control.injects('notOpened'));

  // The words as they stand are there to be changed; without a reason nothing is corrected.
  await control.act('correct');
  const field = (name: 'subject' | 'body') => control.dialog.getByRole('textbox', { name: control.injects(name) });
  await expect(field('body')).toHaveValue(firstHour.body('c04', 'en'));
  await field('subject').fill(SUBJECT);
  await field('body').fill(BODY);
  await expect(control.dialog.getByRole('button', { name: control.injects('correctSave') })).toBeDisabled();
  await control.giveReason(control.injects('reasonNeeded'), 'Wrong bed: told by Miro Vass');
  await visit(page, 'control-correct');
  await control.confirm(control.injects('correctSave'));
  await expect(control.side.getByRole('heading', { name: SUBJECT })).toBeVisible();
  const card = corrections(control).getByRole('listitem');
  await expect(card).toContainText(firstHour.subject('c04', 'en'));
  await expect(card.getByText('Anna')).toContainText(control.injects('notOpened'));
  await expect(card).not.toContainText('Борис');

  // Anna had read the old words and is told; Boris had not, and Mina never had it.
  await expect(told(anna)).toContainText(SUBJECT);
  await expect(anna.item(SUBJECT)).toContainText(say('it').parts('corrected'));
  await expect(anna.item(SUBJECT)).toContainText(anna.t('isNew'));
  await visit(anna.page, 'trainee-corrected-since');
  await expect(boris.item(SUBJECT)).toContainText(say('ru').parts('corrected'));
  await expect(told(boris)).toHaveCount(0);
  await expect(mina.inbox).not.toContainText(SUBJECT);

  await told(anna)
    .getByRole('button', { name: anna.t('openIt') })
    .click();
  await expect(told(anna)).toHaveCount(0);
  await expect(card.getByText('Anna')).toContainText(control.injects('hasOpened'));
  const reader = (seat: TraineeConsole) => seat.page.getByRole('article', { name: SUBJECT });
  await expect(reader(anna)).toContainText(BODY);
  await reader(anna)
    .getByText(say('it').corrected('earlier', { count: 1 }), { exact: true })
    .click();
  await expect(reader(anna).getByRole('blockquote')).toContainText(firstHour.subject('c04', 'it'));
  await visit(anna.page, 'trainee-corrected');
  await boris.item(SUBJECT).getByRole('button').click();
  await expect(reader(boris)).toContainText(BODY);
  await reader(boris)
    .getByText(say('ru').corrected('earlier', { count: 1 }), { exact: true })
    .click();
  await expect(reader(boris).getByRole('blockquote')).toContainText(firstHour.subject('c04', 'ru'));
  await control.expectState('opened');

  // A name slipped into the reason, and the bed is nobody's business: both are taken out for good.
  const redact = async (nth: number, left: number) => {
    const buttons = card.getByRole('button', { name: control.desk('redact') });
    await buttons.nth(nth).click();
    await control.giveReason(control.desk('reasonNeeded'), 'Not for the record');
    await control.confirm(control.desk('redact'));
    await expect(buttons).toHaveCount(left);
  };
  await redact(0, 2);
  await redact(1, 1);
  await expect(card).not.toContainText('Miro Vass');
  await expect(card.getByText(control.desk('redacted'))).toHaveCount(2);
  await expect(reader(anna)).toContainText(anna.t('redacted'));
  await expect(reader(anna)).not.toContainText(BODY);
  await visit(page, 'control-corrections-redacted');

  const log = await control.log();
  expect(JSON.stringify(log)).not.toMatch(/Miro Vass|Bed 12/);
  const seats = eventsOf(log, 'InjectOpened').map(({ seat }) => seat);
  expect(seats).toHaveLength(2);
  expect(eventsOf(log, 'InjectCorrected')).toMatchObject([
    { inject: 'c04', subject: SUBJECT, hadOpened: { protection: [seats[0]] } },
  ]);
  expect(eventsOf(log, 'CorrectionRead')).toEqual([
    { type: 'CorrectionRead', inject: 'c04', seat: seats[0], team: 'protection' },
  ]);
  expect(eventsOf(log, 'Redacted').map(({ field }) => field)).toEqual(['reason', 'body']);
});
