// A whole exercise in memory: the real engine with a wall clock that moves only when told to. What a session does with
// effects, this does without: one command after another, due moments released when their wall time comes.
import { expect } from 'vitest';
import type { By } from '../../shared/exercise/actors.ts';
import { exerciseTimeAt, wallTimeOf } from '../../shared/exercise/clock.ts';
import type { Command } from '../../shared/exercise/commands.ts';
import { decide } from '../../shared/exercise/decide.ts';
import type { RecordedEvent } from '../../shared/exercise/events.ts';
import { fold } from '../../shared/exercise/fold.ts';
import { opaqueRefs } from '../../shared/exercise/opaque.ts';
import type { Rejection, RejectionCode } from '../../shared/exercise/rejections.ts';
import { dueBy, nextDueAt } from '../../shared/exercise/schedule.ts';
import { type ExerciseState, initialState } from '../../shared/exercise/state.ts';
import { shortHash } from '../../shared/kit/hash.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';

export const START = Date.UTC(2026, 10, 24, 9, 0, 0);
export const CONTROL = 'seat-control';
export const DIRECTOR = 'seat-director';

export class TableTop {
  state: ExerciseState = initialState();
  readonly log: RecordedEvent[] = [];
  /** The last refusal, with its detail. */
  lastRefusal: Rejection | undefined;
  /** Wall milliseconds. */
  now = START;
  #ids = 0;

  /** Plans the exercise, opens the lobby, and seats a director, a controller and one trainee per place. */
  constructor(scenario: Scenario, seatsPerTeam = 1) {
    let drawn = 0;
    const opaque = Object.fromEntries(opaqueRefs(scenario).map((ref) => [ref, `o${(drawn++).toString(36)}q`]));
    this.system({ type: 'PlanExercise', scenario, opaque });
    this.system({ type: 'TakeSeat', seat: DIRECTOR, role: 'director', language: 'en' });
    this.system({ type: 'TakeSeat', seat: CONTROL, role: 'controller', language: 'en' });
    this.control({ type: 'OpenLobby' });
    for (const team of Object.keys(scenario.teams))
      for (let n = 1; n <= seatsPerTeam; n++)
        this.system({ type: 'TakeSeat', seat: seatOf(team, n), role: 'trainee', team, language: 'en' });
  }

  /** Gives a command; answers the refusal's code, or nothing if it was carried out. */
  give(command: Command, by: By, commandId = `command-${this.#ids++}`): RejectionCode | undefined {
    const result = decide(command, this.state, {
      by,
      at: this.now,
      commandId,
      ...(by === 'system' ? {} : { seen: this.state.position }),
    });
    if (!result.ok) {
      this.lastRefusal = result.error;
      return result.error.code;
    }
    this.log.push(...result.value.events);
    this.state = result.value.state;
    return undefined;
  }

  system(command: Command): void {
    expect(this.give(command, 'system')).toBeUndefined();
  }
  control(command: Command): void {
    expect(this.give(command, { seat: CONTROL, role: 'controller' })).toBeUndefined();
  }
  director(command: Command): void {
    expect(this.give(command, { seat: DIRECTOR, role: 'director' })).toBeUndefined();
  }
  tryControl(command: Command): RejectionCode | undefined {
    return this.give(command, { seat: CONTROL, role: 'controller' });
  }
  tryTrainee(team: string, command: Command, n = 1): RejectionCode | undefined {
    return this.give(command, { seat: seatOf(team, n), role: 'trainee', team });
  }
  trainee(team: string, command: Command, n = 1): void {
    expect(this.tryTrainee(team, command, n)).toBeUndefined();
  }
  decideFor(team: string, decision: string, option: string, reason = ''): void {
    this.trainee(team, { type: 'MakeDecision', decision, option, reason, restsOn: [] });
  }

  /** Exercise time now. */
  get t(): number {
    return exerciseTimeAt(this.state.clock, this.now);
  }

  /** Lets wall time pass; every due moment is released at its own wall moment, as the rim's one timer would. */
  pass(wall: number): void {
    const end = this.now + wall;
    for (;;) {
      const due = nextDueAt(this.state.schedule);
      const at = due === undefined ? undefined : wallTimeOf(this.state.clock, due);
      if (at === undefined || at > end) break;
      this.now = Math.max(this.now, at);
      this.releaseDue();
    }
    this.now = Math.max(this.now, end);
  }

  /** Lets exercise time pass until T+`t` at the pace of the moment. */
  until(t: number): void {
    const at = wallTimeOf(this.state.clock, t);
    if (at !== undefined) this.pass(at - this.now);
  }

  releaseDue(): void {
    for (const entry of dueBy(this.state.schedule, this.t)) {
      const command: Command = { type: 'ReleaseDue', key: entry.key, dueAt: entry.at, setAt: entry.setAt };
      this.give(command, 'system', `due/${entry.key}/${entry.at}/${entry.setAt}`);
    }
  }

  /** What a restart finds: the state folded from the log as it stands on disk. */
  restarted(): ExerciseState {
    return fold(JSON.parse(JSON.stringify(this.log)) as RecordedEvent[]);
  }

  status(inject: string): string | undefined {
    return this.state.injects.get(inject)?.status;
  }
  inbox(team: string): string[] {
    return [...(this.state.teams[team]?.inbox ?? [])].map((row) => row.key);
  }
}

/** A trainee's seat id; like the rim's, it says nothing of the team. */
export const seatOf = (team: string, n = 1): string => `seat-${shortHash(team)}-${n}`;
