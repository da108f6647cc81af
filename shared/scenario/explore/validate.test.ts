import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseCommons } from '../commons.ts';
import { parseScenario, SCENARIO_FILE, type TextFile } from '../parse.ts';
import { formatProblem, type Problem } from '../problem.ts';
import { readYaml } from '../yaml-file.ts';
import type { Bounds } from './examine.ts';
import { validate } from './validate.ts';

interface Change {
  readonly from: string;
  readonly to: string;
}
interface Case extends Change {
  readonly title: string;
  /** The file that is changed, `scenario.yaml` if absent. */
  readonly file?: string;
  readonly also?: Change;
  readonly and?: Change;
  readonly finds: readonly {
    /** Text on the line of the problem. */
    readonly at: string;
    readonly file?: string;
    readonly code: string;
    readonly says?: string;
    readonly warning?: boolean;
  }[];
}

const data = (name: string): string =>
  readFileSync(new URL(`../../../tests/data/broken-scenarios/explored/${name}`, import.meta.url), 'utf8').replaceAll(
    '\r\n',
    '\n',
  );
const BASE: readonly TextFile[] = [
  { path: SCENARIO_FILE, text: data('scenario.yaml') },
  { path: 'locales/it.yaml', text: data('it.yaml') },
];
const commons = parseCommons([
  { path: 'terms.yaml', text: data('terms.yaml') },
  { path: 'measures.yaml', text: data('measures.yaml') },
  { path: 'law/quayland.yaml', text: data('quayland.yaml') },
]);
const CASES = parse(data('cases.yaml')) as Case[];

function judged(files: readonly TextFile[], bounds?: Partial<Bounds>): ReturnType<typeof validate> {
  if (!commons.ok) throw new Error('the shared files cannot be read');
  const { locate } = readYaml(SCENARIO_FILE, files[0]?.text ?? '');
  return validate(parseScenario(files, {}, undefined, commons.value), locate, bounds);
}

function changed(text: string, change: Change | undefined): string {
  if (!change || change.from === change.to) return text;
  const parts = text.split(change.from);
  expect(parts.length, `"${change.from}" must stand once in the base`).toBe(2);
  return parts.join(change.to);
}

const broken = ({ file = SCENARIO_FILE, ...one }: Case): TextFile[] =>
  BASE.map(({ path, text }) => ({
    path,
    text: path === file ? changed(changed(changed(text, one), one.also), one.and) : text,
  }));

/** The line on which a text stands; it must stand on one only. */
function lineOf(files: readonly TextFile[], file: string, at: string): number {
  const text = files.find(({ path }) => path === file)?.text ?? '';
  expect(text.split(at).length, `"${at}" must stand once in ${file}`).toBe(2);
  return text.slice(0, text.indexOf(at)).split('\n').length;
}

test('[VAL-1] a scenario without a mistake has no problem, and what playing it must show is listed', () => {
  const { problems, undecided, conditions } = judged(BASE);
  expect({ problems, conditions }).toEqual({ problems: [], conditions: 9 });
  expect(undecided).toMatchObject([
    {
      where: 'people.ines.case.right',
      atEnd: true,
      reason: 'ines_needs_met and sheltered can become so one by one, but perhaps never at once',
    },
  ]);
});

test('[VAL-3] what one option excludes of another may never be so at once: it is not passed in silence', () => {
  const both = BASE.map((file) => ({
    ...file,
    text: file.text.replace('when: moved && !listened', 'when: listened && promises == 1'),
  }));
  expect(judged(both).undecided).toContainEqual(
    expect.objectContaining({
      where: 'injects.engine.when',
      asks: 'holds',
      reason: 'listened and promises can become so one by one, but perhaps never at once',
    }),
  );
});

describe('a broken scenario: everything is said, at the right line, and nothing else', () => {
  test('there are at least twenty of them', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(20);
  });

  test.each(CASES)('[VAL-2] $title', (one) => {
    const files = broken(one);
    const { problems } = judged(files);
    const said = (found: readonly Pick<Problem, 'file' | 'line' | 'code' | 'severity'>[]) =>
      found.map(({ file, line, code, severity }) => `${file}:${line} ${severity} ${code}`).sort();
    const wanted = one.finds.map(({ at, file = SCENARIO_FILE, code, warning }) => ({
      file,
      line: lineOf(files, file, at),
      code,
      severity: warning ? ('warning' as const) : ('error' as const),
    }));
    expect(said(problems), problems.map(formatProblem).join('\n')).toEqual(said(wanted));
    for (const { code, says = '' } of one.finds)
      expect(
        problems
          .filter((problem) => problem.code === code)
          .map(formatProblem)
          .join('\n'),
      ).toContain(says);
    for (const { mend } of problems) expect(mend).not.toBe('');
  });
});

test('[VAL-3] what cannot be decided within the bound is listed with its reason', () => {
  const { problems, undecided } = judged(BASE, { combinations: 3 });
  expect(problems).toEqual([]);
  expect(undecided.map(({ where, reason }) => `${where}: ${reason}`)).toContain(
    'injects.engine.when: it reads facts with 4 combinations of values, more than 3',
  );
  for (const { line } of undecided) expect(line).toBeGreaterThan(1);
});

test('[VAL-3] a number that conditions calculate with can be anything: nothing is said of it but that', () => {
  const calculating = BASE.map((file) => ({
    ...file,
    text: file.text.replace('met: listened && promises == 0', 'met: promises * 2 > 100'),
  }));
  const { problems, undecided } = judged(calculating);
  expect(problems).toEqual([]);
  expect(undecided).toContainEqual(
    expect.objectContaining({ where: 'evaluation.heard.met', asks: 'both', reason: 'promises can be any number' }),
  );
});
