// All exercises of this house: opened and brought up to date at a start, planned, looked up, closed in order.
import type { RecordedEvent } from '../../shared/exercise/events.ts';
import { opaqueRefs } from '../../shared/exercise/opaque.ts';
import type { Phase } from '../../shared/exercise/phases.ts';
import type { Rejection } from '../../shared/exercise/rejections.ts';
import type { ExerciseState } from '../../shared/exercise/state.ts';
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
  readonly title: Readonly<Partial<Record<Language, string>>>;
  readonly phase: Phase;
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
  /** Plans an exercise from a checked scenario; answers its id. */
  plan(scenario: Scenario): Promise<Result<string, Rejection>>;
  /** The session of an exercise; `undefined` if there is none of this id. */
  get(exercise: string): Promise<Session | undefined>;
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

  async plan(scenario: Scenario): Promise<Result<string, Rejection>> {
    if (this.#closed) return err({ code: 'not-stored' });
    const { ids, clock } = this.#options;
    let exercise = ids.opaque();
    while (this.#known.has(exercise)) exercise = ids.opaque();
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
    this.#known.set(exercise, { summary: summaryOf(exercise, state, plannedAt), session: Promise.resolve(session) });
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
    if (known && session) known.summary = summaryOf(exercise, session.state, known.summary.plannedAt);
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

function summaryOf(exercise: string, state: ExerciseState, plannedAt: WallMs): ExerciseSummary {
  const { scenario, phase, seats } = state;
  const title: Partial<Record<Language, string>> = {};
  for (const language of LANGUAGES) {
    const text = scenario.texts[language]?.title;
    if (text !== undefined) title[language] = text;
  }
  let taken = 0;
  for (const seat of seats) if (!seat.removed) taken++;
  return { exercise, scenario: scenario.id, title, phase, plannedAt, seats: taken };
}
