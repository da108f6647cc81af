// What `decide` is told besides the command: who, when, and which command this is. Nothing else enters.
import type { ExerciseMs, WallMs } from '../kit/time.ts';
import type { By } from './actors.ts';
import type { RecordedEvent } from './events.ts';
import type { ExerciseState } from './state.ts';

export interface Context {
  readonly by: By;
  /** Wall milliseconds of the rim's monotonic clock. */
  readonly at: WallMs;
  readonly commandId: string;
  /** The last position the sender had on screen. */
  readonly seen?: number;
  readonly observedAt?: ExerciseMs;
}

/** What a command did: the events it wrote, and the state with them applied. Tentative until the store has them. */
export interface Decided {
  readonly events: readonly RecordedEvent[];
  readonly state: ExerciseState;
}
