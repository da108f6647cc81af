// Measures on the console of control, on views of the real engine: whose turn it is, what is expected, what came of it.
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Command } from '../../../shared/exercise/commands.ts';
import { MINUTE } from '../../../shared/kit/time.ts';
import { wholeOf } from '../../../shared/views/model.ts';
import type { ControlView } from '../../../shared/views/shapes/control.ts';
import { viewFor } from '../../../shared/views/view-for.ts';
import { indicatorsScenario } from '../../../tests/support/indicators-scenario.ts';
import { measuresScenario } from '../../../tests/support/measures-scenario.ts';
import { seatOf, TableTop } from '../../../tests/support/table-top.ts';
import { ExerciseProvider } from '../../exercise/exercise-context.tsx';
import { type ExerciseStore, exerciseTimeOf, startSnapshot } from '../../exercise/exercise-store.ts';
import { LocaleProvider } from '../../locales/index.ts';
import { CasesTab } from './cases-tab.tsx';
import { DecisionsTab } from './decisions-tab.tsx';
import { Desk } from './desk.tsx';
import { deskCount } from './desk-count.ts';
import { FactsTab } from './facts-tab.tsx';
import { MeasuresTab } from './measures-tab.tsx';
import { passedOverItems } from './passed-over.ts';

vi.stubGlobal('CSS', { escape: (text: string) => text });
afterEach(cleanup);

const viewOf = (table: TableTop): ControlView =>
  wholeOf(viewFor({ kind: 'control', language: 'en' }, table.state)) as unknown as ControlView;

/** Mara has arrived: teams hold her card, and her first needs are expected of the aid team. */
function arrived(change?: (yaml: string) => string): TableTop {
  const table = new TableTop(measuresScenario(change));
  table.control({ type: 'StartExercise' });
  table.until(2 * MINUTE);
  return table;
}
const order = (table: TableTop, team: string, measure: string, about?: string, reason = 'They need it') =>
  table.trainee(team, { type: 'OrderMeasure', measure, ...(about ? { about } : {}), reason, restsOn: ['arrival'] });

/** A store that shows one view and remembers what it was asked. */
function fakeStore(table: TableTop, given: Command[]): ExerciseStore {
  const state = createStore(() => ({
    ...startSnapshot('en'),
    status: 'live' as const,
    views: { control: viewOf(table) },
    people: [{ seat: seatOf('aid', 1), name: 'Ada', online: true }],
  }));
  return {
    state,
    handle: 'h',
    now: () => table.now,
    exerciseNow: () => exerciseTimeOf(state.getState().views, table.now),
    send: async (command) => {
      given.push(command);
      return { ok: true, position: 1 };
    },
    sendAgain: async () => ({ ok: true, position: 1 }),
    forget: () => {},
    writeDraft: (key, text) =>
      state.setState((before) => ({
        ...before,
        drafts: { ...before.drafts, [key]: { text, revision: 0, dirty: false } },
      })),
    settleDraft: () => {},
    chooseLanguage: () => {},
    askForBreak: async () => true,
    dismissBreak: () => {},
    loadBody: async () => true,
    mediaUrl: (key) => key,
    takeBack: () => {},
    close: () => {},
  };
}
function show(table: TableTop, what: ReactNode, given: Command[] = []) {
  render(
    <LocaleProvider language="en">
      <ExerciseProvider store={fakeStore(table, given)}>{what}</ExerciseProvider>
    </LocaleProvider>,
  );
  return userEvent.setup();
}
const desk = <Desk onLook={() => {}} />;

describe('measures that wait for an answer', () => {
  it('stand on the desk of control in the name of the authority, and count', async () => {
    const table = arrived();
    order(table, 'force', 'MEA-IV-05');
    table.until(5 * MINUTE);
    expect(deskCount(viewOf(table), 0)).toBe(1);
    const given: Command[] = [];
    const user = show(table, desk, given);
    const section = within(screen.getByRole('region', { name: 'Waiting for an answer' }));
    expect(section.getByText('Search')).toBeTruthy();
    expect(section.getByText('You answer as: Judge')).toBeTruthy();
    expect(section.getByText('They need it')).toBeTruthy();
    expect(section.getByText('Rests on: M01 Arrival')).toBeTruthy();
    expect(section.getByText('waits 3 min')).toBeTruthy();
    await user.click(section.getByRole('button', { name: 'Grant' }));
    expect(given).toEqual([
      { type: 'AuthoriseMeasure', order: viewOf(table).lists.measures[0]?.key, answer: 'granted', reason: '' },
    ]);
  });

  it('are refused and granted in part with reasons only', async () => {
    const table = arrived();
    order(table, 'force', 'MEA-IV-05');
    const given: Command[] = [];
    const user = show(table, desk, given);
    await user.click(screen.getByRole('button', { name: 'Refuse' }));
    const dialog = within(screen.getByRole('alertdialog'));
    expect(dialog.getByRole('button', { name: 'Refuse' }).hasAttribute('disabled')).toBe(true);
    await user.type(dialog.getByRole('textbox'), 'No grounds');
    await user.click(dialog.getByRole('button', { name: 'Refuse' }));
    expect(given).toMatchObject([{ type: 'AuthoriseMeasure', answer: 'refused', reason: 'No grounds' }]);
    expect(table.tryControl(given[0] as Command)).toBeUndefined();
  });

  it('of a team in play stand apart and do not count; control may answer them', async () => {
    const table = arrived();
    order(table, 'aid', 'MEA-CO-04');
    expect(deskCount(viewOf(table), 0)).toBe(0);
    const given: Command[] = [];
    const user = show(table, desk, given);
    const section = within(screen.getByRole('region', { name: 'Waiting for a team’s answer' }));
    expect(section.getByText('It is the team’s turn. You can answer in its place.')).toBeTruthy();
    expect(section.getByText('F1')).toBeTruthy();
    await user.click(section.getByRole('button', { name: 'Grant' }));
    expect(table.tryControl(given[0] as Command)).toBeUndefined();
    expect(viewOf(table).lists.measures[0]?.status).toBe('running');
  });

  it('of a team nobody sits for are for control', () => {
    const table = arrived();
    order(table, 'aid', 'MEA-CO-04');
    table.control({ type: 'RemoveSeat', seat: seatOf('force', 1) });
    expect(deskCount(viewOf(table), 0)).toBe(1);
  });

  it('cannot be answered while the exercise stands, and the desk says so', () => {
    const table = arrived();
    order(table, 'force', 'MEA-IV-05');
    table.control({ type: 'PauseExercise' });
    show(table, desk);
    expect(screen.getByText('Answers count while the exercise runs.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Grant' }).hasAttribute('disabled')).toBe(true);
  });
});

describe('an expected measure', () => {
  it('reads as team, measure and person', () => {
    show(arrived(), <DecisionsTab />);
    expect(screen.getByText('A1: First needs – Mara')).toBeTruthy();
  });

  it('is named so where a jump passes over it, as are results', () => {
    const table = arrived();
    order(table, 'aid', 'MEA-ID-02', 'mara');
    order(table, 'force', 'MEA-IV-07', 'mara');
    table.control({ type: 'JumpTo', to: 30 * MINUTE });
    const items = passedOverItems(viewOf(table)).map(({ kind, what }) => `${kind} ${what}`);
    expect(items).toContain('expectation A1: First needs – Mara');
    expect(items).toContain('measure Arrest – Mara');
  });
});

describe('facts of cases', () => {
  it('stand with their person, closed until asked for', () => {
    show(arrived(), <FactsTab />);
    const group = screen.getByText('Facts about Mara').closest('details');
    expect(group?.open).toBe(false);
    expect(within(group as HTMLElement).getByText('Guardian')).toBeTruthy();
    expect(screen.getByText('hall_empty').closest('details')).toBeNull();
    expect(screen.queryByText('mara_guardian')).toBeNull();
  });
});

describe('the measures tab', () => {
  function played(): TableTop {
    const table = arrived();
    order(table, 'aid', 'MEA-PR-01', 'mara');
    order(table, 'force', 'MEA-PR-01', 'mara', 'She is cold');
    order(table, 'aid', 'CW-09', 'mara');
    order(table, 'force', 'MEA-IV-05');
    const asked = viewOf(table).lists.measures.at(-1)?.key ?? '';
    table.control({ type: 'AuthoriseMeasure', order: asked, answer: 'narrowed', reason: 'Only the hall' });
    table.until(10 * MINUTE);
    return table;
  }
  const cards = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');

  it('lists orders newest first, with result, answer, harm, who was first, and the expected action met', () => {
    show(played(), <MeasuresTab />);
    const [search, promise, second, first] = cards();
    expect(search).toMatch(/F1.*full result.*Search.*Granted in part by control as Judge.*Only the hall/);
    expect(promise).toMatch(/A1.*harm.*Promise – Mara/);
    expect(second).toMatch(/F1.*ordered already.*She is cold.*A1 had ordered it before/);
    expect(first).toMatch(/A1.*Ada.*full result.*Expected action: A1: First needs – Mara/);
  });

  it('narrows by team and person', async () => {
    const user = show(played(), <MeasuresTab />);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Team' }), 'F1 · Force');
    expect(cards()).toHaveLength(2);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Person' }), 'Mara');
    expect(cards()).toHaveLength(1);
  });

  it('records what a team ordered aloud, at the moment it was observed', async () => {
    const table = arrived();
    const given: Command[] = [];
    const user = show(table, <MeasuresTab />, given);
    expect(screen.getByText('No team has ordered a measure yet.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Record a measure' }));
    const dialog = within(screen.getByRole('alertdialog'));
    await user.type(dialog.getByRole('textbox', { name: /own words/ }), 'She shivers');
    await user.type(dialog.getByRole('textbox', { name: 'When it was said' }), '0:01');
    await user.click(dialog.getByRole('button', { name: 'Record a measure' }));
    expect(given).toEqual([
      {
        type: 'RecordMeasure',
        team: 'aid',
        measure: 'MEA-PR-01',
        about: 'mara',
        reason: 'She shivers',
        observedAt: MINUTE,
      },
    ]);
    expect(table.tryControl(given[0] as Command)).toBeUndefined();
  });
});

describe('persons of concern', () => {
  it('are shown with stage, ladder, and marks of what is so', () => {
    const table = arrived();
    order(table, 'aid', 'MEA-PR-01', 'mara');
    table.until(5 * MINUTE);
    order(table, 'aid', 'MEA-ID-02', 'mara');
    order(table, 'force', 'MEA-IV-07', 'mara');
    table.until(20 * MINUTE);
    show(table, <CasesTab />);
    expect(screen.getByRole('heading', { name: 'Mara' })).toBeTruthy();
    const text = document.body.textContent;
    expect(text).toContain('Disclosure1 of 3');
    expect(text).toContain('potential victim');
    expect(text).toContain('She was deceived.');
    const so = within(screen.getByRole('list', { name: 'So now' }));
    expect(so.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Needs met', 'Punished']);
    expect(screen.getByText(/^Not yet: \d+/).closest('details')?.open).toBe(false);
  });

  it('are shown with what teams ticked about them, what it rests on and what it is worth; about others below', async () => {
    const table = new TableTop(indicatorsScenario());
    table.control({ type: 'StartExercise' });
    table.until(4 * MINUTE);
    const tick = (person: string, indicator: string, evidence: string, note = '') =>
      table.trainee('aid', { type: 'TickIndicator', person, indicator, element: 'means', evidence: [evidence], note });
    tick('mara', 'IND-GEN-02', 'inject:notice', 'at the desk');
    tick('mara', 'IND-GEN-05', 'inject:notice');
    tick('clerk', 'IND-GEN-02', 'card:clerk');
    const given: Command[] = [];
    const user = show(table, <CasesTab />, given);
    const rows = (name: string) =>
      within(screen.getByRole('heading', { name }).closest('li, section') as HTMLElement)
        .getAllByRole('row')
        .map(({ textContent }) => textContent);
    expect(rows('Mara')).toHaveLength(3);
    expect(rows('Mara')[1]).toMatch(/A1.*IND-GEN-02, means Somebody answers.*M03 Two.*at the desk.*so, and shown/);
    expect(rows('Mara')[2]).toMatch(/so, but not shown by this/);
    expect(rows('Ticked about other people')[1]).toMatch(/Clerk.*dossier card: Clerk.*not so/);
    await user.click(screen.getByRole('button', { name: /Remove|Redact/ }));
    await user.type(screen.getByRole('textbox'), 'a real name');
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: /Remove|Redact/ }));
    expect(given).toMatchObject([{ type: 'Redact', field: 'note' }]);
    expect(table.tryControl(given[0] as Command)).toBeUndefined();
  });

  it('[IND-9] are recorded for a team that ticked on paper, with what its tick rests on', async () => {
    const table = new TableTop(indicatorsScenario());
    table.control({ type: 'StartExercise' });
    table.until(4 * MINUTE);
    const given: Command[] = [];
    const user = show(table, <CasesTab />, given);
    await user.click(screen.getByRole('button', { name: 'Record a tick' }));
    const dialog = within(screen.getByRole('alertdialog'));
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Team' }), 'aid');
    await user.selectOptions(dialog.getByRole('combobox', { name: 'About' }), 'mara');
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Indicator' }), 'IND-GEN-02');
    const record = dialog.getByRole<HTMLButtonElement>('button', { name: 'Record a tick' });
    expect(record.disabled).toBe(true);
    await user.click(dialog.getByRole('checkbox', { name: /M03 Two/ }));
    await user.click(record);
    expect(given).toEqual([
      {
        type: 'RecordTick',
        team: 'aid',
        person: 'mara',
        indicator: 'IND-GEN-02',
        element: 'means',
        evidence: ['inject:notice'],
      },
    ]);
    expect(table.tryControl(given[0] as Command)).toBeUndefined();
  });
});
