// `simulate` and `replay` as an author calls them: what they print, and how they end.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FIRST_HOUR = path.join('scenarios', 'first-hour');
const GOLDEN = path.join('tests', 'logs', 'first-hour-0.1.0.jsonl');

function run(command: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const call = ['--import', 'tsx', path.join('server', 'cli', `${command}.ts`), ...args];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, call, { cwd: ROOT, maxBuffer: 1e8 }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

let room = '';
const file = (name: string, text: string): string => {
  writeFileSync(path.join(room, name), text);
  return path.join(room, name);
};
beforeAll(() => {
  room = mkdtempSync(path.join(tmpdir(), 'rehearsal-'));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

describe('simulate', { timeout: 120_000 }, () => {
  test('prints a page, and the same figures for the same seed', async () => {
    const { code, out } = await run('simulate', FIRST_HOUR, '--runs=3', '--seed=4');
    expect(out).toContain('first-hour: 3 runs, careful seats, seed 4');
    expect(out).toContain('No dead ends.');
    expect(out).toMatch(/c04\/0 +protection +met 100 %/);
    expect(code).toBe(0);
    const asJson = async () => (await run('simulate', FIRST_HOUR, '--runs=3', '--seats=careless', '--json')).out;
    const first = await asJson();
    expect(JSON.parse(first)).toMatchObject({ scenario: 'first-hour', runs: 3, seats: 'careless', seed: 1 });
    expect(await asJson()).toBe(first);
  });

  test('ends with 1 if it is strict and something was reached in no run', async () => {
    expect((await run('simulate', FIRST_HOUR, '--runs=1', '--strict')).code).toBe(1);
  });

  test('plays a script once, and its log can be replayed', async () => {
    const script = file('way.yaml', '- { t: 7m, team: first-response, decision: first-steps, option: register }\n');
    const log = path.join(room, 'way.jsonl');
    const { code, out } = await run('simulate', FIRST_HOUR, `--seats=${script}`, `--log=${log}`);
    expect(out).toContain('first-hour: 1 run,');
    expect(code).toBe(0);
    const replayed = await run('replay', log, '--at=T+0:08');
    expect(replayed.out).toMatch(/T\+0:07 +first-response +first-steps +register/);
    expect(replayed.code).toBe(0);
  });

  test('names file, line and mistake of a script', async () => {
    const script = file('wrong.yaml', '# my way\n- { t: 7m, release: c01 }\n- { t: 8m, release: c99 }\n');
    const { code, err } = await run('simulate', FIRST_HOUR, `--seats=${script}`);
    expect(err).toContain('wrong.yaml:3 no inject is called "c99"');
    expect(code).toBe(2);
  });

  test.each([
    [['no-such-folder']],
    [[]],
    [[FIRST_HOUR, '--runs=0']],
    [[FIRST_HOUR, '--seed=x']],
    [[FIRST_HOUR, '--seats=clever']],
  ])('ends with 2 when it is called with %s', async (words) => {
    expect(await run('simulate', ...words)).toMatchObject({ code: 2, err: expect.stringContaining('usage:') });
  });
});

describe('replay', { timeout: 120_000 }, () => {
  test('shows a state, a view and figures of a log at a position or a moment', async () => {
    const state = await run('replay', GOLDEN, '--at=T+0:20');
    expect(state.out).toMatch(/^first-hour at position \d+ of 313: T\+0:\d\d \(day 2, 0\d:\d\d\), running, after /);
    const asJson = await run('replay', GOLDEN, '--at=200', '--json');
    expect(JSON.parse(asJson.out)).toMatchObject({ position: 200, last: 313 });
    const named = await run('replay', GOLDEN, '--position=200', '--state', '--json');
    expect(named.out).toBe(asJson.out);
    const view = await run('replay', GOLDEN, '--at=T+0:20', '--view=team:money:it');
    expect(JSON.parse(view.out)).toMatchObject({ fields: { team: { code: 'C4' } } });
    expect(JSON.parse((await run('replay', GOLDEN, '--view=control')).out).lists).toHaveProperty('injects');
    const figures = await run('replay', GOLDEN, '--figures', '--json');
    expect(JSON.parse(figures.out)).toMatchObject({ points: expect.any(Array), teams: expect.any(Array) });
    for (const { code } of [state, asJson, view, figures]) expect(code).toBe(0);
  });

  test.each([
    ['not readable as JSON', 3, (lines: string[]) => lines.with(2, '{"position":3,')],
    ['position 4 where 3 should stand', 3, (lines: string[]) => lines.toSpliced(2, 1)],
    ['a log begins with ExercisePlanned', 1, (lines: string[]) => lines.slice(1)],
    ['not an event of the log', 2, (lines: string[]) => lines.with(1, '{"position":2,"event":{"type":"Nothing"}}')],
    ['the file is empty', 1, () => []],
  ])('says where a log is %s', async (message, line, spoil) => {
    const lines = readFileSync(path.join(ROOT, GOLDEN), 'utf8').trimEnd().split('\n');
    const spoilt = file('spoilt.jsonl', spoil(lines).join('\n'));
    const { code, err } = await run('replay', spoilt);
    expect(err).toContain(`${spoilt}:${line} ${message}`);
    expect(code).toBe(1);
  });

  test.each([
    [['no-such-file']],
    [[GOLDEN, '--at=9999']],
    [[GOLDEN, '--at=noon']],
    [[GOLDEN, '--at=3', '--position=3']],
    [[GOLDEN, '--position=T+0:20']],
    [[GOLDEN, '--state', '--figures']],
    [[GOLDEN, '--view=team:nobody']],
    [[GOLDEN, '--view=control:xx']],
    [[GOLDEN, '--view=seat:nobody']],
  ])('ends with 2 when it is called with %s', async (words) => {
    expect(await run('replay', ...words)).toMatchObject({ code: 2, err: expect.stringContaining('usage:') });
  });
});
