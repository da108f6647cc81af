// The draft in which one command is decided: events are written into it one by one, and each is applied at once, so that
// the next rule sees what the one before did. Nothing leaves it unless the whole command is accepted.
import type { ExerciseMs, WallMs } from '../kit/time.ts';
import type { Seated } from './actors.ts';
import { exerciseTimeAt } from './clock.ts';
import type { Context } from './context.ts';
import type { ExerciseEvent, RecordedEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { Rejection, RejectionCode } from './rejections.ts';
import type { ExerciseState } from './state.ts';

/** A rule writes events into the play, or refuses. */
export type Refusal = Rejection | undefined;
export const refuse = (code: RejectionCode, detail?: string): Rejection =>
  detail === undefined ? { code } : { code, detail };

/** What stands around the events of a rule besides the command's own envelope. */
interface Marks {
  readonly observedAt?: ExerciseMs;
  readonly onBehalfOf?: string;
  /** Exercise time, where it is not now (an interruption is noticed later than it happened). */
  readonly t?: ExerciseMs;
}

export class Play {
  state: ExerciseState;
  readonly events: RecordedEvent[] = [];
  readonly context: Context;
  /** Facts as they stood before the command. */
  readonly factsAtStart: ExerciseState['facts'];
  /** Who gave the command, as the log knows them; `undefined` for the system. */
  readonly giver: Seated | undefined;
  /** Wall milliseconds of this command, never before the last event. */
  readonly at: WallMs;

  constructor(state: ExerciseState, context: Context, giver: Seated | undefined) {
    this.state = state;
    this.context = context;
    this.factsAtStart = state.facts;
    this.giver = giver;
    this.at = Math.max(context.at, state.lastEventAt);
  }

  /** Exercise time now, by the log's own clock. */
  get t(): ExerciseMs {
    return exerciseTimeAt(this.state.clock, this.at);
  }

  /** Writes what the giver of the command did. */
  emit(event: ExerciseEvent, marks: Marks = {}): void {
    this.#write(event, event.type === 'SafetyStopped' ? undefined : (this.giver ?? 'system'), marks);
  }

  /** Writes what followed from it by the scenario. */
  follow(event: ExerciseEvent): void {
    this.#write(event, 'system', {});
  }

  #write(event: ExerciseEvent, by: RecordedEvent['by'], marks: Marks): void {
    const { commandId, seen } = this.context;
    const observedAt = marks.observedAt ?? this.context.observedAt;
    const recorded: RecordedEvent = {
      position: this.state.position + 1,
      at: this.at,
      t: marks.t ?? this.t,
      ...(by === undefined ? {} : { by }),
      commandId,
      n: this.events.length,
      ...(seen === undefined || by === 'system' || by === undefined ? {} : { seen }),
      ...(observedAt === undefined || by === 'system' ? {} : { observedAt }),
      ...(marks.onBehalfOf === undefined ? {} : { onBehalfOf: marks.onBehalfOf }),
      event,
    };
    this.events.push(recorded);
    this.state = evolve(this.state, recorded);
  }
}
