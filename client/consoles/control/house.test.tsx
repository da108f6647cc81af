// The director's house page: the link is spent once and leaves the address bar; a broken scenario cannot be started.
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HouseAnswer } from '../../../shared/protocol/http.ts';
import { LocaleProvider } from '../../locales/index.ts';
import HousePage from './house-page.tsx';

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
const house: HouseAnswer = {
  name: 'Elena',
  language: 'en',
  now: 0,
  exercises: [exercise('x1', { phase: 'running' })],
  scenarios: [
    {
      id: 'good',
      title: { en: 'Good one' },
      languages: ['en'],
      size: { ends: 2_100_000, teams: 4, seats: 12 },
      problems: [],
    },
    {
      id: 'broken',
      title: { en: 'Broken one' },
      languages: ['en'],
      problems: [
        {
          file: 'scenario.yaml',
          line: 12,
          where: 'injects.c01.to',
          message: 'there is no team “polise”',
          mend: 'write police',
          severity: 'error',
        },
      ],
    },
  ],
};

/** Answers of the server by method and path; everything asked is remembered. */
let answers: Record<string, { status: number; body: unknown }> = {};
let asked: { path: string; body: unknown }[] = [];
beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    asked.push({ path, body });
    const { status, body: said } = answers[path] ?? { status: 404, body: {} };
    return new Response(JSON.stringify(said), { status, headers: { 'content-type': 'application/json' } });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const refused = (code: string) => ({ status: 403, body: { rejection: { code } } });
const open = () =>
  render(
    <LocaleProvider language="en">
      <HousePage />
    </LocaleProvider>,
  );

describe('the director’s house page', () => {
  it('lists exercises and scenarios, and starts none that has mistakes', async () => {
    answers = { '/api/house': { status: 200, body: house } };
    open();
    expect(await screen.findByRole('heading', { name: 'Good day, Elena' })).toBeTruthy();
    expect(screen.getByText(/there is no team “polise” — write police/)).toBeTruthy();
    expect(screen.getByText('scenario.yaml:12')).toBeTruthy();
    expect(screen.getByText('35 minutes · 4 teams · 12 people')).toBeTruthy();
    const start = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
    expect(start('Plan an exercise from Broken one').disabled).toBe(true);
    await userEvent.click(start('Plan an exercise from Good one'));
    expect(asked.at(-1)).toEqual({ path: '/api/exercises', body: { scenario: 'good' } });
    await userEvent.click(screen.getByText('Several rooms play it?'));
    await userEvent.type(screen.getByRole('textbox', { name: 'Board (room or table)' }), ' Room A ');
    await userEvent.click(start('Plan an exercise from Good one'));
    expect(asked.at(-1)?.body).toEqual({ scenario: 'good', board: 'Room A' });
  });

  it('takes the token out of the address bar, spends it once, and says when it was spent', async () => {
    history.replaceState(null, '', '/director#a-token-of-the-link');
    answers = { '/api/house': refused('not-joined'), '/api/director': refused('link-spent') };
    open();
    const button = await screen.findByRole('button', { name: 'Open Waymark on this laptop' });
    expect(location.hash).toBe('');
    await userEvent.type(screen.getByLabelText('Your name'), 'Elena');
    await userEvent.click(button);
    expect(asked.at(-1)?.body).toEqual({ token: 'a-token-of-the-link', name: 'Elena', language: 'en' });
    expect((await screen.findByRole('alert')).textContent).toContain('This link was used already.');
    answers['/api/director'] = { status: 200, body: house };
    await userEvent.click(button);
    expect(await screen.findByRole('heading', { name: 'Good day, Elena' })).toBeTruthy();
  });

  it('tells others that the page is the director’s', async () => {
    answers = { '/api/house': refused('not-joined') };
    open();
    expect(await screen.findByRole('heading', { name: 'This page is the director’s.' })).toBeTruthy();
  });
});
