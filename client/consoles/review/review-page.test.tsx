import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Frames } from '../../../shared/review/frames.ts';
import { playFirstHour } from '../../../tests/support/first-hour-play.ts';
import { useExercise } from '../../exercise/exercise-context.tsx';
import { openReview, reviewForEachTest, showReview } from './review-room.fake.tsx';

const log = playFirstHour();
const frames = Frames.of(log);
/** Stands for a real console: shows which view it was given, and at which position. */
function Probe() {
  const seen = useExercise(({ views, position }) => `${views.team?.fields.team.code ?? 'control'} at ${position}`);
  return <p data-testid="probe">{seen}</p>;
}

reviewForEachTest(log);

async function open() {
  await openReview(frames, Probe);
  return userEvent.setup();
}
const place = () => screen.getByText(/^Event \d+ of/).textContent;

it('opens at STARTEX with a team’s console as it was', async () => {
  await open();
  const startex = log.find(({ event }) => event.type === 'PhaseChanged' && event.to === 'running')?.position;
  expect(place()).toBe(`Event ${startex} of ${log.length}`);
  expect(screen.getByTestId('probe').textContent).toBe(`C1 at ${startex}`);
});

it('steps with the keys, and the replayed console follows', async () => {
  const user = await open();
  await user.keyboard('{End}');
  expect(place()).toBe(`Event ${log.length} of ${log.length}`);
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(screen.getByTestId('probe').textContent).toBe(`C1 at ${log.length - 2}`);
  await user.keyboard('{Home}');
  expect(place()).toBe(`Event 1 of ${log.length}`);
});

it('goes from turning point to turning point and says what turned', async () => {
  const user = await open();
  await user.click(screen.getByRole('button', { name: 'Next turning point' }));
  const headline = screen.getByRole('region', { name: 'What turned here' });
  expect(headline.textContent).toMatch(/^T\+0:1\d · /);
});

it('plays until it is paused', async () => {
  const frame = vi.spyOn(globalThis, 'requestAnimationFrame');
  const user = await open();
  const before = place();
  await user.click(screen.getByRole('button', { name: '60×' }));
  await user.click(screen.getByRole('button', { name: 'Play' }));
  await waitFor(() => expect(place()).not.toBe(before), { timeout: 8000 });
  await user.click(screen.getByRole('button', { name: 'Pause' }));
  const stood = place();
  frame.mockClear();
  await act(() => Promise.resolve());
  expect(frame).not.toHaveBeenCalled();
  expect(place()).toBe(stood);
});

it('says why there is nothing to review, and tries again', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{"rejection":{"code":"role-forbids"}}', { status: 403 })));
  showReview(frames, Probe);
  await screen.findByText('The log could not be read.');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined();
});
