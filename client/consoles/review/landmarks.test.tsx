// A replayed console is a part of the page, not a page in the page.
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Frames } from '../../../shared/review/frames.ts';
import { momentOf } from '../../../shared/review/timeline.ts';
import { playFirstHour } from '../../../tests/support/first-hour-play.ts';
import { ExerciseProvider } from '../../exercise/exercise-context.tsx';
import { createReplayStore } from '../../exercise/replay-store.ts';
import { LocaleProvider } from '../../locales/index.ts';
import { ConsoleFrame } from '../../ui/console-frame.tsx';
import { useRegionName } from '../../ui/region-name.ts';
import ReviewPage from './review-page.tsx';

const log = playFirstHour();
const frames = Frames.of(log);

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  const body = log.map((event) => `${JSON.stringify(event)}\n`).join('');
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body)));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

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
  const store = createReplayStore({
    frames,
    audience: { kind: 'control' },
    language: 'en',
    moment: momentOf(frames, frames.last),
    mediaUrl: (key) => key,
  });
  render(
    <LocaleProvider language="en">
      <ExerciseProvider store={store}>
        <ReviewPage Trainee={Framed} Control={Framed} />
      </ExerciseProvider>
    </LocaleProvider>,
  );
  await screen.findByText('a part', {}, { timeout: 8000 });
  await act(() => Promise.resolve());
  const main = screen.getByRole('main');
  expect(within(main).getByText('a part')).toBeDefined();
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  expect(screen.queryByRole('region', { name: 'Exercise time and state' })).toBeNull();
  expect(screen.getByRole('region', { name: 'Inbox · C1' })).toBeDefined();
});
