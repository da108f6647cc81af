// Checks scenarios before anybody plans an exercise from them: reads them, and explores what can come of them:
//   npm run validate -- [folder…] [--json] [--strict] [--combinations=<n>] [--rehearsals=<n>]
// Without a folder: every folder below scenarios/. `--combinations` bounds how many combinations of values a condition is
// tried with; `--rehearsals` how often a scenario is played to see what exploring it left open. What is not decided then is
// listed. `--strict` counts warnings as mistakes.
// Ends with 0 (no mistake), 1 (mistakes) or 2 (wrong call).
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { witness } from '../../shared/rehearsal/witness.ts';
import { COMMONS_FOLDER } from '../../shared/scenario/commons.ts';
import { BOUNDS, type Examined } from '../../shared/scenario/explore/examine.ts';
import { validate } from '../../shared/scenario/explore/validate.ts';
import { SCENARIO_FILE } from '../../shared/scenario/parse.ts';
import { formatProblem } from '../../shared/scenario/problem.ts';
import { readYaml } from '../../shared/scenario/yaml-file.ts';
import { readScenarioFolder } from '../library/scenario-library.ts';
import { whole } from './numbers.ts';

interface Verdict extends Examined {
  readonly folder: string;
  /** No error; with `--strict` also no warning. */
  readonly ok: boolean;
  /** Rehearsals that were played for what exploring left open, and how many of its questions they answered. */
  readonly rehearsals: { readonly runs: number; readonly answered: number };
}

interface Call {
  readonly folders: readonly string[];
  readonly json: boolean;
  readonly strict: boolean;
  readonly combinations: number;
  readonly rehearsals: number;
}

const usage = 'usage: validate [folder…] [--json] [--strict] [--combinations=<n>] [--rehearsals=<n>]';
const REHEARSALS = 60;
const MOST_REHEARSALS = 100_000;
const MOST_COMBINATIONS = 10_000_000;

async function main(args: readonly string[]): Promise<number> {
  const call = await readCall(args);
  if (typeof call === 'string') {
    console.error(`${call}\n${usage}`);
    return 2;
  }
  const verdicts: Verdict[] = [];
  for (const folder of call.folders) verdicts.push(await judge(folder, call));
  if (call.json) console.log(JSON.stringify(verdicts, undefined, 2));
  else for (const verdict of verdicts) print(verdict);
  return verdicts.every(({ ok }) => ok) ? 0 : 1;
}

async function readCall(args: readonly string[]): Promise<Call | string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        combinations: { type: 'string', default: String(BOUNDS.combinations) },
        rehearsals: { type: 'string', default: String(REHEARSALS) },
      },
      allowPositionals: true,
    });
    const combinations = whole(values.combinations, 1, MOST_COMBINATIONS);
    if (combinations === undefined) return `--combinations is a whole number from 1 to ${MOST_COMBINATIONS}`;
    const rehearsals = whole(values.rehearsals, 0, MOST_REHEARSALS);
    if (rehearsals === undefined) return `--rehearsals is a whole number from 0 to ${MOST_REHEARSALS}`;
    const folders = positionals.length > 0 ? positionals : await everyScenario('scenarios');
    for (const folder of folders) if (!(await isFolder(folder))) return `${folder} is no folder`;
    if (folders.length === 0) return 'there is no scenario below scenarios/';
    return { folders, json: values.json, strict: values.strict, combinations, rehearsals };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function judge(folder: string, { strict, combinations, rehearsals }: Call): Promise<Verdict> {
  const loaded = await readScenarioFolder(folder);
  const text = await readFile(path.join(folder, SCENARIO_FILE), 'utf8').catch(() => '');
  const verdict = validate(loaded, readYaml(SCENARIO_FILE, text).locate, { combinations });
  const ok = verdict.problems.every(({ severity }) => severity === 'warning' && !strict);
  const { undecided, ...played } = loaded.ok
    ? witness(loaded.value.scenario, verdict.undecided, rehearsals)
    : { undecided: [], runs: 0, answered: 0 };
  return { folder, ok, ...verdict, undecided, rehearsals: played };
}

function print({ folder, problems, undecided, conditions, rehearsals }: Verdict): void {
  for (const problem of problems)
    console.log(`${formatProblem({ ...problem, file: path.join(folder, problem.file) })} [${problem.code}]`);
  for (const { file, line, where, asks, reason } of undecided) {
    const question = asks === 'holds' ? 'can it hold?' : 'can it hold, and can it fail?';
    console.log(`${path.join(folder, file)}:${line} undecided: ${where}: ${question} — ${reason}`);
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const parts = [
    errors === 0 ? 'no mistake' : counted(errors, 'mistake'),
    counted(problems.length - errors, 'warning'),
    ...(conditions === 0 ? [] : [`${counted(conditions, 'condition')} explored`]),
    ...(rehearsals.runs === 0 ? [] : [`${rehearsals.answered} seen in ${counted(rehearsals.runs, 'rehearsal')}`]),
    ...(conditions === 0 ? [] : [`${undecided.length} undecided`]),
  ];
  console.log(`${folder}: ${parts.join(', ')}`);
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

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
