// Many rehearsals of one scenario, counted one by one. A run that breaks off is counted as a dead end, with its seed.
import type { Scenario } from '../scenario/scenario.ts';
import { playThrough, type Run } from './play-through.ts';
import type { Cast } from './stage.ts';
import { type ReadPoints, type Summary, Tally } from './summary.ts';

export interface Wanted {
  readonly cast: Cast;
  readonly runs: number;
  /** Seed of the first run; the next one has the next number. */
  readonly seed: number;
  readonly points: ReadPoints;
  /** What is refused is a mistake of the script. */
  readonly scripted?: boolean;
  /** Told after each run how many are done. */
  readonly onRun?: (done: number, run: Run | undefined) => void;
}

export function rehearse(scenario: Scenario, wanted: Wanted): Summary {
  const { cast, runs, points, scripted = false, onRun } = wanted;
  const tally = new Tally(scenario, { points, scripted });
  for (let index = 0; index < runs; index++) {
    const seed = wanted.seed + index;
    let run: Run | undefined;
    try {
      run = playThrough(scenario, { cast, seed });
    } catch (error) {
      tally.broke(seed, error);
    }
    if (run) tally.add(run);
    onRun?.(index + 1, run);
  }
  return tally.summary();
}
