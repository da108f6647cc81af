// What a player of a rehearsal knows and can do: see the exercise, wait for exercise time, give commands.
import type { Role, SeatId } from '../exercise/actors.ts';
import type { Command } from '../exercise/commands.ts';
import type { RecordedEvent } from '../exercise/events.ts';
import type { RejectionCode } from '../exercise/rejections.ts';
import type { ExerciseState } from '../exercise/state.ts';
import type { ExerciseMs } from '../kit/time.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Chance } from './chance.ts';

export interface Stage {
  readonly scenario: Scenario;
  readonly state: ExerciseState;
  /** Exercise milliseconds now. */
  readonly t: ExerciseMs;
  /** Does something when so much exercise time has passed; never, if ENDEX comes first. */
  later(wait: ExerciseMs, act: () => void): void;
  /** Gives a command; answers the refusal's code, or nothing if it was carried out. */
  give(command: Command): RejectionCode | undefined;
}

/** A seat as a player has it. */
export interface Place {
  readonly seat: SeatId;
  readonly role: Role;
  /** Empty for control. */
  readonly team: string;
  /** The first seat of a team speaks for it; the others read. */
  readonly first: boolean;
}

/** Somebody who plays: told of every event once its command is carried out, acts by `later` only. */
export interface Player {
  begin?(): void;
  notice?(recorded: RecordedEvent): void;
}

export type Policy = (place: Place, stage: Stage, chance: Chance) => Player;

/** Who plays: one policy for the seats of all teams, one for control. */
export interface Cast {
  readonly seat: Policy;
  readonly control: Policy;
}
