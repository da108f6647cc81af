import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Frames } from '../../../shared/review/frames.ts';
import { momentOf } from '../../../shared/review/timeline.ts';
import { playFirstHour } from '../../../tests/support/first-hour-play.ts';
import { ExerciseProvider } from '../../exercise/exercise-context.tsx';
import { createReplayStore } from '../../exercise/replay-store.ts';
import { LocaleProvider } from '../../locales/index.ts';
import PrintPage from './print-page.tsx';

const log = playFirstHour();
const room = {
  exercise: 'e',
  codes: [{ code: 'ABCDE-FGHIJ', role: 'trainee', team: 'money' }],
  addresses: [{ url: 'http://10.0.0.5:3000', reached: true }],
  seats: [{ seat: 's1', name: 'Ann', role: 'trainee', team: 'money', seatCode: 'KLMNO-PQRST' }],
};

beforeEach(() => {
  vi.stubGlobal('fetch', (path: string) =>
    Promise.resolve(
      path.endsWith('/room')
        ? Response.json(room)
        : new Response(
            log
              .slice(0, 3)
              .map((event) => `${JSON.stringify(event)}\n`)
              .join(''),
          ),
    ),
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function open(language: 'en' | 'ru') {
  const frames = Frames.of(log);
  const store = createReplayStore({
    frames,
    audience: { kind: 'control' },
    language,
    moment: momentOf(frames, 1),
    mediaUrl: (key) => key,
  });
  const { container } = render(
    <LocaleProvider language={language}>
      <ExerciseProvider store={store}>
        <PrintPage />
      </ExerciseProvider>
    </LocaleProvider>,
  );
  await screen.findAllByRole('radio', {}, { timeout: 8000 });
  return { user: userEvent.setup(), sheets: () => [...container.querySelectorAll('.sheet, .slip')] };
}

it('marks every sheet of every kind as an exercise and fictional', async () => {
  const { user, sheets } = await open('en');
  for (const radio of screen.getAllByRole('radio')) {
    await user.click(radio);
    expect(sheets().length).toBeGreaterThan(0);
    for (const sheet of sheets()) expect(sheet.textContent).toMatch(/Night shift.*EXERCISE – FICTIONAL/);
  }
});

it('keeps the list of events in one table, whose head every page of it repeats', async () => {
  const { sheets } = await open('en');
  expect(sheets()).toHaveLength(1);
  const table = screen.getByRole('table');
  expect(table.querySelector('thead')?.textContent).toMatch(/EXERCISE – FICTIONAL.*Expected action/);
});

it('says conditions with the titles of their facts', async () => {
  await open('en');
  const table = screen.getByRole('table').textContent;
  expect(table).toContain('when: Pirro was found');
  expect(table).toContain('when not: Pirro is missing');
  expect(table).not.toMatch(/pirro_|workers_missing|Facts the conditions read/);
});

it('says of what is in reserve that it never comes by itself, after the fourteen', async () => {
  await open('en');
  const rows = screen.getAllByRole('row').map(({ textContent }) => textContent);
  const reserve = rows.filter((row) => row.includes('in reserve: only the controller releases it'));
  expect(reserve).toHaveLength(2);
  expect(reserve[0]).toContain('when: Pirro sleeps among the adults');
  expect(rows.indexOf(reserve[0] ?? '')).toBeGreaterThan(rows.findIndex((row) => row.includes('C13')));
});

it('writes the foot of all pages in the language of the sheets', async () => {
  await open('ru');
  const rule = [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join('');
  expect(rule).toMatch(/@bottom-left \{ content: "[^"]+ · УЧЕБНЫЙ МАТЕРИАЛ – ВСЁ ВЫМЫШЛЕНО"/);
});

it('gives trainees’ envelopes nothing but what trainees are told', async () => {
  const { user, sheets } = await open('en');
  await user.click(screen.getByRole('radio', { name: /Envelope/ }));
  const text = sheets()
    .map((sheet) => sheet.textContent)
    .join('\n');
  expect(text).toContain('A boy with a bandage');
  const first = log[0]?.event;
  const scenario = first?.type === 'ExercisePlanned' ? first.scenario : undefined;
  for (const person of Object.values(scenario?.people ?? {})) expect(text).not.toContain(person.truth.summary);
  for (const { script, number } of Object.values(scenario?.injects ?? {})) {
    if (script) expect(text).not.toContain(script);
    if (/[a-z]$/.test(number)) expect(text).not.toContain(number);
  }
});

it('has no paper with envelopes of two teams', async () => {
  const { user, sheets } = await open('en');
  await user.click(screen.getByRole('radio', { name: /Envelope/ }));
  const papers = sheets().filter((sheet) => sheet.matches('.sheet'));
  expect(papers).toHaveLength(4);
  for (const paper of papers) {
    const codes = [...paper.querySelectorAll('.sheet-head > :last-child')].map(({ textContent }) => textContent);
    expect(codes.length).toBeGreaterThan(1);
    expect(new Set(codes.map((code) => code?.slice(0, 2))).size).toBe(1);
  }
});

it('lays codes, the address that was reached and seat codes on the seat cards', async () => {
  const { user, sheets } = await open('en');
  await user.click(screen.getByRole('radio', { name: /Seat cards/ }));
  const text = sheets()
    .map((sheet) => sheet.textContent)
    .join('\n');
  for (const part of ['ABCDE-FGHIJ', 'http://10.0.0.5:3000', 'KLMNO-PQRST']) expect(text).toContain(part);
  expect(screen.getAllByRole('img')[0]?.getAttribute('src')).toContain(encodeURIComponent('/join/ABCDE-FGHIJ'));
});

it('speaks the language that was chosen for the sheets', async () => {
  const { sheets } = await open('ru');
  expect(sheets()[0]?.textContent).toContain('УЧЕБНЫЙ МАТЕРИАЛ – ВСЁ ВЫМЫШЛЕНО');
  expect(sheets()[0]?.getAttribute('lang')).toBe('ru');
});
