// Words to avoid: whole words in any case and ending, and nothing that is right; the repository's scenarios hold none.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { loadCommons } from '../../tests/support/load-scenario.ts';
import type { Language } from '../kit/languages.ts';
import { avoidedIn } from './avoided.ts';
import { COMMONS_FOLDER } from './commons.ts';
import { parseScenario, SCENARIO_FILE } from './parse.ts';
import { formatProblem } from './problem.ts';
import { pathOfText } from './texts.ts';

const commons = loadCommons();
const words = (language: Language, text: string): string[] =>
  avoidedIn(commons.terms?.terms, language)(text).map(({ word }) => word);

describe('words to avoid', () => {
  it.each<[Language, string, string[]]>([
    ['en', 'Two ILLEGAL\nmigrants came.', ['ILLEGAL\nmigrants']],
    ['en', 'A prostitute? No: prostitutes. No prostitute.', ['prostitute', 'prostitutes']],
    ['it', 'Trovati lavoratori clandestini', ['clandestini']],
    ['it', 'Una (clandestina).', ['clandestina']],
    ['ru', 'Нелегалы и нелегальные мигранты', ['Нелегалы', 'нелегальные мигранты']],
    ['ru', 'инвалидами', ['инвалидами']],
    ['ru', 'двух жен боевиков', ['жен боевиков']],
    ['ru', 'о детской проституции', ['детской проституции']],
  ])('in %s are found: %j', (language, text, found) => {
    expect(words(language, text)).toEqual(found);
  });

  it.each<[Language, string]>([
    ['en', 'Illegal work of migrants; he is illegal. Prostitution.'],
    ['it', 'clandestinità, prostituzione, traffico di migranti'],
    ['ru', 'Инвалидность, человек с инвалидностью; нелегальный труд; проституция; трафик'],
    ['en', 'нелегал clandestino'],
  ])('in %s are not: %j', (language, text) => {
    expect(words(language, text)).toEqual([]);
  });

  it('are none where no list is', () => {
    expect(avoidedIn(undefined, 'en')('illegal migrant')).toEqual([]);
  });
});

test('every entry of the list that is unverified says so', () => {
  for (const [id, { source }] of Object.entries(commons.terms?.terms ?? {}))
    expect(source, id).toMatch(/unverified|sourced/);
});

test('no scenario of the repository has a word to avoid that is not meant', () => {
  const folder = path.resolve(import.meta.dirname, '../../scenarios');
  const scenarios = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== COMMONS_FOLDER)
    .map(({ name }) => name);
  const problems = (id: string, change: (text: string) => string) => {
    const names = readdirSync(path.join(folder, id, 'locales')).map((name) => `locales/${name}`);
    const files = [SCENARIO_FILE, ...names].map((name) => ({
      path: name,
      text: change(readFileSync(path.join(folder, id, name), 'utf8')),
    }));
    const read = parseScenario(files, {}, id, commons);
    return (read.ok ? read.value.warnings : read.error).filter(({ message }) => message.includes('word to avoid'));
  };
  for (const id of scenarios) expect(problems(id, (text) => text).map(formatProblem)).toEqual([]);
  // Were the caller's word not meant, it would be said where it stands.
  const unmeant = problems('first-hour', (text) => text.replace('    deliberate_stigma: true\n', ''));
  expect(unmeant.map(({ file, message }) => `${file} ${message}`)).toContain(
    'locales/it.yaml "clandestini" is a word to avoid',
  );
});

test('every text has its place in the file', () => {
  expect(pathOfText('moves.1.title')).toEqual(['moves', 1, 'title']);
  expect(pathOfText('injects.c04.expects.0.why')).toEqual(['injects', 'c04', 'expects', 0, 'why']);
  expect(pathOfText('storylines.gate.states.open.title')).toEqual([
    'storylines',
    'gate',
    'states',
    'open',
    'meta',
    'title',
  ]);
  expect(pathOfText('injects.1.body')).toEqual(['injects', '1', 'body']);
});
