// The one big sentence of a moment, as data: what turned, who had which word of it by then, and what nobody did. The
// console says it in its language.
import type { Cause, ExerciseEvent } from '../exercise/events.ts';
import type { DecisionRow } from '../exercise/state/decisions.ts';
import type { PassRow } from '../exercise/state/knowledge.ts';
import type { MeasureRow } from '../exercise/state/measures.ts';
import type { ExerciseState } from '../exercise/state.ts';
import { teamState } from '../exercise/state.ts';
import type { ExerciseMs } from '../kit/time.ts';
import { caseFact } from '../scenario/case-facts.ts';
import type { ProtectionClock } from '../scenario/protection-clocks.ts';
import type { Frames } from './frames.ts';
import { gapFor, personOf } from './gaps.ts';
import { type KnownItem, ledgerOf } from './knowledge.ts';
import { teamsPlayed } from './played.ts';
import type { TurningKind, TurningPoint } from './turning-points.ts';

/** A team that had been sent something of this storyline. */
export interface HadWord {
  readonly team: string;
  readonly inject: string;
  readonly releasedAt: ExerciseMs;
  /** Absent: nobody of the team had opened it by then. */
  readonly openedAt?: ExerciseMs;
}

export interface Headline {
  readonly t: ExerciseMs;
  readonly position: number;
  readonly kind: TurningKind;
  readonly storyline?: string;
  /** The storyline's new state. */
  readonly state?: string;
  /** The decision it followed from. */
  readonly after?: DecisionRow;
  /** The measure it followed from. */
  readonly order?: MeasureRow;
  readonly had: readonly HadWord[];
  /** The person it is about. */
  readonly person?: string;
  /** What went through a wall. */
  readonly pass?: PassRow;
  /** The child step it is about, what should have come before it, and who began it. */
  readonly step?: { readonly id: string; readonly missing: readonly string[]; readonly team?: string };
  /** The protection clock that ran out. */
  readonly clock?: ProtectionClock;
  /** What others had about the person and no team able to act ever had, with the teams it never reached. */
  readonly never?: { readonly known: KnownItem; readonly able: readonly string[] };
  /** Expected actions about it whose time had passed: `<inject>/<index>`. */
  readonly undone: readonly string[];
}

/** What to say of a turning point. */
export function headlineOf(frames: Frames, point: TurningPoint): Headline {
  const recorded = frames.event(point.position);
  const base = { t: point.t, position: point.position, kind: point.kind, had: [], undone: [] };
  if (!recorded) return base;
  const state = frames.at(point.position);
  const { event } = recorded;
  if (event.type === 'StorylineMoved') {
    const after = causeOf(state, event.cause);
    const order = event.cause.kind === 'measure' ? state.measures.get(event.cause.ref) : undefined;
    return {
      ...base,
      storyline: event.storyline,
      state: event.to,
      ...(after ? { after } : {}),
      ...(order ? { order } : {}),
      had: wordOf(state, event.storyline),
      undone: undoneOf(state, event.storyline),
    };
  }
  if (event.type === 'ExpectationMissed') return { ...base, ...missed(state, event.expectation) };
  return { ...base, ...about(state, event) };
}

/** Person, order, step and hand-over of what harmed, closed, was refused, came late, went through a wall, or protected somebody. */
function about(state: ExerciseState, event: ExerciseEvent): Partial<Headline> {
  if (event.type === 'PassedOn') {
    const pass = state.passes.get(event.pass);
    return pass ? { pass } : {};
  }
  if (event.type === 'PersonClosed') return { person: event.person };
  if (event.type === 'HarmRecorded' || event.type === 'MeasureAnswered') {
    const order = state.measures.get(event.order);
    return { ...(order ? { order } : {}), ...(order?.about === undefined ? {} : { person: order.about }) };
  }
  if (event.type === 'StepOutOfOrder') {
    const { person, step: id, missing, team, made } = event;
    const order = state.measures.get(made);
    const after = state.decisions.get(made);
    return { person, step: { id, missing, team }, ...(order ? { order } : {}), ...(after ? { after } : {}) };
  }
  if (event.type === 'StepOverdue')
    return { person: event.person, step: { id: event.step, missing: [] }, had: wordOfPerson(state, event.person) };
  if (event.type === 'ProtectionClockRanOut') {
    const { clock, person } = event;
    return { clock, ...(person === undefined ? {} : { person, had: wordOfPerson(state, person) }) };
  }
  if (event.type !== 'FactSet') return {};
  const person = Object.keys(state.scenario.people).find(
    (id) => event.fact === caseFact(id, 'placed') || event.fact === caseFact(id, 'reflection'),
  );
  const order = event.cause.kind === 'measure' ? state.measures.get(event.cause.ref) : undefined;
  return { ...(person === undefined ? {} : { person }), ...(order ? { order } : {}) };
}

function causeOf(state: ExerciseState, cause: Cause): DecisionRow | undefined {
  return cause.kind === 'decision' ? state.decisions.get(cause.ref) : undefined;
}

/** Which injects of a storyline each team that is played had been sent, earliest first. */
function wordOf(state: ExerciseState, storyline: string): HadWord[] {
  const rows: HadWord[] = [];
  const played = teamsPlayed(state);
  for (const team of Object.keys(state.scenario.teams).filter((id) => played.has(id)))
    for (const { key, t, firstOpenedAt } of teamState(state, team).inbox)
      if (state.scenario.injects[key]?.storyline === storyline)
        rows.push({
          team,
          inject: key,
          releasedAt: t,
          ...(firstOpenedAt === undefined ? {} : { openedAt: firstOpenedAt }),
        });
  return rows.sort((a, b) => a.releasedAt - b.releasedAt);
}

/** Since when each team that is played had something that shows a person, earliest first. */
function wordOfPerson(state: ExerciseState, person: string): HadWord[] {
  const played = teamsPlayed(state);
  return ledgerOf(state)
    .of(`person:${person}`)
    .flatMap(({ team, inject, sentAt, knewAt }) =>
      inject === undefined || !played.has(team)
        ? []
        : [{ team, inject, releasedAt: sentAt, ...(knewAt === undefined ? {} : { openedAt: knewAt }) }],
    );
}

/** Expectations about a storyline that are missed, or whose card was decided otherwise. */
function undoneOf(state: ExerciseState, storyline: string): string[] {
  const rows: string[] = [];
  const played = teamsPlayed(state);
  for (const row of state.expectations)
    if (
      played.has(row.team) &&
      row.status !== 'met' &&
      row.status !== 'late' &&
      state.scenario.injects[row.inject]?.storyline === storyline &&
      isOver(state, row)
    )
      rows.push(row.key);
  return rows;
}

function isOver(state: ExerciseState, row: { status: string; team: string; inject: string; index: number }): boolean {
  if (row.status === 'missed') return true;
  // Measures can be ordered at any time: one that is not missed may still come.
  const decision = state.scenario.injects[row.inject]?.expects[row.index]?.decision;
  return decision !== undefined && teamState(state, row.team).closed[decision] !== undefined;
}

/** [LRN-2] What the team had of it, who had the first word of the person, and what never reached a team able to act. */
function missed(state: ExerciseState, key: string): Partial<Headline> {
  const row = state.expectations.get(key);
  if (!row) return {};
  const inbox = teamState(state, row.team).inbox.get(row.inject);
  const had: HadWord[] = inbox
    ? [
        {
          team: row.team,
          inject: row.inject,
          releasedAt: inbox.t,
          ...(inbox.firstOpenedAt === undefined ? {} : { openedAt: inbox.firstOpenedAt }),
        },
      ]
    : [];
  const person = personOf(state, row);
  const gap = person === undefined ? undefined : gapFor(state, ledgerOf(state), row);
  const first = gap?.first;
  if (first?.inject !== undefined && first.team !== row.team)
    had.unshift({
      team: first.team,
      inject: first.inject,
      releasedAt: first.sentAt,
      ...(first.knewAt === undefined ? {} : { openedAt: first.knewAt }),
    });
  const known = gap?.never.find(({ inject }) => inject !== undefined && inject !== first?.inject) ?? gap?.never[0];
  return {
    had,
    undone: [key],
    ...(person === undefined ? {} : { person }),
    ...(gap && known ? { never: { known, able: gap.able } } : {}),
  };
}
