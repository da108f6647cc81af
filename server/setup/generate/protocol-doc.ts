// docs/protocol.md: complete enough to write another client from. Tables come from the schemas the server parses with and
// from the types the views are built to; examples are parsed by the same schemas before they are printed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { ROLES } from '../../../shared/exercise/actors.ts';
import { Command } from '../../../shared/exercise/commands.ts';
import { PHASES } from '../../../shared/exercise/phases.ts';
import { REJECTIONS } from '../../../shared/exercise/rejections.ts';
import type { InjectStatus } from '../../../shared/exercise/state/injects.ts';
import { LANGUAGES } from '../../../shared/kit/languages.ts';
import * as http from '../../../shared/protocol/http.ts';
import * as messages from '../../../shared/protocol/messages.ts';
import { PROTOCOL } from '../../../shared/protocol/version.ts';
import { Channel } from '../../../shared/scenario/schema/injects.ts';
import { PROTOCOL_PAGE } from './protocol-page.ts';
import { COMMANDS, MEANINGS, REFUSALS } from './protocol-words.ts';
import { alternatives, describedAs, interfaceFile, interfaceTable, schemaTable } from './schema-table.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const TEAM_PARTS = [
  'InboxItem',
  'Attachment',
  'ShownCard',
  'ShownOption',
  'ShownDecision',
  'ShownMessage',
  'DossierCard',
  'ReferenceCard',
];
const CONTROL_PARTS = [
  'ControlFields',
  'ControlLists',
  'ControlInject',
  'ControlExpectation',
  'ControlDecision',
  'ControlMessage',
  'ControlNote',
  'ControlSeat',
  'ControlStoryline',
  'ControlCard',
  'ControlCatalogue',
];
const TRAINEE = [
  'MakeDecision',
  'OpenInject',
  'SendMessage',
  'AddNote',
  'AnswerComcheck',
  'ChooseLanguage',
  'StopPlay',
];

/** The whole page. */
export function protocolDoc(): string {
  const page = PROTOCOL_PAGE.replace(
    /\{\{(\w+)\}\}|\{\{(\w+) (.+)\}\}$/gm,
    (_, plain?: string, name?: string, about?: string) => {
      const fill = FILLS[plain ?? name ?? ''];
      if (!fill) throw new Error(`the protocol page asks for ${plain ?? name}`);
      return fill(about ?? '');
    },
  );
  return `${page.trim()}\n`;
}

const FILLS: Readonly<Record<string, (about: string) => string>> = {
  version: () => String(PROTOCOL),
  http: (name) => schemaTable(schemaIn(http, name)),
  message: (name) => {
    const schema = schemaIn(messages, name);
    const said = describedAs(schema);
    return `${said === '' ? '' : `${said}.\n\n`}${schemaTable(schema)}`;
  },
  notices: () => list(alternatives(messages.NoticeMessage, 'kind'), 'kind'),
  traineeCommands: () => commands((name) => TRAINEE.includes(name)),
  controlCommands: () => commands((name) => !TRAINEE.includes(name)),
  shape: (name) => shape(name),
  teamParts: () => TEAM_PARTS.map((name) => `### ${name}\n\n${shape(name)}`).join('\n\n'),
  controlParts: () => CONTROL_PARTS.map((name) => `### ${name}\n\n${shape(name)}`).join('\n\n'),
  words: (about) => words(about),
  refusals: () => refusals(),
  example: (about) => example(about),
};

/** Where an interface of the views is written down. */
function fileOf(name: string): string {
  if (name === 'Clock') return 'shared/exercise/clock.ts';
  if (name === 'ShownText') return 'shared/scenario/scenario.ts';
  return interfaceFile('shared/views/shapes', name);
}

const shape = (name: string): string => interfaceTable(fileOf(name), name, MEANINGS[name]);

function words(about: string): string {
  const lists: Readonly<Record<string, readonly string[]>> = {
    roles: ROLES,
    phases: PHASES,
    languages: LANGUAGES,
    channels: Channel.options,
    statuses: [
      'planned',
      'armed',
      'held',
      'waiting',
      'passed-over',
      'released',
      'skipped',
      'expired',
      'withdrawn',
    ] satisfies InjectStatus[],
  };
  return (lists[about] ?? []).map((word) => `\`${word}\``).join(' · ');
}

function schemaIn(module: object, name: string): z.ZodType {
  const found = (module as Readonly<Record<string, z.ZodType | undefined>>)[name];
  if (!found) throw new Error(`the protocol has no schema ${name}`);
  return found;
}

function list(rows: readonly { name: string; fields: string; meaning: string }[], head: string): string {
  const lines = rows.map(({ name, fields, meaning }) => `| \`${name}\` | ${fields || '–'} | ${meaning} |`);
  return [`| ${head} | other fields | meaning |`, '|---|---|---|', ...lines].join('\n');
}

function commands(which: (name: string) => boolean): string {
  const words = COMMANDS as Readonly<Record<string, string | undefined>>;
  const rows = alternatives(Command, 'type').flatMap(({ name, fields }) => {
    const meaning = words[name];
    return meaning !== undefined && which(name) ? [{ name, fields, meaning }] : [];
  });
  return list(rows, 'type');
}

/** The closed list, with what its source says beside each code. */
function refusals(): string {
  const source = readFileSync(path.join(root, 'shared/exercise/rejections.ts'), 'utf8');
  const said = new Map(
    [...source.matchAll(/^\s+'([a-z-]+)',[ \t]*\/\/ (.+)$/gm)].map(([, code, text]) => [code, text]),
  );
  const lines = REJECTIONS.map((code) => {
    const words = said.get(code) ?? REFUSALS[code] ?? code.replaceAll('-', ' ');
    return `| \`${code}\` | ${words} |`;
  });
  return ['| code | meaning |', '|---|---|', ...lines].join('\n');
}

/** `Schema {json}`: an example, printed only if the schema takes it. */
function example(about: string): string {
  const at = about.indexOf(' ');
  const name = about.slice(0, at);
  const value: unknown = JSON.parse(about.slice(at + 1));
  const schema =
    (http as Readonly<Record<string, unknown>>)[name] === undefined ? schemaIn(messages, name) : schemaIn(http, name);
  schema.parse(value);
  return `\`\`\`json\n${JSON.stringify(value)}\n\`\`\``;
}
