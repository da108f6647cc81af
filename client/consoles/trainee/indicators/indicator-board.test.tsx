import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../../../shared/exercise/commands.ts';
import type { LANGUAGES } from '../../../../shared/kit/languages.ts';
import type {
  DossierCard,
  InboxItem,
  ReferenceCard,
  ShownTick,
  TeamFields,
  TeamLists,
} from '../../../../shared/views/shapes/trainee.ts';
import { ExerciseProvider } from '../../../exercise/exercise-context.tsx';
import { createFakeStore, type FakeStore, seatView, teamView } from '../../../exercise/exercise-store.fake.ts';
import type { ExerciseSnapshot } from '../../../exercise/exercise-store.ts';
import { LocaleProvider } from '../../../locales/index.ts';
import { NoticeRegion } from '../../../ui/notices.tsx';
import { Board } from '../parts.ts';
import TraineePage from '../trainee-page.tsx';

const mara: DossierCard = {
  key: 'p1',
  name: { text: 'Mara' },
  initials: 'M',
  card: { text: 'A woman waits.' },
  claims: [],
  disclosed: [{ key: 'd1', t: 120_000, text: { text: 'There was a course.' } }],
};
const lin: DossierCard = { ...mara, key: 'p2', name: { text: 'Lin' }, disclosed: [] };
const card: ReferenceCard = {
  key: 'c1',
  kind: 'indicator',
  title: { text: 'Signs' },
  lines: [
    { text: { text: 'Somebody answers for them.' }, indicator: 'IND-GEN-02', strength: 'medium', elements: ['means'] },
    {
      text: { text: 'Works off a debt.' },
      indicator: 'IND-GEN-05',
      strength: 'strong',
      elements: ['means', 'purpose'],
    },
    { text: { text: 'A line of law.' } },
  ],
};
const item = (key: string, subject: string): InboxItem => ({
  key,
  t: 60_000,
  from: { text: 'Desk' },
  channel: 'observation',
  subject: { text: subject },
  body: { text: 'b' },
  attachments: [],
  announcement: false,
  withdrawn: false,
  openedBy: 1,
  people: [],
  adHoc: false,
});
const tick: ShownTick = {
  key: 't1',
  indicator: 'IND-GEN-05',
  person: 'p1',
  element: 'purpose',
  evidence: ['told:d1', 'inject:i1'],
  note: 'She said so.',
  t: 180_000,
  seat: 's1',
  over: false,
};

let drawn = 0;
function storeOf(
  fields: Partial<TeamFields> = {},
  lists: Partial<TeamLists> = {},
  over: Partial<ExerciseSnapshot> = {},
) {
  drawn += 1;
  const store = createFakeStore({
    views: {
      team: teamView(
        { references: [card], people: [mara, lin], ...fields },
        { inbox: [item('i1', 'At the desk'), item('i2', 'Not opened')], ...lists },
      ),
      seat: seatView({}, { opened: [{ key: 'i1', t: 70_000 }] }),
    },
    ...over,
  });
  return { ...store, handle: `board-${drawn}` } as FakeStore;
}
async function show(store: FakeStore, language: (typeof LANGUAGES)[number] = 'en', tab = 'Indicators') {
  render(
    <LocaleProvider language={language}>
      <ExerciseProvider store={store}>
        <TraineePage />
        <NoticeRegion />
      </ExerciseProvider>
    </LocaleProvider>,
  );
  await user().click(screen.getByRole('tab', { name: tab }));
}
const user = () => userEvent.setup();
const column = (name: string) => within(screen.getByRole('region', { name }));
const open = async (name: string, sign: RegExp) => {
  const fold = column(name).queryByText(/^To tick/);
  if (fold) await user().click(fold);
  await user().click(column(name).getByRole('button', { name: sign, hidden: true }));
  return within(screen.getByRole('alertdialog'));
};

beforeAll(async () => {
  await Board.fetch();
  Element.prototype.scrollIntoView = () => {};
  vi.stubGlobal('CSS', { escape: (text: string) => text });
});
afterEach(cleanup);

describe('the board of indicators', () => {
  it('is nowhere where no indicator can be ticked', () => {
    render(
      <LocaleProvider language="en">
        <ExerciseProvider store={storeOf({ references: [{ ...card, lines: [{ text: { text: 'x' } }] }] })}>
          <TraineePage />
        </ExerciseProvider>
      </LocaleProvider>,
    );
    expect(screen.queryByRole('tab', { name: 'Indicators' })).toBeNull();
  });

  it('ticks an indicator with evidence of what the seat has opened, was told or holds', async () => {
    const store = storeOf();
    await show(store);
    expect(column('Act').queryByRole('button')).toBeNull();
    const dialog = await open('Means', /Somebody answers/);
    expect(dialog.getByRole('button', { name: 'Tick' })).toHaveProperty('disabled', true);
    expect(dialog.queryByRole('checkbox', { name: /Not opened/ })).toBeNull();
    await user().click(dialog.getByRole('checkbox', { name: /At the desk/ }));
    await user().click(dialog.getByRole('checkbox', { name: /Mara: There was a course/ }));
    await user().click(dialog.getByRole('checkbox', { name: 'Dossier card: Mara' }));
    await user().type(dialog.getByRole('textbox', { name: 'Note' }), 'Twice.');
    await user().click(dialog.getByRole('button', { name: 'Tick' }));
    expect(store.sent).toEqual<Command[]>([
      {
        type: 'TickIndicator',
        indicator: 'IND-GEN-02',
        person: 'p1',
        element: 'means',
        evidence: ['inject:i1', 'told:d1', 'card:p1'],
        note: 'Twice.',
      },
    ]);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(await screen.findByText(/Ticked: Somebody answers/)).toBeTruthy();
  });

  it('shows what is ticked with what it rests on, under its own element and person only', async () => {
    await show(storeOf({}, { ticks: [{ ...tick, key: 't0', note: 'An older note.', over: true }, tick] }));
    const row = column('Purpose').getByRole('button', { name: /Works off a debt.*ticked/ });
    expect(row.closest('li')?.textContent).toContain('At the desk');
    expect(row.closest('li')?.textContent).toContain('She said so.');
    expect(document.body.textContent).not.toContain('An older note.');
    expect(column('Means').getByText('Nothing ticked yet')).toBeTruthy();
  });

  it('changes a tick from what it was, and takes it back', async () => {
    const store = storeOf({}, { ticks: [tick] });
    await show(store);
    const dialog = await open('Purpose', /Works off a debt/);
    expect(dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe('She said so.');
    await user().click(dialog.getByRole('checkbox', { name: /There was a course/ }));
    await user().click(dialog.getByRole('button', { name: 'Change the tick' }));
    expect(store.sent[0]).toMatchObject({ evidence: ['inject:i1'], note: 'She said so.' });
    const again = await open('Purpose', /Works off a debt/);
    await user().click(again.getByRole('button', { name: 'Take back' }));
    expect(store.sent[1]).toEqual({
      type: 'UntickIndicator',
      indicator: 'IND-GEN-05',
      person: 'p1',
      element: 'purpose',
    });
  });

  it('changes a tick that is on its way, and shows it as recorded once it is, while the dialog is open', async () => {
    const command: Command = {
      type: 'TickIndicator',
      indicator: 'IND-GEN-05',
      person: 'p1',
      element: 'purpose',
      evidence: ['inject:i1'],
      note: 'First.',
    };
    const store = storeOf({}, {}, { pending: [{ id: 'x1', seen: 1, at: 0, command, state: 'sent' }] });
    const recorded = teamView({ references: [card], people: [mara, lin] }, { ticks: [tick] });
    await show(store);
    const dialog = await open('Purpose', /Works off a debt/);
    expect(dialog.getByRole('button', { name: 'Change the tick' })).toBeTruthy();
    act(() => store.set({ pending: [], views: { ...store.state.getState().views, team: recorded } }));
    expect(dialog.getByRole('button', { name: 'Change the tick' })).toBeTruthy();
    await user().click(dialog.getByRole('button', { name: 'Take back' }));
    expect(store.sent[0]).toMatchObject({ type: 'UntickIndicator', indicator: 'IND-GEN-05' });
  });

  it('keeps a tick that waits or was refused in sight until it is sent again or put away', async () => {
    const command: Command = {
      type: 'TickIndicator',
      indicator: 'IND-GEN-02',
      person: 'p1',
      element: 'means',
      evidence: ['inject:i1'],
    };
    const store = storeOf({}, {}, { pending: [{ id: 'x1', seen: 1, at: 0, command, state: 'queued' }] });
    await show(store);
    expect(column('Means').getByText('Waits for the connection')).toBeTruthy();
    act(() =>
      store.set({
        pending: [{ id: 'x1', seen: 1, at: 0, command, state: 'refused', rejection: { code: 'exercise-paused' } }],
      }),
    );
    expect(column('Means').getByText('Not recorded')).toBeTruthy();
    expect(column('Means').getByRole('button', { name: 'Send again' })).toBeTruthy();
    await user().click(column('Means').getByRole('button', { name: 'Dismiss' }));
    expect(column('Means').getByText('Nothing ticked yet')).toBeTruthy();
  });

  it('is read-only in a replay and after ENDEX', async () => {
    for (const over of [{ status: 'replaying' as const }, {}]) {
      const ended = over.status === undefined ? { phase: 'ended' as const } : {};
      await show(storeOf(ended, { ticks: [tick] }, over));
      expect(column('Purpose').queryByRole('button')).toBeNull();
      expect(column('Purpose').getByText('She said so.')).toBeTruthy();
      cleanup();
    }
  });

  it('lets nothing be ticked in a pause', async () => {
    await show(storeOf({ phase: 'paused' }, { ticks: [tick] }));
    const dialog = await open('Purpose', /Works off a debt/);
    expect(dialog.getByRole('button', { name: 'Take back' })).toHaveProperty('disabled', true);
    expect(dialog.getByText(/when the exercise goes on/)).toBeTruthy();
  });

  it('speaks every language', async () => {
    for (const [language, tab, name] of [
      ['it', 'Indicatori', 'Mezzo'],
      ['ru', 'Признаки', 'Средство'],
    ] as const) {
      await show(storeOf(), language, tab);
      expect(screen.getByRole('region', { name })).toBeTruthy();
      cleanup();
    }
  });
});
