// What zod says about a file's shape, in an author's words and with the nearest name that would have been right.
import type { z } from 'zod';
import { nearest } from './nearest.ts';
import type { Path, Report } from './problem.ts';

type Issue = z.core.$ZodIssue;
type AnySchema = z.core.$ZodType;

/** Reports every issue zod found in `value`, each at the place it is about. */
export function reportShape(issues: readonly Issue[], schema: AnySchema, value: unknown, report: Report): void {
  for (const issue of issues) reportIssue(issue, [], schema, value, report);
}

function reportIssue(issue: Issue, before: Path, schema: AnySchema, value: unknown, report: Report): void {
  const path: Path = [...before, ...(issue.path as Path)];
  const name = String(path.at(-1) ?? 'the file');
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys) {
        const keys = keysAt(schema, path);
        const near = nearest(key, keys);
        const mend = near ? `did you mean "${near}"?` : `remove it; there are: ${keys.join(', ')}`;
        report.error([...path, key], `"${key}" is no field here`, mend);
      }
      return;
    case 'invalid_type': {
      const found = valueAt(value, path);
      if (found === undefined) report.error(path, `"${name}" is missing`, `add ${name}: with ${kind(issue.expected)}`);
      else
        report.error(
          path,
          `${kind(issue.expected)} belongs here, not ${kindOf(found)}`,
          mendType(issue.expected, found),
        );
      return;
    }
    case 'invalid_key':
      report.error(
        path,
        `"${name}" is no name that can be used here`,
        issue.issues[0]?.message ?? 'choose another name',
      );
      return;
    case 'invalid_union':
      reportUnion(issue, path, schema, value, report);
      return;
    case 'invalid_value':
      if (valueAt(value, path) === undefined) report.error(path, `"${name}" is missing`, `write ${list(issue.values)}`);
      else
        report.error(
          path,
          `"${String(valueAt(value, path))}" cannot be used here`,
          mendValue(issue.values, valueAt(value, path)),
        );
      return;
    case 'too_small':
      report.error(path, `${name} is too short or too small`, `it must be at least ${issue.minimum}`);
      return;
    case 'too_big':
      report.error(path, `${name} is too long or too large`, `it must be at most ${issue.maximum}`);
      return;
    case 'invalid_format':
      report.error(path, `"${String(valueAt(value, path))}" does not have the right form`, issue.message);
      return;
    case 'custom': {
      // Our own messages: what is wrong, a colon, and what to write.
      const [what = '', ...how] = issue.message.split(': ');
      report.error(path, what, how.join(': ') || 'write another value');
      return;
    }
    case 'invalid_element':
    case 'not_multiple_of':
      report.error(path, issue.message, 'write another value');
  }
}

/** Of the forms a value could have, the one it comes closest to is the one its author meant. */
function reportUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  schema: AnySchema,
  value: unknown,
  report: Report,
): void {
  const meant = issue.errors.filter((issues) => issues.every((i) => i.path.length > 0 || i.code !== 'invalid_type'));
  const best = (meant.length > 0 ? meant : issue.errors).toSorted(
    (a, b) => depth(b) - depth(a) || a.length - b.length,
  )[0];
  if (best && depth(best) > 0) for (const inner of best) reportIssue(inner, path, schema, value, report);
  else {
    const found = valueAt(value, path);
    const forms = issue.errors.flatMap((issues) => issues.map((i) => form(i)));
    const message = found === undefined ? `"${String(path.at(-1))}" is missing` : `${shown(found)} cannot be used here`;
    report.error(path, message, `write ${[...new Set(forms)].join(' or ') || 'one of the known forms'}`);
  }
}

const depth = (issues: readonly Issue[]): number =>
  Math.max(0, ...issues.map((i) => i.path.length + (i.code === 'unrecognized_keys' ? 1 : 0)));

function form(issue: Issue): string {
  if (issue.code === 'invalid_type') return kind(issue.expected);
  if (issue.code === 'invalid_value') return list(issue.values);
  if (issue.code === 'invalid_union') return issue.errors.flatMap((issues) => issues.map(form)).join(' or ');
  return issue.message;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a group of fields',
  record: 'a group of named entries',
  array: 'a list',
};
const kind = (expected: string): string => KINDS[expected] ?? expected;

function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  if (typeof value === 'string') return 'a text';
  return `${typeof value === 'boolean' ? 'the value' : 'the number'} ${JSON.stringify(value)}`;
}

const shown = (value: unknown): string =>
  typeof value === 'string' && value.length <= 40 ? `"${value}"` : kindOf(value);

function mendType(expected: string, found: unknown): string {
  if (expected === 'string' && (typeof found === 'number' || typeof found === 'boolean')) return 'put it in quotes';
  if (expected === 'array') return 'write a list: [a, b]';
  return `write ${kind(expected)}`;
}

const list = (values: readonly unknown[]): string => values.map(String).join(', ');

function mendValue(values: readonly unknown[], found: unknown): string {
  const near = nearest(String(found), values.map(String));
  return near ? `did you mean "${near}"? There are: ${list(values)}` : `write one of: ${list(values)}`;
}

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}

/** Names of the fields a path of the schema may have; of all alternatives where there are several. */
function keysAt(schema: AnySchema, path: Path): string[] {
  const open = (one: AnySchema): AnySchema[] => {
    const def = one._zod.def as { type: string; innerType?: AnySchema; options?: AnySchema[]; in?: AnySchema };
    if (def.type === 'union') return (def.options ?? []).flatMap(open);
    const inner = def.innerType ?? (def.type === 'pipe' ? def.in : undefined);
    return inner ? open(inner) : [one];
  };
  let here = open(schema);
  for (const step of path) {
    here = here.flatMap((one) => {
      const def = one._zod.def as {
        type: string;
        shape?: Record<string, AnySchema>;
        valueType?: AnySchema;
        element?: AnySchema;
      };
      const next = def.shape ? def.shape[String(step)] : (def.valueType ?? def.element);
      return next ? open(next) : [];
    });
  }
  return here.flatMap(namesOf);
}

/** Names of fields, or those of the closed list that the keys of a group must be taken from. */
function namesOf(schema: AnySchema): string[] {
  const { shape, keyType } = schema._zod.def as { shape?: object; keyType?: AnySchema };
  return shape ? Object.keys(shape) : [...(keyType?._zod.values ?? [])].map(String);
}
