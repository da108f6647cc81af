// The rim's wall clock. Runs evenly whatever happens to the system clock; the offset only ever grows.
import type { WallMs } from '../shared/kit/time.ts';
import type { WallClock } from './ports.ts';

/** The longest a timer of the runtime can wait, in milliseconds; longer waits are cut into pieces. */
const LONGEST_WAIT = 2 ** 31 - 1;

interface Waiting {
  readonly at: WallMs;
  readonly fn: () => void;
  timer: NodeJS.Timeout | undefined;
}

export function createWallClock(): WallClock {
  const startedAt = Date.now();
  const zero = performance.now();
  let offset = 0;
  const waiting = new Set<Waiting>();

  const now = (): WallMs => startedAt + Math.floor(performance.now() - zero) + offset;
  const arm = (entry: Waiting): void => {
    clearTimeout(entry.timer);
    entry.timer = setTimeout(
      () => {
        if (now() < entry.at) return arm(entry);
        waiting.delete(entry);
        entry.fn();
      },
      Math.min(LONGEST_WAIT, Math.max(0, entry.at - now())),
    );
  };

  return {
    now,
    system: () => Date.now(),
    lift(to) {
      const by = Math.max(0, to - now());
      offset += by;
      if (by > 0) for (const entry of waiting) arm(entry);
      return by;
    },
    at(at, fn) {
      const entry: Waiting = { at, fn, timer: undefined };
      waiting.add(entry);
      arm(entry);
      return () => {
        clearTimeout(entry.timer);
        waiting.delete(entry);
      };
    },
  };
}
