// Rules of injects: INJ in RULES.md.
import { own } from '../../kit/own.ts';
import type { ExerciseMs } from '../../kit/time.ts';
import { teamsOf } from '../../scenario/scenario.ts';
import type { CommandOf } from '../commands.ts';
import { holds } from '../consequences.ts';
import type { Cause } from '../events.ts';
import { plannedAt } from '../plan.ts';
import { type Play, type Refusal, refuse } from '../play.ts';
import type { InjectRow } from '../state/injects.ts';

/** Statuses in which an inject is over without having been released. */
const GONE: readonly InjectRow['status'][] = ['skipped', 'expired', 'withdrawn'];

function find(play: Play, id: string): InjectRow | undefined {
  return play.state.injects.get(id);
}

/** Why an inject cannot be touched before its release any more; `undefined` if it still can. */
function notPending(row: InjectRow | undefined, id: string): Refusal {
  if (!row) return refuse('unknown-inject', id);
  if (row.status === 'released') return refuse('inject-already-released');
  return GONE.includes(row.status) ? refuse('inject-not-open') : undefined;
}

/** Whether an inject can still come. */
export const isPending = (play: Play, id: string): boolean => notPending(find(play, id), id) === undefined;

/** Sends an inject to its teams, with the dossier cards it brings. */
export function release(play: Play, id: string, cause: Cause): void {
  const inject = play.state.scenario.injects[id];
  const to = play.state.injects.get(id)?.to ?? (inject ? teamsOf(play.state.scenario, inject.to) : []);
  const people = (inject?.shows ?? [])
    .filter((shown) => shown.startsWith('person:'))
    .map((shown) => shown.slice('person:'.length));
  const event = { type: 'InjectReleased' as const, inject: id, to: [...to], people, cause };
  if (cause.kind === 'control') play.emit(event);
  else play.follow(event);
}

/** [INJ-4] Control releases by hand: a manual inject, one that waits for confirmation, one held, or one before its time. */
export function releaseInject(command: CommandOf<'ReleaseInject'>, play: Play): Refusal {
  const refused = notPending(find(play, command.inject), command.inject);
  if (refused) return refused;
  release(play, command.inject, { kind: 'control', ref: play.giver?.seat ?? 'system' });
  return undefined;
}

/** [INJ-5] A held inject never comes due; unheld, it is due at its moment or at once if that has passed. */
export function holdInject(command: CommandOf<'HoldInject'>, play: Play): Refusal {
  const row = find(play, command.inject);
  const refused = notPending(row, command.inject);
  if (refused) return refused;
  if (row?.status === 'held') return refuse('nothing-to-do');
  play.emit({ type: 'InjectHeld', inject: command.inject });
  return undefined;
}

export function unholdInject(command: CommandOf<'UnholdInject'>, play: Play): Refusal {
  const row = find(play, command.inject);
  if (!row) return refuse('unknown-inject', command.inject);
  if (row.status !== 'held') return refuse('inject-not-held');
  const planned = momentOf(play, row);
  play.emit({
    type: 'InjectUnheld',
    inject: command.inject,
    ...(planned === undefined ? {} : { dueAt: Math.max(planned, play.t) }),
  });
  return undefined;
}

/** The moment of a held inject: the one it had, or one that its condition or its predecessor gave it meanwhile. */
function momentOf(play: Play, row: InjectRow): ExerciseMs | undefined {
  const inject = play.state.scenario.injects[row.key];
  if (!inject || play.state.phase === 'lobby') return row.dueAt;
  const { at, when, after } = inject;
  // [RES-1] Only a moment that control gave it.
  if (inject.reserve) return row.dueAt;
  const holdsNow = (what: 'when' | 'while') =>
    inject[what] === undefined || holds(play, inject[what], play.state.facts, `injects.${row.key}.${what}`);
  if (at !== undefined) return row.dueAt ?? plannedAt(play.state, `inject:${row.key}`, at);
  if (when !== undefined && !holdsNow('while')) return undefined;
  if (row.dueAt !== undefined) return row.dueAt;
  if (when !== undefined) return holdsNow('when') ? play.t + (inject.delay ?? 0) : undefined;
  if (after === undefined) return undefined;
  const [storyline = '', state] = (after.state ?? '').split('.');
  const entered = play.state.storylines[storyline];
  const from = after.inject ? play.state.injects.get(after.inject)?.releasedAt : entered?.enteredAt;
  return from === undefined || (after.state && entered?.state !== state) ? undefined : from + after.delay;
}

/** [INJ-6] A skipped inject never comes; the reason stands in the log. */
export function skipInject(command: CommandOf<'SkipInject'>, play: Play): Refusal {
  const refused = notPending(find(play, command.inject), command.inject);
  if (refused) return refused;
  play.emit({ type: 'InjectSkipped', inject: command.inject, reason: command.reason });
  return undefined;
}

/** [INJ-7] Re-timing goes to now or later, never into the past. */
export function retimeInject(command: CommandOf<'RetimeInject'>, play: Play): Refusal {
  const refused = notPending(find(play, command.inject), command.inject);
  if (refused) return refused;
  if (command.dueAt < play.t) return refuse('moment-in-past');
  play.emit({ type: 'InjectRetimed', inject: command.inject, dueAt: command.dueAt });
  return undefined;
}

/** [INJ-8] A withdrawn inject stays on the consoles that had it, marked; the reason is for control and review. */
export function withdrawInject(command: CommandOf<'WithdrawInject'>, play: Play): Refusal {
  const row = find(play, command.inject);
  if (!row) return refuse('unknown-inject', command.inject);
  if (row.status === 'withdrawn') return refuse('nothing-to-do');
  if (row.status !== 'released') return refuse('inject-not-released');
  if (command.reason === '') return refuse('reason-missing');
  play.emit({ type: 'InjectWithdrawn', inject: command.inject, reason: command.reason });
  return undefined;
}

/** [INJ-9] Control writes an inject of its own and sends it at once; its id is the command's, so it tells nothing. */
export function sendAdHocInject(command: CommandOf<'SendAdHocInject'>, play: Play): Refusal {
  const { scenario } = play.state;
  if (command.to !== 'everyone') {
    const unknown = command.to.find((team) => !own(scenario.teams, team));
    if (unknown !== undefined) return refuse('unknown-team', unknown);
  }
  const inject = play.context.commandId;
  // An id of the scenario's own would take that inject's place.
  if (play.state.injects.has(inject)) return refuse('malformed', 'id');
  const { from, channel, subject, body, language } = command;
  play.emit({ type: 'InjectAdded', inject, to: teamsOf(scenario, command.to), from, channel, subject, body, language });
  release(play, inject, { kind: 'control', ref: play.giver?.seat ?? 'system' });
  return undefined;
}

/** [INJ-10] Opening is recorded once per seat, and only for an inject the seat's team was sent. */
export function openInject(command: CommandOf<'OpenInject'>, play: Play): Refusal {
  const { seat, team } = play.giver ?? {};
  if (seat === undefined || team === undefined) return refuse('role-forbids');
  if (!play.state.teams[team]?.inbox.has(command.inject)) return refuse('not-your-inject');
  const { opened, toReadAgain } = play.state.seats.get(seat) ?? {};
  if (!opened?.has(command.inject)) play.emit({ type: 'InjectOpened', inject: command.inject, seat, team });
  // [INJ-14] Corrected since, it is opened once more.
  else if (toReadAgain?.includes(command.inject))
    play.emit({ type: 'CorrectionRead', inject: command.inject, seat, team });
  return undefined;
}
