// Rules of seats: SEA in RULES.md. Who sits on a seat is never in the log.
import { own } from '../../kit/own.ts';
import type { CommandOf } from '../commands.ts';
import { type Play, type Refusal, refuse } from '../play.ts';
import type { ExerciseState } from '../state.ts';

/** Whether a team has a seat that nobody holds; `undefined` if there is no such team. */
export function hasRoom(
  { scenario, seats }: Pick<ExerciseState, 'scenario' | 'seats'>,
  team: string,
): boolean | undefined {
  const room = own(scenario.teams, team)?.seats;
  if (room === undefined) return undefined;
  let taken = 0;
  for (const row of seats) if (row.team === team && !row.removed) taken += 1;
  return taken < room;
}

/**
 * [SEA-1] A seat is taken once; a trainee's seat belongs to a team that has room. [SEA-4] There is one director: another
 * who comes with a director's link sits down as a deputy and may take over.
 */
export function takeSeat(command: CommandOf<'TakeSeat'>, play: Play): Refusal {
  const { seat, role, team, language } = command;
  if (play.state.seats.has(seat)) return refuse('seat-taken');
  if (role === 'trainee') {
    const room = team === undefined ? undefined : hasRoom(play.state, team);
    if (room === undefined) return refuse('unknown-team', team);
    if (!room) return refuse('team-full');
  }
  const deputy = role === 'director' && play.state.director !== undefined;
  play.emit({
    type: 'SeatTaken',
    seat,
    role: deputy ? 'controller' : role,
    ...(team === undefined ? {} : { team }),
    language,
  });
  if (deputy) play.emit({ type: 'DeputyNamed', seat });
  return undefined;
}

/** [SEA-2] A language may be chosen at any time. */
export function chooseLanguage(command: CommandOf<'ChooseLanguage'>, play: Play): Refusal {
  const seat = play.giver?.seat;
  if (seat === undefined) return refuse('role-forbids');
  if (play.state.seats.get(seat)?.language === command.language) return undefined;
  play.emit({ type: 'LanguageChosen', seat, language: command.language });
  return undefined;
}

/** [SEA-3] Control takes a seat out of the exercise and frees its place; what it did stays. Nobody removes the director. */
export function removeSeat(command: CommandOf<'RemoveSeat'>, play: Play): Refusal {
  const row = play.state.seats.get(command.seat);
  if (!row || row.removed) return refuse('unknown-seat');
  if (row.role === 'director') return refuse('director-only');
  play.emit({ type: 'SeatRemoved', seat: command.seat });
  return undefined;
}

/** [SEA-4] A deputy takes over as director; the director before goes on as a controller. */
export function takeOver(_command: CommandOf<'TakeOver'>, play: Play): Refusal {
  const seat = play.giver?.seat;
  if (seat === undefined || play.giver?.role === 'director') return refuse('nothing-to-do');
  if (!play.state.deputies.includes(seat)) return refuse('director-only');
  play.emit({ type: 'DirectorTookOver', seat });
  return undefined;
}

/** [SEA-5] Only a controller's seat can be named deputy. */
export function nameDeputy(command: CommandOf<'NameDeputy'>, play: Play): Refusal {
  const row = play.state.seats.get(command.seat);
  if (!row || row.removed || row.role !== 'controller') return refuse('unknown-seat');
  if (play.state.deputies.includes(command.seat)) return refuse('nothing-to-do');
  play.emit({ type: 'DeputyNamed', seat: command.seat });
  return undefined;
}

/** [SEA-6] A comcheck asks every seat to answer; each seat answers each comcheck once. */
export function askComcheck(_command: CommandOf<'AskComcheck'>, play: Play): Refusal {
  play.emit({ type: 'ComcheckAsked' });
  return undefined;
}

export function answerComcheck(_command: CommandOf<'AnswerComcheck'>, play: Play): Refusal {
  const seat = play.giver?.seat;
  if (seat === undefined) return refuse('role-forbids');
  const row = play.state.seats.get(seat);
  if (play.state.comcheckAsked === 0 || row?.comcheck === play.state.comcheckAsked) return undefined;
  play.emit({ type: 'ComcheckAnswered', seat });
  return undefined;
}
