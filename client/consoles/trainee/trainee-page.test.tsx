import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../shared/kit/languages.ts';
import type { ShownCard } from '../../../shared/views/shapes.ts';
import { ExerciseProvider } from '../../exercise/exercise-context.tsx';
import { createFakeStore, type FakeStore, seatView, teamView } from '../../exercise/exercise-store.fake.ts';
import { LocaleProvider } from '../../locales/index.ts';
import TraineePage from './trainee-page.tsx';

const card: ShownCard = {
  key: 'd1',
  title: { text: 'Where does he sleep?' },
  prompt: { text: 'Choose a place.' },
  options: [
    { key: 'o1', title: { text: 'A place for children' } },
    { key: 'o2', title: { text: 'The shared room' } },
  ],
  openedAt: 0,
  deadline: 900_000,
  overdue: false,
};

function show(store: FakeStore, language: (typeof LANGUAGES)[number] = 'en') {
  return render(
    <LocaleProvider language={language}>
      <ExerciseProvider store={store}>
        <TraineePage />
      </ExerciseProvider>
    </LocaleProvider>,
  );
}
const reason = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Because' });

beforeAll(() => {
  // The test's browser lays nothing out.
  Element.prototype.scrollIntoView = () => {};
});
afterEach(cleanup);

describe('the trainee console', () => {
  it('records a decision with option and reason', async () => {
    const store = createFakeStore({ views: { team: teamView({ cards: [card] }), seat: seatView() } });
    show(store);
    const user = userEvent.setup();
    await user.click(screen.getByRole('radio', { name: /A place for children/ }));
    await user.type(reason(), 'He is a child.');
    await user.click(screen.getByRole('button', { name: 'Record the decision' }));
    expect(store.sent).toEqual([
      { type: 'MakeDecision', decision: 'd1', option: 'o1', reason: 'He is a child.', restsOn: [] },
    ]);
  });

  it('keeps the line that says a decision is overdue, so that nothing moves when the deadline passes', () => {
    const store = createFakeStore({ views: { team: teamView({ cards: [card] }), seat: seatView() } });
    show(store);
    const line = document.querySelector('.card-late');
    expect(line?.className).toContain('card-late-kept');
    const words = line?.textContent;
    act(() => store.set({ views: { team: teamView({ cards: [{ ...card, overdue: true }] }), seat: seatView() } }));
    expect(document.querySelector('.card-late')).toBe(line);
    expect(line?.className).toBe('card-late');
    expect(line?.textContent).toBe(words);
  });

  it('keeps what is being typed when views change, play pauses or stops', async () => {
    const store = createFakeStore({ views: { team: teamView({ cards: [card] }), seat: seatView() } });
    show(store);
    await userEvent.setup().type(reason(), 'half a sentence');
    for (const phase of ['paused', 'stopped', 'running'] as const) {
      act(() => store.set({ views: { team: teamView({ phase, cards: [{ ...card }] }), seat: seatView() } }));
      expect(reason().value).toBe('half a sentence');
    }
  });

  it('shows a refused decision as not recorded and lets it be sent again', () => {
    const command = { type: 'MakeDecision' as const, decision: 'd1', option: 'o1', reason: 'Why', restsOn: [] };
    const store = createFakeStore({
      views: { team: teamView({ cards: [card] }), seat: seatView() },
      pending: [{ id: 'p', seen: 1, at: 0, command, state: 'refused', rejection: { code: 'exercise-paused' } }],
    });
    show(store);
    expect(screen.getByText('Not recorded')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Send again' })).toBeTruthy();
    act(() => store.set({ views: { team: teamView({ cards: [] }), seat: seatView() } }));
    expect(screen.getByText('Why')).toBeTruthy();
  });

  it('decides nothing while the exercise is paused', () => {
    show(createFakeStore({ views: { team: teamView({ phase: 'paused', cards: [card] }), seat: seatView() } }));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Record the decision' }).disabled).toBe(true);
  });

  it('freezes and says whom to go to when play is stopped', () => {
    show(createFakeStore({ views: { team: teamView({ phase: 'stopped' }), seat: seatView() } }));
    expect(screen.getByRole('alert').textContent).toContain('Go to the director');
    expect(screen.getByRole('main', { hidden: true }).hasAttribute('inert')).toBe(true);
  });

  it.each(LANGUAGES)('stands in the lobby and in a replay without a seat (%s)', (language) => {
    show(createFakeStore({ language, views: { team: teamView({ phase: 'lobby' }), seat: seatView() } }), language);
    cleanup();
    show(createFakeStore({ language, status: 'replaying', views: { team: teamView({ cards: [card] }) } }), language);
    expect(screen.queryByRole('button', { name: /Stop play|Stop gioco|Стоп игра/ })).toBeNull();
  });
});
