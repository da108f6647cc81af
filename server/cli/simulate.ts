// Plays a scenario many times without people and says what was reached, what never, and where it got stuck:
//   npm run simulate -- <folder> [--seats=careful|careless|random|<script.yaml>] [--runs=<n>] [--seed=<n>] [--json]
//                       [--strict] [--log=<file.jsonl>]
// The same folder, seats and seed give the same figures. `--log` writes the log of the first run, for `npm run replay`.
// Ends with 0 (done), 1 (the scenario has mistakes; with --strict also: something unreached, or a dead end) or 2 (wrong call).
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Run } from '../../shared/rehearsal/play-through.ts';
import { rehearse } from '../../shared/rehearsal/rehearse.ts';
import { readScript } from '../../shared/rehearsal/script.ts';
import { scripted } from '../../shared/rehearsal/scripted.ts';
import { CASTS, type CastName } from '../../shared/rehearsal/seats.ts';
import type { Cast } from '../../shared/rehearsal/stage.ts';
import { evaluationPoints } from '../../shared/review/evaluation.ts';
import { formatProblem } from '../../shared/scenario/problem.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { readYaml } from '../../shared/scenario/yaml-file.ts';
import { readScenarioFolder } from '../library/scenario-library.ts';
import { whole } from './numbers.ts';
import { simulationTable } from './simulation-table.ts';

const usage =
  'usage: simulate <folder> [--seats=careful|careless|random|<script.yaml>] [--runs=<n>] [--seed=<n>] [--json] [--strict] [--log=<file>]';
const RUNS = 100;
const MOST_RUNS = 1_000_000;
/** Wall milliseconds between two lines about progress. */
const TELL_EVERY = 2000;

interface Call {
  readonly folder: string;
  readonly seats: string;
  readonly runs: number;
  readonly seed: number;
  readonly json: boolean;
  readonly strict: boolean;
  readonly log: string | undefined;
}

async function main(args: readonly string[]): Promise<number> {
  const call = readCall(args);
  if (typeof call === 'string') return wrong(call);
  if ((await stat(call.folder).catch(() => undefined))?.isDirectory() !== true)
    return wrong(`${call.folder} is no folder`);
  const loaded = await readScenarioFolder(call.folder);
  if (!loaded.ok) {
    for (const problem of loaded.error)
      console.error(formatProblem({ ...problem, file: path.join(call.folder, problem.file) }));
    return 1;
  }
  const { scenario } = loaded.value;
  const cast = await castOf(call.seats, scenario);
  if (typeof cast === 'string') return wrong(cast);
  let first: Run | undefined;
  const tell = progress(call.runs);
  const isScript = !isCast(call.seats);
  const summary = rehearse(scenario, {
    cast,
    runs: call.runs,
    seed: call.seed,
    points: evaluationPoints,
    scripted: isScript,
    onRun: (done, run) => {
      first ??= run;
      tell(done);
    },
  });
  if (call.log !== undefined) {
    if (first === undefined) return wrong('no run came to its end: there is no log to write');
    await writeFile(call.log, first.log.map((event) => `${JSON.stringify(event)}\n`).join(''));
  }
  const { seats, seed } = call;
  if (call.json) console.log(JSON.stringify({ seats, seed, ...summary }, undefined, 2));
  else console.log(simulationTable(summary, { seats, seed }));
  return call.strict && summary.unreached.length + summary.deadEnds.length > 0 ? 1 : 0;
}

function wrong(message: string): number {
  console.error(`${message}\n${usage}`);
  return 2;
}

function readCall(args: readonly string[]): Call | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        seats: { type: 'string', default: 'careful' },
        runs: { type: 'string' },
        seed: { type: 'string', default: '1' },
        json: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        log: { type: 'string' },
      },
    });
    const [folder, ...rest] = positionals;
    if (folder === undefined || rest.length > 0) return 'name the folder of one scenario';
    const { seats, json, strict, log } = values;
    // A script does the same in every run but for the seconds people need.
    const runs = whole(values.runs ?? String(isCast(seats) ? RUNS : 1), 1, MOST_RUNS);
    const seed = whole(values.seed, 0, Number.MAX_SAFE_INTEGER - MOST_RUNS);
    if (runs === undefined) return `--runs is a whole number from 1 to ${MOST_RUNS}`;
    if (seed === undefined) return '--seed is a whole number from 0';
    return { folder, seats, runs, seed, json, strict, log };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const isCast = (seats: string): seats is CastName => Object.hasOwn(CASTS, seats);

async function castOf(seats: string, scenario: Scenario): Promise<Cast | string> {
  if (isCast(seats)) return CASTS[seats];
  const text = await readFile(seats, 'utf8').catch(() => undefined);
  if (text === undefined)
    return `--seats is one of ${Object.keys(CASTS).join(', ')} or the file of a script; there is no file ${seats}`;
  const { value, problems, locate } = readYaml(seats, text);
  if (problems.length > 0) return problems.map(formatProblem).join('\n');
  const script = readScript(value, scenario);
  if (script.ok) return scripted(script.lines);
  return script.mistakes
    .map(({ entry, message }) => `${seats}:${entry === undefined ? 1 : locate([entry]).line} ${message}`)
    .join('\n');
}

/** Tells on stderr how far it is, where a run of the command takes long. */
function progress(runs: number): (done: number) => void {
  let told = performance.now();
  return (done) => {
    if (performance.now() - told < TELL_EVERY) return;
    told = performance.now();
    console.error(`${done} of ${runs} runs`);
  };
}

process.exitCode = await main(process.argv.slice(2));
