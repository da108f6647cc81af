// What is owed to a child, and what the law gives time for: when child steps open, are done or begun out of order, and when
// protection clocks start and stop. Rules CHI and CLO in RULES.md.
import { type CaseFact, caseFact } from '../scenario/case-facts.ts';
import {
  CLOCK_FACTS,
  CLOCK_MEASURES,
  isAboutPerson,
  PROTECTION_CLOCKS,
  type ProtectionClock,
} from '../scenario/protection-clocks.ts';
import type { Sets } from '../scenario/schema/values.ts';
import type { Cause, EventOf, RecordedEvent } from './events.ts';
import type { Play } from './play.ts';
import { clockKey } from './schedule.ts';
import type { MeasureRow } from './state/measures.ts';
import type { ExerciseState } from './state.ts';

/** What follows by the scenario: the caller's own functions, so that files do not import each other. */
export interface Act {
  readonly setFacts: (play: Play, sets: Sets, cause: Cause) => void;
  readonly hear: (play: Play, event: string, cause: Cause) => void;
}

/** Whether an event can open or end a step or a clock: asked once a round of facts is set. */
export function touchesProtection({ scenario }: ExerciseState, { event }: RecordedEvent): boolean {
  if (!scenario.steps && !scenario.clocks) return false;
  switch (event.type) {
    case 'PhaseChanged':
    case 'FactSet':
    case 'InjectReleased':
    case 'DecisionMade':
    case 'MeasureOrdered':
    case 'MeasureAnswered':
    case 'MeasureCancelled':
    case 'MeasureDone':
    case 'ProtectionClockRanOut':
      return true;
    default:
      return false;
  }
}

/** Opens steps, notes those that are done, starts and stops clocks, as things stand now. */
export function tendProtection(play: Play): void {
  if (play.state.phase === 'planned' || play.state.phase === 'lobby') return;
  for (const [person, steps] of Object.entries(play.state.scenario.steps ?? {})) {
    if (!isOpen(play.state, person)) {
      if (!opensNow(play.state, person)) continue;
      for (const { id, within } of steps)
        play.follow({
          type: 'StepOpened',
          person,
          step: id,
          ...(within === undefined ? {} : { dueAt: play.t + within }),
        });
    }
    for (const { id, measure } of steps) {
      const row = play.state.steps.get(`${person}/${id}`);
      if (row?.status !== 'open' && row?.status !== 'overdue') continue;
      const done = doneBy(play.state, person, measure);
      if (done)
        play.follow({ type: 'StepDone', person, step: id, made: done.made, late: done.at > (row.dueAt ?? done.at) });
    }
  }
  tendClocks(play);
}

const read = ({ facts }: ExerciseState, person: string, fact: CaseFact) => facts[caseFact(person, fact)];

/** Whether the child steps of a person are open. */
const isOpen = ({ steps, scenario }: ExerciseState, person: string): boolean =>
  steps.has(`${person}/${scenario.steps?.[person]?.[0]?.id}`);

/** [CHI-1] Steps open when the scenario says so, at the latest when the person is treated as a child. */
function opensNow(state: ExerciseState, person: string): boolean {
  const from = state.scenario.people[person]?.case?.child?.from;
  if (from === 'start' || read(state, person, 'child') === true) return true;
  if (from === 'suspected') return Number(read(state, person, 'stage') ?? 0) > 0;
  return typeof from === 'object' && state.injects.get(from.inject)?.releasedAt !== undefined;
}

/** [CHI-2] A step is done by a full result of its measure, or by a decision about the person that stands for it. */
function doneBy(state: ExerciseState, person: string, measure: string): { made: string; at: number } | undefined {
  const order = state.measures.find((row) => row.measure === measure && row.about === person && row.quality === 'full');
  if (order) return { made: order.key, at: order.doneAt ?? 0 };
  const decision = state.decisions.find(
    (row) =>
      row.struck === undefined &&
      row.measures.includes(measure) &&
      state.scenario.decisions[row.decision]?.about === person,
  );
  return decision && { made: decision.key, at: decision.observedAt ?? decision.t };
}

/**
 * The steps that come before what some measures about a person stand for, and are not done: by step that would be begun
 * too early. Nothing where the person's steps are not open.
 */
export function comesFirst(
  { scenario, steps }: ExerciseState,
  person: string | undefined,
  measures: readonly string[],
): { readonly step: string; readonly missing: readonly string[] }[] {
  const mine = person === undefined ? undefined : scenario.steps?.[person];
  if (!mine) return [];
  const here = mine.filter(({ measure }) => measures.includes(measure));
  return here.flatMap(({ id, after }) => {
    const row = steps.get(`${person}/${id}`);
    if (row?.status !== 'open' && row?.status !== 'overdue') return [];
    const missing = after.filter((first) => {
      const { status } = steps.get(`${person}/${first}`) ?? {};
      return status !== 'done' && status !== 'late' && !here.some((other) => other.id === first);
    });
    return missing.length === 0 ? [] : [{ step: id, missing }];
  });
}

/** [CHI-3] What is begun before its time is carried out, and recorded as a harm. */
export function noteOrder(play: Play, event: RecordedEvent['event']): void {
  if (!play.state.scenario.steps) return;
  const begun = begins(play.state, event);
  if (!begun) return;
  const { person, team, made } = begun;
  for (const { step, missing } of comesFirst(play.state, person, begun.measures)) {
    if (play.state.steps.get(`${person}/${step}`)?.missing) continue;
    play.follow({ type: 'StepOutOfOrder', person, step, team, made, missing: [...missing] });
  }
}

/** What an event begins about whom: a measure that is under way now, or a decision. */
function begins(
  state: ExerciseState,
  event: RecordedEvent['event'],
): { person: string; team: string; made: string; measures: readonly string[] } | undefined {
  if (event.type === 'DecisionMade') {
    const person = state.scenario.decisions[event.decision]?.about;
    return person === undefined ? undefined : { person, ...event };
  }
  if (event.type !== 'MeasureOrdered' && event.type !== 'MeasureAnswered') return undefined;
  const row = event.status === 'running' ? state.measures.get(event.order) : undefined;
  if (row?.about === undefined) return undefined;
  return { person: row.about, team: row.team, made: row.key, measures: [row.measure] };
}

/** Facts and storylines that follow from a step or a clock. */
export function followProtection(play: Play, event: RecordedEvent['event'], { setFacts, hear }: Act): void {
  const add = (person: string, fact: CaseFact, ref: string) =>
    setFacts(play, { [caseFact(person, fact)]: { add: 1 } }, { kind: 'due', ref });
  switch (event.type) {
    case 'StepOverdue':
      return add(event.person, 'steps_late', `step:${event.person}/${event.step}`);
    case 'StepOutOfOrder':
      return add(event.person, 'steps_harm', `step:${event.person}/${event.step}`);
    case 'ProtectionClockStarted':
      return tell(play, event, 'started', hear);
    case 'ProtectionClockStopped':
      return tell(play, event, 'stopped', hear);
    case 'ProtectionClockRanOut': {
      const { clock, person } = event;
      const fact = CLOCK_FACTS[clock];
      const cause: Cause = { kind: 'due', ref: `clock:${clockKey(clock, person)}` };
      // [CLO-3] Each span in which nobody looks counts.
      if (person !== undefined && fact !== undefined)
        setFacts(play, { [caseFact(person, fact)]: clock === 'search' ? { add: 1 } : true }, cause);
      return tell(play, event, 'over', hear);
    }
    default:
  }
}

function tell(
  play: Play,
  { clock, person }: EventOf<'ProtectionClockStarted' | 'ProtectionClockStopped' | 'ProtectionClockRanOut'>,
  step: string,
  hear: Act['hear'],
): void {
  const name = person === undefined ? clock : `${person}.${clock}`;
  hear(play, `clock.${name}.${step}`, { kind: 'due', ref: `clock:${clockKey(clock, person)}` });
}

/** [CLO-1] A clock runs while what it is for is owed; it starts anew when that is owed again. */
function tendClocks(play: Play): void {
  const { scenario } = play.state;
  const cases = Object.keys(scenario.people).filter((id) => scenario.people[id]?.case);
  for (const clock of PROTECTION_CLOCKS) {
    const lasts = scenario.clocks?.[clock];
    if (lasts === undefined) continue;
    for (const person of isAboutPerson(clock) ? cases : [undefined]) {
      const row = play.state.protectionClocks.get(clockKey(clock, person));
      const owed = RUNS[clock](play.state, person ?? '');
      const whose = person === undefined ? {} : { person };
      const goesOn = row?.status === 'running' || (row?.status === 'over' && clock !== 'search');
      if (owed && !goesOn) play.follow({ type: 'ProtectionClockStarted', clock, ...whose, dueAt: play.t + lasts });
      else if (!owed && (row?.status === 'running' || row?.status === 'over'))
        play.follow({ type: 'ProtectionClockStopped', clock, ...whose, late: row.status === 'over' });
    }
  }
}

/** Noticed as a child: treated as one, or the child steps are open. */
const isChild = (state: ExerciseState, person: string): boolean =>
  read(state, person, 'child') === true || isOpen(state, person);

const some = (
  { measures }: ExerciseState,
  measure: string,
  about: string | undefined,
  is: (row: MeasureRow) => boolean,
): boolean => measures.find((row) => row.measure === measure && row.about === about && is(row)) !== undefined;

const isFull = ({ quality }: MeasureRow): boolean => quality === 'full';
/** Asked for, under way, or come back without a whole result. */
const isUndecided = ({ status, quality }: MeasureRow): boolean =>
  status === 'asked' || status === 'running' || (status === 'done' && quality !== 'full');

/** [CLO-2] While each clock runs. */
const RUNS: Readonly<Record<ProtectionClock, (state: ExerciseState, person: string) => boolean>> = {
  reflection: (state, person) => read(state, person, 'reflection') === true && read(state, person, 'permit') !== true,
  guardian: (state, person) => isChild(state, person) && read(state, person, 'guardian') !== true,
  best_interests: (state, person) => isChild(state, person) && read(state, person, 'interests_assessed') !== true,
  age_assessment: (state, person) =>
    some(state, CLOCK_MEASURES.ageAssessment, person, isUndecided) &&
    !some(state, CLOCK_MEASURES.ageAssessment, person, isFull),
  fiu_hold: (state) =>
    some(state, CLOCK_MEASURES.hold, undefined, isFull) && !some(state, CLOCK_MEASURES.freeze, undefined, isFull),
  search: (state, person) => {
    const waited = state.measures.find(
      (row) => row.measure === CLOCK_MEASURES.waiting && row.about === person && row.status === 'done',
    );
    if (!waited) return false;
    return !some(
      state,
      CLOCK_MEASURES.search,
      person,
      (row) => row.position > waited.position && row.status !== 'refused' && row.status !== 'cancelled',
    );
  },
};
