import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LANGUAGES } from '../kit/languages.ts';
import { parseCommons } from './commons.ts';
import { compiled } from './compile.ts';
import { parseScenario, SCENARIO_FILE, type TextFile } from './parse.ts';
import { formatProblem, type Problem } from './problem.ts';
import { textOf } from './scenario.ts';
import { UNTRANSLATED } from './translations.ts';

interface Change {
  readonly from: string;
  readonly to: string;
}
interface Case extends Change {
  readonly title: string;
  readonly file?: string;
  readonly also?: Change;
  /** Text at the place the problem must be said at. */
  readonly at?: string;
  readonly anywhere?: boolean;
  readonly says: string;
  readonly mend?: string;
  readonly warning?: boolean;
}

const data = (name: string): string =>
  readFileSync(new URL(`../../tests/data/broken-scenarios/${name}`, import.meta.url), 'utf8');
const BASE: readonly TextFile[] = [
  { path: SCENARIO_FILE, text: data('base.yaml') },
  { path: 'locales/it.yaml', text: data('it.yaml') },
];
const MEDIA = { 'passport.png': { sha256: 'ab', type: 'image/png', bytes: 3 } };
/** A second base, in which teams order measures, with the shared files beside it. */
const ORDERING: readonly TextFile[] = [
  { path: SCENARIO_FILE, text: data('ordering/scenario.yaml') },
  { path: 'locales/ru.yaml', text: data('ordering/ru.yaml') },
  { path: '_shared/terms.yaml', text: data('ordering/terms.yaml') },
  { path: '_shared/measures.yaml', text: data('ordering/measures.yaml') },
  { path: '_shared/indicators.yaml', text: data('ordering/indicators.yaml') },
  { path: '_shared/law/nowhere.yaml', text: data('ordering/nowhere.yaml') },
];
const CASES = (parse(data('cases.yaml')) as Case[]).map((one) => ({ ...one, base: BASE }));
const OF_MEASURES = (parse(data('ordering/cases.yaml')) as Case[]).map((one) => ({ ...one, base: ORDERING }));

/** A scenario with its shared files, if there are any. */
function read(files: readonly TextFile[]): ReturnType<typeof parseScenario> {
  const inShared = ({ path }: TextFile) => path.startsWith('_shared/');
  const shared = files.filter(inShared).map(({ path, text }) => ({ path: path.slice('_shared/'.length), text }));
  const commons = parseCommons(shared);
  if (!commons.ok) return commons;
  return parseScenario(
    files.filter((file) => !inShared(file)),
    MEDIA,
    undefined,
    commons.value,
  );
}

const problemsOf = (files: readonly TextFile[]): readonly Problem[] => {
  const result = read(files);
  return result.ok ? result.value.warnings : result.error;
};

const unescaped = (text: string): string => text.replaceAll('\\n', '\n');

function changed(text: string, { from, to }: Change): string {
  const parts = text.split(unescaped(from));
  expect(parts.length, `"${from}" must stand once in the base`).toBe(2);
  return parts.join(unescaped(to));
}

describe('a scenario without a mistake', () => {
  const result = parseScenario(BASE, MEDIA);

  test('is accepted, with its texts by language and only the warning that belongs to it', () => {
    expect(result.ok).toBe(true);
    if (!result.ok) return;
    const { scenario, warnings } = result.value;
    expect(scenario.languages).toEqual(['en', 'it']);
    expect(scenario.texts.en?.['injects.arrival.subject']).toBe('A girl arrives');
    expect(textOf(scenario, 'title', 'it')).toEqual({ text: 'Porto piccolo' });
    expect(textOf(scenario, 'injects.arrival.subject', 'it')).toEqual({ text: 'A girl arrives', language: 'en' });
    expect(scenario.media).toEqual(MEDIA);
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining('33 of 35 texts')]);
  });

  test('is plain data: it survives JSON whole', () => {
    if (result.ok) expect(JSON.parse(JSON.stringify(result.value.scenario))).toEqual(result.value.scenario);
  });

  test('marks a translation of an older text as stale and goes on showing it', () => {
    const files = BASE.map((f) => ({ ...f, text: f.text.replace('b95754e75e56', 'aaaaaaaaaaaa') }));
    const stale = parseScenario(files, MEDIA);
    expect(stale.ok && stale.value.scenario.stale).toEqual({ it: ['title'] });
    expect(stale.ok && stale.value.scenario.texts.it?.title).toBe('Porto piccolo');
  });
});

test('a translation that was only prepared counts as missing', () => {
  const files = BASE.map((f) => ({ ...f, text: f.text.replace('b95754e75e56', UNTRANSLATED) }));
  const read = parseScenario(files, MEDIA);
  expect(read.ok && textOf(read.value.scenario, 'title', 'it')).toEqual({ text: 'Small port', language: 'en' });
});

test('the base in which teams order measures has no mistake and only the warning that belongs to it', () => {
  expect(problemsOf(ORDERING).map(formatProblem)).toEqual([expect.stringContaining('texts have no translation')]);
});

test('the id must be the name of the folder, where that is known', () => {
  expect(parseScenario(BASE, MEDIA, 'small-port').ok).toBe(true);
  const other = parseScenario(BASE, MEDIA, 'large-port');
  expect(!other.ok && other.error[0]).toMatchObject({
    line: 2,
    where: 'id',
    message: 'the folder is called large-port',
  });
});

describe('a scenario with a mistake says where it is and how to mend it', () => {
  test.each([...CASES, ...OF_MEASURES])('$title', ({ base, ...one }) => {
    const name = one.file ?? SCENARIO_FILE;
    const files = base.map((file) => {
      if (file.path !== name) return file;
      const once = changed(file.text, one);
      return { ...file, text: one.also ? changed(once, one.also) : once };
    });
    const problems = problemsOf(files);
    const said = problems.filter(({ message }) => message.includes(one.says));
    expect(said.length, problems.map(formatProblem).join('\n')).toBeGreaterThan(0);
    const lines = (files.find(({ path }) => path === name)?.text ?? '').split('\n');
    const at = unescaped(one.at ?? '');
    const fits = said.filter(({ line }) => {
      const found = lines
        .slice(line - 1)
        .join('\n')
        .indexOf(at);
      return one.anywhere || (found >= 0 && found < (lines[line - 1] ?? '').length);
    });
    expect(fits.length, problems.map(formatProblem).join('\n')).toBeGreaterThan(0);
    expect(fits[0]).toMatchObject({ file: name, severity: one.warning ? 'warning' : 'error' });
    expect(fits[0]?.mend).toContain(one.mend ?? '');
    expect(read(files).ok).toBe(one.warning === true);
  });

  test('all of them at once, in reading order', () => {
    const text = data('base.yaml')
      .replace('to: [reception]\n        text', 'to: [receptoin]\n        text')
      .replace('at: 5m', 'at: 50m')
      .replace('met: presumed_minor', 'met: nothing_known');
    const problems = problemsOf([
      { path: SCENARIO_FILE, text },
      { path: 'locales/it.yaml', text: 'language: it\ntexts: []\n' },
    ]);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ where }) => where)).toEqual([
      'people.lena.disclosure.debt.to.0',
      'injects.arrival.at',
      'injects.arrival.expects.0.within',
      'evaluation.seen.met',
      'texts',
    ]);
    const lines = errors.filter(({ file }) => file === SCENARIO_FILE).map(({ line }) => line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });

  test('the column points into the condition', () => {
    const text = data('base.yaml').replace('when: presumed_minor && trust_lena', 'when: presumed_minor && trust_lina');
    const [problem] = problemsOf([{ path: SCENARIO_FILE, text }]);
    const line = text.split('\n')[(problem?.line ?? 0) - 1] ?? '';
    expect(line.slice((problem?.column ?? 0) - 1)).toMatch(/^trust_lina/);
  });

  test('a folder without scenario.yaml, or with a file nothing reads', () => {
    expect(problemsOf([])[0]).toMatchObject({ file: SCENARIO_FILE, line: 1, message: 'scenario.yaml does not exist' });
    const extra = problemsOf([...BASE, { path: 'injects.yaml', text: 'a: 1' }]);
    expect(extra).toContainEqual(expect.objectContaining({ file: 'injects.yaml', message: 'this file is never read' }));
  });

  test('a flood of aliases is refused quickly', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) =>
        `l${i}: &l${i} [${Array(9)
          .fill(i === 0 ? 'x' : `*l${i - 1}`)
          .join(', ')}]`,
    );
    expect(problemsOf([{ path: SCENARIO_FILE, text: levels.join('\n') }])[0]?.severity).toBe('error');
  });

  test.each([
    '',
    '[]',
    'null',
    '- a',
    'text',
    '[[[['.repeat(5000),
    '? '.repeat(2000),
    '{a: '.repeat(3000),
    '__proto__: { a: 1 }',
    '<<: 1',
  ])('a file such as %.20s is refused, not thrown at', (text) => {
    expect(parseScenario([{ path: SCENARIO_FILE, text }], {}).ok).toBe(false);
  });
});

describe('reading never throws', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '',
      ':',
      '- ',
      '\n',
      '{',
      '}',
      '[',
      ']',
      '&a ',
      '*a',
      '"',
      "'",
      '|',
      '!!x ',
      '? ',
      'null',
      '0',
      '-1',
      '1e999',
      'true',
      'constructor',
      '__proto__',
      'everyone',
    ),
    fc.string({ maxLength: 6 }),
  );
  const mutated = (base: string) => {
    const edit = fc.record({ at: fc.nat(base.length), drop: fc.nat(12), put: piece });
    return fc
      .array(edit, { minLength: 1, maxLength: 6 })
      .map((edits) => edits.reduce((text, { at, drop, put }) => text.slice(0, at) + put + text.slice(at + drop), base));
  };

  test.each([
    ['a scenario', BASE],
    ['a scenario in which teams order measures', ORDERING],
  ])('whatever is done to the text of %s', (_, base) => {
    const shared = base.filter(({ path }) => path.startsWith('_shared/'));
    fc.assert(
      fc.property(mutated(base[0]?.text ?? ''), fc.constantFrom(...LANGUAGES), (text, language) => {
        const files = [
          ...shared,
          { path: SCENARIO_FILE, text },
          { path: `locales/${language}.yaml`, text: data('it.yaml') },
        ];
        const result = read(files);
        const problems = result.ok ? result.value.warnings : result.error;
        // Whatever is accepted can be compiled: conditions, storylines and all.
        if (result.ok) expect(() => compiled(result.value.scenario)).not.toThrow();
        if (!result.ok) expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
        for (const problem of problems) {
          expect(problem.line).toBeGreaterThanOrEqual(1);
          expect(problem.message).not.toBe('');
          expect(problem.mend).not.toBe('');
        }
      }),
      { numRuns: 200 },
    );
  });
});
