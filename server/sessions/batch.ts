// One batch of one exercise, decided on a state that is not yet durable. No effects: the session stores what comes out.
// What is due goes first and last, so that a moment that has come is never overtaken by a command that arrived later.
import type { By } from '../../shared/exercise/actors.ts';
import { exerciseTimeAt } from '../../shared/exercise/clock.ts';
import type { Command } from '../../shared/exercise/commands.ts';
import type { Context, Decided } from '../../shared/exercise/context.ts';
import { decide } from '../../shared/exercise/decide.ts';
import type { RecordedEvent } from '../../shared/exercise/events.ts';
import { translateCommand } from '../../shared/exercise/opaque.ts';
import type { Rejection, RejectionCode } from '../../shared/exercise/rejections.ts';
import { dueBy, type ScheduleEntry } from '../../shared/exercise/schedule.ts';
import type { ExerciseState } from '../../shared/exercise/state.ts';
import { err, ok, type Result } from '../../shared/kit/result.ts';
import type { ExerciseMs, WallMs } from '../../shared/kit/time.ts';
import type { Carried } from '../ports.ts';
import { phaseAfter, type Standing } from './memory.ts';

/** A command on its way into an exercise. */
export interface Sending {
  readonly command: Command;
  readonly by: By;
  /** Drawn by the sender; the same id sent again is carried out once. */
  readonly commandId: string;
  /** The last position the sender had on screen. */
  readonly seen?: number | undefined;
  readonly observedAt?: ExerciseMs | undefined;
  /** Set for trainees: their commands name opaque ids, translated for this team. */
  readonly translateFor?: string | undefined;
}

/** The position of the last event a command wrote (or the current one if it changed nothing), or why it was refused. */
export type Answer = Result<number, Rejection>;

/** What decides; exchanged only by tests that need a bug. */
export interface Rules {
  readonly decide: (command: Command, state: ExerciseState, context: Context) => Result<Decided, Rejection>;
  readonly translate: (command: Command, state: ExerciseState, team: string) => Result<Command, Rejection>;
}
export const RULES: Rules = { decide, translate: translateCommand };

export interface BatchInput {
  readonly standing: Standing;
  /** Wall milliseconds at which the whole batch happens. */
  readonly now: WallMs;
  readonly sendings: readonly Sending[];
  /** What a command wrote in the durable log, if it is known. */
  readonly carried: (commandId: string) => Carried | undefined;
  /** A gap that must be recorded before anything else happens; the last sign of life before it. */
  readonly gapSince: WallMs | undefined;
  /** Due moments that failed a moment ago and wait, by command id. */
  readonly postponed: { has(commandId: string): boolean };
}

export interface Batch {
  readonly standing: Standing;
  readonly events: readonly RecordedEvent[];
  /** One per sending, in order; to be given only once the events are durable. */
  readonly answers: readonly Answer[];
  /** Due moments that were refused, by command id: not to be tried again at once. */
  readonly refusedDue: readonly string[];
  /** Whether more is due than one batch takes. */
  readonly more: boolean;
}

/** A rule threw: everything decided in this batch is void. */
export class BrokenRule extends Error {
  readonly commandId: string;
  /** The sending it was decided for; the command's own id if it was sent. */
  readonly sentAs: string;
  constructor(commandId: string, cause: unknown) {
    super(`a rule failed on command ${commandId}`, { cause });
    this.commandId = commandId;
    this.sentAs = commandId.startsWith(UNDELIVERED) ? commandId.slice(UNDELIVERED.length) : commandId;
  }
}
const UNDELIVERED = 'undelivered/';
export const INTERRUPTED = 'interrupted/';

/** Bounds what a scenario that triggers itself without delay can do before people are heard again. */
const MOST_DUE = 1000;

/** Refusals that come from the phase alone: a decision sent before the change was overtaken by it. */
const BY_PHASE: ReadonlySet<RejectionCode> = new Set([
  'exercise-paused',
  'exercise-in-time-out',
  'play-stopped',
  'exercise-ended',
]);

/** The id of the command that releases what is due: the same on every node and after every restart. */
export const dueCommandId = ({ key, at, setAt }: ScheduleEntry): string => `due/${key}/${at}/${setAt}`;

/** Decides all that waits, each on the state the one before it left. Throws only `BrokenRule`. */
export function decideBatch(input: BatchInput, rules: Rules = RULES): Batch {
  return new Deciding(input, rules).run();
}

class Deciding {
  readonly #input: BatchInput;
  readonly #rules: Rules;
  #standing: Standing;
  readonly #events: RecordedEvent[] = [];
  readonly #written = new Map<string, Carried>();
  readonly #refusedDue = new Set<string>();
  #dueLeft = MOST_DUE;

  constructor(input: BatchInput, rules: Rules) {
    this.#input = input;
    this.#rules = rules;
    this.#standing = input.standing;
  }

  run(): Batch {
    const { gapSince, sendings } = this.#input;
    if (gapSince !== undefined) this.#recordGap(gapSince);
    this.#releaseDue();
    const answers = sendings.map((sending) => this.#answer(sending));
    this.#releaseDue();
    return {
      standing: this.#standing,
      events: this.#events,
      answers,
      refusedDue: [...this.#refusedDue],
      more: this.#dueLeft <= 0,
    };
  }

  #recordGap(lastAliveAt: WallMs): void {
    if (this.#standing.state.phase !== 'running') return;
    const alive = Math.max(lastAliveAt, this.#standing.state.lastEventAt);
    this.#carryOut({ type: 'RecordInterruption', lastAliveAt: alive }, 'system', `${INTERRUPTED}${alive}`);
  }

  #releaseDue(): void {
    while (this.#dueLeft > 0) {
      const { schedule, clock } = this.#standing.state;
      if (!clock.running) return;
      const entry = dueBy(schedule, exerciseTimeAt(clock, this.#input.now)).find((row) => this.#mayTry(row));
      if (!entry) return;
      this.#dueLeft--;
      const { key, at, setAt } = entry;
      const id = dueCommandId(entry);
      const done = this.#carryOut({ type: 'ReleaseDue', key, dueAt: at, setAt }, 'system', id);
      // Carried out, it is off the schedule; whatever is still on it must not be tried for ever.
      if (!done.ok || this.#standing.state.schedule.includes(entry)) this.#refusedDue.add(id);
    }
  }

  #mayTry(entry: ScheduleEntry): boolean {
    const id = dueCommandId(entry);
    return !this.#refusedDue.has(id) && !this.#input.postponed.has(id);
  }

  #answer(sending: Sending): Answer {
    const { commandId, by, translateFor } = sending;
    const known = this.#written.get(commandId) ?? this.#input.carried(commandId);
    // An id stands for one command of one seat: under somebody else's, a command would be dropped and called stored.
    if (known?.seat !== undefined && by !== 'system' && by.seat !== known.seat)
      return err({ code: 'malformed', detail: 'id' });
    if (known !== undefined) return ok(known.position);
    const translated =
      translateFor === undefined
        ? ok(sending.command)
        : this.#guard(commandId, () => this.#rules.translate(sending.command, this.#standing.state, translateFor));
    if (!translated.ok) return translated;
    const answer = this.#carryOut(translated.value, by, commandId, sending);
    if (!answer.ok) this.#noteUndelivered(translated.value, sending, answer.error);
    return answer;
  }

  /** A trainee decided before the phase changed and the decision arrived after: control is told. */
  #noteUndelivered(command: Command, { by, commandId, seen }: Sending, { code }: Rejection): void {
    if (command.type !== 'MakeDecision' || by === 'system' || by.team === undefined || !BY_PHASE.has(code)) return;
    if ((seen ?? 0) >= this.#standing.phaseAt) return;
    const id = UNDELIVERED + commandId;
    if (this.#written.has(id) || this.#input.carried(id) !== undefined) return;
    const { decision, option, reason } = command;
    const { seat, team } = by;
    this.#carryOut({ type: 'NoteUndelivered', command: commandId, seat, team, decision, option, reason }, 'system', id);
  }

  #carryOut(command: Command, by: By, commandId: string, sending?: Pick<Sending, 'seen' | 'observedAt'>): Answer {
    const { state, phaseAt } = this.#standing;
    const context: Context = {
      by,
      // The log never runs backwards, even if another machine with a faster clock wrote its last event.
      at: Math.max(this.#input.now, state.lastEventAt),
      commandId,
      ...(sending?.seen === undefined ? {} : { seen: sending.seen }),
      ...(sending?.observedAt === undefined ? {} : { observedAt: sending.observedAt }),
    };
    const decided = this.#guard(commandId, () => this.#rules.decide(command, state, context));
    if (!decided.ok) return err(decided.error);
    const { events, state: next } = decided.value;
    if (events.length === 0) return ok(next.position);
    this.#standing = { state: next, phaseAt: phaseAfter(phaseAt, events) };
    for (const event of events) this.#events.push(event);
    const { position } = next;
    this.#written.set(commandId, by === 'system' ? { position } : { position, seat: by.seat });
    return ok(next.position);
  }

  #guard<T>(commandId: string, run: () => T): T {
    try {
      return run();
    } catch (error) {
      throw new BrokenRule(commandId, error);
    }
  }
}
