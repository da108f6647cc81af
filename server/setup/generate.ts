// Writes the files that are made from code, so that they can never disagree with it:
//   npm run generate              writes them
//   npm run generate -- --check   fails if one is out of date
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { protocolDoc } from './generate/protocol-doc.ts';
import { rulesTable } from './generate/rules-table.ts';
import { scenarioJsonSchema } from './generate/scenario-json-schema.ts';

interface Generated {
  /** From the root of the project, with `/`. */
  readonly file: string;
  /** The whole new text; `before` is the present one, for files of which only a part is generated. */
  readonly text: (before: string) => string;
}

const GENERATED: readonly Generated[] = [
  { file: 'scenarios/scenario.schema.json', text: scenarioJsonSchema },
  { file: 'shared/exercise/RULES.md', text: rulesTable },
  { file: 'docs/protocol.md', text: protocolDoc },
];

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const checking = process.argv.includes('--check');

for (const { file, text } of GENERATED) {
  const place = path.join(root, file);
  const before = textOf(place);
  const now = text(before);
  if (now === before) continue;
  if (checking) {
    console.error(`${file} is out of date: npm run generate`);
    process.exitCode = 1;
  } else {
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, now);
    console.log(`wrote ${file}`);
  }
}

function textOf(place: string): string {
  try {
    return readFileSync(place, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return '';
  }
}
