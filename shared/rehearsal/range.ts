// How far apart the ends of many runs lie: least, median and most of whatever is counted at ENDEX, with the seeds of both ends.

/** What is counted once in every run. */
export type Counted = 'points-met' | 'expectations-in-time' | 'persons-right' | 'storylines-good' | 'storylines-harm';

export interface OutcomeRange {
  readonly counted: Counted;
  /** The most a run could count. */
  readonly of: number;
  readonly least: { readonly count: number; readonly seed: number };
  readonly median: number;
  readonly most: { readonly count: number; readonly seed: number };
}

export class Ranges {
  readonly #rows = new Map<Counted, { of: number; counts: number[]; seeds: number[] }>();

  add(counted: Counted, count: number, of: number, seed: number): void {
    const row = this.#rows.get(counted) ?? { of, counts: [], seeds: [] };
    row.of = Math.max(row.of, of);
    row.counts.push(count);
    row.seeds.push(seed);
    this.#rows.set(counted, row);
  }

  /** What no run could count (no evaluation point, no person of concern) is left out. */
  all(): OutcomeRange[] {
    return [...this.#rows].flatMap(([counted, { of, counts, seeds }]) => {
      if (of === 0) return [];
      const at = (count: number) => ({ count, seed: seeds[counts.indexOf(count)] ?? 0 });
      const sorted = [...counts].sort((a, b) => a - b);
      const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
      return [{ counted, of, least: at(sorted[0] ?? 0), median, most: at(sorted.at(-1) ?? 0) }];
    });
  }
}
