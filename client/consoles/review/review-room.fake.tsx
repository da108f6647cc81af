// The review of a log in a test: no layout, no network, the log handed out as the server would.
import { cleanup, render, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { afterEach, beforeEach, vi } from 'vitest';
import type { RecordedEvent } from '../../../shared/exercise/events.ts';
import type { Frames } from '../../../shared/review/frames.ts';
import { momentOf } from '../../../shared/review/timeline.ts';
import { ExerciseProvider } from '../../exercise/exercise-context.tsx';
import { createReplayStore } from '../../exercise/replay-store.ts';
import { LocaleProvider } from '../../locales/index.ts';
import ReviewPage from './review-page.tsx';

/** Before each test of a file, the log is there to be fetched and nobody is told of sizes. */
export function reviewForEachTest(log: readonly RecordedEvent[]): void {
  beforeEach(() => {
    vi.stubGlobal('CSS', { escape: (text: string) => text });
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
}

/** Shows the review of a log, with something that stands for a real console. */
export function showReview(frames: Frames, Console: ComponentType): void {
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
        <ReviewPage Trainee={Console} Control={Console} />
      </ExerciseProvider>
    </LocaleProvider>,
  );
}

/** Shows it and waits until it is there. */
export async function openReview(frames: Frames, Console: ComponentType): Promise<void> {
  showReview(frames, Console);
  await screen.findByRole('toolbar', { name: 'Playback' }, { timeout: 8000 });
}
