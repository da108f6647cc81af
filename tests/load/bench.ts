// References and engine in one run. Parts by letter; without any, all of them.
import path from 'node:path';
import { partA } from './part-a.ts';
import { partB } from './part-b.ts';
import { partC, partD, partE, partG } from './part-cde.ts';
import { partF } from './part-f.ts';
import { partP } from './part-p.ts';
import { partS } from './part-s.ts';
import { Report } from './report.ts';
import { Run } from './run.ts';
import { killAll } from './subject.ts';

const PARTS = { a: partA, b: partB, c: partC, d: partD, e: partE, f: partF, g: partG, p: partP, s: partS };
/** Minutes a part may take before it begins no further round. */
const MINUTES = { a: 9, b: 5, c: 5, d: 3, e: 4, f: 9, g: 3, p: 4, s: 2 };

const ROUNDS = 9;
const CONSOLES = 2000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function numberOf(name: string, otherwise: number): number {
  const given = process.argv.find((argument) => argument.startsWith(`--${name}=`));
  const value = given === undefined ? otherwise : Number(given.slice(name.length + 3));
  if (Number.isInteger(value) && value > 0) return value;
  say(`--${name} is a whole number above 0`);
  process.exit(2);
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const unknown = asked.filter((name) => !(name in PARTS));
  if (unknown.length > 0) {
    say(`no such part: ${unknown.join(', ')} (there are: ${Object.keys(PARTS).join(', ')})`);
    process.exit(2);
  }
  const rounds = numberOf('rounds', ROUNDS);
  const consoles = numberOf('consoles', CONSOLES);
  const report = new Report();
  let broken = false;
  for (const name of Object.keys(PARTS) as (keyof typeof PARTS)[]) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const started = performance.now();
    const until = started + MINUTES[name] * 60_000;
    try {
      await PARTS[name](report, new Run({ rounds, until, consoles, say }));
      say(`[bench] ${name} took ${((performance.now() - started) / 1000).toFixed(0)} s`);
    } catch (error) {
      broken = true;
      say(`[bench] ${name} broke: ${error instanceof Error ? error.stack : String(error)}`);
    }
    killAll();
  }
  say(`\n${report.table()}\n`);
  const missed = report.figures.filter(({ verdict }) => verdict === 'BELOW THE FLOOR');
  for (const { id, what, ratio } of missed) say(`[bench] ${id} is below its floor: ${what}, ${ratio.toFixed(2)}`);
  say(`[bench] ${report.write(path.resolve(import.meta.dirname, '../../test-results'))}`);
  process.exit(broken ? 1 : 0);
}

process.on('exit', killAll);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
process.on('disconnect', () => process.exit(1));
await main();
