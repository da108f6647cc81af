// What was measured, as a table and as a file.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { type Compared, compare, type Pair } from './maths.ts';

export interface Figure extends Compared {
  readonly part: string;
  /** The goal it belongs to, e.g. R1. */
  readonly id: string;
  readonly what: string;
  readonly unit: string;
  readonly against: string;
  /** Ratios that must not be exceeded; absent for what is only told. */
  readonly floor?: number;
  readonly goal?: number;
  readonly verdict: string;
}

export interface Wanted {
  readonly part: string;
  readonly id: string;
  readonly what: string;
  readonly unit: string;
  readonly against: string;
  readonly floor?: number;
  readonly goal?: number;
  /** More is better (decisions per second); else less is. */
  readonly upwards?: boolean;
}

export class Report {
  readonly figures: Figure[] = [];

  add(wanted: Wanted, pairs: readonly Pair[]): void {
    const { upwards = false, ...rest } = wanted;
    const compared = compare(pairs);
    this.figures.push({ ...rest, ...compared, verdict: verdictOf(compared.ratio, rest, upwards) });
  }

  write(folder: string): string {
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, 'bench.json');
    const machine = { cores: availableParallelism(), node: process.version, platform: process.platform };
    writeFileSync(
      file,
      `${JSON.stringify({ at: new Date().toISOString(), machine, figures: this.figures }, null, 2)}\n`,
    );
    return file;
  }

  table(): string {
    const head = ['part', 'figure', 'what', 'engine', 'reference', 'ratio', 'spread', 'floor', 'goal', 'verdict'];
    const rows = this.figures.map((f) => [
      f.part,
      f.id,
      `${f.what} / ${f.against}`,
      `${shown(f.engine)} ${f.unit}`,
      `${shown(f.reference)} ${f.unit}`,
      shown(f.ratio),
      `${shown(f.lowest)}–${shown(f.highest)}`,
      f.floor === undefined ? '' : shown(f.floor),
      f.goal === undefined ? '' : shown(f.goal),
      f.verdict,
    ]);
    const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
    const line = (cells: readonly string[]) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd();
    return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
  }
}

function verdictOf(ratio: number, { floor, goal }: Pick<Wanted, 'floor' | 'goal'>, upwards: boolean): string {
  if (floor === undefined) return '';
  const holds = (limit: number) => (upwards ? ratio >= limit : ratio <= limit);
  if (goal !== undefined && holds(goal)) return 'goal met';
  return holds(floor) ? 'floor met' : 'BELOW THE FLOOR';
}

/** Three digits that count. */
export function shown(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  return size >= 100
    ? value.toFixed(0)
    : size >= 10
      ? value.toFixed(1)
      : size >= 0.1
        ? value.toFixed(2)
        : value.toPrecision(2);
}
