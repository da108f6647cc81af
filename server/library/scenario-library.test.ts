import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashText } from '../../shared/kit/hash.ts';
import { createScenarioLibrary } from './scenario-library.ts';

const DATA = new URL('../../tests/data/broken-scenarios/', import.meta.url);
const PICTURE = 'no real picture';

describe('the scenario library', () => {
  let room = '';
  let home = '';
  const library = () => createScenarioLibrary(path.join(room, 'scenarios'), path.join(room, 'media'));
  const problemsOf = async (id: string): Promise<string[]> => {
    const loaded = await library().load(id);
    return loaded.ok ? [] : loaded.error.map(({ file, message }) => `${file}: ${message}`);
  };

  beforeEach(() => {
    room = mkdtempSync(path.join(tmpdir(), 'library-'));
    home = path.join(room, 'scenarios', 'small-port');
    mkdirSync(path.join(home, 'media'), { recursive: true });
    mkdirSync(path.join(home, 'locales'));
    cpSync(new URL('base.yaml', DATA), path.join(home, 'scenario.yaml'));
    cpSync(new URL('it.yaml', DATA), path.join(home, 'locales', 'it.yaml'));
    writeFileSync(path.join(home, 'media', 'passport.png'), PICTURE);
    writeFileSync(path.join(home, 'README.md'), 'Notes of the author');
  });
  afterEach(() => rmSync(room, { recursive: true, force: true }));

  test('lists every scenario with its title in every language and what is wrong with it', async () => {
    mkdirSync(path.join(room, 'scenarios', 'empty'));
    mkdirSync(path.join(room, 'scenarios', 'Not A Scenario'));
    const [empty, port, ...rest] = await library().list();
    expect(rest).toEqual([]);
    expect(port).toMatchObject({
      id: 'small-port',
      title: { en: 'Small port', it: 'Porto piccolo' },
      languages: ['en', 'it'],
      size: { ends: 2_400_000, teams: 2, seats: 5 },
    });
    expect(empty).toMatchObject({ id: 'empty', title: {}, problems: [{ message: 'scenario.yaml does not exist' }] });
  });

  test('a folder that does not exist holds no scenarios', async () => {
    expect(await createScenarioLibrary(path.join(room, 'nowhere'), room).list()).toEqual([]);
  });

  test('loading keeps media by hash, whatever happens to the scenario afterwards', async () => {
    const one = library();
    const loaded = await one.load('small-port');
    const sha256 = hashText(PICTURE);
    expect(loaded.ok && loaded.value.scenario.media).toEqual({
      'passport.png': { sha256, type: 'image/png', bytes: PICTURE.length },
    });
    rmSync(home, { recursive: true });
    expect(Buffer.from((await one.media(sha256)) ?? []).toString()).toBe(PICTURE);
    const together = await Promise.all([one.media(sha256), one.media(sha256)]);
    expect(together[0]).toBe(together[1]);
    expect(await one.media(hashText('other'))).toBeUndefined();
    expect(await one.media('../scenarios/small-port/scenario.yaml')).toBeUndefined();
  });

  test('media that changed unnoticed since it was read are refused, and read anew the next time', async () => {
    const one = library();
    const file = path.join(home, 'media', 'passport.png');
    utimesSync(file, 1000, 1000);
    await one.list();
    writeFileSync(file, PICTURE.toUpperCase());
    utimesSync(file, 1000, 1000);
    const refused = await one.load('small-port');
    expect(!refused.ok && refused.error[0]?.message).toContain('passport.png changed while it was read');
    const again = await one.load('small-port');
    const sha256 = hashText(PICTURE.toUpperCase());
    expect(again.ok && again.value.scenario.media['passport.png']?.sha256).toBe(sha256);
    expect(await one.media(sha256)).toBeDefined();
  });

  test('reads again what was edited', async () => {
    const one = library();
    expect((await one.list())[0]?.title.en).toBe('Small port');
    const file = path.join(home, 'scenario.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('title: Small port', 'title: Very small port'));
    expect((await one.list())[0]?.title.en).toBe('Very small port');
  });

  test.each(['../small-port', 'small-port/../small-port', '/etc', '', '.', 'nowhere', 'Small-Port'])(
    'a name such as "%s" leads nowhere',
    async (id) => {
      expect(await problemsOf(id)).toEqual([`scenario.yaml: there is no scenario "${id}"`]);
    },
  );

  test('symbolic links are refused: as a file, as a folder and as the scenario itself', async () => {
    writeFileSync(path.join(room, 'secret.yaml'), 'secret: true');
    symlinkSync(path.join(room, 'secret.yaml'), path.join(home, 'locales', 'ru.yaml'));
    expect(await problemsOf('small-port')).toEqual(['locales/ru.yaml: this is a symbolic link']);
    rmSync(path.join(home, 'locales', 'ru.yaml'));
    rmSync(path.join(home, 'media'), { recursive: true });
    symlinkSync(room, path.join(home, 'media'));
    expect(await problemsOf('small-port')).toEqual(['media: this is a symbolic link']);
    symlinkSync(home, path.join(room, 'scenarios', 'link'));
    expect(await problemsOf('link')).toEqual(['scenario.yaml: there is no scenario "link"']);
  });

  test('files that are too large, of an unknown kind or in another encoding are refused by name', async () => {
    writeFileSync(path.join(home, 'media', 'tool.exe'), 'x');
    expect(await problemsOf('small-port')).toEqual([
      'media/tool.exe: browsers may not be able to show this kind of file',
    ]);
    rmSync(path.join(home, 'media', 'tool.exe'));
    writeFileSync(path.join(home, 'locales', 'it.yaml'), Buffer.from([0x61, 0x3a, 0x20, 0xe9]));
    expect(await problemsOf('small-port')).toContain('locales/it.yaml: the file is not written in UTF-8');
    writeFileSync(path.join(home, 'locales', 'it.yaml'), Buffer.alloc(4 * 1024 * 1024 + 1, 0x61));
    expect(await problemsOf('small-port')).toContain('locales/it.yaml: the file is too large');
  });

  test('the folder must be called like the scenario', async () => {
    cpSync(home, path.join(room, 'scenarios', 'copy'), { recursive: true });
    expect(await problemsOf('copy')).toContain('scenario.yaml: the folder is called copy');
  });
});
