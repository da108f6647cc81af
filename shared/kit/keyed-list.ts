// A persistent list of rows with a stable key each: appended to and updated in place of the row, never copied whole.
// Old versions stay valid, versions share what they have in common, and the difference of two versions costs what
// changed, not what there is. Collections that grow during an exercise (injects, decisions, messages) live in these.

const BITS = 5;
const WIDTH = 1 << BITS;
const MASK = WIDTH - 1;

/** So many of the newest rows are looked at before the places are. */
const NEWEST = 2;

export interface Keyed {
  readonly key: string;
}

/** A leaf holds rows, an inner node holds nodes; both at most `WIDTH` wide. Never mutated once in a tree. */
type Node = readonly unknown[];

/** Where keys were ever appended at, in any version that grew from one list; made when a key is first asked for. */
interface Places {
  map: Map<string, number | readonly number[]> | undefined;
}

function place(map: Map<string, number | readonly number[]>, key: string, at: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, at);
  else if (typeof known === 'number') {
    if (known !== at) map.set(key, [known, at]);
  } else if (!known.includes(at)) map.set(key, [...known, at]);
}

/** Who writes at the moment; see `writeAs`. */
let writer: object | undefined;

/**
 * From now on, lists made by `owner` are written into instead of being copied: for a fold, whose lists nobody else sees
 * before it ends. `undefined` ends it; a list never changes again once its owner has stopped writing. Nothing else may
 * run in between.
 */
export function writeAs(owner: object | undefined): void {
  writer = owner;
}

export class KeyedList<T extends Keyed> {
  #size: number;
  /** All full leaves; a tree whose depth follows from the size. */
  #root: Node;
  #shift: number;
  /** The rows after those in the tree, at least one unless the list is empty. */
  #tail: T[];
  readonly #owner: object | undefined;
  /** Shared by all versions that grew from one list, and only ever added to: which place holds, the rows say. */
  readonly #places: Places;
  /** How many rows of this version, from the first one, are certain to be among the places. */
  #placed: number;

  private constructor(root: Node, shift: number, tail: T[], size: number, places: Places, placed: number) {
    this.#root = root;
    this.#shift = shift;
    this.#tail = tail;
    this.#size = size;
    this.#places = places;
    this.#placed = placed;
    this.#owner = writer;
  }

  static empty<T extends Keyed>(): KeyedList<T> {
    return new KeyedList<T>([], 0, [], 0, { map: undefined }, 0);
  }

  static of<T extends Keyed>(rows: Iterable<T>): KeyedList<T> {
    let list = KeyedList.empty<T>();
    for (const row of rows) list = list.append(row);
    return list;
  }

  get size(): number {
    return this.#size;
  }

  /** The row at an index; `undefined` outside the list. */
  at(index: number): T | undefined {
    if (index < 0 || index >= this.#size) return undefined;
    if (index >= this.#size - this.#tail.length) return this.#tail[index & MASK];
    let node = this.#root;
    for (let shift = this.#shift; shift > 0; shift -= BITS) node = node[(index >> shift) & MASK] as Node;
    return node[index & MASK] as T;
  }

  /** Index of a key, −1 if there is none. What came last is asked for most. */
  indexOf(key: string): number {
    const last = this.#tail.length - 1;
    for (let at = last; at >= 0 && at > last - NEWEST; at--)
      if ((this.#tail[at] as T).key === key) return this.#size - 1 - last + at;
    const places = this.#size <= NEWEST ? undefined : this.#indexed().get(key);
    if (places === undefined) return -1;
    if (typeof places === 'number') return this.at(places)?.key === key ? places : -1;
    return places.find((at) => this.at(at)?.key === key) ?? -1;
  }

  #indexed(): Map<string, number | readonly number[]> {
    const map = this.#places.map ?? new Map<string, number | readonly number[]>();
    this.#places.map = map;
    for (let at = this.#placed; at < this.#size; at++) place(map, (this.at(at) as T).key, at);
    this.#placed = this.#size;
    return map;
  }

  get(key: string): T | undefined {
    return this.at(this.indexOf(key));
  }

  has(key: string): boolean {
    return this.indexOf(key) >= 0;
  }

  /** A version with one more row at the end. A known key replaces its row instead. */
  append(row: T): KeyedList<T> {
    const known = this.indexOf(row.key);
    return known >= 0 ? this.#set(known, row) : this.push(row);
  }

  /** The same for a key that is certain to be new; asks nothing. */
  push(row: T): KeyedList<T> {
    if (this.#tail.length < WIDTH) {
      if (this.#mine()) {
        this.#tail.push(row);
        this.#size++;
        return this;
      }
      const tail = this.#tail.slice();
      tail.push(row);
      return new KeyedList<T>(this.#root, this.#shift, tail, this.#size + 1, this.#lineage(), this.#placed);
    }
    const start = this.#size - WIDTH;
    const full = start === 1 << (this.#shift + BITS);
    const leaf: Node = this.#tail;
    let root: Node = leaf;
    if (full) root = [this.#root, pathTo(leaf, this.#shift)];
    else if (start > 0) root = putLeaf(this.#root, this.#shift, start, leaf);
    const shift = full ? this.#shift + BITS : this.#shift;
    if (!this.#mine()) return new KeyedList<T>(root, shift, [row], this.#size + 1, this.#places, this.#placed);
    this.#root = root;
    this.#shift = shift;
    this.#tail = [row];
    this.#size++;
    return this;
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
    const start = this.#size - this.#tail.length;
    if (index < start) {
      const root = put(this.#root, this.#shift, index, row);
      if (!this.#mine())
        return new KeyedList<T>(root, this.#shift, this.#tail.slice(), this.#size, this.#places, this.#placed);
      this.#root = root;
      return this;
    }
    if (this.#mine()) {
      this.#tail[index - start] = row;
      return this;
    }
    const tail = this.#tail.slice();
    tail[index - start] = row;
    return new KeyedList<T>(this.#root, this.#shift, tail, this.#size, this.#places, this.#placed);
  }

  /** Whether this very list may be written into. */
  #mine(): boolean {
    return writer !== undefined && this.#owner === writer;
  }

  #lineage(): Places {
    return this.#size === 0 ? { map: undefined } : this.#places;
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
    const start = this.#size - this.#tail.length;
    const compare = (row: T, index: number): void => {
      const was = before.at(index);
      if (row !== was) out.push({ index, row, was });
    };
    // Shared nodes are skipped; a leaf that the older version still held as its last rows is compared row by row.
    const visit = (node: Node, shift: number, base: number): void => {
      if (node === before.#nodeAt(base, shift)) return;
      if (shift === 0) for (const [slot, row] of node.entries()) compare(row as T, base + slot);
      else for (const [slot, child] of node.entries()) visit(child as Node, shift - BITS, base + (slot << shift));
    };
    if (start > 0) visit(this.#root, this.#shift, 0);
    if (this.#tail !== before.#tail) for (const [slot, row] of this.#tail.entries()) compare(row, start + slot);
    return out;
  }

  /** The tree's node that begins at a row and spans as many as a shift says, if the tree has such a node. */
  #nodeAt(base: number, wanted: number): Node | undefined {
    if (wanted > this.#shift || base >= this.#size - this.#tail.length) return undefined;
    let node: Node | undefined = this.#root;
    for (let shift = this.#shift; shift > wanted; shift -= BITS)
      node = node?.[(base >> shift) & MASK] as Node | undefined;
    return node;
  }
}

/** A node as high as a shift says, over one leaf. */
function pathTo(leaf: Node, shift: number): Node {
  let node = leaf;
  for (let level = 0; level < shift; level += BITS) node = [node];
  return node;
}

function putLeaf(node: Node, shift: number, index: number, leaf: Node): Node {
  const copy = node.slice();
  const slot = (index >> shift) & MASK;
  const child = node[slot] as Node | undefined;
  copy[slot] = child === undefined ? pathTo(leaf, shift - BITS) : putLeaf(child, shift - BITS, index, leaf);
  return copy;
}

function put(node: Node, shift: number, index: number, row: unknown): Node {
  const copy = node.slice();
  const slot = (index >> shift) & MASK;
  copy[slot] = shift === 0 ? row : put(node[slot] as Node, shift - BITS, index, row);
  return copy;
}
