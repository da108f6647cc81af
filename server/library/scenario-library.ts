// Scenarios on disk: a folder of folders. Reads again what changed, remembers what did not.
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { isLanguage, type Language } from '../../shared/kit/languages.ts';
import { err, type Result } from '../../shared/kit/result.ts';
import { parseScenario, type ReadScenario, type TextFile } from '../../shared/scenario/parse.ts';
import { inReadingOrder, type Problem } from '../../shared/scenario/problem.ts';
import type { MediaFile, Scenario } from '../../shared/scenario/scenario.ts';
import type { ScenarioEntry, ScenarioLibrary } from '../ports.ts';
import { readCommons } from './commons-folder.ts';
import { createMediaShelf } from './media-shelf.ts';
import { describeMedia, lookInto, readText } from './scenario-folder.ts';

type Loaded = Result<ReadScenario, readonly Problem[]>;

const FOLDER_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * The scenarios below `folder`. A scenario that is loaded has its media copied to `mediaFolder` under their hashes,
 * so that an exercise planned from it keeps them whatever happens to the scenario.
 */
export function createScenarioLibrary(folder: string, mediaFolder: string): ScenarioLibrary {
  const shelf = createMediaShelf(mediaFolder);
  const remembered = new Map<string, { fingerprint: string; loaded: Loaded }>();

  const read = async (id: string): Promise<Loaded> => {
    const before = remembered.get(id);
    const place = path.join(folder, id);
    if (!(await isFolder(place))) return err([noSuchScenario(id)]);
    const { fingerprint, load } = await openScenario(place);
    if (before?.fingerprint === fingerprint) return before.loaded;
    const loaded = await load();
    remembered.set(id, { fingerprint, loaded });
    return loaded;
  };

  return {
    async list() {
      const names = await readdir(folder).catch(() => []);
      const entries: ScenarioEntry[] = [];
      for (const id of names.filter((name) => FOLDER_NAME.test(name)).sort())
        if (await isFolder(path.join(folder, id))) entries.push(entryOf(id, await read(id)));
      return entries;
    },
    async load(id) {
      if (!FOLDER_NAME.test(id)) return err([noSuchScenario(id)]);
      const loaded = await read(id);
      if (!loaded.ok) return loaded;
      for (const [name, { sha256 }] of Object.entries(loaded.value.scenario.media))
        try {
          await shelf.keep(path.join(folder, id, 'media', name), sha256);
        } catch (error) {
          remembered.delete(id);
          return err([notKept(name, error)]);
        }
      return loaded;
    },
    media: (sha256) => shelf.find(sha256),
  };
}

/** Reads one scenario folder, wherever it is. */
export async function readScenarioFolder(folder: string): Promise<Loaded> {
  const place = path.resolve(folder);
  if (!(await isFolder(place))) return err([noSuchScenario(path.basename(place))]);
  const { load } = await openScenario(place);
  return load();
}

async function openScenario(place: string): Promise<{ fingerprint: string; load: () => Promise<Loaded> }> {
  const found = await lookInto(place);
  const shared = await readCommons(path.dirname(place));
  const load = async (): Promise<Loaded> => {
    // Too large, too many, or not in the folder at all: then nothing is read.
    if (found.problems.length > 0) return err(found.problems);
    const texts: TextFile[] = [];
    const unreadable: Problem[] = [];
    for (const file of found.texts) {
      const text = await readText(place, file.path);
      if ('message' in text) unreadable.push(text);
      else texts.push(text);
    }
    const media: Record<string, MediaFile> = {};
    for (const file of found.media) media[path.posix.basename(file.path)] = await describeMedia(place, file);
    if (!shared.commons.ok) return err(shared.commons.error);
    const parsed = parseScenario(texts, media, path.basename(place), shared.commons.value);
    if (unreadable.length === 0) return parsed;
    return err(inReadingOrder([...unreadable, ...(parsed.ok ? parsed.value.warnings : parsed.error)]));
  };
  return { fingerprint: `${JSON.stringify(found)} ${shared.fingerprint}`, load };
}

function entryOf(id: string, loaded: Loaded): ScenarioEntry {
  if (!loaded.ok) return { id, title: {}, languages: [], problems: loaded.error };
  const { scenario, warnings } = loaded.value;
  const title: Partial<Record<Language, string>> = {};
  for (const [language, texts] of Object.entries(scenario.texts))
    if (isLanguage(language) && texts.title !== undefined) title[language] = texts.title;
  return { id, title, languages: scenario.languages, size: sizeOf(scenario), problems: warnings };
}

function sizeOf({ ends, teams }: Scenario): NonNullable<ScenarioEntry['size']> {
  const all = Object.values(teams);
  return { ends, teams: all.length, seats: all.reduce((sum, { seats }) => sum + seats, 0) };
}

function noSuchScenario(id: string): Problem {
  const mend = 'name a folder below scenarios/ that holds a scenario.yaml';
  return {
    file: 'scenario.yaml',
    line: 1,
    where: '',
    message: `there is no scenario "${id}"`,
    mend,
    code: 'file',
    severity: 'error',
  };
}

function notKept(name: string, error: unknown): Problem {
  const message = `the file could not be kept: ${error instanceof Error ? error.message : String(error)}`;
  const mend = 'see that nobody is editing it and that the disk has room, then try again';
  return { file: `media/${name}`, line: 1, where: '', message, mend, code: 'file', severity: 'error' };
}

async function isFolder(place: string): Promise<boolean> {
  const stat = await lstat(place).catch(() => undefined);
  return stat?.isDirectory() === true;
}
