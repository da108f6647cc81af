// Reads a scenario of the repository from disk, for tests of the pure middle.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCommons } from '../../shared/scenario/commons.ts';
import type { Commons } from '../../shared/scenario/orders.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { MediaFile, Scenario } from '../../shared/scenario/scenario.ts';

const SCENARIOS = path.resolve(import.meta.dirname, '../../scenarios');

/** The catalogue, the words to avoid and the law packs of the repository. */
export function loadCommons(): Commons {
  const folder = path.join(SCENARIOS, '_shared');
  const files = [
    'measures.yaml',
    'indicators.yaml',
    'child.yaml',
    'terms.yaml',
    ...readdirSync(path.join(folder, 'law')).map((name) => `law/${name}`),
  ].map((name) => ({
    path: name,
    text: readFileSync(path.join(folder, name), 'utf8'),
  }));
  const read = parseCommons(files);
  if (!read.ok) throw new Error(read.error.map((p) => `${p.file}:${p.line} ${p.message}`).join('\n'));
  return read.value;
}

const localesIn = (folder: string): string[] =>
  existsSync(path.join(folder, 'locales'))
    ? readdirSync(path.join(folder, 'locales')).map((name) => `locales/${name}`)
    : [];

/** The drawings a scenario brings; of other kinds there are none in the repository. */
function mediaIn(folder: string): Readonly<Record<string, MediaFile>> {
  const media = path.join(folder, 'media');
  const names = existsSync(media) ? readdirSync(media) : [];
  return Object.fromEntries(
    names.map((name) => {
      const bytes = readFileSync(path.join(media, name));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return [name, { sha256, type: 'image/svg+xml', bytes: bytes.length }];
    }),
  );
}

/** A trusted scenario by its folder's name. Throws with every problem if it has any error. */
export function loadScenario(id: string): Scenario {
  const folder = path.join(SCENARIOS, id);
  const files = ['scenario.yaml', ...localesIn(folder)].map((name) => ({
    path: name,
    text: readFileSync(path.join(folder, name), 'utf8'),
  }));
  const read = parseScenario(files, mediaIn(folder), id, loadCommons());
  if (!read.ok) throw new Error(read.error.map((p) => `${p.file}:${p.line} ${p.message}`).join('\n'));
  return read.value.scenario;
}
