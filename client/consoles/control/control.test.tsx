// The parts of control that reason, on views of the real engine: why something waits, what a jump passes over,
// decisions nobody could take.
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Command } from '../../../shared/exercise/commands.ts';
import { MINUTE } from '../../../shared/kit/time.ts';
import { wholeOf } from '../../../shared/views/model.ts';
import type { ControlView } from '../../../shared/views/shapes/control.ts';
import { viewFor } from '../../../shared/views/view-for.ts';
import { smallScenario } from '../../../tests/support/small-scenario.ts';
import { seatOf, TableTop } from '../../../tests/support/table-top.ts';
import { ExerciseProvider } from '../../exercise/exercise-context.tsx';
import { type ExerciseStore, exerciseTimeOf, startSnapshot } from '../../exercise/exercise-store.ts';
import { caseTexts } from '../../locales/cases.ts';
import { injectTexts } from '../../locales/control.injects.ts';
import { LocaleProvider } from '../../locales/index.ts';
import { comcheckRoll } from './comcheck-roll.ts';
import { Desk } from './desk.tsx';
import { deskCount } from './desk-count.ts';
import { dueBetween, groupDue, passedOverItems, wouldPassOver } from './passed-over.ts';
import { loadOf, teamStates } from './team-load.ts';
import { recordingOf, undeliveredDecisions } from './undelivered.ts';
import { factsRead, whyItWaits } from './why-it-waits.ts';

// The test browser knows no CSS object; dialogs ask it to escape a selector.
vi.stubGlobal('CSS', { escape: (text: string) => text });
afterEach(cleanup);

function viewOf(table: TableTop): ControlView {
  return wholeOf(viewFor({ kind: 'control', language: 'en' }, table.state)) as unknown as ControlView;
}
function started(): TableTop {
  const table = new TableTop(smallScenario());
  table.control({ type: 'StartExercise' });
  return table;
}
const why = (table: TableTop, key: string): string => {
  const view = viewOf(table);
  const inject = view.lists.injects.find((each) => each.key === key);
  return inject ? whyItWaits(inject, view, injectTexts.in('en')).join(' ') : 'no such inject';
};

/** A store that shows one view and remembers what it was asked. */
function fakeStore(view: ControlView, given: Command[], refuse = false): ExerciseStore {
  const state = createStore(() => ({
    ...startSnapshot('en'),
    status: 'live' as const,
    views: { control: view },
    people: [{ seat: seatOf('red', 1), name: 'Mara', online: true }],
  }));
  return {
    state,
    handle: 'h',
    now: () => 0,
    exerciseNow: () => exerciseTimeOf(state.getState().views, 0),
    send: async (command) => {
      given.push(command);
      return refuse ? { ok: false, rejection: { code: 'already-decided' } } : { ok: true, position: 1 };
    },
    sendAgain: async () => ({ ok: true, position: 1 }),
    forget: () => {},
    writeDraft: () => {},
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
const showDesk = (view: ControlView, given: Command[], refuse = false) =>
  render(
    <LocaleProvider language="en">
      <ExerciseProvider store={fakeStore(view, given, refuse)}>
        <Desk onLook={() => {}} />
      </ExerciseProvider>
    </LocaleProvider>,
  );

describe('why an inject waits', () => {
  it('says when, after what, on which condition, or that only control releases it', () => {
    const table = started();
    expect(why(table, 'first')).toBe('It goes out at T+0:01.');
    expect(why(table, 'both')).toContain('at T+0:10 at the earliest, and only if its condition holds');
    expect(why(table, 'both')).toContain('It expires at T+0:25.');
    expect(why(table, 'opened')).toContain('until its condition becomes true. It then goes out 2 min later.');
    expect(why(table, 'next')).toBe('It follows S03 “Short”, 1 min after that is released.');
    expect(why(table, 'rust')).toBe('It waits until “The gate” reaches “Rusty”. Now: “Shut”.');
    expect(why(table, 'asked')).toContain('A controller must then confirm its release.');
    expect(why(table, 'hand')).toBe('Only control releases it, by hand.');
  });

  it('shows the facts a condition reads as they stand now', () => {
    const view = viewOf(started());
    const opened = view.lists.injects.find(({ key }) => key === 'opened');
    expect(opened && factsRead(opened, view, caseTexts.in('en'))).toEqual([
      { name: 'gate_open', title: 'gate_open', value: false },
      { name: 'workers', title: 'workers', value: 0 },
    ]);
  });

  it('tells what stands in its way: before STARTEX, a clock that stands, a hold, a confirmation', () => {
    const lobby = new TableTop(smallScenario());
    expect(why(lobby, 'first')).toContain('Nothing goes out before STARTEX.');
    const table = started();
    table.control({ type: 'HoldInject', inject: 'first' });
    expect(why(table, 'first')).toContain('Control holds it.');
    table.until(13 * MINUTE);
    expect(why(table, 'asked')).toBe('It is due. A controller must confirm its release.');
    table.control({ type: 'PauseExercise' });
    expect(why(table, 'hello')).toBe('');
  });
});

describe('what a jump passes over', () => {
  it('is told before, listed after, and settled one by one', async () => {
    const table = started();
    table.until(2.5 * MINUTE);
    const before = wouldPassOver(viewOf(table), table.t, 11 * MINUTE);
    expect(before.map(({ kind, what }) => `${kind} ${what}`)).toEqual([
      'inject S06 Next',
      'expectation The gate',
      'closes Brief',
      'deadline The gate',
      'inject S05 Both',
    ]);
    table.control({ type: 'JumpTo', to: 11 * MINUTE });
    const view = viewOf(table);
    // The list before is the list after.
    expect(passedOverItems(view).map(({ key }) => key)).toEqual(before.map(({ key }) => key));
    expect(passedOverItems(view).map(({ key }) => key)).toContain('closes:brief/blue');
    const given: Command[] = [];
    showDesk(view, given);
    await userEvent.click(screen.getByRole('button', { name: 'Count as missed' }));
    expect(given).toEqual([{ type: 'SettlePassedOver', key: 'expectation:first/0', action: 'apply' }]);
  });
});

describe('settling all that a jump passed over', () => {
  const jumped = (): ControlView => {
    const table = started();
    table.until(2.5 * MINUTE);
    table.control({ type: 'JumpTo', to: 11 * MINUTE });
    return viewOf(table);
  };
  const skipAll = async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Skip all (5)' }));
    await userEvent.click(screen.getAllByRole('button', { name: 'Skip all (5)' }).at(-1) as HTMLElement);
  };

  it('names how many there are, and gives one command after another in the order they were due', async () => {
    const view = jumped();
    const given: Command[] = [];
    showDesk(view, given);
    await userEvent.click(screen.getByRole('button', { name: 'Apply all (5)' }));
    expect(screen.getByRole('alertdialog').textContent).toContain('these 5 things');
    expect(given).toEqual([]);
    await userEvent.click(screen.getAllByRole('button', { name: 'Apply all (5)' }).at(-1) as HTMLElement);
    await waitFor(() => expect(given).toHaveLength(5));
    expect(given).toEqual(passedOverItems(view).map(({ key }) => ({ type: 'SettlePassedOver', key, action: 'apply' })));
  });

  it('ends at the first refusal and says it', async () => {
    const given: Command[] = [];
    showDesk(jumped(), given, true);
    await skipAll();
    expect((await screen.findByRole('alert')).textContent).toBe('Your team has decided this already.');
    expect(given).toHaveLength(1);
  });

  it('shows what is about one decision together, each part to be settled by itself', () => {
    const groups = groupDue(passedOverItems(jumped()));
    expect(groups.map(({ what, items }) => [what, items.map(({ kind }) => kind)])).toContainEqual([
      'The gate',
      ['expectation', 'deadline'],
    ]);
  });
});

describe('what is due next', () => {
  it('is named: moments of storylines and moves as well as injects', () => {
    const view = viewOf(started());
    const due = dueBetween(view, 0, 120 * MINUTE);
    expect(new Set(due.map(({ kind }) => kind))).toContain('move');
    expect(due[0]?.dueAt).toBe(view.fields.nextDueAt);
    expect(due.every(({ key, what }) => what !== '' || key.startsWith('move:'))).toBe(true);
    const sorted = view.fields.schedule.map(({ dueAt }) => dueAt);
    expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
  });
});

describe('after ENDEX', () => {
  it('the desk says that play is over, counts nothing and offers nothing to settle', () => {
    const table = started();
    table.until(2.5 * MINUTE);
    table.control({ type: 'JumpTo', to: 11 * MINUTE });
    expect(deskCount(viewOf(table), 0)).toBe(5);
    table.control({ type: 'EndExercise' });
    const view = viewOf(table);
    expect(deskCount(view, 0)).toBe(0);
    showDesk(view, []);
    expect(screen.getByText('Play is over: what is open here stays as it is.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Count as missed' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Skip all/ })).toBeNull();
  });
});

describe('the comcheck', () => {
  it('asks everybody but the director and the person who asked', () => {
    const table = new TableTop(smallScenario());
    const all = comcheckRoll(viewOf(table)).asked;
    expect(all.length).toBeGreaterThan(0);
    expect(all.some(({ role }) => role === 'director')).toBe(false);
    table.control({ type: 'AskComcheck' });
    const view = viewOf(table);
    const { asked, silent } = comcheckRoll(view);
    expect(view.fields.comcheckBy).not.toBeNull();
    expect(asked.map(({ key }) => key)).not.toContain(view.fields.comcheckBy);
    expect(silent).toHaveLength(asked.length);
    table.trainee('red', { type: 'AnswerComcheck' });
    expect(comcheckRoll(viewOf(table)).silent).toHaveLength(asked.length - 1);
    // Asked again, everybody is silent again.
    table.control({ type: 'AskComcheck' });
    expect(comcheckRoll(viewOf(table)).silent).toHaveLength(asked.length);
  });
});

describe('decisions nobody could take', () => {
  function undelivered(): TableTop {
    const table = started();
    table.until(2 * MINUTE);
    table.control({ type: 'PauseExercise' });
    const sent = { command: 'sent-late-1', seat: seatOf('red', 1), team: 'red', decision: 'open-gate', option: 'yes' };
    table.system({ type: 'NoteUndelivered', ...sent, reason: 'They are freezing' });
    return table;
  }

  it('are recorded for the team, at the moment they were sent, in two steps', async () => {
    const view = viewOf(undelivered());
    const given: Command[] = [];
    showDesk(view, given);
    expect(screen.getByText('They are freezing')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Record for the team' }));
    expect(given).toEqual([]);
    const dialog = screen.getByRole('alertdialog');
    await userEvent.click(screen.getAllByRole('button', { name: 'Record for the team' }).at(-1) as HTMLElement);
    expect(given).toEqual([
      {
        type: 'RecordDecision',
        team: 'red',
        decision: 'open-gate',
        option: 'yes',
        reason: 'They are freezing',
        observedAt: 2 * MINUTE,
      },
    ]);
    await waitFor(() => expect(dialog.isConnected).toBe(false));
  });

  it('stay on the desk until recorded; a refusal is said where it happened', async () => {
    const table = undelivered();
    const view = viewOf(table);
    expect(deskCount(view, 0)).toBe(1);
    showDesk(view, [], true);
    await userEvent.click(screen.getByRole('button', { name: 'Record for the team' }));
    await userEvent.click(screen.getAllByRole('button', { name: 'Record for the team' }).at(-1) as HTMLElement);
    expect((await screen.findByRole('alert')).textContent).toBe('Your team has decided this already.');
    const [row] = undeliveredDecisions(view);
    if (row) table.control(recordingOf(row));
    expect(deskCount(viewOf(table), 0)).toBe(0);
  });
});

describe('teams at a glance', () => {
  it('counts what nobody opened and what lies open', () => {
    const table = started();
    table.until(MINUTE);
    const red = teamStates(viewOf(table), () => false).find(({ team }) => team.id === 'red');
    expect(red).toMatchObject({ seated: 1, online: 0, unread: 2, cards: 2, overdue: 0, load: 'heavy' });
    expect([loadOf(0, 0, 0, 3), loadOf(2, 1, 0, 3), loadOf(5, 2, 2, 3)]).toEqual(['light', 'normal', 'heavy']);
  });
});
