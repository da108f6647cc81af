// The shared folder beside the scenarios, read from disk: catalogue, child steps, words to avoid and law packs.
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ok, type Result } from '../../shared/kit/result.ts';
import {
  CATALOGUE_FILE,
  CHILD_FILE,
  COMMONS_FOLDER,
  INDICATORS_FILE,
  parseCommons,
  TERMS_FILE,
} from '../../shared/scenario/commons.ts';
import { type Commons, NO_COMMONS } from '../../shared/scenario/orders.ts';
import type { Problem } from '../../shared/scenario/problem.ts';

export interface CommonsFolder {
  /** Changes whenever a file of the folder does. */
  readonly fingerprint: string;
  readonly commons: Result<Commons, readonly Problem[]>;
}

let last: { readonly place: string; readonly read: CommonsFolder } | undefined;

/** The commons of the scenarios below a folder; none if it has no shared folder. Read again only after a change. */
export async function readCommons(scenarios: string): Promise<CommonsFolder> {
  const place = path.resolve(scenarios, COMMONS_FOLDER);
  const laws = (await readdir(path.join(place, 'law')).catch(() => [])).filter((name) => name.endsWith('.yaml')).sort();
  const files: { path: string; bytes: number; changedAt: number }[] = [];
  for (const file of [CATALOGUE_FILE, CHILD_FILE, INDICATORS_FILE, TERMS_FILE, ...laws.map((name) => `law/${name}`)]) {
    const stat = await lstat(path.join(place, file)).catch(() => undefined);
    if (stat?.isFile()) files.push({ path: file, bytes: stat.size, changedAt: stat.mtimeMs });
  }
  const fingerprint = JSON.stringify(files);
  if (last?.place === place && last.read.fingerprint === fingerprint) return last.read;
  const texts = await Promise.all(
    files.map(async (file) => ({ path: file.path, text: await readFile(path.join(place, file.path), 'utf8') })),
  );
  const read = { fingerprint, commons: texts.length === 0 ? ok(NO_COMMONS) : parseCommons(texts) };
  last = { place, read };
  return read;
}
