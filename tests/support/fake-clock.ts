// A wall clock that moves only when told to. Timers fire in order, each at its own moment.
import type { WallClock } from '../../server/ports.ts';

export interface FakeClock extends WallClock {
  /** Lets time pass as it does: both clocks run, timers fire at their moments. Wall milliseconds. */
  advance(ms: number): Promise<void>;
  /** A closed lid: the system clock goes on, nothing here runs. */
  sleep(ms: number): void;
  /** A process held still on a machine whose monotonic clock goes on: both clocks go on, no timer has fired yet. */
  freeze(ms: number): void;
  /** Somebody sets the system clock; `ms` may be negative. */
  step(ms: number): void;
}

/** Lets everything that waits for a turn of the event loop happen. */
export async function settle(turns = 20): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
}

export function createFakeClock(start: number): FakeClock {
  let now = start;
  let system = start;
  let timers: { at: number; fn: () => void }[] = [];

  const fireDue = (): void => {
    for (;;) {
      const due = timers.filter((timer) => timer.at <= now).sort((a, b) => a.at - b.at)[0];
      if (!due) return;
      timers = timers.filter((timer) => timer !== due);
      due.fn();
    }
  };
  return {
    now: () => now,
    system: () => system,
    lift(to) {
      const by = Math.max(0, to - now);
      now += by;
      if (by > 0) setImmediate(fireDue);
      return by;
    },
    at(at, fn) {
      const timer = { at, fn };
      timers.push(timer);
      if (at <= now) setImmediate(fireDue);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async advance(ms) {
      const end = now + ms;
      await settle();
      for (;;) {
        const next = timers.reduce((first, { at }) => Math.min(first, at), Number.POSITIVE_INFINITY);
        if (next > end) break;
        system += Math.max(0, next - now);
        now = Math.max(now, next);
        fireDue();
        await settle();
      }
      system += Math.max(0, end - now);
      now = Math.max(now, end);
      await settle();
    },
    sleep(ms) {
      system += ms;
    },
    freeze(ms) {
      now += ms;
      system += ms;
    },
    step(ms) {
      system += ms;
    },
  };
}
