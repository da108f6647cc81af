import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DATA = new URL('../../tests/data/broken-scenarios/', import.meta.url);

function run(command: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const call = ['--import', 'tsx', path.join('server', 'cli', `${command}.ts`), ...args];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, call, { cwd: ROOT }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

describe('the commands for authors', { timeout: 60_000 }, () => {
  let room = '';
  let good = '';
  let broken = '';

  beforeAll(() => {
    room = mkdtempSync(path.join(tmpdir(), 'author-'));
    good = path.join(room, 'small-port');
    broken = path.join(room, 'broken', 'small-port');
    for (const folder of [good, broken]) {
      mkdirSync(path.join(folder, 'media'), { recursive: true });
      writeFileSync(path.join(folder, 'media', 'passport.png'), 'x');
      cpSync(new URL('base.yaml', DATA), path.join(folder, 'scenario.yaml'));
    }
    const file = path.join(broken, 'scenario.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('opens: [presume]', 'opens: [presum]'));
  });
  afterAll(() => rmSync(room, { recursive: true, force: true }));

  test('validate ends with 0 for a scenario without a mistake', async () => {
    const { code, out } = await run('validate', good);
    expect(out).toMatch(
      /: no mistake, 0 warnings, 4 conditions explored, (\d+ seen in \d+ rehearsals?, )?0 undecided\n$/,
    );
    expect(code).toBe(0);
  });

  test('[VAL-1] validate finds nothing in the scenarios of the repository', async () => {
    const { code, out } = await run('validate', '--strict', '--json');
    const verdicts = JSON.parse(out) as { folder: string; ok: boolean; problems: unknown[]; undecided: unknown[] }[];
    expect(verdicts.map(({ folder }) => path.basename(folder))).toEqual(['alba', 'first-hour']);
    for (const verdict of verdicts) expect(verdict).toMatchObject({ ok: true, problems: [], undecided: [] });
    expect(code).toBe(0);
  });

  test('validate ends with 1 and names file, line, column, mistake and mend', async () => {
    const { code, out } = await run('validate', good, broken);
    expect(out).toMatch(
      /scenario\.yaml:\d+:\d+ injects\.arrival\.opens\.0: no decision is called "presum" — did you mean "presume"\? \[unknown-name\]/,
    );
    expect(code).toBe(1);
    const asJson = await run('validate', '--json', broken);
    expect(JSON.parse(asJson.out)).toMatchObject([
      { folder: broken, ok: false, problems: [{ severity: 'error' }, {}, {}] },
    ]);
    expect(asJson.code).toBe(1);
  });

  test.each([['no-such-folder'], ['--no-such-option'], ['--combinations=few']])(
    'validate ends with 2 when it is called with %s',
    async (word) => {
      expect(await run('validate', word)).toMatchObject({ code: 2, err: expect.stringContaining('usage:') });
    },
  );

  test('locales adds what is missing, and counts it as done only once it is stamped', async () => {
    const added = await run('locales', good, 'ru', '--add');
    expect(added.out).toContain('35 of 35 texts are left to do');
    expect(added.code).toBe(1);
    const stamped = await run('locales', good, 'ru', '--stamp', 'title', 'summary');
    expect(stamped.out).toContain('33 of 35 texts are left to do');
    const warned = await run('validate', good);
    expect(warned).toMatchObject({ code: 0, out: expect.stringContaining('[missing-translation]') });
    expect((await run('validate', '--strict', good)).code).toBe(1);
  });

  test('locales refuses a key the file does not have, and a word that is no language', async () => {
    expect(await run('locales', good, 'ru', '--stamp', 'titel')).toMatchObject({ code: 2 });
    expect(await run('locales', good, 'xx')).toMatchObject({
      code: 2,
      err: expect.stringContaining('"xx" is no language'),
    });
  });
});
