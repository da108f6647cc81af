// A scenario played through without people, and the fold of its log: the same events decided, and only replayed.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readScenarioFolder } from '../../dist/server/library/scenario-library.js';
import { fold } from '../../dist/shared/exercise/fold.js';
import { playThrough } from '../../dist/shared/rehearsal/play-through.js';
import { CASTS } from '../../dist/shared/rehearsal/seats.js';
import { serve } from './host.mjs';

const SCENARIOS = path.resolve(import.meta.dirname, '../../scenarios');
/** Runs of one measurement. */
const RUNS = 20;

let scenario;
let logs;

/** Takes the scenario with most injects; answers its name and how long its log is. */
async function open() {
  const entries = await readdir(SCENARIOS, { withFileTypes: true });
  for (const entry of entries.filter((each) => each.isDirectory() && !each.name.startsWith('_'))) {
    const read = await readScenarioFolder(path.join(SCENARIOS, entry.name));
    if (!read.ok) throw new Error(`${entry.name} has mistakes`);
    const size = (each) => Object.keys(each?.injects ?? {}).length;
    if (size(read.value.scenario) > size(scenario)) scenario = read.value.scenario;
  }
  logs = Array.from({ length: RUNS }, (_, index) => play(index + 1).log);
  const events = Math.round(logs.reduce((sum, log) => sum + log.length, 0) / RUNS);
  return { id: scenario.id, events };
}

const play = (seed) => playThrough(scenario, { cast: CASTS.careful, seed });

/** Milliseconds per run. */
function simulate() {
  globalThis.gc();
  const started = performance.now();
  for (let seed = 1; seed <= RUNS; seed++) play(seed);
  return (performance.now() - started) / RUNS;
}

function foldLogs() {
  globalThis.gc();
  const started = performance.now();
  for (const log of logs) fold(log);
  return (performance.now() - started) / RUNS;
}

serve({ open, simulate, foldLogs });
