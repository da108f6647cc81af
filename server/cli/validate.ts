// Checks scenarios before anybody plans an exercise from them:
//   node dist/server/cli/validate.js [folder…] [--json]
// Without a folder: every folder below scenarios/. Ends with 0 (no mistake), 1 (mistakes) or 2 (wrong call).
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { COMMONS_FOLDER } from '../../shared/scenario/commons.ts';
import { formatProblem, type Problem } from '../../shared/scenario/problem.ts';
import { readScenarioFolder } from '../library/scenario-library.ts';

interface Verdict {
  readonly folder: string;
  readonly ok: boolean;
  readonly problems: readonly Problem[];
}

const usage = 'usage: validate [folder…] [--json]';

async function main(args: readonly string[]): Promise<number> {
  let json: boolean;
  let folders: string[];
  try {
    const parsed = parseArgs({ args: [...args], options: { json: { type: 'boolean' } }, allowPositionals: true });
    json = parsed.values.json === true;
    folders = parsed.positionals.length > 0 ? parsed.positionals : await everyScenario('scenarios');
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    return 2;
  }
  for (const folder of folders)
    if (!(await isFolder(folder))) {
      console.error(`${folder} is no folder\n${usage}`);
      return 2;
    }
  if (folders.length === 0) {
    console.error(`there is no scenario below scenarios/\n${usage}`);
    return 2;
  }
  const verdicts: Verdict[] = [];
  for (const folder of folders) {
    const loaded = await readScenarioFolder(folder);
    const problems = loaded.ok ? loaded.value.warnings : loaded.error;
    verdicts.push({ folder, ok: loaded.ok, problems });
  }
  if (json) console.log(JSON.stringify(verdicts, undefined, 2));
  else for (const verdict of verdicts) print(verdict);
  return verdicts.every(({ ok }) => ok) ? 0 : 1;
}

function print({ folder, ok, problems }: Verdict): void {
  for (const problem of problems) console.log(formatProblem({ ...problem, file: path.join(folder, problem.file) }));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  console.log(
    `${folder}: ${ok ? 'can be played' : `${errors} ${errors === 1 ? 'mistake' : 'mistakes'}`}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
  );
}

async function everyScenario(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && entry.name !== COMMONS_FOLDER)
    .map(({ name }) => path.join(folder, name))
    .sort();
}

const isFolder = async (folder: string): Promise<boolean> =>
  (await stat(folder).catch(() => undefined))?.isDirectory() === true;

process.exitCode = await main(process.argv.slice(2));
