// Tables of the protocol page: fields of a zod schema, and members of an interface in the sources.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { z } from 'zod';
import { ROLES } from '../../../shared/exercise/actors.ts';
import { PHASES } from '../../../shared/exercise/phases.ts';
import { REJECTIONS } from '../../../shared/exercise/rejections.ts';
import { LANGUAGES } from '../../../shared/kit/languages.ts';
import { Channel } from '../../../shared/scenario/schema/injects.ts';

interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly description?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
}

const schemaOf = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;

const HEAD = ['| field | type | meaning |', '|---|---|---|'];
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** Lists of words that come up again and again, by the name the page explains them under. */
const NAMED = new Map<string, string>([
  [JSON.stringify(ROLES), 'role'],
  [JSON.stringify(PHASES), 'phase'],
  [JSON.stringify(LANGUAGES), 'language'],
  [JSON.stringify(Channel.options), 'channel'],
  [JSON.stringify(REJECTIONS), 'refusal code'],
]);
/** More alternatives than this are a list of their own elsewhere on the page. */
const MANY = 10;

/** The type of a field in one short line. */
function typeOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum)
    return NAMED.get(JSON.stringify(schema.enum)) ?? schema.enum.map((v) => JSON.stringify(v)).join(' or ');
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts) return parts.length > MANY ? 'one of those listed below' : parts.map(typeOf).join(' or ');
  if (schema.type === 'array') return `list of ${typeOf(schema.items ?? {})}`;
  if (schema.properties) return 'object';
  if (typeof schema.additionalProperties === 'object') return byName(schema);
  return `${schema.type ?? 'anything'}${limitOf(schema)}`;
}

function limitOf({ minLength = 0, maxLength }: JsonSchema): string {
  if (maxLength === undefined) return '';
  return ` (${minLength > 0 ? `${minLength} to` : 'up to'} ${maxLength} characters)`;
}

function byName({ propertyNames, additionalProperties }: JsonSchema): string {
  const names = propertyNames?.enum ? ` by ${typeOf(propertyNames)}` : ' by name';
  return `object of ${typeOf(typeof additionalProperties === 'object' ? additionalProperties : {})}${names}`;
}

/** A table of the fields of an object, or one table per alternative. */
export function schemaTable(schema: z.ZodType): string {
  return tableOf(schemaOf(schema));
}

function tableOf(schema: JsonSchema): string {
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts) return parts.map(tableOf).join('\n\nor\n\n');
  return [...HEAD, ...rowsOf(schema, '')].join('\n');
}

/** A row per field; the fields of an object within follow it as `outer.inner`, of a list as `outer[].inner`. */
function rowsOf(schema: JsonSchema, prefix: string): string[] {
  const required = schema.required ?? [];
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const optional = required.includes(name) ? '' : '?';
    const row = `| \`${prefix}${name}\`${optional} | ${cell(typeOf(field))} | ${cell(field.description ?? '')} |`;
    const inner =
      field.type === 'array' ? rowsOf(field.items ?? {}, `${prefix}${name}[].`) : rowsOf(field, `${prefix}${name}.`);
    return [row, ...inner];
  });
}

/** What a schema is for, as its author described it. */
export const describedAs = (schema: z.ZodType): string => schemaOf(schema).description ?? '';

/** Fields of one alternative of a union of messages, by the value of the field that tells them apart. */
export function alternatives(schema: z.ZodType, by: string): { name: string; fields: string; meaning: string }[] {
  const whole = schemaOf(schema);
  return (whole.oneOf ?? whole.anyOf ?? []).map((part) => {
    const required = part.required ?? [];
    const fields = Object.entries(part.properties ?? {})
      .filter(([name]) => name !== by)
      .map(([name, field]) => `\`${name}\`${required.includes(name) ? '' : '?'}: ${typeOf(field)}`);
    const known = part.properties?.[by]?.const;
    const name = typeof known === 'string' ? known : '';
    return { name, fields: cell(fields.join('; ')), meaning: cell(part.description ?? '') };
  });
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** The file of a folder of the sources that declares an interface. */
export function interfaceFile(folder: string, name: string): string {
  const declares = (file: string) => readFileSync(path.join(root, folder, file), 'utf8').includes(`interface ${name} `);
  const file = readdirSync(path.join(root, folder)).find(declares);
  if (file === undefined) throw new Error(`no file of ${folder} has an interface ${name}`);
  return `${folder}/${file}`;
}

/** A table of an interface in the sources: its members, their types, and what is said of them. */
export function interfaceTable(file: string, name: string, meanings: Readonly<Record<string, string>> = {}): string {
  const text = readFileSync(path.join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const found = source.statements.find(
    (statement): statement is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(statement) && statement.name.text === name,
  );
  if (!found) throw new Error(`${file} has no interface ${name}`);
  const inherited = found.heritageClauses?.some((clause) => clause.getText().includes('Keyed')) ?? false;
  const rows = found.members.filter(ts.isPropertySignature).map((member) => {
    const said = ts.getJSDocCommentsAndTags(member).map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? '');
    const key = member.name.getText();
    const type = plainType(member.type?.getText() ?? '');
    const meaning = meanings[key] ?? said.join(' ');
    return `| \`${key}\`${member.questionToken ? '?' : ''} | ${cell(type)} | ${cell(meaning)} |`;
  });
  if (inherited)
    rows.unshift(`| \`key\` | string | ${meanings.key ?? 'Names the row; a row with a known key replaces it'} |`);
  return [...HEAD, ...rows].join('\n');
}

/** A TypeScript type as a reader of another language takes it. */
const plainType = (type: string): string =>
  type
    .replace(/\breadonly /g, '')
    .replace(/\/\*\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/; \}/g, ' }')
    .replace(/\(?Keyed & \{/g, '{ key: string;')
    .replace(/\}\)\[\]/g, '}[]')
    .replace(/Readonly<Record<string, (.+?)>>/g, 'object of $1 by name')
    .replaceAll('ExerciseMs', 'exercise ms')
    .replaceAll('StoryMs', 'story ms')
    .replaceAll('WallMs', 'wall ms');
