// What the evaluation pane shows of figures: red lines, persons with times, hand-offs, and who could have known what.
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { MINUTE } from '../../../shared/kit/time.ts';
import { Frames } from '../../../shared/review/frames.ts';
import { order, personTable } from '../../../tests/support/person-play.ts';
import { openReview, reviewForEachTest } from './review-room.fake.tsx';

const table = personTable();
table.trainee('aid', order('CW-02', 'ilo'));
table.trainee('aid', { type: 'PassOn', inject: 'arrival', to: 'press', basis: 'useful', text: '', language: 'en' });
table.until(9 * MINUTE);
table.trainee('aid', order('MEA-PR-03', 'mara'));
table.until(15 * MINUTE);
table.control({ type: 'EndExercise' });
const frames = Frames.of(table.log);

reviewForEachTest(table.log);

const wait = { timeout: 8000 };

async function openEvaluation() {
  await openReview(frames, () => null);
  const user = userEvent.setup();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Right pane' }), 'Evaluation');
  return { user, pane: within(screen.getByRole('region', { name: 'Evaluation' })) };
}

it('shows red lines with what they cap, and persons with their times', async () => {
  const { pane } = await openEvaluation();
  expect(await pane.findByText(/Child handed over or detained: Ilo/, {}, wait)).toBeTruthy();
  expect(pane.getByText(/CH: U at most/)).toBeTruthy();
  const times = within(pane.getByRole('region', { name: 'How soon, for each person' }));
  expect(
    times.getByRole('row', { name: /^Mara T\+0:02 A1 not not T\+0:11 \+9 min T\+0:11 \+9 min – 0 9 min –$/ }),
  ).toBeTruthy();
});

it('says what was known and not acted on, what went where, and what reached nobody', async () => {
  const { pane } = await openEvaluation();
  expect(pane.getByText(/A1 had “M01 Arrival” at T\+0:02; nobody did: A1: First needs – Mara/)).toBeTruthy();
  const passed = within(pane.getByRole('region', { name: 'Hand-offs between teams' }));
  expect(passed.getByRole('row', { name: /^A1 → P1 1 0 of 1 may be useful 1 1 min – 0$/ })).toBeTruthy();
  const handed = within(pane.getByRole('region', { name: 'Each hand-over' }));
  expect(handed.getByRole('row', { name: /^T\+0:02 A1 → P1 M01 Arrival not never$/ })).toBeTruthy();
  expect(pane.getByText('Mara could have told 1 thing and told 0')).toBeTruthy();
});

it('answers when a team could have known something, when it did, and who told it', async () => {
  const { user, pane } = await openEvaluation();
  expect(pane.getByText(/^A1 could have known from T\+0:01\. It knew at T\+0:02:/)).toBeTruthy();
  await user.selectOptions(pane.getByRole('combobox', { name: 'Team' }), 'press');
  expect(
    pane.getByText(
      /^P1 could have known from T\+0:02\. Nobody of it opened it\. A1 passed it on at T\+0:02 \(may be useful\)\.$/,
    ),
  ).toBeTruthy();
});
