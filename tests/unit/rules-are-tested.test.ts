// Every numbered rule has a test that cites it, and no test cites a rule that does not exist.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

function testFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name === 'dist' ? [] : testFiles(place);
    return /\.(test|spec)\.tsx?$/.test(entry.name) ? [place] : [];
  });
}

const rules = new Set(
  [...readFileSync(path.join(root, 'shared/exercise/RULES.md'), 'utf8').matchAll(/\*\*([A-Z]+-\d+)\*\*/g)].map(
    (found) => found[1],
  ),
);
const cited = new Map<string, string>();
for (const file of ['shared', 'server', 'client', 'tests'].flatMap((folder) => testFiles(path.join(root, folder))))
  for (const [, title = ''] of readFileSync(file, 'utf8').matchAll(
    /\b(?:it|test)(?:\.each\([^)]*\))?\(\s*['"`]([^'"`]*)/g,
  ))
    for (const [, rule = ''] of title.matchAll(/\[([A-Z]{3,4}-\d+)\]/g)) cited.set(rule, path.relative(root, file));

it('every rule of RULES.md is cited by a test', () => {
  expect(rules.size).toBeGreaterThan(40);
  expect([...rules].filter((rule) => rule !== undefined && !cited.has(rule))).toEqual([]);
});

it('no test cites a rule RULES.md does not have', () => {
  expect([...cited].filter(([rule]) => !rules.has(rule))).toEqual([]);
});
