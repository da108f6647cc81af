// "What did they know at this moment, and from when could it have been done": three presses from the review as it opens.
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { MINUTE } from '../../../shared/kit/time.ts';
import { Frames } from '../../../shared/review/frames.ts';
import { order, personTable } from '../../../tests/support/person-play.ts';
import { countedOf } from './counted.ts';
import { openReview, reviewForEachTest } from './review-room.fake.tsx';

const table = personTable();
table.until(3 * MINUTE);
table.trainee('aid', { type: 'PassOn', inject: 'arrival', to: 'press', basis: 'duty', text: '', language: 'en' });
table.until(9 * MINUTE);
table.trainee('press', { type: 'OpenInject', inject: 'arrival' });
table.trainee('aid', order('MEA-PR-01', 'mara'));
table.until(15 * MINUTE);
table.control({ type: 'EndExercise' });
const frames = Frames.of(table.log);

reviewForEachTest(table.log);

/** The review, with the pane brought by its button. */
async function ask() {
  await openReview(frames, () => null);
  const user = userEvent.setup();
  const right = within(screen.getByRole('region', { name: 'Right pane' }));
  await user.click(right.getByRole('button', { name: 'Who knew what?' }));
  return { user, pane: within(screen.getByRole('region', { name: 'Who knew what' })) };
}

it('answers what a team knew by the cursor, and follows it', async () => {
  const { user, pane } = await ask();
  const press = pane.getByText('Press').closest('details') as HTMLElement;
  expect(press.textContent).toContain('0 known, 0 unopened');
  await user.keyboard('{End}');
  expect(press.textContent).toContain('1 known, 0 unopened');
  await user.click(pane.getByText('Press'));
  expect(press.textContent).toMatch(
    /Persons it knew of: Mara, Ilo.*M01 Arrival passed on by A1 T\+0:03 · opened T\+0:09/,
  );
  await user.click(within(press).getByRole('button', { name: 'T+0:03' }));
  expect(press.textContent).toContain('0 known, 1 unopened');
});

it('says from when something could have been done for a person, and leads there', async () => {
  const { user, pane } = await ask();
  const mara = pane.getByText('1 of 1 done').closest('details') as HTMLElement;
  expect(mara.textContent).toMatch(
    /^Mara.*First needsDone late.*possible from T\+0:01 \(A1: “M01 Arrival”\).*due by T\+0:06.*done T\+0:11/,
  );
  await user.click(pane.getByText('1 of 1 done'));
  await user.click(within(mara).getByRole('button', { name: 'T+0:11' }));
  expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toMatch(/^T\+0:11/);
});

it('counts everything once for a log', () => {
  const counted = countedOf(frames);
  for (const part of Object.values(counted)) expect(part()).toBe(part());
});
