// Rules of words: MSG in RULES.md. People's own words keep their language.
import { own } from '../../kit/own.ts';
import { teamsOf } from '../../scenario/scenario.ts';
import type { Recipients } from '../../scenario/schema.ts';
import { isControl } from '../actors.ts';
import type { CommandOf } from '../commands.ts';
import type { EventOf } from '../events.ts';
import { type Play, type Refusal, refuse } from '../play.ts';
import { shownFields } from '../redaction.ts';

/** [MSG-1] A team writes to control, and to other teams where the scenario lets it; [MSG-2] control writes to teams. Nobody else reads it. */
export function sendMessage(command: CommandOf<'SendMessage'>, play: Play): Refusal {
  const { text, language, inReplyTo } = command;
  const giver = play.giver;
  if (!giver) return refuse('role-forbids');
  if (text.trim() === '') return refuse('text-missing');
  const rest = {
    type: 'MessageSent' as const,
    message: play.context.commandId,
    text,
    language,
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
  };
  if (!isControl(giver.role)) {
    const { team } = giver;
    if (team === undefined) return refuse('team-forbids');
    if (command.to !== 'control') return toTeams(play, team, command.to, rest);
    play.emit({ ...rest, from: team, to: 'control' });
    return undefined;
  }
  if (command.to === 'control') return refuse('unknown-team', 'control');
  const to = teamsOf(play.state.scenario, command.to);
  if (to.length === 0 || (command.to !== 'everyone' && to.length !== command.to.length)) return refuse('unknown-team');
  play.emit({ ...rest, from: 'control', to });
  return undefined;
}

function toTeams(play: Play, from: string, to: Recipients, rest: Omit<EventOf<'MessageSent'>, 'from' | 'to'>): Refusal {
  const { scenario } = play.state;
  if (!scenario.between_teams || to === 'everyone') return refuse('team-forbids');
  if (to.includes(from) || to.some((team) => !own(scenario.teams, team))) return refuse('unknown-team');
  play.emit({ ...rest, from, to: teamsOf(scenario, to) });
  return undefined;
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
