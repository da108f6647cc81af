// Indicators in review, on the real engine: what could be seen, what was seen and missed and read too much into.
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../shared/kit/languages.ts';
import { MINUTE } from '../../../shared/kit/time.ts';
import { Frames } from '../../../shared/review/frames.ts';
import { indicatorsScenario } from '../../../tests/support/indicators-scenario.ts';
import { TableTop } from '../../../tests/support/table-top.ts';
import { commonTexts } from '../../locales/index.ts';
import { reviewEventTexts } from '../../locales/review.events.ts';
import { reviewTexts } from '../../locales/review.ts';
import { openReview, reviewForEachTest } from './review-room.fake.tsx';
import { sayEvent } from './say-event.ts';

const table = new TableTop(indicatorsScenario());
table.control({ type: 'StartExercise' });
table.until(8 * MINUTE);
const place = { person: 'mara', element: 'means' as const };
table.trainee('aid', {
  type: 'TickIndicator',
  ...place,
  indicator: 'IND-GEN-02',
  evidence: ['inject:notice'],
  note: 'at the desk',
});
table.trainee('aid', { type: 'TickIndicator', ...place, indicator: 'IND-GEN-08', evidence: ['inject:notice'] });
table.trainee('aid', { type: 'UntickIndicator', ...place, indicator: 'IND-GEN-02' });
table.trainee('aid', { type: 'TickIndicator', ...place, indicator: 'IND-GEN-02', evidence: ['inject:notice'] });
table.until(12 * MINUTE);
table.control({ type: 'EndExercise' });
const frames = Frames.of(table.log);

reviewForEachTest(table.log);

it('says ticks and what was taken back in a sentence of every language', () => {
  for (const language of LANGUAGES) {
    const said = frames.log
      .filter(({ event }) => event.type === 'IndicatorTicked' || event.type === 'IndicatorUnticked')
      .map((recorded) =>
        sayEvent(recorded, {
          end: table.state,
          language,
          t: reviewEventTexts.in(language),
          review: reviewTexts.in(language),
          common: commonTexts.in(language),
          seat: (seat) => seat,
        }),
      );
    expect(said).toHaveLength(4);
    expect(said.join('\n')).not.toMatch(/undefined|\{|IND-/);
    if (language === 'en') expect(said[0]).toBe('Ticked as means, Mara: Somebody answers for them. at the desk');
  }
});

it('lists per person and team what was seen, missed and over-read, and whether it came together', async () => {
  await openReview(frames, () => null);
  const user = userEvent.setup();
  await user.selectOptions(
    within(screen.getByRole('region', { name: 'Right pane' })).getByRole('combobox'),
    'Evaluation',
  );
  const evaluation = within(screen.getByRole('region', { name: 'Evaluation' }));
  expect(await evaluation.findByRole('heading', { name: 'Indicators' }, { timeout: 8000 })).toBeTruthy();
  expect(
    evaluation.getByText(/1 seen · 1 missed · 1 over-read · Not all together \(nothing they were given showed: act\)/),
  ).toBeTruthy();
  const rows = evaluation.getAllByText('Somebody answers for them.').map((sign) => sign.closest('li')?.textContent);
  expect(rows[0]).toMatch(
    /seen Somebody answers for them. after 5 min · to be seen from T\+0:03 \(M03 Two, M04 A clerk\)/,
  );
  expect(evaluation.getByText('Fears the police.').closest('li')?.textContent).toMatch(/over-read.*not so/);
});
