import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { LANGUAGES } from '../../../../shared/kit/languages.ts';
import type {
  DossierCard,
  ShownAsked,
  ShownMeasure,
  ShownOrderable,
  TeamFields,
  TeamLists,
} from '../../../../shared/views/shapes/trainee.ts';
import { ExerciseProvider } from '../../../exercise/exercise-context.tsx';
import { createFakeStore, type FakeStore, seatView, teamView } from '../../../exercise/exercise-store.fake.ts';
import type { ExerciseSnapshot } from '../../../exercise/exercise-store.ts';
import { LocaleProvider } from '../../../locales/index.ts';
import { NoticeRegion } from '../../../ui/notices.tsx';
import { PANELS } from '../parts.ts';
import TraineePage from '../trainee-page.tsx';

const mara: DossierCard = {
  key: 'p1',
  name: { text: 'Mara' },
  initials: 'M',
  card: { text: 'A woman waits.' },
  claims: [],
  disclosed: [],
};
const lin: DossierCard = { ...mara, key: 'p2', name: { text: 'Lin' } };
const orderable: readonly ShownOrderable[] = [
  {
    id: 'needs',
    title: { text: 'First needs' },
    group: 'protection',
    people: ['p1', 'p2'],
    consent: 'self',
    takes: 120_000,
  },
  { id: 'talk', title: { text: 'Talk' }, group: 'interview', people: [], consent: 'person', takes: 5_400_000 },
  {
    id: 'plan',
    title: { text: 'Plan' },
    group: 'coordination',
    consent: 'authority',
    authority: { text: 'Police' },
    takes: 0,
  },
  { id: 'promise', title: { text: 'Promise' }, group: 'wrong-move', people: ['p1'], consent: 'self', takes: 60_000 },
];
const ordered: ShownMeasure = {
  key: 'm1',
  measure: 'needs',
  title: { text: 'First needs' },
  about: 'p1',
  reason: 'She is cold.',
  restsOn: [],
  status: 'running',
  t: 60_000,
  doneAt: 720_000,
  seat: 's1',
  recordedByControl: false,
};
const asked: ShownAsked = {
  key: 'a1',
  measure: 'plan',
  title: { text: 'Common plan' },
  from: 'A1',
  person: { text: 'Mara' },
  reason: 'We must agree first.',
  basis: 'Art. 12',
  status: 'asked',
  t: 60_000,
};

const views = (fields: Partial<TeamFields> = {}, lists: Partial<TeamLists> = {}) => ({
  team: teamView({ orderable, people: [mara, lin], ...fields }, lists),
  seat: seatView(),
});
let drawn = 0;
/** A seat of its own for each test: what is kept in the browser belongs to a seat. */
function freshStore(start: Partial<ExerciseSnapshot>): FakeStore {
  drawn += 1;
  return { ...createFakeStore(start), handle: `measures-${drawn}` };
}
const storeOf = (...parts: Parameters<typeof views>): FakeStore => freshStore({ views: views(...parts) });

function show(store: FakeStore, language: (typeof LANGUAGES)[number] = 'en') {
  render(
    <LocaleProvider language={language}>
      <ExerciseProvider store={store}>
        <TraineePage />
        <NoticeRegion />
      </ExerciseProvider>
    </LocaleProvider>,
  );
}
const part = () => within(screen.getByRole('region', { name: /^Measures/ }));
const reason = () => part().getByRole<HTMLTextAreaElement>('textbox', { name: 'Why this measure' });
const user = () => userEvent.setup();

beforeAll(async () => {
  for (const panel of PANELS) await panel.fetch();
  Element.prototype.scrollIntoView = () => {};
  vi.stubGlobal('CSS', { escape: (text: string) => text });
});
afterEach(cleanup);

describe('measures on the trainee console', () => {
  it('says nothing of measures where none are played', () => {
    show(freshStore({ views: { team: teamView(), seat: seatView() } }));
    expect(screen.queryByText('Measures')).toBeNull();
    expect(screen.queryByRole('region', { name: /^Measures/ })).toBeNull();
  });

  it('orders a measure about a person, with reason and legal basis', async () => {
    const store = storeOf();
    show(store);
    await user().click(part().getByRole('button', { name: 'Order a measure' }));
    await user().click(part().getByRole('button', { name: /First needs/ }));
    expect(part().getByText(/Nobody else has to agree · result after 2\smin/)).toBeTruthy();
    const send = () => part().getByRole<HTMLButtonElement>('button', { name: 'Order this measure' });
    expect(send().disabled).toBe(true);
    expect(part().getByText('Choose first whom it is about.')).toBeTruthy();
    await user().click(part().getByRole('radio', { name: 'Lin' }));
    await user().type(reason(), 'She is cold.');
    await user().type(part().getByRole('textbox', { name: 'Legal basis (optional)' }), 'Art. 12');
    await user().click(send());
    expect(store.sent).toEqual([
      { type: 'OrderMeasure', measure: 'needs', about: 'p2', reason: 'She is cold.', restsOn: [], basis: 'Art. 12' },
    ]);
    expect(await screen.findByText('Ordered: First needs')).toBeTruthy();
    expect(part().getByRole('button', { name: 'Order a measure' })).toBeTruthy();
    expect(store.state.getState().drafts['order/reason']?.text).toBe('');
  });

  it('finds measures by words, marks no wrong move, and says what each needs', async () => {
    show(storeOf());
    await user().click(part().getByRole('button', { name: 'Order a measure' }));
    const other = within(part().getByRole('region', { name: 'Other steps' }));
    expect(other.getByRole('button', { name: /Promise/ })).toBeTruthy();
    expect(part().getByRole('button', { name: /Plan/ }).textContent).toContain('Must agree: Police · result at once');
    expect(part().getByRole('button', { name: /Talk/ }).textContent).toMatch(/result after 1\sh 30\smin/);
    await user().type(part().getByRole('searchbox', { name: 'Search measures' }), 'interviews');
    expect(part().getByRole('button', { name: /Talk/ })).toBeTruthy();
    expect(part().queryByRole('button', { name: /Promise/ })).toBeNull();
    expect(screen.queryByText(/wrong/i)).toBeNull();
  });

  it('folds the groups where there are many measures, and shows what is searched for', async () => {
    const many = Array.from({ length: 20 }, (_, n) => ({
      ...(orderable[2] as ShownOrderable),
      id: `m${n}`,
      title: { text: `Step ${n}` },
    }));
    show(storeOf({ orderable: [...orderable, ...many] }));
    await user().click(part().getByRole('button', { name: 'Order a measure' }));
    const folds = () => [...document.querySelectorAll<HTMLDetailsElement>('.measures details')].map(({ open }) => open);
    expect(folds()).toEqual([false, false, false, false]);
    await user().type(part().getByRole('searchbox', { name: 'Search measures' }), 'step 1');
    expect(folds()).toEqual([true]);
    expect(part().getAllByRole('listitem')).toHaveLength(11);
  });

  it('says why a measure cannot be ordered about anybody yet', async () => {
    show(storeOf());
    await user().click(part().getByRole('button', { name: 'Order a measure' }));
    await user().click(part().getByRole('button', { name: /Talk/ }));
    expect(part().getByText(/cannot be ordered yet/)).toBeTruthy();
    expect(part().getByRole<HTMLButtonElement>('button', { name: 'Order this measure' }).disabled).toBe(true);
  });

  it('keeps the order in the making when views change, play stops or the page is loaded again', async () => {
    const store = storeOf();
    show(store);
    await user().click(part().getByRole('button', { name: 'Order a measure' }));
    await user().click(part().getByRole('button', { name: /Plan/ }));
    await user().type(reason(), 'half a sentence');
    for (const phase of ['paused', 'stopped', 'running'] as const) {
      act(() => store.set({ views: views({ phase }) }));
      expect(document.querySelector<HTMLTextAreaElement>('.measures textarea')?.value).toBe('half a sentence');
    }
    cleanup();
    show(store);
    expect(reason().value).toBe('half a sentence');
    await user().click(part().getByRole('button', { name: 'Back' }));
    await user().click(part().getByRole('button', { name: 'Go on with the order' }));
    expect(reason().value).toBe('half a sentence');
  });

  it('keeps the words of a refused order, to be sent again or changed', async () => {
    const command = {
      type: 'OrderMeasure' as const,
      measure: 'needs',
      about: 'p1',
      reason: 'She is cold.',
      restsOn: [],
    };
    const store = freshStore({
      views: views(),
      pending: [{ id: 'p', seen: 1, at: 0, command, state: 'refused', rejection: { code: 'reason-missing' } }],
    });
    show(store);
    expect(part().getByText('Not recorded')).toBeTruthy();
    expect(part().getByText('First needs')).toBeTruthy();
    expect(part().getByText('She is cold.')).toBeTruthy();
    expect(part().getByRole('button', { name: 'Send again' })).toBeTruthy();
    await user().click(part().getByRole('button', { name: 'Change it' }));
    expect(reason().value).toBe('She is cold.');
    expect(part().getByRole<HTMLInputElement>('radio', { name: 'Mara' }).checked).toBe(true);
    expect(store.state.getState().pending).toEqual([]);
  });

  it('shows an order that waits for the connection as not sent yet', () => {
    const command = { type: 'OrderMeasure' as const, measure: 'plan', reason: 'Soon.', restsOn: [] };
    show(freshStore({ views: views(), pending: [{ id: 'p', seen: 1, at: 0, command, state: 'queued' }] }));
    const waiting = within(part().getByRole('region', { name: 'Not sent yet' }));
    expect(waiting.getByText('Waits for the connection')).toBeTruthy();
    expect(waiting.getByText('Soon.')).toBeTruthy();
  });

  it('says of each measure where it stands and what came of it', () => {
    const answer = { answer: 'narrowed' as const, by: 'F1', reason: 'Only the hall.', t: 300_000 };
    const measures: ShownMeasure[] = [
      { ...ordered, key: 'm0', status: 'done', quality: 'partial', text: { text: 'She says little.' } },
      { ...ordered, key: 'm1', authority: { text: 'Police' }, answer },
      { ...ordered, key: 'm2', status: 'asked', authority: { text: 'Judge' } },
      { ...ordered, key: 'm3', status: 'doubled', orderedBy: 'F1' },
      { ...ordered, key: 'm4', status: 'doubled', orderedBy: 'C3' },
      { ...ordered, key: 'm5', status: 'refused', answer: { ...answer, answer: 'refused', by: 'person', reason: '' } },
      { ...ordered, key: 'm6', status: 'cancelled', recordedByControl: true },
    ];
    show(storeOf({}, { measures }));
    const group = (name: RegExp) => within(part().getByRole('region', { name }));
    const underWay = group(/^Under way/);
    expect(underWay.getByText('Under way, result expected T+0:12')).toBeTruthy();
    expect(underWay.getByText(/Agreed in part by Police \(F1\)/)).toBeTruthy();
    expect(underWay.getByText('Only the hall.')).toBeTruthy();
    expect(group(/^Waiting for agreement/).getByText('Waiting for Judge')).toBeTruthy();
    const done = group(/^Done/);
    expect(done.getAllByRole('listitem').map((row) => row.querySelector('.measure-status')?.textContent)).toEqual([
      'Called off',
      'The person did not agree',
      'Ordered already by team C3 at T+0:01',
      'Ordered already by team F1',
      'Result partial',
    ]);
    expect(done.getByText('She says little.')).toBeTruthy();
    expect(done.getByText('recorded by control')).toBeTruthy();
  });

  it('[MEA-12] takes what fell short into the making again, unless it was ordered since', async () => {
    const short: ShownMeasure = { ...ordered, status: 'done', quality: 'partial', again: true, basis: 'Art. 4' };
    const since: ShownMeasure = { ...short, key: 'm2', about: 'p2' };
    show(storeOf({}, { measures: [short, since, { ...ordered, key: 'm3', about: 'p2' }] }));
    expect(part().getAllByText('What is still missing can be ordered again.')).toHaveLength(1);
    await user().click(part().getByRole('button', { name: 'Order what is missing: First needs' }));
    expect(part().getByRole<HTMLInputElement>('radio', { name: 'Mara' }).checked).toBe(true);
    expect(reason().value).toBe('');
    expect(part().getByRole<HTMLTextAreaElement>('textbox', { name: /Legal basis/ }).value).toBe('Art. 4');
  });

  it('calls a measure off in two steps', async () => {
    const store = storeOf({}, { measures: [ordered] });
    show(store);
    await user().click(part().getByRole('button', { name: 'Call off: First needs' }));
    expect(store.sent).toEqual([]);
    await user().click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Call off' }));
    expect(store.sent).toEqual([{ type: 'CancelMeasure', order: 'm1' }]);
  });

  it('refuses or narrows nothing without reasons, and agrees without', async () => {
    const store = storeOf({}, { asked: [asked] });
    show(store);
    expect(part().getByText('We must agree first.')).toBeTruthy();
    expect(part().getByText(/Art\. 12/)).toBeTruthy();
    const send = () => user().click(part().getByRole('button', { name: 'Record the answer' }));
    for (const [name, answer] of [
      ['Refuse', 'refused'],
      ['Agree in part', 'narrowed'],
    ] as const) {
      await user().click(part().getByRole('radio', { name }));
      await send();
      expect(part().getByText(/Give your reasons first/)).toBeTruthy();
      expect(store.sent).toEqual([]);
      await user().type(part().getByRole('textbox', { name: 'Reasons for the answer' }), 'Not now.');
      await send();
      expect(store.sent).toEqual([{ type: 'AuthoriseMeasure', order: 'a1', answer, reason: 'Not now.' }]);
      (store.sent as unknown[]).length = 0;
    }
    await user().click(part().getByRole('radio', { name: 'Agree' }));
    await send();
    expect(store.sent).toEqual([{ type: 'AuthoriseMeasure', order: 'a1', answer: 'granted', reason: '' }]);
  });

  it('counts what others ask on the tab and says it when it arrives, not again when the page comes up', () => {
    const store = storeOf({ orderable: [] }, { asked: [asked] });
    show(store);
    const tab = () => screen.getByRole('button', { name: /^Measures/ });
    expect(tab().textContent).toBe('Measures1');
    const arrived = 'Team B2 asks for your agreement: Common plan';
    expect(screen.queryByText(/asks for your agreement:/)).toBeNull();
    act(() => store.set({ views: views({}, { asked: [asked, { ...asked, key: 'a2', from: 'B2' }] }) }));
    expect(tab().textContent).toBe('Measures2');
    expect(screen.getByText(arrived)).toBeTruthy();
  });

  it('keeps the words of an answer that came too late', () => {
    const command = { type: 'AuthoriseMeasure' as const, order: 'a1', answer: 'refused' as const, reason: 'Not now.' };
    const answer = { answer: 'granted' as const, by: 'control', reason: '', t: 70_000 };
    show(
      freshStore({
        views: views({}, { asked: [{ ...asked, status: 'running', answer }] }),
        pending: [{ id: 'p', seen: 1, at: 0, command, state: 'refused', rejection: { code: 'order-not-open' } }],
      }),
    );
    expect(part().getByText('Not now.')).toBeTruthy();
    expect(part().getByText(/answered, finished or called off already/)).toBeTruthy();
  });

  it('is to be read only after ENDEX, with what was being written', () => {
    const drafts = {
      'order/measure': { text: 'plan', revision: 1, dirty: false },
      'order/reason': { text: 'half a sentence', revision: 1, dirty: false },
      'answer-choice/a1': { text: 'refused', revision: 1, dirty: false },
      'answer/a1': { text: 'Not now.', revision: 1, dirty: false },
    };
    const store = freshStore({
      views: views({ phase: 'ended' }, { measures: [ordered], asked: [asked] }),
      drafts,
    });
    show(store);
    expect(screen.getByRole('button', { name: 'Measures' })).toBeTruthy();
    const answer = part().getByRole<HTMLTextAreaElement>('textbox', { name: 'Reasons for the answer' });
    expect([answer.value, answer.readOnly]).toEqual(['Not now.', true]);
    for (const gone of [/Call off/, 'Record the answer', 'Order a measure'])
      expect(part().queryByRole('button', { name: gone })).toBeNull();
    act(() => part().getByRole('button', { name: 'Order that was not sent' }).click());
    expect([reason().value, reason().readOnly]).toEqual(['half a sentence', true]);
    expect(part().queryByRole('button', { name: 'Order this measure' })).toBeNull();
  });

  it.each(LANGUAGES)('is replayed to be read only (%s)', (language) => {
    const team = teamView({ orderable, people: [mara] }, { measures: [ordered], asked: [asked] });
    show(freshStore({ language, status: 'replaying', views: { team } }), language);
    const measures = within(screen.getByRole('region', { name: /^(Measures|Misure|Меры) · C3$/ }));
    expect(measures.getByText('First needs')).toBeTruthy();
    expect(measures.getByText('We must agree first.')).toBeTruthy();
    expect(measures.queryAllByRole('button')).toEqual([]);
    expect(measures.queryAllByRole('textbox')).toEqual([]);
  });
});
