// What the figures are made of: medians of ratios taken within one round, so that noise both subjects share cancels out.

/** The value below which a share of the values lies, by nearest rank; NaN for none. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

/** The middle value; between the two in the middle if there are two. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const high = sorted.length >> 1;
  const above = sorted[high] ?? Number.NaN;
  return sorted.length % 2 === 1 ? above : ((sorted[high - 1] ?? Number.NaN) + above) / 2;
}

/** One round's figure of both subjects. */
export interface Pair {
  readonly engine: number;
  readonly reference: number;
}

export interface Compared {
  readonly engine: number;
  readonly reference: number;
  /** The median of the rounds' own ratios, not the ratio of the medians. */
  readonly ratio: number;
  readonly lowest: number;
  readonly highest: number;
  readonly rounds: number;
}

/** Both medians and the median of the in-round ratios. */
export function compare(pairs: readonly Pair[]): Compared {
  const ratios = pairs.map(({ engine, reference }) => engine / reference);
  return {
    engine: median(pairs.map(({ engine }) => engine)),
    reference: median(pairs.map(({ reference }) => reference)),
    ratio: median(ratios),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
    rounds: pairs.length,
  };
}
