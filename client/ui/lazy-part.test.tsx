import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ExerciseProvider } from '../exercise/exercise-context.tsx';
import { createFakeStore, type FakeStore } from '../exercise/exercise-store.fake.ts';
import { LocaleProvider } from '../locales/index.ts';
import { type LazyPart, lazyPart, useFetchedWhenIdle } from './lazy-part.tsx';

const Greeting = ({ name }: { name: string }) => <p>Here is {name}</p>;
/** A network that is there or not. */
const network = () => {
  const net = { up: true, asked: 0 };
  const part = lazyPart(async () => {
    net.asked += 1;
    if (!net.up) throw new Error('no network');
    return Greeting;
  });
  return { net, part };
};
const around = (store: FakeStore, part: LazyPart<{ name: string }>, { idle = false, shown = true } = {}) => {
  const parts = idle ? [part] : [];
  const Part = part;
  function Console() {
    useFetchedWhenIdle(parts);
    return shown ? <Part name="Mara" placeholder={(inside) => <section aria-label="place">{inside}</section>} /> : null;
  }
  return render(
    <LocaleProvider language="en">
      <ExerciseProvider store={store}>
        <Console />
      </ExerciseProvider>
    </LocaleProvider>,
  );
};
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('a part that travels on its own', () => {
  it('is fetched when it is needed, and something keeps its place until then', async () => {
    const { part, net } = network();
    around(createFakeStore({}), part);
    expect(screen.getByRole('region', { name: 'place' }).textContent).toContain('Loading');
    expect(await screen.findByText('Here is Mara')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'place' })).toBeNull();
    cleanup();
    around(createFakeStore({}), part);
    expect(screen.getByText('Here is Mara'), 'the second time it is there at once').toBeTruthy();
    expect(net.asked).toBe(1);
  });

  it('is there without a network when the browser had a quiet moment before', async () => {
    vi.useFakeTimers();
    const { part, net } = network();
    const store = createFakeStore({});
    around(store, part, { idle: true, shown: false });
    await act(() => vi.advanceTimersByTimeAsync(5000));
    expect(net.asked).toBe(1);
    net.up = false;
    act(() => store.set({ status: 'offline' }));
    cleanup();
    around(store, part);
    expect(screen.getByText('Here is Mara')).toBeTruthy();
  });

  it('says in its place that it is missing, and comes when the connection is back', async () => {
    vi.useFakeTimers();
    const { part, net } = network();
    net.up = false;
    const store = createFakeStore({ status: 'offline' });
    around(store, part, { idle: true });
    await act(() => vi.advanceTimersByTimeAsync(5000));
    const place = screen.getByRole('region', { name: 'place' });
    expect(place.textContent).toContain('It comes when the connection is back');
    expect(screen.queryByRole('button', { name: 'Reload the page' }), 'a reload would lose the console').toBeNull();
    net.up = true;
    act(() => store.set({ status: 'live' }));
    await act(() => vi.advanceTimersByTimeAsync(5000));
    expect(screen.getByText('Here is Mara')).toBeTruthy();
  });

  it('can be asked for again by hand, and offers to load the page again where that helps', async () => {
    const { part, net } = network();
    net.up = false;
    around(createFakeStore({}), part);
    expect(await screen.findByRole('button', { name: 'Reload the page' })).toBeTruthy();
    net.up = true;
    await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Here is Mara')).toBeTruthy();
  });
});
