// Boards of one story on the house page: side by side, steered together, each with its own answer.
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HouseAnswer, SteerRequest } from '../../../shared/protocol/http.ts';
import { LocaleProvider } from '../../locales/index.ts';
import { House } from './house.tsx';

const exercise = (id: string, more: Partial<HouseAnswer['exercises'][number]>): HouseAnswer['exercises'][number] => ({
  id,
  title: { en: 'First hour' },
  scenario: 'first-hour',
  set: 'first-hour-1',
  phase: 'lobby',
  clock: { anchorWall: 0, anchorT: 0, pace: 1, running: false },
  plannedAt: 0,
  seats: 3,
  online: 0,
  directs: true,
  ...more,
});

const houseOf = (...exercises: HouseAnswer['exercises']): HouseAnswer => ({
  name: 'Elena',
  language: 'en',
  now: 0,
  exercises,
  scenarios: [],
});

type Answer = { status: number; body: unknown } | 'no network';
let asked: { path: string; body: SteerRequest }[] = [];
/** What the server says to the next steering; the house stays as it is. */
let said: (request: SteerRequest) => Answer = () => 'no network';
let shown = houseOf();
beforeEach(() => {
  asked = [];
  said = () => 'no network';
  // The test browser knows no CSS object; dialogs ask it to escape a selector.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    let answer: Answer = { status: 200, body: shown };
    if (path.startsWith('/api/house/control/')) answer = { status: 404, body: { rejection: { code: 'not-found' } } };
    if (typeof init?.body === 'string') {
      const body = JSON.parse(init.body) as SteerRequest;
      asked.push({ path, body });
      answer = said(body);
    }
    if (answer === 'no network') throw new TypeError('no network');
    const headers = { 'content-type': 'application/json' };
    return new Response(JSON.stringify(answer.body), { status: answer.status, headers });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = (...exercises: HouseAnswer['exercises']) => {
  shown = houseOf(...exercises);
  return render(
    <LocaleProvider language="en">
      <House house={shown} />
    </LocaleProvider>,
  );
};
const allDone = ({ exercises }: SteerRequest): Answer => ({
  status: 200,
  body: { answers: exercises.map(({ exercise }) => ({ exercise, position: 9 })) },
});
const set = () => screen.getByRole('region', { name: 'Boards of First hour' });
const press = (name: string) => userEvent.click(within(set()).getByRole('button', { name }));
const boardsOf = (index: number) => asked[index]?.body.exercises.map(({ exercise }) => exercise);

describe('boards of one story', () => {
  it('[SET-1] stand together, apart from other stories, older content and what is reviewed', () => {
    open(
      exercise('a', { board: 'Room A', plannedAt: 1, seats: 12, online: 11, phase: 'running' }),
      exercise('b', { board: 'Room B', plannedAt: 2 }),
      exercise('old', { board: 'Old', set: 'first-hour-0' }),
      exercise('done', { board: 'Done', phase: 'reviewed' }),
    );
    const boards = within(set()).getByRole('list', { name: 'Boards' });
    const lines = within(boards).getAllByRole('listitem');
    expect(lines.map((line) => within(line).getByRole('checkbox').closest('label')?.textContent)).toEqual([
      'Room A',
      'Room B',
    ]);
    expect(lines[0]?.textContent).toContain('11 of 12 connected');
    expect(lines[0]?.textContent).toContain('T+0:00');
    expect(within(set()).queryByText(/Old|Done/)).toBeNull();
    expect(screen.getAllByRole('heading', { name: 'First hour' })).toHaveLength(3);
  });

  it('[SET-2] give a command to all that are ticked, and say of each what it answered', async () => {
    open(exercise('a', { board: 'Room A' }), exercise('b', { board: 'Room B', phase: 'running' }), exercise('c', {}));
    said = ({ exercises }) => ({
      status: 200,
      body: {
        answers: exercises.map(({ exercise }) =>
          exercise === 'a' ? { exercise, rejection: { code: 'not-started' } } : { exercise, position: 4 },
        ),
      },
    });
    await userEvent.click(within(set()).getByRole('checkbox', { name: /^Planned/ }));
    await press('Pause');
    expect(asked[0]).toMatchObject({ path: '/api/house/steer', body: { command: { type: 'PauseExercise' } } });
    expect(boardsOf(0)).toEqual(['a', 'b']);
    expect(new Set(asked[0]?.body.exercises.map(({ id }) => id)).size).toBe(2);
    await within(set()).findByText('Pause: done on 1 of 2 boards');
    const line = (name: string) => within(set()).getByRole('checkbox', { name }).closest('li')?.textContent;
    expect(line('Room A')).toContain('Pause: The exercise has not begun.');
    expect(line('Room B')).toContain('Pause: done');
  });

  it('take STARTEX, a jump and ENDEX in two steps, and name the boards in the second', async () => {
    open(exercise('a', { board: 'Room A' }), exercise('b', { board: 'Room B', phase: 'running' }));
    said = allDone;
    for (const [button, confirm] of [
      ['STARTEX', 'Give STARTEX'],
      ['ENDEX', 'Give ENDEX'],
    ] as const) {
      const before = asked.length;
      await press(button);
      expect(asked).toHaveLength(before);
      const dialog = screen.getByRole('alertdialog');
      expect(dialog.textContent).toMatch(/Room A.*Room B/);
      await userEvent.click(within(dialog).getByRole('button', { name: confirm }));
      await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
      expect(asked).toHaveLength(before + 1);
    }
    await press('Jump');
    const dialog = screen.getByRole('alertdialog');
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Jump' }).disabled).toBe(true);
    await userEvent.type(within(dialog).getByRole('textbox'), '0:20');
    // What cannot be shown is said, and stands in nobody's way.
    expect(await within(dialog).findAllByText('What it would pass over cannot be shown now.')).toHaveLength(2);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Jump to T+0:20' }));
    await waitFor(() => expect(asked.at(-1)?.body.command).toEqual({ type: 'JumpTo', to: 1_200_000 }));
  });

  it('[SET-3] send again under the same ids what may have been lost on the way', async () => {
    open(exercise('a', {}), exercise('b', {}));
    await press('Message to all');
    const dialog = screen.getByRole('alertdialog');
    await userEvent.type(within(dialog).getByRole('textbox'), 'Lunch at one.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send to all' }));
    const again = await within(set()).findByRole('button', { name: 'Send again' });
    said = allDone;
    await userEvent.click(again);
    await within(set()).findByText('Message: done on 2 of 2 boards');
    expect(asked[0]?.body.command).toEqual({
      type: 'SendMessage',
      to: 'everyone',
      text: 'Lunch at one.',
      language: 'en',
    });
    expect(asked[1]).toEqual(asked[0]);
    await press('Message to all');
    await userEvent.type(screen.getByRole('textbox', { name: 'Message' }), 'Lunch at one.');
    await userEvent.click(screen.getByRole('button', { name: 'Send to all' }));
    await waitFor(() => expect(asked).toHaveLength(3));
    expect(asked[2]?.body.exercises[0]?.id).not.toBe(asked[0]?.body.exercises[0]?.id);
  });

  it('[SET-4] are not steered together while one of them is not the director’s', () => {
    open(exercise('a', { board: 'Room A' }), exercise('b', { board: 'Room B', directs: false }));
    expect(within(set()).queryByRole('checkbox')).toBeNull();
    expect(within(set()).getByText(/Please enter first: Room B\./)).toBeTruthy();
    expect(within(set()).getByRole('button', { name: 'Enter Room B' })).toBeTruthy();
  });

  it('[SET-5] show a safety stop and offer nothing that lifts it', () => {
    open(exercise('a', { board: 'Room A', phase: 'stopped' }), exercise('b', { board: 'Room B', phase: 'running' }));
    expect(within(set()).getByRole('alert').textContent).toContain('Play is stopped in: Room A.');
    const names = within(set())
      .getAllByRole('button')
      .map((button) => button.getAttribute('aria-label') ?? button.textContent);
    expect(names).toEqual([
      'Enter Room A',
      'Enter Room B',
      'Pause',
      'Time-out',
      'Jump',
      'New inject',
      'Message to all',
      'ENDEX',
    ]);
  });
});
