// A persistent list of rows with a stable key each: appended to and updated in place of the row, never copied whole.
// Old versions stay valid, versions share what they have in common, and the difference of two versions costs what
// changed, not what there is. Collections that grow during an exercise (injects, decisions, messages) live in these.

const BITS = 5;
const WIDTH = 1 << BITS;
const MASK = WIDTH - 1;

export interface Keyed {
  readonly key: string;
}

/** A leaf holds rows, an inner node holds nodes; both at most `WIDTH` wide. Never mutated once in a list. */
type Node = readonly unknown[];

type Places = Map<string, number | readonly number[]>;

function place(places: Places, key: string, at: number): void {
  const known = places.get(key);
  if (known === undefined) places.set(key, at);
  else if (typeof known === 'number') {
    if (known !== at) places.set(key, [known, at]);
  } else if (!known.includes(at)) places.set(key, [...known, at]);
}

export class KeyedList<T extends Keyed> {
  readonly size: number;
  readonly #root: Node;
  readonly #shift: number;
  /**
   * Every place a key was ever appended at. Shared by all versions that grew from one list, and only ever added to, so
   * the place in any version is among them; which one it is, the rows say. Nearly always there is exactly one.
   */
  readonly #places: Places;

  private constructor(root: Node, shift: number, size: number, places: Places) {
    this.#root = root;
    this.#shift = shift;
    this.size = size;
    this.#places = places;
  }

  static empty<T extends Keyed>(): KeyedList<T> {
    return new KeyedList<T>([], 0, 0, new Map());
  }

  static of<T extends Keyed>(rows: Iterable<T>): KeyedList<T> {
    let list = KeyedList.empty<T>();
    for (const row of rows) list = list.append(row);
    return list;
  }

  /** The row at an index; `undefined` outside the list. */
  at(index: number): T | undefined {
    if (index < 0 || index >= this.size) return undefined;
    let node = this.#root;
    for (let shift = this.#shift; shift > 0; shift -= BITS) node = node[(index >> shift) & MASK] as Node;
    return node[index & MASK] as T;
  }

  /** Index of a key, −1 if there is none. */
  indexOf(key: string): number {
    const place = this.#places.get(key);
    if (place === undefined) return -1;
    if (typeof place === 'number') return this.at(place)?.key === key ? place : -1;
    return place.find((at) => this.at(at)?.key === key) ?? -1;
  }

  get(key: string): T | undefined {
    return this.at(this.indexOf(key));
  }

  has(key: string): boolean {
    return this.indexOf(key) >= 0;
  }

  /** A version with one more row at the end. The key must be new; a known key replaces its row instead. */
  append(row: T): KeyedList<T> {
    const known = this.indexOf(row.key);
    if (known >= 0) return this.#set(known, row);
    const places: Places = this.size === 0 ? new Map() : this.#places;
    place(places, row.key, this.size);
    const full = this.size === 1 << (this.#shift + BITS);
    const root = full ? [this.#root, pathTo(row, this.#shift)] : put(this.#root, this.#shift, this.size, row);
    return new KeyedList<T>(root, full ? this.#shift + BITS : this.#shift, this.size + 1, places);
  }

  /** A version in which `change` was applied to one row; the same version if the key is unknown or nothing changed. */
  update(key: string, change: (row: T) => T): KeyedList<T> {
    const index = this.indexOf(key);
    const row = this.at(index);
    if (row === undefined) return this;
    const next = change(row);
    return next === row ? this : this.#set(index, next);
  }

  #set(index: number, row: T): KeyedList<T> {
    return new KeyedList<T>(put(this.#root, this.#shift, index, row), this.#shift, this.size, this.#places);
  }

  *[Symbol.iterator](): IterableIterator<T> {
    for (let index = 0; index < this.size; index++) yield this.at(index) as T;
  }

  /** The first row that fits; a scan. */
  find(fits: (row: T) => boolean): T | undefined {
    for (const row of this) if (fits(row)) return row;
    return undefined;
  }

  /** Rows from `start` (inclusive) to `end` (exclusive), oldest first. */
  slice(start: number, end = this.size): T[] {
    const out: T[] = [];
    for (let index = Math.max(0, start); index < Math.min(end, this.size); index++) out.push(this.at(index) as T);
    return out;
  }

  /** Rows of this version that `before` lacks or has otherwise, in order. Skips whatever both versions share. */
  changedSince(before: KeyedList<T>): { index: number; row: T; was: T | undefined }[] {
    const out: { index: number; row: T; was: T | undefined }[] = [];
    if (before === this) return out;
    if (before.size > this.size) return this.slice(0).map((row, index) => ({ index, row, was: before.at(index) }));
    const visit = (node: Node, shift: number, base: number, old: Node | undefined, oldShift: number): void => {
      if (node === old) return;
      if (shift > oldShift) {
        // The tree grew: the old root is the first child of the new one, at every level that was added.
        for (const [slot, child] of node.entries())
          visit(
            child as Node,
            shift - BITS,
            base + (slot << shift),
            slot === 0 ? old : undefined,
            slot === 0 ? oldShift : shift - BITS,
          );
        return;
      }
      for (const [slot, child] of node.entries()) {
        const was = old?.[slot];
        if (child === was) continue;
        if (shift === 0) out.push({ index: base + slot, row: child as T, was: was as T | undefined });
        else visit(child as Node, shift - BITS, base + (slot << shift), was as Node | undefined, shift - BITS);
      }
    };
    visit(this.#root, this.#shift, 0, before.#root, before.#shift);
    return out;
  }
}

function pathTo(row: unknown, shift: number): Node {
  let node: Node = [row];
  for (let level = 0; level < shift; level += BITS) node = [node];
  return node;
}

function put(node: Node, shift: number, index: number, row: unknown): Node {
  const copy = node.slice();
  const slot = (index >> shift) & MASK;
  if (shift === 0) copy[slot] = row;
  else {
    const child = node[slot] as Node | undefined;
    copy[slot] = child === undefined ? pathTo(row, shift - BITS) : put(child, shift - BITS, index, row);
  }
  return copy;
}
