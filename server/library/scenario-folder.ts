// A scenario's folder on disk: which files belong to it, read within limits. Symbolic links are never followed, so
// nothing outside the folder can become part of an exercise.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { TextFile } from '../../shared/scenario/parse.ts';
import type { Problem } from '../../shared/scenario/problem.ts';
import type { MediaFile } from '../../shared/scenario/scenario.ts';

const MEBIBYTE = 1024 * 1024;
export const LIMITS = { text: 4 * MEBIBYTE, media: 50 * MEBIBYTE, allMedia: 250 * MEBIBYTE, files: 500 };

const TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
};

interface Found {
  /** Path inside the scenario's folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
  readonly changedAt: number;
}

export interface ScenarioFolder {
  readonly texts: readonly Found[];
  readonly media: readonly Found[];
  readonly problems: readonly Problem[];
}

const refusal = (file: string, message: string, mend: string): Problem => ({
  file,
  line: 1,
  where: '',
  message,
  mend,
  code: 'file',
  severity: 'error',
});

/** What a scenario's folder holds, without reading any of it. Hidden files and plain notes are left alone. */
export async function lookInto(folder: string): Promise<ScenarioFolder> {
  const texts: Found[] = [];
  const media: Found[] = [];
  const problems: Problem[] = [];
  const visit = async (inside: string, take: (found: Found) => void): Promise<void> => {
    for (const name of await namesIn(path.join(folder, inside))) {
      const file = inside === '' ? name : `${inside}/${name}`;
      const stat = await lstat(path.join(folder, inside, name));
      if (stat.isSymbolicLink())
        problems.push(refusal(file, 'this is a symbolic link', 'put the file itself into the folder'));
      else if (stat.isFile()) take({ path: file, bytes: stat.size, changedAt: stat.mtimeMs });
      else if (inside === '' && stat.isDirectory() && name === 'locales') await visit(name, takeText);
      else if (inside === '' && stat.isDirectory() && name === 'media') await visit(name, takeMedia);
      else problems.push(refusal(file, 'this is never read', 'only the folders locales and media belong here'));
    }
  };
  const takeText = (found: Found): void => {
    if (/\.ya?ml$/.test(found.path)) texts.push(found);
    if (found.bytes > LIMITS.text) problems.push(refusal(found.path, 'the file is too large', 'keep it below 4 MB'));
  };
  const takeMedia = (found: Found): void => {
    media.push(found);
    if (found.bytes > LIMITS.media) problems.push(refusal(found.path, 'the file is too large', 'keep it below 50 MB'));
    if (typeOf(found.path) === undefined) {
      const mend = `use one of: ${Object.keys(TYPES).join(' ')}`;
      problems.push(refusal(found.path, 'browsers may not be able to show this kind of file', mend));
    }
  };
  await visit('', takeText);
  if (texts.length + media.length > LIMITS.files)
    problems.push(refusal('', `there are more than ${LIMITS.files} files`, 'remove what the exercise does not use'));
  if (media.reduce((sum, { bytes }) => sum + bytes, 0) > LIMITS.allMedia)
    problems.push(refusal('media', 'all media together are too large', 'keep them below 250 MB'));
  return { texts, media, problems };
}

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => !name.startsWith('.')).sort();
}

const typeOf = (file: string): string | undefined => TYPES[path.extname(file).toLowerCase()];

/** The text of a file, or the problem that it is no text. */
export async function readText(folder: string, file: string): Promise<TextFile | Problem> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path.join(folder, file)));
    return { path: file, text };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return refusal(file, 'the file is not written in UTF-8', 'save it as UTF-8');
  }
}

/** Hash, type and size of a media file. */
export async function describeMedia(folder: string, { path: file, bytes }: Found): Promise<MediaFile> {
  return { sha256: await hashFile(path.join(folder, file)), type: typeOf(file) ?? 'application/octet-stream', bytes };
}

/** SHA-256 of a file's bytes, as hex. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}
