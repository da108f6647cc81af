// Measures as those who may know see them: the team that ordered one, the team that is asked to agree, control.
import { fellShort } from '../exercise/measure-statuses.ts';
import { opaqueOf } from '../exercise/opaque.ts';
import type { MeasureRow } from '../exercise/state/measures.ts';
import type { ExerciseState, TeamState } from '../exercise/state.ts';
import type { Scenario, ShownText } from '../scenario/scenario.ts';
import { remember } from './model.ts';
import type { ControlMeasure } from './shapes/control-play.ts';
import type { ShownAnswer, ShownAsked, ShownMeasure, ShownOrderable } from './shapes/trainee.ts';

type Say = (key: string) => ShownText;

/** What a team may order, given the persons whose cards it holds. */
export function orderableViewer(base: ExerciseState, team: string, say: Say) {
  const mine = inGroups(
    Object.entries(base.scenario.orders ?? {})
      .filter(([, { by }]) => by.includes(team))
      .map(([id, order]) => ({ id, order, group: order.group, title: say(`measures.${id}.title`) })),
  );
  return remember((people: TeamState['people']): ShownOrderable[] =>
    mine.map(({ id, title, group, order: { about, people: possible, authority, authorityTeams, takes } }) => {
      const self = authority === 'self' || authorityTeams.includes(team);
      const role = typeof authority === 'string' ? undefined : authority[0];
      return {
        id: opaqueOf(base, 'measure', id),
        title,
        group,
        ...(about === 'nobody'
          ? {}
          : { people: possible.filter((person) => people[person]).map((person) => opaqueOf(base, 'person', person)) }),
        ...(about === 'either' ? { personOptional: true as const } : {}),
        consent: self ? 'self' : authority === 'person' ? 'person' : 'authority',
        ...(self || role === undefined ? {} : { authority: say(`roles.${role}`) }),
        takes,
      };
    }),
  );
}

/** Group by group, each by title: authors list wrong moves last, and a place in the list must not tell them apart. */
function inGroups<T extends { readonly group: string; readonly title: ShownText }>(rows: readonly T[]): T[] {
  const groups = [...new Set(rows.map(({ group }) => group))].sort();
  const rank = ({ title: { text } }: T, other: T): number => (text < other.title.text ? -1 : 1);
  return groups.flatMap((group) => rows.filter((row) => row.group === group).sort(rank));
}

/** A measure as the team that ordered it sees it. */
export function shownMeasure(base: ExerciseState, row: MeasureRow, say: Say): ShownMeasure {
  const text = resultText(base.scenario, row, say);
  return {
    key: row.key,
    measure: opaqueOf(base, 'measure', row.measure),
    title: say(`measures.${row.measure}.title`),
    ...(row.about === undefined ? {} : { about: opaqueOf(base, 'person', row.about) }),
    reason: row.reason,
    restsOn: row.restsOn.map((inject) => opaqueOf(base, 'inject', inject)),
    ...(row.basis === undefined ? {} : { basis: row.basis }),
    status: row.status,
    ...(row.authority.role === undefined ? {} : { authority: say(`roles.${row.authority.role}`) }),
    t: row.t,
    ...(row.doneAt === undefined ? {} : { doneAt: row.doneAt }),
    ...(row.seat === undefined ? {} : { seat: row.seat }),
    recordedByControl: row.recordedByControl,
    ...(row.observedAt === undefined ? {} : { observedAt: row.observedAt }),
    ...(row.ofTeam === undefined ? {} : { orderedBy: codeOf(base.scenario, row.ofTeam) }),
    ...(row.answer === undefined ? {} : { answer: shownAnswer(base.scenario, row.answer) }),
    ...(row.quality === undefined ? {} : { quality: row.quality }),
    ...(base.scenario.orders?.[row.measure]?.repeats === 'once' && fellShort(row) ? { again: true as const } : {}),
    ...(text === undefined ? {} : { text }),
    ...(row.struck === undefined ? {} : { struck: true as const }),
  };
}

/** A measure as the team sees it whose agreement it needs. */
export function shownAsked(base: ExerciseState, row: MeasureRow, say: Say): ShownAsked {
  return {
    key: row.key,
    measure: opaqueOf(base, 'measure', row.measure),
    title: say(`measures.${row.measure}.title`),
    from: codeOf(base.scenario, row.team),
    ...(row.about === undefined ? {} : { person: say(`people.${row.about}.name`) }),
    reason: row.reason,
    ...(row.basis === undefined ? {} : { basis: row.basis }),
    status: row.status,
    t: row.t,
    ...(row.answer === undefined ? {} : { answer: shownAnswer(base.scenario, row.answer) }),
  };
}

/** A measure as control and review see it. */
export function controlMeasure(base: ExerciseState, row: MeasureRow, say: Say): ControlMeasure {
  const text = resultText(base.scenario, row, say);
  return {
    key: row.key,
    measure: row.measure,
    title: say(`measures.${row.measure}.title`),
    team: row.team,
    ...(row.about === undefined ? {} : { about: row.about }),
    reason: row.reason,
    restsOn: row.restsOn,
    ...(row.basis === undefined ? {} : { basis: row.basis }),
    status: row.status,
    consent: row.authority.kind,
    ...(row.authority.role === undefined ? {} : { authority: say(`roles.${row.authority.role}`) }),
    asks: row.authority.teams ?? [],
    t: row.t,
    position: row.position,
    ...(row.doneAt === undefined ? {} : { doneAt: row.doneAt }),
    ...(row.seat === undefined ? {} : { seat: row.seat }),
    recordedByControl: row.recordedByControl,
    ...(row.observedAt === undefined ? {} : { observedAt: row.observedAt }),
    ...(row.ofTeam === undefined ? {} : { ofTeam: row.ofTeam }),
    ...(row.answer === undefined
      ? {}
      : { answer: { answer: row.answer.answer, by: row.answer.by, reason: row.answer.reason, t: row.answer.t } }),
    ...(row.quality === undefined ? {} : { quality: row.quality }),
    ...(text === undefined ? {} : { text }),
    ...(row.harm === undefined ? {} : { harm: row.harm }),
    ...(row.struck === undefined ? {} : { struck: row.struck }),
  };
}

/** What came back by the scenario's outcome, or what the person said who did not agree. */
function resultText(scenario: Scenario, row: MeasureRow, say: Say): ShownText | undefined {
  if (row.status === 'refused' && row.answer?.by === 'person' && row.about !== undefined)
    return scenario.people[row.about]?.case?.refuses === undefined
      ? undefined
      : say(`people.${row.about}.case.refuses`);
  const outcome = scenario.measures[row.measure]?.outcomes[row.outcome ?? ''];
  return outcome?.text === undefined ? undefined : say(`measures.${row.measure}.outcomes.${row.outcome}.text`);
}

/** An answer to an order, by the code of the team that gave it. */
const shownAnswer = (
  scenario: Scenario,
  { answer, by, reason, t }: NonNullable<MeasureRow['answer']>,
): ShownAnswer => ({
  answer,
  by: by === 'person' || by === 'control' ? by : codeOf(scenario, by),
  reason,
  t,
});

const codeOf = (scenario: Scenario, team: string): string => scenario.teams[team]?.code ?? '';
