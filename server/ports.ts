// What the sessions and the web need of the world, owned here; `main.ts` builds the adapters. Ports are async, always.
import type { Role, SeatId } from '../shared/exercise/actors.ts';
import type { RecordedEvent } from '../shared/exercise/events.ts';
import type { Language } from '../shared/kit/languages.ts';
import type { Result } from '../shared/kit/result.ts';
import type { ExerciseMs, WallMs } from '../shared/kit/time.ts';
import type { Problem } from '../shared/scenario/problem.ts';
import type { Scenario } from '../shared/scenario/scenario.ts';

/** The rim's clock: wall time at process start plus monotonic elapsed time plus an offset that only grows. */
export interface WallClock {
  /** Monotonic wall milliseconds. */
  now(): WallMs;
  /** What the system clock says right now; may step either way. */
  system(): WallMs;
  /** Lifts the offset so that `now()` is at least `to`; answers by how much it was lifted. */
  lift(to: WallMs): number;
  /** Runs `fn` once `now()` has reached `at`; answers how to cancel it. */
  at(at: WallMs, fn: () => void): () => void;
}

export type Appended =
  | { readonly kind: 'appended' }
  /** Somebody else wrote first: refold the tail and decide again. */
  | { readonly kind: 'conflict' }
  /** A command of this batch is in the log already, ending at this position. */
  | { readonly kind: 'duplicate'; readonly commandId: string; readonly position: number };

/** A command that stands in the log. */
export interface Carried {
  /** The last position it wrote. */
  readonly position: number;
  /** The seat that gave it; absent if the system did, or if it was a safety stop. */
  readonly seat?: SeatId;
}

export interface ExerciseHead {
  readonly exercise: string;
  readonly position: number;
  readonly plannedAt: WallMs;
}

/** The append-only log. Rejects (throws) only when the disk refuses; then nothing of the batch was written. */
export interface EventStore {
  /** Durable when it resolves. Appends of different exercises that wait together share one commit. */
  append(exercise: string, expectedPosition: number, events: readonly RecordedEvent[]): Promise<Appended>;
  /** Events after a position, oldest first, in pages. */
  read(exercise: string, after?: number): AsyncIterable<readonly RecordedEvent[]>;
  /** What a command wrote, if it wrote anything. */
  findCommand(exercise: string, commandId: string): Promise<Carried | undefined>;
  list(): Promise<readonly ExerciseHead[]>;
  /** The one permitted rewriting: replaces a text field of one event by its hash. */
  redact(exercise: string, position: number, field: string, hash: string): Promise<boolean>;
}

/** A person on a seat: everything that names them, beside the log, erasable. */
export interface PersonRecord {
  readonly exercise: string;
  readonly seat: SeatId;
  readonly handle: string;
  readonly role: Role;
  readonly team?: string;
  readonly name: string;
  readonly language: Language;
  /** SHA-256 of the seat's tokens, one per device, newest first, separated by blanks; empty once erased. */
  readonly tokenHash: string;
  readonly seatCode: string;
}
export interface DirectorRecord {
  readonly handle: string;
  readonly name: string;
  readonly language: Language;
  readonly tokenHash: string;
}
export interface CodeRecord {
  readonly code: string;
  readonly exercise: string;
  readonly role: Role;
  readonly team?: string;
  readonly withdrawn: boolean;
}
export interface StopPress {
  readonly exercise: string;
  readonly at: WallMs;
  readonly name: string;
  readonly role: Role;
  readonly team?: string;
}

export interface People {
  save(person: PersonRecord): Promise<void>;
  /** Forgets somebody who took no seat after all. */
  remove(exercise: string, seat: SeatId): Promise<void>;
  byHandle(handle: string): Promise<PersonRecord | undefined>;
  bySeatCode(code: string): Promise<PersonRecord | undefined>;
  of(exercise: string): Promise<readonly PersonRecord[]>;
  /** Replaces the names of everybody in an exercise by nothing and forgets tokens and presses. */
  erase(exercise: string): Promise<void>;
  saveCodes(codes: readonly CodeRecord[]): Promise<void>;
  byCode(code: string): Promise<CodeRecord | undefined>;
  codesOf(exercise: string): Promise<readonly CodeRecord[]>;
  recordStop(press: StopPress): Promise<void>;
  stopsOf(exercise: string): Promise<readonly StopPress[]>;
  /** Directors of this house: by handle, beside all exercises. */
  director(handle: string): Promise<DirectorRecord | undefined>;
  /** One-time links: stored as hashes, spent once, and only together with keeping the director who came by it. */
  saveLink(hash: string, madeAt: WallMs): Promise<void>;
  spendLink(hash: string, director: DirectorRecord): Promise<boolean>;
}

export interface DraftRecord {
  readonly exercise: string;
  readonly seat: SeatId;
  readonly key: string;
  readonly text: string;
  readonly revision: number;
}
/** Unsent text as typed; durable within a second. */
export interface Drafts {
  save(draft: DraftRecord): Promise<void>;
  find(exercise: string, seat: SeatId, key: string): Promise<DraftRecord | undefined>;
  of(exercise: string, seat: SeatId): Promise<readonly DraftRecord[]>;
  /** Forgets what anybody of an exercise left unsent. */
  erase(exercise: string): Promise<void>;
}

/** Signs of life of live exercises, once a second while they run, beside the log. */
export interface Heartbeats {
  beat(exercises: readonly string[], at: WallMs): Promise<void>;
  last(exercise: string): Promise<WallMs | undefined>;
  /** The latest sign of life of any exercise. */
  latest(): Promise<WallMs | undefined>;
}

/** What the exercises of this house are called beside their titles ("Room A"): beside the log, in no view. */
export interface Boards {
  name(exercise: string, board: string): Promise<void>;
  /** Board by exercise; exercises that were given none are absent. */
  all(): Promise<ReadonlyMap<string, string>>;
}

export interface Store {
  readonly events: EventStore;
  readonly people: People;
  readonly drafts: Drafts;
  readonly heartbeats: Heartbeats;
  readonly boards: Boards;
  /** Whether the last write was stored; turns true again by itself once writing works. */
  healthy(): boolean;
  close(): Promise<void>;
}

export interface ScenarioEntry {
  readonly id: string;
  readonly title: Readonly<Partial<Record<Language, string>>>;
  readonly languages: readonly Language[];
  /** Planned ENDEX in exercise milliseconds, and how many play; absent if the scenario cannot be read. */
  readonly size?: { readonly ends: ExerciseMs; readonly teams: number; readonly seats: number };
  readonly problems: readonly Problem[];
}
export interface ScenarioLibrary {
  list(): Promise<readonly ScenarioEntry[]>;
  load(id: string): Promise<Result<{ scenario: Scenario; warnings: readonly Problem[] }, readonly Problem[]>>;
  /** The bytes of a media file by hash, from the data folder; put there when an exercise is planned. */
  media(sha256: string): Promise<Uint8Array | undefined>;
}

/** Randomness of the rim. */
export interface Ids {
  /** Unguessable, URL-safe; at least 128 bits. */
  secret(): string;
  /** Short opaque id for things inside an exercise. */
  opaque(): string;
  /** A code people type: no look-alike letters, at least 40 bits. */
  code(): string;
}
