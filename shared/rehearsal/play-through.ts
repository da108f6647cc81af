// Plays a scenario from PlanExercise to ENDEX without people: the real `decide` on a wall clock that moves only as far as
// the next thing that happens. Scenario, cast and seed say everything; the same three give the same log.
import type { By } from '../exercise/actors.ts';
import { exerciseTimeAt, wallTimeOf } from '../exercise/clock.ts';
import type { Command, CommandType } from '../exercise/commands.ts';
import { decide } from '../exercise/decide.ts';
import type { RecordedEvent } from '../exercise/events.ts';
import { opaqueRefs } from '../exercise/opaque.ts';
import type { RejectionCode } from '../exercise/rejections.ts';
import type { ScheduleEntry } from '../exercise/schedule.ts';
import { type ExerciseState, initialState } from '../exercise/state.ts';
import { type ExerciseMs, MINUTE, type WallMs } from '../kit/time.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { Chance } from './chance.ts';
import type { Cast, Place, Player, Policy, Stage } from './stage.ts';

/** Wall milliseconds at which every rehearsal is planned: the morning of 1 January 2026. */
const PLANNED_AT: WallMs = 1_767_254_400_000;
/** Wall milliseconds between the lobby and STARTEX. */
const LOBBY: WallMs = 3 * MINUTE;
/** A play that needs more commands than this never comes to an end. */
const MOST_COMMANDS = 200_000;

export interface Plan {
  readonly cast: Cast;
  readonly seed: number;
  /** Seats taken in each team, 1 unless said otherwise; never more than the team has. */
  readonly seatsPerTeam?: number;
}

/** A command of a team or of control that was not carried out. */
export interface Refused {
  /** Exercise milliseconds. */
  readonly t: ExerciseMs;
  /** Empty for control. */
  readonly team: string;
  readonly type: CommandType;
  readonly code: RejectionCode;
}

export interface Run {
  readonly seed: number;
  readonly log: readonly RecordedEvent[];
  readonly state: ExerciseState;
  readonly refused: readonly Refused[];
}

/** @returns the whole log, which ends in phase `ended`. Throws on a bug of the engine or a scenario without rest. */
export function playThrough(scenario: Scenario, { cast, seed, seatsPerTeam = 1 }: Plan): Run {
  const play = new PlayThrough(scenario, new Chance(String(seed)));
  const { director, controller } = play.plan();
  play.give({ type: 'OpenLobby' }, controller);
  for (const [team, { seats }] of Object.entries(scenario.teams))
    for (let n = 1; n <= Math.min(seats, seatsPerTeam); n++) play.seat(team, n, cast.seat);
  play.join(controller, cast.control, 'control');
  play.pass(LOBBY);
  play.give({ type: 'StartExercise' }, director);
  play.until(scenario.ends);
  play.give({ type: 'EndExercise' }, director);
  return { seed, log: play.log, state: play.state, refused: play.refused };
}

interface Moment {
  readonly t: ExerciseMs;
  readonly act: () => void;
}

class PlayThrough {
  state: ExerciseState = initialState();
  readonly log: RecordedEvent[] = [];
  readonly refused: Refused[] = [];
  readonly scenario: Scenario;
  readonly #chance: Chance;
  readonly #ids: Chance;
  readonly #players: Player[] = [];
  /** What players mean to do, by moment and then in the order they meant to. */
  readonly #agenda: Moment[] = [];
  #now: WallMs = PLANNED_AT;
  #commands = 0;

  constructor(scenario: Scenario, chance: Chance) {
    this.scenario = scenario;
    this.#chance = chance;
    this.#ids = chance.of('ids');
  }

  get t(): ExerciseMs {
    return exerciseTimeAt(this.state.clock, this.#now);
  }

  plan(): { director: Place; controller: Place } {
    const drawn = this.#chance.of('opaque');
    const opaque = Object.fromEntries(opaqueRefs(this.scenario).map((ref) => [ref, drawn.id()]));
    this.#system({ type: 'PlanExercise', scenario: this.scenario, opaque });
    const place = (role: Place['role']): Place => ({ seat: this.#ids.id(), role, team: '', first: false });
    const director = place('director');
    const controller = place('controller');
    const { language } = this.scenario;
    for (const { seat, role } of [director, controller]) this.#system({ type: 'TakeSeat', seat, role, language });
    return { director, controller };
  }

  /** A trainee comes in. */
  seat(team: string, n: number, policy: Policy): void {
    const place: Place = { seat: this.#ids.id(), role: 'trainee', team, first: n === 1 };
    const { language } = this.scenario;
    this.#system({ type: 'TakeSeat', seat: place.seat, role: 'trainee', team, language });
    this.join(place, policy, `${team}/${n}`);
  }

  /** Somebody plays a seat from now on. */
  join(place: Place, policy: Policy, name: string): void {
    const stage = stageOf(this, place);
    const player = policy(place, stage, this.#chance.of(`seat/${name}`));
    this.#players.push(player);
  }

  pass(wall: WallMs): void {
    this.#now += wall;
  }

  /** Lets exercise time run to a moment: what is due happens at its moment, and before what anybody does then. */
  until(end: ExerciseMs): void {
    for (const player of this.#players) player.begin?.();
    for (;;) {
      const due = this.state.schedule[0];
      const act = this.#agenda[0];
      const dueFirst = due !== undefined && (act === undefined || due.at <= act.t);
      if (dueFirst && due.at <= end) this.#release(due);
      else if (act !== undefined && !dueFirst && act.t < end) {
        this.#agenda.shift();
        this.#advance(act.t);
        act.act();
      } else break;
    }
    this.#advance(end);
  }

  /** Puts something on the agenda. */
  at(t: ExerciseMs, act: () => void): void {
    let place = this.#agenda.length;
    while (place > 0 && (this.#agenda[place - 1] as Moment).t > t) place--;
    this.#agenda.splice(place, 0, { t, act });
  }

  give(command: Command, { seat, role, team }: Place): RejectionCode | undefined {
    const by: By = team === '' ? { seat, role } : { seat, role, team };
    const code = this.#decide(command, by, this.#ids.id());
    if (code !== undefined) this.refused.push({ t: this.t, team, type: command.type, code });
    return code;
  }

  #system(command: Command): void {
    const code = this.#decide(command, 'system', this.#ids.id());
    if (code !== undefined) throw new Error(`${command.type} was refused: ${code}`);
  }

  #release({ key, at, setAt }: ScheduleEntry): void {
    this.#advance(at);
    const before = this.log.length;
    const code = this.#decide({ type: 'ReleaseDue', key, dueAt: at, setAt }, 'system', `due/${key}/${at}/${setAt}`);
    const [next] = this.state.schedule;
    if (code !== undefined || (this.log.length === before && next?.key === key && next.setAt === setAt))
      throw new Error(`${key}, due at ${at} ms, ${code === undefined ? 'stays due for ever' : `was refused: ${code}`}`);
  }

  #advance(t: ExerciseMs): void {
    const wall = wallTimeOf(this.state.clock, t);
    if (wall === undefined) throw new Error('exercise time stands still');
    this.#now = Math.max(this.#now, wall);
  }

  #decide(command: Command, by: By, commandId: string): RejectionCode | undefined {
    if (++this.#commands > MOST_COMMANDS) throw new Error(`no end after ${MOST_COMMANDS} commands`);
    const seen = by === 'system' ? {} : { seen: this.state.position };
    const decided = decide(command, this.state, { by, at: this.#now, commandId, ...seen });
    if (!decided.ok) return decided.error.code;
    const { events, state } = decided.value;
    this.state = state;
    for (const recorded of events) this.log.push(recorded);
    for (const recorded of events) for (const player of this.#players) player.notice?.(recorded);
    return undefined;
  }
}

/** The play as one seat has it. */
function stageOf(play: PlayThrough, place: Place): Stage {
  return {
    scenario: play.scenario,
    get state() {
      return play.state;
    },
    get t() {
      return play.t;
    },
    later: (wait, act) => play.at(play.t + Math.max(0, Math.ceil(wait)), act),
    give: (command) => play.give(command, place),
  };
}
