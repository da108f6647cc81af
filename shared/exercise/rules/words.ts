// Rules of words: MSG in RULES.md. People's own words keep their language.
import { own } from '../../kit/own.ts';
import { agencyKey, mayWriteTo } from '../../scenario/agencies.ts';
import { teamsOf } from '../../scenario/scenario.ts';
import type { Recipients } from '../../scenario/schema/values.ts';
import { isControl } from '../actors.ts';
import type { CommandOf } from '../commands.ts';
import type { EventOf } from '../events.ts';
import { type Play, type Refusal, refuse } from '../play.ts';
import { shownFields } from '../redaction.ts';
import { teamState } from '../state.ts';
import { answerRequest } from './requests.ts';

type Sent = EventOf<'MessageSent'>;

/**
 * [MSG-1] A team writes to control, and to other teams where the scenario lets it; [MSG-2] control writes to teams. Nobody
 * else reads it. [MSG-5] Control speaks as any agency; [MSG-6] a team writes to one it has at hand, or that wrote to it.
 */
export function sendMessage(command: CommandOf<'SendMessage'>, play: Play): Refusal {
  const { text, language, inReplyTo, as, asks } = command;
  const giver = play.giver;
  if (!giver) return refuse('role-forbids');
  if (text.trim() === '') return refuse('text-missing');
  const rest = {
    type: 'MessageSent' as const,
    message: play.context.commandId,
    text,
    language,
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    ...(as === undefined ? {} : { as }),
    ...(asks ? { asks } : {}),
  };
  if (!isControl(giver.role)) {
    const { team } = giver;
    if (team === undefined) return refuse('team-forbids');
    if (command.to !== 'control') return toTeams(play, team, command.to, rest);
    if (as !== undefined && !reaches(play, team, as)) return refuse('unknown-agency');
    return send(play, { ...rest, from: team, to: 'control' });
  }
  if (command.to === 'control') return refuse('unknown-team', 'control');
  const to = teamsOf(play.state.scenario, command.to);
  if (to.length === 0 || (command.to !== 'everyone' && to.length !== command.to.length)) return refuse('unknown-team');
  if (as !== undefined && agencyKey(play.state.scenario, as) === undefined) return refuse('unknown-agency');
  return send(play, { ...rest, from: 'control', to });
}

function send(play: Play, message: Sent): undefined {
  play.emit(message);
  answerRequest(play, message);
}

/** Whether a team may write to an agency: it is at hand, or has written to the team in that name. */
const reaches = (play: Play, team: string, agency: string): boolean =>
  mayWriteTo(play.state.scenario, team, agency) ||
  teamState(play.state, team).messages.find((row) => row.from === 'control' && row.as === agency) !== undefined;

function toTeams(play: Play, from: string, to: Recipients, rest: Omit<Sent, 'from' | 'to'>): Refusal {
  const { scenario } = play.state;
  if (!scenario.between_teams || to === 'everyone') return refuse('team-forbids');
  if (rest.as !== undefined) return refuse('unknown-agency');
  if (to.includes(from) || to.some((team) => !own(scenario.teams, team))) return refuse('unknown-team');
  return send(play, { ...rest, from, to: teamsOf(scenario, to) });
}

/** [MSG-3] Notes are for control and review; a trainee's note is seen by nobody in play. */
export function addNote(command: CommandOf<'AddNote'>, play: Play): Refusal {
  if (command.text.trim() === '') return refuse('text-missing');
  const { observedAt } = command;
  play.emit(
    { type: 'NoteAdded', note: play.context.commandId, text: command.text, language: command.language },
    observedAt === undefined ? {} : { observedAt },
  );
  return undefined;
}

/** [MSG-4] What somebody wrote can be taken out of the log; that it was, and why, stays. The store replaces the text. */
export function redact(command: CommandOf<'Redact'>, play: Play): Refusal {
  if (command.reason === '') return refuse('reason-missing');
  if (command.position > play.state.position) return refuse('not-found');
  // Another field would take the words out of the views and leave them in the log.
  const fields = shownFields(play.state, command.position);
  if (fields && !fields.includes(command.field)) return refuse('not-found');
  play.emit({ type: 'Redacted', redacted: command.position, field: command.field, reason: command.reason });
  return undefined;
}
