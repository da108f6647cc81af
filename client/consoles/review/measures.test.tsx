// Measures in review: what was expected reads as team, measure and person; what came of each; how persons fared.
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../shared/kit/languages.ts';
import { MINUTE } from '../../../shared/kit/time.ts';
import { Frames } from '../../../shared/review/frames.ts';
import { headlineOf } from '../../../shared/review/headline.ts';
import { turningPoints } from '../../../shared/review/turning-points.ts';
import { measuresScenario } from '../../../tests/support/measures-scenario.ts';
import { TableTop } from '../../../tests/support/table-top.ts';
import { commonTexts } from '../../locales/index.ts';
import { reviewEventTexts } from '../../locales/review.events.ts';
import { reviewTexts } from '../../locales/review.ts';
import { openReview, reviewForEachTest } from './review-room.fake.tsx';
import { sayEvent } from './say-event.ts';

const table = new TableTop(measuresScenario());
table.control({ type: 'StartExercise' });
table.until(8 * MINUTE);
const order = (team: string, measure: string, about?: string) =>
  table.trainee(team, {
    type: 'OrderMeasure',
    measure,
    ...(about ? { about } : {}),
    reason: 'R',
    restsOn: ['arrival'],
  });
order('force', 'MEA-IV-07', 'mara');
order('aid', 'MEA-PR-01', 'mara');
table.until(15 * MINUTE);
table.control({ type: 'EndExercise' });
const frames = Frames.of(table.log);

reviewForEachTest(table.log);

const spoken = (language: (typeof LANGUAGES)[number]) =>
  frames.log.map((recorded) =>
    sayEvent(recorded, {
      end: table.state,
      language,
      t: reviewEventTexts.in(language),
      review: reviewTexts.in(language),
      common: commonTexts.in(language),
      seat: (seat) => seat,
    }),
  );

it('says what was expected and done with measure and person', () => {
  const said = spoken('en');
  expect(said).toContain('Missed, A1: First needs – Mara');
  expect(said).toContain('Ordered: First needs – Mara');
  expect(said.join('\n')).not.toMatch(/mara_|undefined|\{/);
  for (const language of LANGUAGES) expect(spoken(language).every((sentence) => sentence.trim() !== '')).toBe(true);
});

it('tells in the headline which measure turned a storyline', () => {
  const turn = turningPoints(frames).find(({ kind }) => kind === 'storyline');
  expect(turn && headlineOf(frames, turn).order).toMatchObject({ measure: 'MEA-PR-01', about: 'mara' });
});

it('lists measures among the decisions, and persons with the outcomes', async () => {
  await openReview(frames, () => null);
  const user = userEvent.setup();
  const choose = async (pane: string, what: string) => {
    await user.selectOptions(within(screen.getByRole('region', { name: pane })).getByRole('combobox'), what);
  };
  await choose('Left pane', 'Decisions');
  const [arrest, needs] = within(screen.getByRole('region', { name: 'Decisions' }))
    .getAllByRole('heading', { level: 4, name: /– Mara$/ })
    .map((heading) => heading.closest('li')?.textContent ?? '');
  expect(arrest).toMatch(/F1.*Nothing expected.*full result.*Arrest – Mara/);
  expect(needs).toMatch(/A1.*As expected, late.*First needs – Mara.*Expected: A1: First needs – Mara · 7 min after/);
  await choose('Right pane', 'Evaluation');
  const evaluation = within(screen.getByRole('region', { name: 'Evaluation' }));
  expect(await evaluation.findByText('Right outcome reached', {}, { timeout: 8000 })).toBeTruthy();
  expect(evaluation.getByText('Arrested')).toBeTruthy();
});
