// Rules of measures: MEA in RULES.md. What a team orders, who must agree, and what comes of it.
import { own } from '../../kit/own.ts';
import type { ExerciseMs } from '../../kit/time.ts';
import { caseFact } from '../../scenario/case-facts.ts';
import type { Orderable } from '../../scenario/orders.ts';
import { consentTo, purposeOf } from '../../scenario/purposes.ts';
import { isControl } from '../actors.ts';
import type { CommandOf } from '../commands.ts';
import { holds } from '../consequences.ts';
import type { EventOf } from '../events.ts';
import { type MeasureStep, nextStatus } from '../measure-course.ts';
import { fellShort, type MeasureStatus } from '../measure-statuses.ts';
import { type Play, type Refusal, refuse } from '../play.ts';
import type { MeasureRow } from '../state/measures.ts';
import { stepFirst } from './child-steps.ts';
import { isPending, release } from './injects.ts';

type Ordered = EventOf<'MeasureOrdered'>;
interface Wanted {
  readonly measure: string;
  readonly about?: string | undefined;
  readonly reason: string;
  readonly restsOn: readonly string[];
  readonly basis?: string | undefined;
}

/** The status a step leads to. Throws if the course does not have it: a bug, for rules ask before they step. */
function step(status: MeasureStatus, by: MeasureStep): MeasureStatus {
  const next = nextStatus(status, by);
  if (next === undefined) throw new Error(`a measure that is ${status} cannot ${by}`);
  return next;
}

/** [MEA-1] A team orders what it may order, about a person whose card it holds, resting only on what it was sent. */
export function orderMeasure(command: CommandOf<'OrderMeasure'>, play: Play): Refusal {
  const team = play.giver?.team;
  if (team === undefined) return refuse('team-forbids');
  const foreign = command.restsOn.find((inject) => !play.state.teams[team]?.inbox.has(inject));
  if (foreign !== undefined) return refuse('not-your-inject');
  return order(play, team, command, {});
}

/** [MEA-7] Control records what a team ordered aloud or on paper, with the moment it was observed. */
export function recordMeasure(command: CommandOf<'RecordMeasure'>, play: Play): Refusal {
  const { team, observedAt } = command;
  if (!own(play.state.scenario.teams, team)) return refuse('unknown-team', team);
  if (observedAt !== undefined && observedAt > play.t) return refuse('moment-in-past');
  const marks = { ...(observedAt === undefined ? {} : { observedAt }), onBehalfOf: team };
  return order(play, team, { ...command, restsOn: [] }, marks);
}

function order(
  play: Play,
  team: string,
  wanted: Wanted,
  marks: { observedAt?: ExerciseMs; onBehalfOf?: string },
): Refusal {
  const { measure, about, reason, restsOn, basis } = wanted;
  const orderable = own(play.state.scenario.orders ?? {}, measure);
  if (!orderable) return refuse('unknown-measure');
  if (!orderable.by.includes(team)) return refuse('team-forbids');
  const whom = aboutWhom(play, team, orderable, about);
  if (whom) return whom;
  // [MEA-6] A measure that punishes a person always needs its reasons: asked only against somebody who was noticed, the
  // refusal itself would tell. Against somebody who may be a victim it is marked.
  const punishes = orderable.punishes !== undefined && about !== undefined;
  if (punishes && reason.trim() === '') return refuse('reason-missing');
  const early = marks.onBehalfOf === undefined ? stepFirst(play, about, [measure]) : undefined;
  if (early) return early;
  const marked = punishes && underProtection(play, about);
  const earlier = orderable.repeats === 'once' ? underWay(play, measure, about) : undefined;
  const agreed = agreement(orderable, team, about);
  const status = step('ordered', earlier ? 'DOUBLE' : agreed.kind === 'self' ? 'BEGIN' : 'ASK');
  const event: Ordered = {
    type: 'MeasureOrdered',
    order: play.context.commandId,
    measure,
    team,
    ...(about === undefined ? {} : { about }),
    reason,
    restsOn: [...restsOn],
    ...(basis === undefined ? {} : { basis }),
    authority: agreed,
    status,
    // [MEA-3] Ordered twice, it is carried out once, and the second team is told who did.
    ...(earlier === undefined ? {} : { of: earlier.key, ofTeam: earlier.team }),
    ...(status === 'running' ? { doneAt: play.t + orderable.takes } : {}),
  };
  play.emit(event, marks);
  if (about !== undefined && !earlier && (orderable.harm || marked))
    play.follow({
      type: 'HarmRecorded',
      person: about,
      team,
      order: event.order,
      measure,
      kind: marked ? 'punishment' : 'wrong-move',
    });
  if (!earlier && agreed.kind === 'person' && about !== undefined) askThePerson(play, event.order, about, orderable);
  return undefined;
}

/** Why a measure cannot be about this person. */
function aboutWhom(play: Play, team: string, { about, people }: Orderable, person: string | undefined): Refusal {
  if (about === 'nobody') return person === undefined ? undefined : refuse('malformed', 'about');
  if (person === undefined) return about === 'either' ? undefined : refuse('person-missing');
  // Somebody the team never heard of is unknown to it, whatever the scenario says.
  return people.includes(person) && own(play.state.teams[team]?.people ?? {}, person)
    ? undefined
    : refuse('unknown-person');
}

/** [MEA-6] A person with open indicators: noticed at least as a potential victim, and non-punishment not yet applied. */
const underProtection = (play: Play, person: string): boolean =>
  Number(play.state.facts[caseFact(person, 'stage')] ?? 0) > 0 &&
  play.state.facts[caseFact(person, 'cleared')] !== true;

/** [MEA-12] The order of the same measure about the same person that is asked for, under way, or done as it was meant. */
function underWay(play: Play, measure: string, about: string | undefined): MeasureRow | undefined {
  return play.state.measures.find(
    (row) =>
      row.measure === measure &&
      row.about === about &&
      row.struck === undefined &&
      (row.status === 'asked' || row.status === 'running' || (row.status === 'done' && !fellShort(row))),
  );
}

/** [MEA-2] Whose agreement an order of a team needs. A team that plays the authority needs nobody else's. */
function agreement(
  { authority, authorityTeams }: Orderable,
  team: string,
  about: string | undefined,
): Ordered['authority'] {
  if (authority === 'self' || authorityTeams.includes(team)) return { kind: 'self' };
  // About nobody in particular, there is nobody to consent.
  if (authority === 'person') return { kind: about === undefined ? 'self' : 'person' };
  const role = authority[0] ?? '';
  return authorityTeams.length > 0
    ? { kind: 'team', teams: [...authorityTeams], role }
    : { kind: 'control', teams: [], role };
}

/** [MEA-5] Consent is the person's: asked for at once, given or withheld as the scenario says, never by those who talk to nobody. */
function askThePerson(play: Play, order: string, person: string, orderable: Orderable): void {
  // [MEA-13] To each purpose its own consent.
  const purpose = purposeOf(orderable);
  const consents = consentTo(play.state.scenario.people[person]?.case, purpose);
  const closed = play.state.facts[caseFact(person, 'closed')] === true;
  const agrees =
    !closed && (consents === undefined || holds(play, consents, play.state.facts, `people.${person}.case.consents`));
  const status = step('asked', agrees ? 'BEGIN' : 'REFUSE');
  play.follow({
    type: 'MeasureAnswered',
    order,
    answer: agrees ? 'granted' : 'refused',
    by: 'person',
    reason: '',
    purpose,
    status,
    ...(agrees ? { doneAt: play.t + orderable.takes } : {}),
  });
}

/** [MEA-4] Who must agree grants, narrows or refuses, the last two with reasons; control answers for whom nobody plays. */
export function authoriseMeasure(command: CommandOf<'AuthoriseMeasure'>, play: Play): Refusal {
  const { giver } = play;
  const row = play.state.measures.get(command.order);
  const byControl = giver !== undefined && isControl(giver.role);
  const asked = row?.authority.teams?.includes(giver?.team ?? '') === true;
  // An order of somebody else's is none that this team could know of.
  if (!row || !(byControl || asked || row.team === giver?.team)) return refuse('unknown-order');
  if (!byControl && !asked) return refuse('team-forbids');
  if (row.status !== 'asked') return refuse('order-not-open');
  if (command.answer !== 'granted' && command.reason === '') return refuse('reason-missing');
  const granted = command.answer !== 'refused';
  play.emit({
    type: 'MeasureAnswered',
    order: row.key,
    answer: command.answer,
    by: byControl ? 'control' : (giver?.team ?? 'control'),
    ...(row.authority.role === undefined ? {} : { as: row.authority.role }),
    reason: command.reason,
    status: step(row.status, granted ? 'BEGIN' : 'REFUSE'),
    ...(granted ? { doneAt: play.t + (play.state.scenario.orders?.[row.measure]?.takes ?? 0) } : {}),
  });
  return undefined;
}

/** [MEA-8] A team calls off its own measure before the result is there. */
export function cancelMeasure(command: CommandOf<'CancelMeasure'>, play: Play): Refusal {
  const row = play.state.measures.get(command.order);
  if (!row || row.team !== play.giver?.team) return refuse('unknown-order');
  const status = nextStatus(row.status, 'CANCEL');
  if (status === undefined) return refuse('order-not-open');
  play.emit({ type: 'MeasureCancelled', order: row.key, status });
  return undefined;
}

/** [MEA-8] A result that was passed over and is skipped never comes: its measure is not under way any more. */
export function callOff(play: Play, order: string): void {
  const row = play.state.measures.get(order);
  const status = row && nextStatus(row.status, 'CANCEL');
  if (status !== undefined) play.emit({ type: 'MeasureCancelled', order, status });
}

/** [MEA-9] The result comes when its time is over: whole, partial where something it needs is missing, or nothing. */
export function finishMeasure(play: Play, order: string): void {
  const row = play.state.measures.get(order);
  const orderable = row && play.state.scenario.orders?.[row.measure];
  if (!row || !orderable) return;
  const quality = qualityOf(play, row, orderable);
  const outcome = orderable.outcomes.find(
    ({ id, about, on, when }) =>
      (about === undefined || about === row.about) &&
      (on === undefined || on === quality) &&
      (when === undefined || holds(play, when, play.state.facts, `measures.${row.measure}.outcomes.${id}.when`)),
  );
  play.follow({
    type: 'MeasureDone',
    order,
    quality,
    ...(outcome === undefined ? {} : { outcome: outcome.id }),
    status: step(row.status, 'FINISH'),
  });
  const brings = outcome?.releases;
  if (brings !== undefined && isPending(play, brings)) release(play, brings, { kind: 'measure', ref: order });
}

function qualityOf(play: Play, { about }: MeasureRow, { talk, needs }: Orderable): 'full' | 'partial' | 'nothing' {
  if (about === undefined) return 'full';
  const { facts, scenario } = play.state;
  if (talk) {
    const bears = scenario.people[about]?.case?.bears ?? Number.POSITIVE_INFINITY;
    // [CAS-3] Asked once too often, the person closes.
    if (facts[caseFact(about, 'closed')] === true || Number(facts[caseFact(about, 'talks')] ?? 0) >= bears)
      return 'nothing';
  }
  return needs.every((need) => facts[caseFact(about, need)] === true) ? 'full' : 'partial';
}
