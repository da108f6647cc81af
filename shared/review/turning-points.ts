// The moments worth talking about: where a storyline turned, what was missed, what harmed somebody or closed them, what
// went through a wall, when somebody was safe, what a child was owed and did not get in its order or time, where control
// stepped in, and where the exercise itself was started, stopped or broken off.
import type { EventOf, RecordedEvent } from '../exercise/events.ts';
import type { ExpectationRow } from '../exercise/state/decisions.ts';
import type { ExerciseState } from '../exercise/state.ts';
import { type ExerciseMs, MINUTE } from '../kit/time.ts';
import { caseFact } from '../scenario/case-facts.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Frames } from './frames.ts';
import { personOf } from './gaps.ts';
import { type Lapse, lapsesOf } from './lapses.ts';
import { type PersonFigures, personFigures } from './person-figures.ts';
import { teamsPlayed } from './played.ts';

export type TurningKind =
  | 'start'
  | 'storyline'
  | 'missed'
  | 'harm'
  | 'closed'
  | 'breach'
  | 'refused'
  | 'protection'
  | Lapse['kind']
  | 'intervention'
  | 'interruption'
  | 'time-out'
  | 'stop'
  | 'end';

export interface TurningPoint {
  readonly position: number;
  readonly kind: TurningKind;
  readonly t: number;
  readonly outcome?: 'good' | 'mixed' | 'harm';
  readonly branch?: string;
  /** What it is about: a storyline or a person; absent where it is about neither. */
  readonly subject?: `storyline:${string}` | `person:${string}`;
  /** 1 … 5: how much weight it has on the line; labels of light ones are left out first. */
  readonly weight: number;
}

type Turn = Omit<TurningPoint, 'position' | 't'> | undefined;

/** A placement or a reflection period later than this after a person was first noticed is late, exercise milliseconds. */
const PROTECTED_WITHIN: ExerciseMs = 60 * MINUTE;

/** [LRN-6] [LRN-8] In the order of the log. */
export function turningPoints(frames: Frames): TurningPoint[] {
  if (frames.last === 0) return [];
  const end = frames.at(frames.last);
  const played = teamsPlayed(end);
  const protection = protectionTurns(end, frames);
  const lapses = new Map(lapsesOf(end, frames.log).map((lapse) => [lapse.position, lapse]));
  return frames.log.flatMap((recorded) => {
    const point = turn(recorded, end, played) ?? protection(recorded) ?? lapseTurn(lapses.get(recorded.position));
    return point ? [{ position: recorded.position, t: recorded.t, ...point }] : [];
  });
}

/** The few most telling of them, in the order of the log: the heaviest, and about different things as long as there are any. */
export function mostTelling(points: readonly TurningPoint[], most = 5): TurningPoint[] {
  const heaviest = points
    .filter(({ kind }) => !FRAME.has(kind))
    .toSorted((a, b) => weightOf(b) - weightOf(a) || a.position - b.position);
  const seen = new Set<string>();
  const first = heaviest.filter(({ subject = '', position }) => {
    const about = subject === '' ? String(position) : subject;
    if (seen.has(about)) return false;
    seen.add(about);
    return true;
  });
  const rest = heaviest.filter((point) => !first.includes(point));
  return [...first, ...rest].slice(0, most).sort((a, b) => a.position - b.position);
}

/** They frame an exercise and turn nothing in its story. */
const FRAME: ReadonlySet<TurningKind> = new Set(['start', 'end', 'stop', 'time-out', 'interruption']);
const weightOf = ({ weight, outcome }: TurningPoint): number => weight + (outcome === 'harm' ? 0.5 : 0);

function turn({ event }: RecordedEvent, end: ExerciseState, played: ReadonlySet<string>): Turn {
  const { scenario, expectations } = end;
  switch (event.type) {
    case 'PhaseChanged':
      if (event.to === 'running' && event.from === 'lobby') return { kind: 'start', weight: 5 };
      if (event.to === 'ended') return { kind: 'end', weight: 5 };
      return event.to === 'time-out' ? { kind: 'time-out', weight: 2 } : undefined;
    case 'SafetyStopped':
      return { kind: 'stop', weight: 5 };
    case 'ExerciseInterrupted':
      return { kind: 'interruption', weight: 3 };
    case 'StorylineMoved':
      return storylineTurn(event, scenario);
    case 'ExpectationMissed': {
      const row = expectations.get(event.expectation);
      // Nobody sat there who could have missed it.
      if (!row || !played.has(row.team)) return undefined;
      const weight = scenario.injects[row.inject]?.expects[row.index]?.weight ?? 1;
      return { kind: 'missed', weight: Math.min(5, weight), ...subjectOf(end, row) };
    }
    case 'HarmRecorded':
      return { kind: 'harm', outcome: 'harm', weight: 4, subject: `person:${event.person}` };
    case 'PersonClosed':
      return { kind: 'closed', outcome: 'harm', weight: 3, subject: `person:${event.person}` };
    case 'PassedOn':
      return event.breaches.length > 0 ? { kind: 'breach', outcome: 'harm', weight: 3 } : undefined;
    case 'MeasureAnswered': {
      const about = end.measures.get(event.order)?.about;
      if (event.answer !== 'refused' || event.by === 'person') return undefined;
      return { kind: 'refused', weight: 2, ...(about === undefined ? {} : { subject: `person:${about}` as const }) };
    }
    case 'FactSet':
      return event.cause.kind === 'control' ? { kind: 'intervention', weight: 2 } : undefined;
    case 'InjectCorrected':
    case 'PlanShifted':
      return { kind: 'intervention', weight: 2 };
    case 'DecisionStruck':
    case 'ClockJumped':
      return { kind: 'intervention', weight: 3 };
    default:
      return undefined;
  }
}

function storylineTurn(event: EventOf<'StorylineMoved'>, scenario: Scenario): Turn {
  if (event.from === null) return undefined;
  const { outcome, branch } = scenario.storylines[event.storyline]?.states[event.to]?.meta ?? {};
  return {
    kind: event.cause.kind === 'control' ? 'intervention' : 'storyline',
    ...(outcome === undefined ? {} : { outcome }),
    ...(branch === undefined ? {} : { branch }),
    subject: `storyline:${event.storyline}`,
    weight: outcome === 'harm' ? 4 : outcome === undefined ? 2 : 3,
  };
}

/** What an expected action is about: its person, else the storyline of its inject. */
function subjectOf(state: ExerciseState, row: ExpectationRow): Pick<TurningPoint, 'subject'> {
  const person = personOf(state, row);
  if (person !== undefined) return { subject: `person:${person}` };
  const { storyline } = state.scenario.injects[row.inject] ?? {};
  return storyline === undefined ? {} : { subject: `storyline:${storyline}` };
}

/** What was begun out of order harmed somebody; what came late may still have come. */
function lapseTurn(lapse: Lapse | undefined): Turn {
  if (!lapse) return undefined;
  const { kind, person } = lapse;
  return {
    kind,
    outcome: kind === 'step-order' ? 'harm' : 'mixed',
    weight: kind === 'step-overdue' ? 2 : 3,
    ...(person === undefined ? {} : { subject: `person:${person}` as const }),
  };
}

/** The first time each person was placed or given time to reflect: good, or mixed if that was late. */
function protectionTurns(end: ExerciseState, frames: Frames): (recorded: RecordedEvent) => Turn {
  const facts = new Map<string, PersonFigures>();
  for (const row of personFigures(end, frames.log))
    if (row.protectedAt !== undefined)
      for (const fact of ['placed', 'reflection'] as const) facts.set(caseFact(row.person, fact), row);
  const told = new Set<string>();
  return ({ event, t }) => {
    if (event.type !== 'FactSet' || event.value !== true) return undefined;
    const row = facts.get(event.fact);
    if (!row || t !== row.protectedAt || told.has(row.person)) return undefined;
    told.add(row.person);
    const late = t - (row.noticedAt ?? t) > PROTECTED_WITHIN;
    return {
      kind: 'protection',
      outcome: late ? 'mixed' : 'good',
      weight: late ? 3 : 2,
      subject: `person:${row.person}`,
    };
  };
}
