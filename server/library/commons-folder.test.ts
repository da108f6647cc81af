import { expect, it } from 'vitest';
import { loadCommons } from '../../tests/support/load-scenario.ts';
import { readCommons } from './commons-folder.ts';

it('reads the catalogue, the words to avoid and the law packs beside the scenarios', async () => {
  const { commons } = await readCommons('scenarios');
  expect(commons.ok && commons.value).toEqual(loadCommons());
  expect(commons.ok && Object.keys(commons.value).sort()).toEqual([
    'catalogue',
    'children',
    'indicators',
    'laws',
    'terms',
  ]);
});

it('finds nothing where there is no shared folder', async () => {
  expect((await readCommons('tests/data')).commons).toEqual({ ok: true, value: { laws: {} } });
});
