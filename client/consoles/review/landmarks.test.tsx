// A replayed console is a part of the page, not a page in the page.
import { act, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Frames } from '../../../shared/review/frames.ts';
import { playFirstHour } from '../../../tests/support/first-hour-play.ts';
import { ConsoleFrame } from '../../ui/console-frame.tsx';
import { useRegionName } from '../../ui/region-name.ts';
import { openReview, reviewForEachTest } from './review-room.fake.tsx';

const log = playFirstHour();
const frames = Frames.of(log);

reviewForEachTest(log);

function Framed() {
  return (
    <ConsoleFrame>
      <Part />
    </ConsoleFrame>
  );
}
function Part() {
  const regionName = useRegionName();
  return <section aria-label={regionName('Inbox')}>a part</section>;
}

it('has one main part, one heading and parts named apart while a console is replayed', async () => {
  await openReview(frames, Framed);
  await screen.findByText('a part', {}, { timeout: 8000 });
  await act(() => Promise.resolve());
  const main = screen.getByRole('main');
  expect(within(main).getByText('a part')).toBeDefined();
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  expect(screen.queryByRole('region', { name: 'Exercise time and state' })).toBeNull();
  expect(screen.getByRole('region', { name: 'Inbox · C1' })).toBeDefined();
});
