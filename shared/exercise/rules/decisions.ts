// Rules of decisions: DEC in RULES.md.
import { own } from '../../kit/own.ts';
import type { CommandOf } from '../commands.ts';
import { type Play, type Refusal, refuse } from '../play.ts';
import type { OpenCard } from '../state/decisions.ts';
import { openCard } from '../state.ts';
import { stepFirst } from './child-steps.ts';

/** Why a team may not decide this now; the open card if it may. */
function cardFor(play: Play, team: string, decision: string, option: string): OpenCard | NonNullable<Refusal> {
  const definition = own(play.state.scenario.decisions, decision);
  if (!definition) return refuse('unknown-decision');
  if (!own(definition.options, option)) return refuse('unknown-option');
  if (!definition.by.includes(team)) return refuse('team-forbids');
  const card = openCard(play.state, team, decision);
  if (card) return card;
  const closed = play.state.teams[team]?.closed[decision];
  if (closed) return refuse(closed.why === 'decided' ? 'already-decided' : 'decision-closed');
  return refuse('decision-not-open');
}

function record(
  play: Play,
  card: OpenCard,
  decided: { option: string; reason: string; restsOn: readonly string[] },
  at: number,
  marks: { observedAt?: number; onBehalfOf?: string },
): void {
  const { decision, team } = card;
  play.emit(
    {
      type: 'DecisionMade',
      made: play.context.commandId,
      decision,
      team,
      option: decided.option,
      reason: decided.reason,
      restsOn: [...decided.restsOn],
      // [DEC-3] Late is after the deadline in a phase that allows deciding: recorded as late, not refused.
      late: card.deadline !== undefined && at > card.deadline,
      measures: [...(play.state.scenario.decisions[decision]?.options[decided.option]?.measures ?? [])],
    },
    marks,
  );
}

/** [DEC-1] A team decides what lies open before it; [DEC-2] once, where the scenario says so. */
export function makeDecision(command: CommandOf<'MakeDecision'>, play: Play): Refusal {
  const team = play.giver?.team;
  if (team === undefined) return refuse('team-forbids');
  const card = cardFor(play, team, command.decision, command.option);
  if ('code' in card) return card;
  const foreign = command.restsOn.find((inject) => !play.state.teams[team]?.inbox.has(inject));
  if (foreign !== undefined) return refuse('not-your-inject');
  const { about, options } = play.state.scenario.decisions[command.decision] ?? {};
  const early = stepFirst(play, about, options?.[command.option]?.measures ?? []);
  if (early) return early;
  record(play, card, command, play.t, {});
  return undefined;
}

/** [DEC-4] Control records what a team said aloud or wrote on paper, with the moment it was observed. */
export function recordDecision(command: CommandOf<'RecordDecision'>, play: Play): Refusal {
  const { team, decision, option, reason, observedAt } = command;
  if (!own(play.state.scenario.teams, team)) return refuse('unknown-team', team);
  const card = cardFor(play, team, decision, option);
  if ('code' in card) return card;
  if (observedAt !== undefined && observedAt > play.t) return refuse('moment-in-past');
  record(play, card, { option, reason, restsOn: [] }, observedAt ?? play.t, {
    ...(observedAt === undefined ? {} : { observedAt }),
    onBehalfOf: team,
  });
  return undefined;
}

/** [DEC-5] A decision that arrived while nobody may decide is not lost: control sees it as undelivered. */
export function noteUndelivered(command: CommandOf<'NoteUndelivered'>, play: Play): Refusal {
  const { command: sent, seat, team, decision, option, reason } = command;
  // Pressed again and again while play stands still, it is one and the same undelivered decision.
  const known = play.state.alerts.find(
    ({ kind, settled, about }) =>
      kind === 'undelivered' && !settled && about.seat === seat && about.team === team && about.decision === decision,
  );
  if (known) return undefined;
  play.emit({ type: 'DecisionUndelivered', command: sent, seat, team, decision, option, reason });
  return undefined;
}
