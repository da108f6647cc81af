// What a view is made of and how two views of one audience differ. A view has fields (small, replaced when they
// change) and lists (growing, sent row by row). Differences are taken between two already filtered views.
import type { Keyed, KeyedList } from '../kit/keyed-list.ts';

/** A list of one view: rows of the state's list, each shown through `show`, which is pure and memoised per row. */
export interface ShownList<Row extends Keyed = Keyed> {
  readonly size: number;
  at(index: number): Row;
  rows(start?: number, end?: number): Row[];
  /** Rows that are new or look different since `before` (a list of the same audience), oldest first. */
  changedSince(before: ShownList<Row>): Row[];
}

/** A view as computed: never sent as such. */
export interface ViewModel {
  readonly position: number;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly lists: Readonly<Record<string, ShownList>>;
}

/** A whole view on the wire. */
export interface WholeView {
  readonly position: number;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly lists: Readonly<Record<string, readonly Keyed[]>>;
}

/** What changed between two positions of one audience's view: fields as a whole, list rows by key, appended if new. */
export interface Difference {
  readonly position: number;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly lists?: Readonly<Record<string, readonly Keyed[]>>;
}

class MappedList<Source extends Keyed, Row extends Keyed> implements ShownList<Row> {
  readonly source: KeyedList<Source>;
  readonly #show: (row: Source) => Row;
  constructor(source: KeyedList<Source>, show: (row: Source) => Row) {
    this.source = source;
    this.#show = show;
  }
  get size(): number {
    return this.source.size;
  }
  at(index: number): Row {
    return this.#show(this.source.at(index) as Source);
  }
  rows(start = 0, end = this.size): Row[] {
    return this.source.slice(start, end).map(this.#show);
  }
  changedSince(before: ShownList<Row>): Row[] {
    if (!(before instanceof MappedList)) return this.rows();
    const out: Row[] = [];
    for (const { row, was } of this.source.changedSince(before.source as KeyedList<Source>)) {
      const shown = this.#show(row);
      if (was === undefined || !sameJson(this.#show(was), shown)) out.push(shown);
    }
    return out;
  }
}

/** Shows a list of the state through a function; rows are shown once per source row and function. */
export function shown<Source extends Keyed, Row extends Keyed>(
  source: KeyedList<Source>,
  show: (row: Source) => Row,
): ShownList<Row> {
  return new MappedList(source, show);
}

/** Remembers what a function made of an object, for as long as the object lives. */
export function remember<A extends object, B>(make: (value: A) => B): (value: A) => B {
  const known = new WeakMap<A, B>();
  return (value) => {
    let made = known.get(value);
    if (made === undefined) {
      made = make(value);
      known.set(value, made);
    }
    return made;
  };
}

/**
 * Remembers what was made last, and makes it anew only when something it is made from is another value than it was: a
 * view in which nothing changed is the same object, and costs nothing to compare.
 */
export function rememberLast<A, B>(from: (value: A) => readonly unknown[], make: (value: A) => B): (value: A) => B {
  let last: { readonly inputs: readonly unknown[]; readonly made: B } | undefined;
  return (value) => {
    const inputs = from(value);
    if (last === undefined || inputs.some((input, index) => input !== last?.inputs[index]))
      last = { inputs, made: make(value) };
    return last.made;
  };
}

/** Structural equality of two JSON values. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((value, index) => sameJson(value, b[index]));
  const keys = Object.keys(a);
  if (Array.isArray(b) || keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => sameJson((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

/** What changed in a view since an earlier one of the same audience; `undefined` if nothing did. */
export function differenceOf(before: ViewModel, after: ViewModel): Difference | undefined {
  if (before.fields === after.fields && before.lists === after.lists) return undefined;
  const fields: Record<string, unknown> = {};
  const lists: Record<string, readonly Keyed[]> = {};
  let any = false;
  for (const [name, value] of Object.entries(after.fields)) {
    if (sameJson(before.fields[name], value)) continue;
    fields[name] = value ?? null;
    any = true;
  }
  for (const [name, list] of Object.entries(after.lists)) {
    const was = before.lists[name];
    const rows = was ? list.changedSince(was) : list.rows();
    if (rows.length === 0) continue;
    lists[name] = rows;
    any = true;
  }
  if (!any) return undefined;
  return {
    position: after.position,
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
    ...(Object.keys(lists).length > 0 ? { lists } : {}),
  };
}

/** Everything in a view, as plain JSON. */
export function wholeOf(view: ViewModel): WholeView {
  const lists: Record<string, readonly Keyed[]> = {};
  for (const [name, list] of Object.entries(view.lists)) lists[name] = list.rows();
  return { position: view.position, fields: view.fields, lists };
}

/** A whole view with a difference applied; rows keep their place, new rows come last. */
export function applyDifference(view: WholeView, difference: Difference): WholeView {
  if (difference.position <= view.position) return view;
  const lists: Record<string, readonly Keyed[]> = Object.assign({}, view.lists);
  for (const [name, rows] of Object.entries(difference.lists ?? {})) {
    const next = [...(view.lists[name] ?? [])];
    const places = new Map(rows.length > 4 ? next.map((row, index) => [row.key, index]) : []);
    for (const row of rows) {
      const place =
        rows.length > 4 ? (places.get(row.key) ?? -1) : next.findLastIndex((known) => known.key === row.key);
      if (place >= 0) next[place] = row;
      else {
        places.set(row.key, next.length);
        next.push(row);
      }
    }
    lists[name] = next;
  }
  return { position: difference.position, fields: Object.assign({}, view.fields, difference.fields), lists };
}
