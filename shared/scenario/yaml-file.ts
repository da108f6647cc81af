// One YAML file: its plain value, and where in the text every part of that value stands. Never throws.
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  Scalar,
} from 'yaml';
import type { Locate, Place, Problem } from './problem.ts';

/** Longer files are refused unread; the largest exercise with all its texts stays far below. */
export const MAX_FILE_CHARACTERS = 4_000_000;
const MAX_ALIASES = 100;

export interface YamlFile {
  /** The plain value; `undefined` if the file could not be read at all. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  readonly locate: Locate;
}

/** Reads a YAML text. Duplicate keys, unknown tags, several documents and floods of aliases are problems. */
export function readYaml(file: string, text: string): YamlFile {
  const top: Locate = () => ({ file, line: 1 });
  const refuse = (message: string, mend: string, line = 1): YamlFile => ({
    value: undefined,
    problems: [{ file, line, where: '', message, mend, code: 'yaml', severity: 'error' }],
    locate: top,
  });
  if (text.length > MAX_FILE_CHARACTERS) return refuse('the file is too large', 'keep it below four megabytes');
  const lines = new LineCounter();
  try {
    const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true, merge: false });
    const placeAt = (position: number): Place => {
      const { line, col } = lines.linePos(position);
      return { file, line: Math.max(1, line), column: Math.max(1, col) };
    };
    const problems: Problem[] = [...doc.errors, ...doc.warnings].map((issue) => ({
      ...placeAt(issue.pos[0]),
      where: '',
      code: 'yaml',
      severity: 'error',
      ...(issue.code === 'DUPLICATE_KEY' ? duplicateKey(text, issue.pos[0]) : syntax(issue.message)),
    }));
    const locate: Locate = (path, offset) => placeAt(positionOf(doc, text, path, offset));
    const readable = doc.errors.every((issue) => issue.code === 'DUPLICATE_KEY');
    return { value: readable ? doc.toJS({ maxAliasCount: MAX_ALIASES }) : undefined, problems, locate };
  } catch (error) {
    // Aliases that point nowhere or unfold without end, or nesting deeper than the machine's stack.
    const message = error instanceof Error ? error.message : 'the file cannot be read';
    const alias = /^Unresolved alias .*: (\S+)$/.exec(message)?.[1];
    const position = alias === undefined ? -1 : text.indexOf(`*${alias}`);
    const line = position < 0 ? 1 : text.slice(0, position).split('\n').length;
    return refuse(message, 'write the values out instead of aliases, and nest less', line);
  }
}

function duplicateKey(text: string, position: number): Pick<Problem, 'message' | 'mend'> {
  const key = /^[^:\s]+/.exec(text.slice(position, position + 80))?.[0] ?? 'a key';
  return { message: `"${key}" is written twice in the same place`, mend: 'rename or remove one of the two' };
}

function syntax(message: string): Pick<Problem, 'message' | 'mend'> {
  const sentence = message.split('\n')[0] ?? message;
  return { message: `not readable as YAML: ${sentence}`, mend: 'check indentation, colons and quotes on this line' };
}

/** Offset of the deepest part of a path that exists. A scalar is found by its value, everything else by its key. */
function positionOf(doc: Document.Parsed, text: string, path: readonly (string | number)[], offset?: number): number {
  let node: Node | null | undefined = doc.contents;
  let position = (doc.contents as ParsedNode | null)?.range[0] ?? 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(doc);
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) return position;
      const value = pair.value as Node | null;
      const inline = isScalar(value) && value.value !== null && value.range;
      position = inline ? inline[0] : ((pair.key as Node).range?.[0] ?? position);
      node = value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (!item) return position;
      position = item.range?.[0] ?? position;
      node = item;
    } else return position;
  }
  return offset === undefined || !isScalar(node) ? position : position + into(node, text, position, offset);
}

/** How far into the written form of a one-line scalar a letter of its value stands. */
function into(node: Scalar, text: string, position: number, offset: number): number {
  const value = String(node.value);
  if (node.type === Scalar.PLAIN && text.startsWith(value, position)) return offset;
  return text.startsWith(value, position + 1) ? offset + 1 : 0;
}
