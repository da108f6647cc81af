// The catalogue and the law packs of the repository can be read, and every measure of them can be ordered by somebody.
import { expect, it } from 'vitest';
import { parseCommons } from '../../shared/scenario/commons.ts';
import { loadCommons } from '../support/load-scenario.ts';

const { catalogue, indicators, laws } = loadCommons();

it('names every measure in three languages and knows every role it speaks of', () => {
  expect(Object.keys(catalogue?.measures ?? {}).length).toBeGreaterThan(70);
  const roles = new Set(Object.keys(catalogue?.roles ?? {}));
  for (const [id, { takes, authority }] of Object.entries(catalogue?.measures ?? {}))
    for (const role of [...takes, ...(typeof authority === 'string' ? [] : authority)])
      expect(roles, `${id}: ${role}`).toContain(role);
});

it('lets law packs speak only of measures and roles of the catalogue', () => {
  for (const law of Object.values(laws))
    for (const [id, authority] of Object.entries(law.authority)) {
      expect(Object.keys(catalogue?.measures ?? {})).toContain(id);
      for (const role of typeof authority === 'string' ? [] : (authority ?? []))
        expect(Object.keys(catalogue?.roles ?? {})).toContain(role);
    }
});

it('names every indicator in three languages, in a category it has, and says where it comes from', () => {
  const all = Object.entries(indicators?.indicators ?? {});
  expect(all).toHaveLength(97);
  for (const [id, { category, texts, source }] of all) {
    expect(Object.keys(indicators?.categories ?? {}), id).toContain(category);
    expect(new Set(Object.values(texts)).size, id).toBe(3);
    expect(source, id).toMatch(/^sourced: |unverified/);
  }
});

it('says where a mistake in a shared file stands', () => {
  const read = parseCommons([{ path: 'law/nowhere.yaml', text: 'schema: 1\nid: elsewhere\nversion: one\n' }]);
  expect(read.ok ? [] : read.error.map(({ file, line, where }) => `${file}:${line} ${where}`)).toContain(
    '_shared/law/nowhere.yaml:1 names',
  );
});

it('hides wrong moves among others: no group holds nothing else', () => {
  const groups = new Map<string, boolean[]>();
  for (const { group, harm } of Object.values(catalogue?.measures ?? {}))
    groups.set(group, [...(groups.get(group) ?? []), harm]);
  for (const [group, harms] of groups) expect(harms, group).toContain(false);
});
