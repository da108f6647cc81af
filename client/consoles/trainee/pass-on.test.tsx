import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { InboxItem } from '../../../shared/views/shapes/trainee.ts';
import { ExerciseProvider } from '../../exercise/exercise-context.tsx';
import { createFakeStore, seatView, teamView } from '../../exercise/exercise-store.fake.ts';
import { LocaleProvider } from '../../locales/locale-context.tsx';
import { Passing } from './pass-on.tsx';

const item: InboxItem = {
  key: 'i1',
  t: 60_000,
  from: { text: 'Triage nurse' },
  channel: 'observation',
  subject: { text: 'Burnt hands' },
  body: { text: 'A young man sits alone.' },
  attachments: [],
  announcement: false,
  withdrawn: false,
  openedBy: 1,
  people: [],
  adHoc: false,
};
const others = [{ code: 'PO', title: { text: 'Police' } }];

function show(store: ReturnType<typeof createFakeStore>, shown = item) {
  return render(
    <LocaleProvider language="en">
      <ExerciseProvider store={store}>
        <Passing item={shown} />
      </ExerciseProvider>
    </LocaleProvider>,
  );
}
const storeWith = (team: ReturnType<typeof teamView>) => createFakeStore({ views: { team, seat: seatView() } });

beforeAll(() => {
  Element.prototype.scrollIntoView = () => {};
  vi.stubGlobal('CSS', { escape: (text: string) => text });
});
afterEach(cleanup);

describe('passing on', () => {
  it('asks to whom and on what basis, and says so to the server', async () => {
    const store = storeWith(teamView({ others }));
    show(store);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Pass on' }));
    const send = screen.getAllByRole('button', { name: 'Pass on' }).at(-1) as HTMLButtonElement;
    expect(send.disabled).toBe(true);
    await user.click(screen.getByRole('radio', { name: 'The person agreed' }));
    await user.type(screen.getByRole('textbox'), 'Please see him first.');
    await user.click(send);
    expect(store.sent).toEqual([
      { type: 'PassOn', inject: 'i1', to: 'PO', basis: 'consent', text: 'Please see him first.', language: 'en' },
    ]);
  });

  it('keeps the words and says why when it was refused', async () => {
    const store = storeWith(teamView({ others }));
    show(store);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Pass on' }));
    await user.click(screen.getByRole('radio', { name: 'We were ordered to' }));
    await user.type(screen.getByRole('textbox'), 'Read this.');
    await user.click(screen.getAllByRole('button', { name: 'Pass on' }).at(-1) as HTMLElement);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    const rejection = { code: 'exercise-paused' as const };
    const [command] = store.sent;
    if (!command) throw new Error('nothing was sent');
    act(() => store.set({ pending: [{ id: 'c1', seen: 5, command, at: 0, state: 'refused', rejection }] }));
    expect(screen.getByText('Not recorded')).toBeTruthy();
    expect(screen.getByText('Read this.')).toBeTruthy();
  });

  it('shows who passed it on and where it went, and nothing where teams are kept apart', () => {
    const passes = [
      {
        key: 'p1',
        inject: 'i1',
        to: 'PO',
        basis: 'duty' as const,
        text: 'For them',
        language: 'en' as const,
        t: 90_000,
      },
    ];
    show(storeWith(teamView({ others }, { passes })), {
      ...item,
      passed: { key: 'p2', from: 'HL', basis: 'consent', text: 'For you', language: 'en' },
    });
    expect(screen.getByText(/Passed on by HL/)).toBeTruthy();
    expect(screen.getByText(/Passed on to PO/).textContent).toContain('For them');
    cleanup();
    expect(show(storeWith(teamView())).container.textContent).toBe('');
  });
});
