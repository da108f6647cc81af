import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeyedList, writeAs } from './keyed-list.ts';

interface Row {
  readonly key: string;
  readonly value: number;
}
type Change = { readonly key: number; readonly value: number };
const changes = fc.array(fc.record({ key: fc.nat({ max: 3000 }), value: fc.nat() }), { maxLength: 400, size: 'max' });

/** The same changes on a plain array: known keys are replaced in place, new ones come last. */
function plainly(rows: readonly Row[], made: readonly Change[]): Row[] {
  const out = [...rows];
  for (const { key, value } of made) {
    const row = { key: `k${key}`, value };
    const at = out.findIndex((known) => known.key === row.key);
    if (at < 0) out.push(row);
    else out[at] = row;
  }
  return out;
}
const apply = (list: KeyedList<Row>, made: readonly Change[]): KeyedList<Row> =>
  made.reduce((next, { key, value }) => next.append({ key: `k${key}`, value }), list);
const filled = (size: number): KeyedList<Row> =>
  KeyedList.of(Array.from({ length: size }, (_, n) => ({ key: `k${n}`, value: n })));

it('holds what a plain array would, at any size', () => {
  fc.assert(
    fc.property(fc.constantFrom(0, 1, 31, 32, 33, 1023, 1024, 1025, 2500), changes, (size, made) => {
      const start = filled(size);
      const list = apply(start, made);
      const expected = plainly([...start], made);
      expect([...list]).toEqual(expected);
      for (const row of expected) expect(list.get(row.key)).toBe(list.at(list.indexOf(row.key)));
      expect(list.get('nothing')).toBeUndefined();
      expect([...start].map((row) => row.value)).toEqual(Array.from({ length: size }, (_, n) => n));
    }),
    { numRuns: 60 },
  );
});

it('tells exactly what changed between two versions', () => {
  fc.assert(
    fc.property(fc.constantFrom(0, 1, 31, 32, 33, 1024, 1025, 2500), changes, (size, made) => {
      const before = filled(size);
      const after = apply(before, made);
      const changed = after.changedSince(before);
      const expected = [...after]
        .map((row, index) => ({ index, row, was: before.at(index) }))
        .filter(({ row, was }) => row !== was);
      expect(changed).toEqual(expected);
      expect(after.changedSince(after)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('keeps two versions that grew apart from each other', () => {
  const start = filled(40);
  const one = start.append({ key: 'one', value: 1 });
  const two = start.append({ key: 'two', value: 2 }).append({ key: 'one', value: 3 });
  expect(one.get('one')?.value).toBe(1);
  expect(two.get('one')?.value).toBe(3);
  expect(one.has('two')).toBe(false);
  expect(start.has('one')).toBe(false);
});

it('changes nothing when a row stays the same', () => {
  const list = filled(3);
  expect(list.update('k1', (row) => row)).toBe(list);
  expect(list.update('nothing', (row) => ({ ...row, value: 9 }))).toBe(list);
});

it('leaves every list alone that its owner is done with, and every list it was not given', () => {
  const grow = (list: KeyedList<Row>, made: readonly Change[]): KeyedList<Row> => {
    writeAs({});
    try {
      return apply(list, made);
    } finally {
      writeAs(undefined);
    }
  };
  fc.assert(
    fc.property(
      fc.constantFrom(0, 1, 31, 32, 33, 63, 64, 1023, 1024, 1056, 1057, 2500),
      changes,
      changes,
      (size, one, two) => {
        const start = filled(size);
        const sealed = grow(start, one);
        const rows = plainly([...start], one);
        const further = grow(sealed, two);
        const beside = grow(sealed, [...two].reverse());
        const later = apply(sealed, two);
        expect([...start]).toEqual(Array.from({ length: size }, (_, n) => ({ key: `k${n}`, value: n })));
        expect([...sealed]).toEqual(rows);
        expect([...further]).toEqual(plainly(rows, two));
        expect([...later]).toEqual([...further]);
        expect([...beside]).toEqual(plainly(rows, [...two].reverse()));
        for (const list of [start, sealed, further, beside, later])
          for (const { key } of [...one, ...two])
            expect(list.get(`k${key}`)).toBe([...list].find((row) => row.key === `k${key}`));
      },
    ),
    { numRuns: 15 },
  );
});

it('writes into its own lists instead of copying them', () => {
  writeAs({});
  const list = filled(40);
  expect(list.push({ key: 'new', value: 1 })).toBe(list);
  expect(list.update('k3', (row) => ({ ...row, value: 9 }))).toBe(list);
  writeAs(undefined);
  expect(list.push({ key: 'newer', value: 1 })).not.toBe(list);
  expect(list.get('k3')?.value).toBe(9);
  expect(list.size).toBe(41);
});
