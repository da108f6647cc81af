import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { LANGUAGES } from '../../../shared/kit/languages.ts';
import type { InboxItem, ShownCard } from '../../../shared/views/shapes/trainee.ts';
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

const announcement: InboxItem = {
  key: 'a1',
  t: 590_000,
  from: { text: 'Facilitator' },
  channel: 'briefing',
  subject: { text: 'Two minutes to talk' },
  body: { text: 'The cells may talk.' },
  attachments: [],
  announcement: true,
  withdrawn: false,
  openedBy: 0,
  people: [],
  adHoc: false,
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
  // The test's browser lays nothing out and knows no styles.
  Element.prototype.scrollIntoView = () => {};
  vi.stubGlobal('CSS', { escape: (text: string) => text });
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

  it('shows a message once when the view comes before its acknowledgement', () => {
    const command = {
      type: 'SendMessage' as const,
      to: 'control' as const,
      text: 'Who speaks it?',
      language: 'en' as const,
    };
    const views = { team: teamView(), seat: seatView() };
    const store = createFakeStore({ views, pending: [{ id: 'p', seen: 1, at: 0, command, state: 'sent' }] });
    // Without a handle nothing is kept: which tab was chosen is of no concern to other tests.
    show({ ...store, handle: '' });
    act(() => screen.getByRole('tab', { name: 'Messages' }).click());
    expect(screen.getAllByText('Who speaks it?')).toHaveLength(1);
    const row = { key: 'p', from: 'C3', mine: true, text: command.text, language: 'en' as const, t: 0, wall: 0 };
    const messages = [{ ...row, redacted: false }];
    act(() => store.set({ views: { ...views, team: teamView({}, { messages }) } }));
    expect(screen.getAllByText('Who speaks it?')).toHaveLength(1);
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

  it('shows an undecided card after ENDEX to read only, with what was typed, and asks for nothing', () => {
    const drafts = {
      'decision/d1': { text: 'He is a child.', revision: 1, dirty: false },
      'option/d1': { text: 'o1', revision: 1, dirty: false },
    };
    const at = (phase: 'running' | 'ended' | 'reviewed') => ({
      team: teamView({ phase, cards: [{ ...card, overdue: true }], comcheck: 3 }, { inbox: [announcement] }),
      seat: seatView(),
    });
    const store = createFakeStore({ views: at('running'), drafts });
    show(store);
    expect(screen.getAllByText('overdue')).toHaveLength(2);
    expect(screen.getByText('Control asks: can you read this?')).toBeTruthy();
    expect(screen.getByText('Announcement')).toBeTruthy();
    for (const phase of ['ended', 'reviewed'] as const) {
      act(() => store.set({ views: at(phase) }));
      expect(screen.getByText('The exercise has ended; nothing more is recorded.')).toBeTruthy();
      expect(screen.getByRole<HTMLInputElement>('radio', { name: /A place for children/ }).checked).toBe(true);
      expect(screen.getByRole<HTMLInputElement>('radio', { name: /The shared room/ }).disabled).toBe(true);
      expect(reason().value).toBe('He is a child.');
      expect(reason().readOnly).toBe(true);
      for (const gone of [/overdue/i, /can be decided/, /when the exercise goes on/, /Control asks/, 'Announcement'])
        expect(screen.queryByText(gone)).toBeNull();
      expect(screen.queryByRole('button', { name: 'Record the decision' })).toBeNull();
      expect(screen.getByRole('button', { name: 'Read and decide' }).textContent).not.toMatch(/\d/);
    }
  });

  it('says that the time for a decision has passed where a jump passed over its deadline', () => {
    const passed = { ...card, deadline: 300_000 };
    show(createFakeStore({ views: { team: teamView({ cards: [passed] }), seat: seatView() } }));
    expect(screen.getByText('the time for this has passed (T+0:05)')).toBeTruthy();
    expect(screen.getByText('time has passed')).toBeTruthy();
    expect(screen.queryByText(/minutes left/)).toBeNull();
  });

  it('lets a comcheck of the lobby go at STARTEX, and asks again in play', () => {
    const store = { ...createFakeStore({}), handle: 'comcheck' };
    const at = (phase: 'lobby' | 'running', comcheck: number) =>
      act(() => store.set({ views: { team: teamView({ phase, comcheck }), seat: seatView() } }));
    show(store);
    const asked = () => screen.queryByRole('button', { name: 'Yes, I can read this' }) !== null;
    at('lobby', 3);
    expect(asked()).toBe(true);
    at('running', 3);
    expect(asked()).toBe(false);
    at('running', 7);
    expect(asked()).toBe(true);
  });

  it('lets an announcement go after five minutes of exercise time', () => {
    const at = (t: number) => ({
      team: teamView({}, { inbox: [{ ...announcement, t }] }),
      seat: seatView(),
    });
    const store = createFakeStore({ views: at(300_001) });
    show(store);
    expect(screen.getByText('Announcement')).toBeTruthy();
    act(() => store.set({ views: at(300_000) }));
    expect(screen.queryByText('Announcement')).toBeNull();
  });

  it('says in which language control wrote, where it is not the language of the console', () => {
    const message = { from: 'control', mine: false, t: 0, wall: 0, redacted: false, language: 'it' as const };
    const messages = [
      { ...message, key: 'm1', text: 'Sì, la dottoressa Lira.' },
      { ...message, key: 'm2', text: 'Yes, Ms Lira.', language: 'en' as const },
    ];
    const store = {
      ...createFakeStore({ views: { team: teamView({}, { messages }), seat: seatView() } }),
      handle: 'm',
    };
    show(store);
    // What nobody here has seen is counted, on the tab and on the place a phone shows, until it is in sight.
    expect(screen.getByRole('tab', { name: /^Messages/ }).textContent).toMatch(/\d$/);
    expect(screen.getByRole('button', { name: /^Our team/ }).textContent).toMatch(/\d$/);
    act(() => screen.getByRole('tab', { name: /^Messages/ }).click());
    expect(screen.getByRole('tab', { name: /^Messages/ }).textContent).toBe('Messages');
    expect(screen.getByRole('button', { name: /^Our team/ }).textContent).toBe('Our team');
    expect(screen.getAllByText('Original text: Italian')).toHaveLength(1);
  });

  it('tells for a minute that the clock of the story has leapt', () => {
    const clock = { anchorWall: 0, anchorT: 900_000, pace: 1, running: false };
    const move = { at: 900_000, story: 110_000_000, storyPerExercise: 1, first: 24_000_000 };
    const team = (t: number) => ({ team: teamView({ clock: { ...clock, anchorT: t }, move }), seat: seatView() });
    const store = createFakeStore({ views: { team: teamView(), seat: seatView() } });
    show(store);
    expect(screen.queryByText(/It is now/)).toBeNull();
    act(() => store.set({ views: team(900_000) }));
    expect(screen.getByText('It is now day 2, 06:33')).toBeTruthy();
    act(() => store.set({ views: team(959_000) }));
    expect(screen.getByText('It is now day 2, 06:33')).toBeTruthy();
    act(() => store.set({ views: team(960_000) }));
    expect(screen.queryByText(/It is now/)).toBeNull();
  });

  it('stands where it stood after a reload: the open inject, the part and the tab', async () => {
    const views = { team: teamView({}, { inbox: [announcement] }), seat: seatView() };
    const user = userEvent.setup();
    const load = () => show({ ...createFakeStore({ views }), handle: 'kept' });
    load();
    await user.click(screen.getByRole('button', { name: 'Read it' }));
    await user.click(screen.getByRole('button', { name: 'Our team' }));
    await user.click(screen.getByRole('tab', { name: 'Mandate and team' }));
    cleanup();
    load();
    expect(screen.getByRole('article', { name: 'Two minutes to talk' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Our team' }).getAttribute('aria-current')).toBe('page');
    expect(screen.getByRole('tab', { name: 'Mandate and team' }).getAttribute('aria-selected')).toBe('true');
    cleanup();
    show({ ...createFakeStore({ views }), handle: 'another seat' });
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('shows who waits for STARTEX that they are in, not an empty inbox', () => {
    const store = createFakeStore({
      views: { team: teamView({ phase: 'lobby' }), seat: seatView() },
      me: { seat: 's1', role: 'trainee', name: 'Anna Ivanova', seatCode: 'X' },
    });
    show(store);
    expect(document.querySelector('.trainee')?.getAttribute('data-place')).toBe('read');
    expect(document.querySelector('.lobby .who')?.textContent).toContain('ProtectionAnna Ivanova');
    act(() => store.set({ views: { team: teamView(), seat: seatView() } }));
    expect(document.querySelector('.trainee')?.getAttribute('data-place')).toBe('inbox');
  });

  it.each(LANGUAGES)('stands in the lobby and in a replay without a seat (%s)', (language) => {
    show(createFakeStore({ language, views: { team: teamView({ phase: 'lobby' }), seat: seatView() } }), language);
    cleanup();
    show(createFakeStore({ language, status: 'replaying', views: { team: teamView({ cards: [card] }) } }), language);
    expect(screen.queryByRole('button', { name: /Stop play|Stop gioco|Стоп игра/ })).toBeNull();
  });
});
