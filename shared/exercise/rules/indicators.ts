// Rules of indicators: IND in RULES.md. What a team takes for a sign of what, and what it has seen of it.
import { own } from '../../kit/own.ts';
import type { ExerciseMs } from '../../kit/time.ts';
import { type EvidenceRef, indicatorsOf } from '../../scenario/indicators.ts';
import type { CommandOf } from '../commands.ts';
import { type Play, type Refusal, refuse } from '../play.ts';
import type { TickRow } from '../state/knowledge.ts';
import { type ExerciseState, teamState } from '../state.ts';

/**
 * [IND-1] A team ticks an indicator of its cards about a person whose card it holds, under an element the indicator points
 * to. [IND-2] It names what the tick rests on, of what it was given. [IND-3] Ticked anew, evidence and note are the new ones.
 * Whether the indicator is so is asked nowhere here: no refusal and no consequence may tell.
 */
export function tickIndicator(command: CommandOf<'TickIndicator'>, play: Play): Refusal {
  const team = play.giver?.team;
  return team === undefined ? refuse('team-forbids') : tick(play, team, command, {});
}

/** [IND-9] Control records what a team ticked on paper, with the moment it was observed, by the rules of the team's own ticks. */
export function recordTick(command: CommandOf<'RecordTick'>, play: Play): Refusal {
  const { team, observedAt } = command;
  if (!own(play.state.scenario.teams, team)) return refuse('unknown-team', team);
  if (observedAt !== undefined && observedAt > play.t) return refuse('moment-in-past');
  return tick(play, team, command, { ...(observedAt === undefined ? {} : { observedAt }), onBehalfOf: team });
}

type Ticked = Pick<CommandOf<'TickIndicator'>, 'indicator' | 'person' | 'element' | 'evidence' | 'note'>;

function tick(
  play: Play,
  team: string,
  { indicator, person, element, evidence, note = '' }: Ticked,
  marks: { observedAt?: ExerciseMs; onBehalfOf?: string },
): Refusal {
  const { scenario } = play.state;
  const known = own(scenario.indicators ?? {}, indicator);
  if (!known || !indicatorsOf(scenario, team).has(indicator)) return refuse('unknown-indicator');
  if (!own(teamState(play.state, team).people, person)) return refuse('unknown-person');
  if (!known.elements.includes(element)) return refuse('wrong-element');
  if (evidence.length === 0) return refuse('evidence-missing');
  if (evidence.some((ref) => !wasGiven(play.state, team, ref))) return refuse('not-your-evidence');
  const before = standing(play.state, team, { indicator, person, element });
  const named = [...new Set(evidence)];
  if (before && before.note === note && before.evidence.join(' ') === named.join(' ')) return undefined;
  play.emit(
    {
      type: 'IndicatorTicked',
      tick: play.context.commandId,
      team,
      person,
      indicator,
      element,
      evidence: named,
      note,
      ...(before === undefined ? {} : { replaces: before.key }),
    },
    marks,
  );
  return undefined;
}

/** [IND-3] A team takes its own tick back; that it was there stays in the log. */
export function untickIndicator(command: CommandOf<'UntickIndicator'>, play: Play): Refusal {
  const team = play.giver?.team;
  if (team === undefined) return refuse('team-forbids');
  const row = standing(play.state, team, command);
  if (!row) return refuse('not-ticked');
  const { key, person, indicator, element } = row;
  play.emit({ type: 'IndicatorUnticked', tick: key, team, person, indicator, element });
  return undefined;
}

type Place = Pick<TickRow, 'indicator' | 'person' | 'element'>;

/** The team's tick in a place that was neither replaced nor taken back. */
const standing = (state: ExerciseState, team: string, { indicator, person, element }: Place): TickRow | undefined =>
  teamState(state, team).ticks.find(
    (row) => row.until === undefined && row.indicator === indicator && row.person === person && row.element === element,
  );

/** Whether a team holds an inject, a person's card, or what the person told it. */
function wasGiven(state: ExerciseState, team: string, ref: EvidenceRef): boolean {
  const { inbox, people } = teamState(state, team);
  const [kind, id = ''] = ref.split(/:(.*)/s);
  if (kind === 'inject') return inbox.has(id);
  if (kind === 'card') return own(people, id) !== undefined;
  if (kind !== 'told') return false;
  const [person = '', disclosure] = id.split('/');
  return own(people, person)?.some((told) => told.id === disclosure) === true;
}
