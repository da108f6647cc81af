// Joining in one tab: what was typed outlives a reload until somebody is in; kept seats go by their title in this language.
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Language } from '../../../shared/kit/languages.ts';
import type { CodeAnswer, JoinResponse } from '../../../shared/protocol/http.ts';
import { browserKeeper } from '../../link/kept.ts';
import { LocaleProvider } from '../../locales/index.ts';
import JoinPage from './join-page.tsx';
import { keepSeat } from './kept-seats.ts';

const about: CodeAnswer = {
  exercise: { en: 'First hour', it: 'Prima ora' },
  role: 'trainee',
  team: { code: 'C1', title: { en: 'Cell 1', it: 'Cellula 1' } },
  phase: 'lobby',
  languages: ['en', 'it'],
};
const seat: JoinResponse = { handle: 'handle-of-ada', token: 'x', role: 'trainee', seatCode: 'ACDEF-34679' };

let answers: Record<string, { status: number; body: unknown }> = {};
beforeEach(() => {
  browserKeeper.write('seats', []);
  sessionStorage.clear();
  answers = { '/api/code': { status: 200, body: about }, '/api/join': { status: 200, body: seat } };
  vi.stubGlobal('fetch', async (path: string) => {
    const { status, body } = answers[path] ?? { status: 404, body: {} };
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = (language: Language = 'en') =>
  render(
    <LocaleProvider language={language}>
      <JoinPage />
    </LocaleProvider>,
  );
const nameField = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Your name' });
const enterCode = async () => {
  await userEvent.type(screen.getByRole('textbox', { name: 'Code' }), 'ACDEF34679');
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
};

describe('the join page', () => {
  it('keeps code and name over a reload, until somebody is in or takes another code', async () => {
    const first = open();
    await enterCode();
    await userEvent.type(await nameField(), 'Ada');
    first.unmount();
    const second = open();
    expect((await nameField()).value).toBe('Ada');
    await userEvent.click(screen.getByRole('button', { name: 'Join' }));
    await screen.findByRole('heading', { name: 'You are in' });
    second.unmount();
    const third = open();
    await enterCode();
    expect((await nameField()).value).toBe('');
    await userEvent.click(screen.getByRole('button', { name: 'Another code' }));
    third.unmount();
    open();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Code' }).value).toBe('');
  });

  it('asks no name of somebody who comes to a full team, but the seat code', async () => {
    answers['/api/code'] = { status: 200, body: { ...about, full: true } };
    open();
    await enterCode();
    expect((await screen.findByRole('alert')).textContent).toContain('All seats of this team are taken.');
    expect(screen.queryByRole('textbox', { name: 'Your name' })).toBeNull();
    answers['/api/code'] = { status: 200, body: { ...about, name: 'Ada' } };
    await userEvent.type(screen.getByRole('textbox', { name: 'Your seat code' }), 'QXRAM6AQHQ');
    await userEvent.click(screen.getByRole('button', { name: 'Come back to my seat' }));
    expect((await nameField()).value).toBe('Ada');
  });

  it('offers the seat code, and the seats of this browser, to somebody whose name is taken', async () => {
    keepSeat({ handle: 'h', exercise: about.exercise, name: 'Ada', seatCode: 'QXRAM-6AQHQ' });
    answers['/api/join'] = { status: 409, body: { rejection: { code: 'name-taken' } } };
    open();
    await enterCode();
    await userEvent.type(await nameField(), 'ada{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('Somebody of this name has joined already.');
    expect(screen.getByRole('textbox', { name: 'Your seat code' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Go on as Ada' }).getAttribute('href')).toBe('/s/h');
  });

  it('names the exercise of a kept seat in the language of the page, an old one as it was kept', () => {
    keepSeat({ handle: 'old', exercise: 'Ночная смена', name: 'Vera', seatCode: 'A' });
    keepSeat({ handle: 'new', exercise: about.exercise, name: 'Ada', seatCode: 'B' });
    open('it');
    expect(screen.getByText(/Prima ora · codice postazione B/)).toBeTruthy();
    expect(screen.getByText(/Ночная смена · codice postazione A/)).toBeTruthy();
  });
});
