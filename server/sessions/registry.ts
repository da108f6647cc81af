// All exercises of this house: opened and brought up to date at a start, planned, looked up, closed in order.
import type { Clock } from '../../shared/exercise/clock.ts';
import type { RecordedEvent } from '../../shared/exercise/events.ts';
import { opaqueRefs } from '../../shared/exercise/opaque.ts';
import type { Phase } from '../../shared/exercise/phases.ts';
import type { Rejection } from '../../shared/exercise/rejections.ts';
import type { ExerciseState } from '../../shared/exercise/state.ts';
import { shortHash } from '../../shared/kit/hash.ts';
import { LANGUAGES, type Language } from '../../shared/kit/languages.ts';
import { err, ok, type Result } from '../../shared/kit/result.ts';
import type { WallMs } from '../../shared/kit/time.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { ExerciseHead, Ids, Store, WallClock } from '../ports.ts';
import { createSession, type Session, type SessionHooks } from './session.ts';
import { isInPlay, Vigil } from './vigil.ts';

export interface ExerciseSummary {
  readonly exercise: string;
  /** The scenario's id. */
  readonly scenario: string;
  /** What it is called beside its title, if it was given a name when it was planned. */
  readonly board?: string;
  /** The same for exercises planned from the same scenario with the same content, and for no others. */
  readonly set: string;
  readonly title: Readonly<Partial<Record<Language, string>>>;
  readonly phase: Phase;
  readonly clock: Clock;
  readonly plannedAt: WallMs;
  /** Seats taken and not removed. */
  readonly seats: number;
}

export interface RegistryHooks extends SessionHooks {
  /** Every console is told: the store refuses, or takes again. */
  readonly onStoring?: (storing: boolean) => void;
}

export interface RegistryOptions {
  readonly store: Store;
  readonly clock: WallClock;
  readonly ids: Ids;
  readonly hooks?: RegistryHooks;
}

export interface Registry {
  /** Plans an exercise from a checked scenario, as a board of its own if it is given a name; answers its id. */
  plan(scenario: Scenario, board?: string): Promise<Result<string, Rejection>>;
  /** The session of an exercise; `undefined` if there is none of this id. */
  get(exercise: string): Promise<Session | undefined>;
  /** What an exercise is called beside its title. */
  boardOf(exercise: string): string | undefined;
  /** All exercises, newest first. */
  list(): readonly ExerciseSummary[];
  /** False while the store refuses. */
  storing(): boolean;
  /** Takes no more commands, finishes what is being stored, stops all timers. The store stays open. */
  close(): Promise<void>;
}

interface Known {
  summary: ExerciseSummary;
  /** Absent while nobody asks for a reviewed exercise: its log is read again when somebody does. */
  session: Promise<Session> | undefined;
}

/** How many logs are read at the same time at a start. */
const READ_TOGETHER = 4;

/** Opens every exercise in the store and brings it to where the log and the signs of life say it stands. */
export async function createRegistry(options: RegistryOptions): Promise<Registry> {
  const registry = new Exercises(options);
  await registry.restore();
  return registry;
}

class Exercises implements Registry {
  readonly #options: RegistryOptions;
  readonly #known = new Map<string, Known>();
  readonly #boards = new Map<string, string>();
  /** Sessions in memory; what the vigil watches. */
  readonly #live = new Map<string, Session>();
  readonly #vigil: Vigil;
  #closed = false;

  constructor(options: RegistryOptions) {
    this.#options = options;
    const { store, clock, hooks } = options;
    this.#vigil = new Vigil({
      store,
      clock,
      watched: () => this.#live.values(),
      onStoring: (storing) => hooks?.onStoring?.(storing),
    });
  }

  async restore(): Promise<void> {
    const { store, clock } = this.#options;
    const heads = [...(await store.events.list())];
    for (const [exercise, board] of await store.boards.all()) this.#boards.set(exercise, board);
    const sessions: Session[] = [];
    const readNext = async (): Promise<void> => {
      for (let head = heads.shift(); head; head = heads.shift()) sessions.push(await this.#open(head));
    };
    await Promise.all(Array.from({ length: READ_TOGETHER }, readNext));

    const lastSign = sessions.reduce(
      (latest, { state }) => Math.max(latest, state.lastEventAt),
      (await store.heartbeats.latest()) ?? 0,
    );
    const alive = await Promise.all(sessions.map(({ exercise }) => store.heartbeats.last(exercise)));
    const lifted = lastSign > clock.now() ? clock.lift(lastSign) : 0;
    for (const [index, session] of sessions.entries()) session.begin(alive[index]);
    this.#vigil.start();
    if (lifted > 0) await this.#recordLift(sessions, lifted);
    await Promise.all(sessions.map((session) => session.settled()));
    for (const session of sessions) this.#letGo(session);
  }

  async plan(scenario: Scenario, board?: string): Promise<Result<string, Rejection>> {
    if (this.#closed) return err({ code: 'not-stored' });
    const { ids, clock, store } = this.#options;
    let exercise = ids.opaque();
    while (this.#known.has(exercise)) exercise = ids.opaque();
    if (board !== undefined) {
      // First: an exercise without its name would have to be told from the others by nothing.
      const named = await store.boards.name(exercise, board).then(
        () => true,
        () => false,
      );
      if (!named) return err({ code: 'not-stored' });
      this.#boards.set(exercise, board);
    }
    const session = await createSession(this.#sessionOptions(exercise));
    const answer = await session.send({
      command: { type: 'PlanExercise', scenario, opaque: this.#drawOpaque(scenario) },
      by: 'system',
      commandId: `plan/${exercise}`,
    });
    if (!answer.ok) return answer;
    this.#keep(session, clock.now());
    return ok(exercise);
  }

  async get(exercise: string): Promise<Session | undefined> {
    const known = this.#known.get(exercise);
    if (!known || this.#closed) return undefined;
    known.session ??= this.#reopen(exercise).catch((error: unknown) => {
      known.session = undefined;
      throw error;
    });
    return known.session;
  }

  boardOf(exercise: string): string | undefined {
    return this.#boards.get(exercise);
  }

  list(): readonly ExerciseSummary[] {
    for (const { exercise } of this.#live.values()) this.#summarise(exercise);
    return [...this.#known.values()].map(({ summary }) => summary).sort((a, b) => b.plannedAt - a.plannedAt);
  }

  storing(): boolean {
    return this.#vigil.storing;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([this.#vigil.stop(), ...[...this.#live.values()].map((session) => session.close())]);
  }

  async #open({ exercise, plannedAt }: ExerciseHead): Promise<Session> {
    const session = await createSession(this.#sessionOptions(exercise));
    this.#keep(session, plannedAt);
    return session;
  }

  async #reopen(exercise: string): Promise<Session> {
    const session = await createSession(this.#sessionOptions(exercise));
    this.#live.set(exercise, session);
    session.begin();
    return session;
  }

  #keep(session: Session, plannedAt: WallMs): void {
    const { exercise, state } = session;
    this.#live.set(exercise, session);
    const summary = summaryOf({ exercise, board: this.boardOf(exercise), state, plannedAt });
    this.#known.set(exercise, { summary, session: Promise.resolve(session) });
  }

  /** A reviewed exercise leaves memory; what the list shows of it stays. */
  #letGo(session: Session): void {
    const known = this.#known.get(session.exercise);
    if (session.state.phase !== 'reviewed' || !known) return;
    this.#live.delete(session.exercise);
    known.session = undefined;
  }

  #summarise(exercise: string): void {
    const known = this.#known.get(exercise);
    const session = this.#live.get(exercise);
    if (!known || !session) return;
    const { plannedAt } = known.summary;
    known.summary = summaryOf({ exercise, board: this.boardOf(exercise), state: session.state, plannedAt });
  }

  /** Control is told that the wall clock stood behind the log and was lifted. */
  async #recordLift(sessions: readonly Session[], offset: number): Promise<void> {
    const now = this.#options.clock.now();
    const inPlay = sessions.filter(({ state }) => isInPlay(state.phase));
    await Promise.all(
      inPlay.map((session) =>
        session.send({
          command: { type: 'RecordClockLift', offset },
          by: 'system',
          commandId: `clock-lifted/${now}`,
        }),
      ),
    );
  }

  #drawOpaque(scenario: Scenario): Record<string, string> {
    const drawn = new Set<string>();
    const table: Record<string, string> = {};
    for (const ref of opaqueRefs(scenario)) {
      let id = this.#options.ids.opaque();
      while (drawn.has(id)) id = this.#options.ids.opaque();
      drawn.add(id);
      table[ref] = id;
    }
    return table;
  }

  #sessionOptions(exercise: string) {
    const { store, clock, hooks = {} } = this.#options;
    return {
      exercise,
      store,
      clock,
      beforeBatch: () => this.#vigil.check(),
      hooks: {
        ...hooks,
        onCommitted: (id: string, events: readonly RecordedEvent[], state: ExerciseState) => {
          this.#vigil.checkStore();
          hooks.onCommitted?.(id, events, state);
        },
        onNotStored: (id: string, error: unknown) => {
          this.#vigil.checkStore();
          hooks.onNotStored?.(id, error);
        },
      },
    };
  }
}

interface Summarised {
  readonly exercise: string;
  readonly board: string | undefined;
  readonly state: ExerciseState;
  readonly plannedAt: WallMs;
}

function summaryOf({ exercise, board, state, plannedAt }: Summarised): ExerciseSummary {
  const { scenario, phase, clock, seats } = state;
  const title: Partial<Record<Language, string>> = {};
  for (const language of LANGUAGES) {
    const text = scenario.texts[language]?.title;
    if (text !== undefined) title[language] = text;
  }
  let taken = 0;
  for (const seat of seats) if (!seat.removed) taken++;
  return {
    exercise,
    scenario: scenario.id,
    ...(board === undefined ? {} : { board }),
    set: setOf(scenario),
    title,
    phase,
    clock,
    plannedAt,
    seats: taken,
  };
}

/** Sets by frozen scenario: a whole scenario is hashed once. */
const sets = new WeakMap<Scenario, string>();

/** [SET-1] Which exercises play the same story: those whose frozen scenario says the same, in whatever order. */
function setOf(scenario: Scenario): string {
  const known = sets.get(scenario) ?? shortHash(JSON.stringify(scenario, sorted));
  sets.set(scenario, known);
  return known;
}

/** Fields in order of name: a scenario read from the log has the order it was written in, another may have another. */
const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
