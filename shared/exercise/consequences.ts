// What follows from an event by the scenario: facts set, storylines moved, injects armed, cards opened, until nothing
// follows any more. Conditions are asked once all facts of a round are set, never in between.
import { caseFact } from '../scenario/case-facts.ts';
import { compiled } from '../scenario/compile.ts';
import { teamsOf } from '../scenario/scenario.ts';
import type { Expectation } from '../scenario/schema/injects.ts';
import type { FactValue, Sets } from '../scenario/schema/values.ts';
import { applyResult, breakPromises, measureEvents, noticed } from './case-consequences.ts';
import { withdrawConsents } from './consent.ts';
import { documentStep, formDoneBefore } from './document-consequences.ts';
import type { Cause, EventOf, RecordedEvent } from './events.ts';
import { plannedAt } from './plan.ts';
import type { Play } from './play.ts';
import { followProtection, noteOrder, tendProtection, touchesProtection } from './protection.ts';
import type { MeasureRow } from './state/measures.ts';
import { openCard, teamState } from './state.ts';

type Facts = Readonly<Record<string, FactValue>>;

/** More events than any sane scenario needs at once; one that loops for ever is a bug the check should have found. */
const MOST_EVENTS = 50_000;

/** Follows every event of the play, then the conditions the changed facts are read by, until the play rests. */
export function settle(play: Play): void {
  let asked = play.factsAtStart;
  let done = 0;
  let tend = false;
  for (;;) {
    for (; done < play.events.length; done++) {
      if (done > MOST_EVENTS) throw new Error('the scenario never comes to rest');
      const recorded = play.events[done] as RecordedEvent;
      tend ||= touchesProtection(play.state, recorded);
      follow(play, recorded);
    }
    const now = play.state.facts;
    if (tend) tendProtection(play);
    tend = false;
    if (now !== asked) {
      withdrawConsents(play, asked, now);
      askConditions(play, asked, now);
    }
    asked = now;
    if (done === play.events.length) return;
  }
}

function follow(play: Play, recorded: RecordedEvent): void {
  const { event } = recorded;
  noteOrder(play, event);
  switch (event.type) {
    case 'PhaseChanged':
      if (event.from === 'lobby' && event.to === 'running') begin(play);
      return;
    case 'StorylineMoved': {
      const { storyline, to } = event;
      setFacts(play, compiled(play.state.scenario).storylines[storyline]?.entry(to).sets ?? {}, {
        kind: 'storyline',
        ref: `${storyline}.${to}`,
      });
      for (const inject of compiled(play.state.scenario).after.state(storyline, to)) armAfter(play, inject);
      return;
    }
    case 'InjectReleased':
      return released(play, event);
    case 'DecisionMade':
      return decided(play, event, recorded.observedAt ?? recorded.t);
    case 'MeasureOrdered':
      return measureOrdered(play, event, recorded.observedAt ?? recorded.t);
    case 'MeasureAnswered':
      return measureStep(play, event.order, event.answer === 'refused' ? 'refused' : 'granted');
    case 'MeasureDone':
      return measureDone(play, event);
    case 'IndicatorTicked':
      return noticed(play, event, setFacts);
    case 'DocumentSubmitted':
    case 'DocumentSigned':
    case 'DocumentReturned':
      return documentStep(play, event, recorded.observedAt ?? recorded.t, { hear, setFacts });
    case 'PassedOn':
      return hear(play, `inject.${event.inject}.passed.${event.to}`, { kind: 'inject', ref: event.inject });
    case 'PersonReopened':
      return setFacts(play, { [caseFact(event.person, 'closed')]: false }, { kind: 'due', ref: event.person });
    case 'DecisionDeadlinePassed':
      return hear(play, `decision.${event.decision}.missed`, { kind: 'decision', ref: event.decision });
    case 'StepOverdue':
    case 'StepOutOfOrder':
    case 'ProtectionClockStarted':
    case 'ProtectionClockStopped':
    case 'ProtectionClockRanOut':
      return followProtection(play, event, { setFacts, hear });
    default:
  }
}

/** STARTEX: storylines enter their first states, moments are set, conditions that hold from the start fire. */
function begin(play: Play): void {
  const { scenario } = play.state;
  const start: Cause = { kind: 'start', ref: 'startex' };
  for (const storyline of Object.keys(scenario.storylines))
    enter(play, storyline, null, scenario.storylines[storyline]?.initial ?? '', start);
  for (const [id, inject] of Object.entries(scenario.injects)) {
    if (inject.until !== undefined) play.follow({ type: 'InjectExpirySet', inject: id, at: inject.until });
    if (play.state.injects.get(id)?.status !== 'planned') continue;
    if (inject.reserve) suggest(play, id, play.state.facts);
    else if (inject.at !== undefined) play.follow({ type: 'InjectArmed', inject: id, dueAt: inject.at });
    else if (inject.when !== undefined) armIfTrue(play, id, play.state.facts);
  }
}

/** Enters a storyline's state; its due moments are set anew. */
export function enter(
  play: Play,
  storyline: string,
  from: string | null,
  to: string,
  cause: Cause,
  reason?: string,
): void {
  const entry = compiled(play.state.scenario).storylines[storyline]?.entry(to);
  const due = (entry?.due ?? []).map(({ event, after }) => ({ event, at: play.t + after }));
  const event = {
    type: 'StorylineMoved' as const,
    storyline,
    from,
    to,
    cause,
    due,
    ...(reason === undefined ? {} : { reason }),
  };
  if (cause.kind === 'control') play.emit(event);
  else play.follow(event);
}

/** Tells every storyline that listens; those whose state does not handle the event stay where they are. */
export function hear(play: Play, event: string, cause: Cause, orElse?: string): void {
  const { storylines, storylinesHearing } = compiled(play.state.scenario);
  const listening = new Set([...storylinesHearing(event), ...(orElse ? storylinesHearing(orElse) : [])]);
  for (const storyline of listening) {
    const here = play.state.storylines[storyline]?.state ?? '';
    const to =
      storylines[storyline]?.next(here, event) ?? (orElse ? storylines[storyline]?.next(here, orElse) : undefined);
    if (to !== undefined) enter(play, storyline, here, to, cause);
  }
}

/** Sets facts that are not so already. */
export function setFacts(play: Play, sets: Sets, cause: Cause): void {
  for (const [fact, set] of Object.entries(sets)) {
    const before = play.state.facts[fact];
    const value = typeof set === 'object' ? Number(before ?? 0) + set.add : set;
    if (value !== before) play.follow({ type: 'FactSet', fact, value, cause });
  }
}

function released(play: Play, event: EventOf<'InjectReleased'>): void {
  const { inject: id, to } = event;
  const { scenario } = play.state;
  const inject = scenario.injects[id];
  const cause: Cause = { kind: 'inject', ref: id };
  if (inject) {
    setFacts(play, inject.sets, cause);
    for (const decision of inject.opens)
      for (const team of to) if (scenario.decisions[decision]?.by.includes(team)) open(play, decision, team, id);
    for (const [index, expected] of inject.expects.entries()) {
      if (!to.includes(expected.team) && inject.opens.length > 0) continue;
      const expectation = `${id}/${index}`;
      const dueAt = play.t + expected.within;
      play.follow({ type: 'ExpectationOpened', expectation, inject: id, index, team: expected.team, dueAt });
      // [EXP-2] What the team did before anybody asked is done.
      const made = doneBefore(play, expected);
      if (made !== undefined) play.follow({ type: 'ExpectationMet', expectation, made, late: false });
    }
  }
  for (const person of event.people)
    for (const [key, { when }] of Object.entries(scenario.people[person]?.disclosure ?? {}))
      if (holds(play, when, play.state.facts, `people.${person}.disclosure.${key}`)) disclose(play, person, key);
  hear(play, `inject.${id}.released`, cause);
  for (const next of compiled(scenario).after.inject(id)) armAfter(play, next);
}

/** An order or a decision of the team that met an expectation before it was opened, and still stands. */
function doneBefore(play: Play, { team, measure, about, decision, options, form }: Expectation): string | undefined {
  if (form !== undefined) return formDoneBefore(play, team, form, about);
  // What is done anew each time was not done for this.
  if (measure !== undefined && play.state.scenario.orders?.[measure]?.repeats === 'each') return undefined;
  if (measure !== undefined)
    return teamState(play.state, team).measures.find(
      (row) =>
        row.measure === measure &&
        (about === undefined || row.about === about) &&
        row.status !== 'refused' &&
        row.status !== 'cancelled' &&
        row.struck === undefined,
    )?.key;
  return teamState(play.state, team).decisions.find(
    (row) => row.decision === decision && options.includes(row.option) && row.struck === undefined,
  )?.key;
}

/** Lays a decision card before a team, unless it lies there or was decided already. */
export function open(play: Play, decision: string, team: string, inject: string | undefined): void {
  const definition = play.state.scenario.decisions[decision];
  if (!definition || openCard(play.state, team, decision) || play.state.teams[team]?.closed[decision]) return;
  const moment = (kind: 'deadline' | 'closes') => {
    const limit = definition[kind];
    if (limit === undefined) return undefined;
    return 'at' in limit ? plannedAt(play.state, `${kind}:${decision}`, limit.at) : play.t + limit.within;
  };
  const deadline = moment('deadline');
  const closesAt = moment('closes');
  play.follow({
    type: 'DecisionOpened',
    decision,
    team,
    ...(inject === undefined ? {} : { inject }),
    options: Object.keys(definition.options),
    ...(deadline === undefined ? {} : { deadline }),
    ...(closesAt === undefined ? {} : { closesAt }),
  });
}

function decided(play: Play, event: EventOf<'DecisionMade'>, observed: number): void {
  const { decision, team, option, made, late } = event;
  const { scenario } = play.state;
  const definition = scenario.decisions[decision];
  const cause: Cause = { kind: 'decision', ref: made };
  if (definition?.once === 'team' && openCard(play.state, team, decision))
    play.follow({ type: 'DecisionClosed', decision, team, why: 'decided' });
  for (const row of play.state.expectations) {
    if (row.team !== team || (row.status !== 'open' && row.status !== 'missed')) continue;
    const expected = scenario.injects[row.inject]?.expects[row.index];
    if (expected?.decision === decision && expected.options.includes(option))
      play.follow({ type: 'ExpectationMet', expectation: row.key, made, late: observed > row.dueAt });
  }
  if (definition?.about !== undefined) breakPromises(play, definition.about, event.measures, cause, setFacts);
  setFacts(play, definition?.options[option]?.sets ?? {}, cause);
  const name = `decision.${decision}.${option}`;
  if (late) hear(play, `${name}.late`, cause, name);
  else hear(play, name, cause);
}

function measureOrdered(play: Play, event: EventOf<'MeasureOrdered'>, observed: number): void {
  // [EXP-1] A second order is carried out by nobody, yet the team did what was expected of it.
  for (const row of play.state.expectations) {
    if (row.team !== event.team || (row.status !== 'open' && row.status !== 'missed')) continue;
    const expected = play.state.scenario.injects[row.inject]?.expects[row.index];
    if (expected?.measure === event.measure && (expected.about === undefined || expected.about === event.about))
      play.follow({ type: 'ExpectationMet', expectation: row.key, made: event.order, late: observed > row.dueAt });
  }
  if (event.of === undefined) measureStep(play, event.order, 'ordered');
}

function measureStep(play: Play, order: string, step: string): void {
  const row = play.state.measures.get(order);
  if (row) hear(play, ...namesOf(row, step, { kind: 'measure', ref: order }));
}

const namesOf = (row: MeasureRow, step: string, cause: Cause): [string, Cause, string | undefined] => {
  const [event, general] = measureEvents(row, step);
  return [event, cause, general];
};

function measureDone(play: Play, event: EventOf<'MeasureDone'>): void {
  const row = play.state.measures.get(event.order);
  if (!row) return;
  applyResult(play, row, event, setFacts);
  measureStep(play, event.order, event.quality === 'full' ? 'done' : 'partial');
}

function armAfter(play: Play, id: string): void {
  const after = play.state.scenario.injects[id]?.after;
  const row = play.state.injects.get(id);
  if (after && row?.status === 'planned') play.follow({ type: 'InjectArmed', inject: id, dueAt: play.t + after.delay });
}

/** Arms what became true, disarms what may no longer run on, discloses what persons now tell. */
function askConditions(play: Play, before: Facts, now: Facts): void {
  if (play.state.phase === 'planned' || play.state.phase === 'lobby') return;
  const { scenario } = play.state;
  const changed = Object.keys(now).filter((fact) => now[fact] !== before[fact]);
  const plan = compiled(scenario);
  for (const id of new Set(changed.flatMap((fact) => plan.injectsReading(fact)))) {
    const inject = scenario.injects[id];
    const row = play.state.injects.get(id);
    if (!inject || !row) continue;
    if (inject.reserve) suggest(play, id, now);
    else if (
      row.status === 'armed' &&
      inject.while !== undefined &&
      !holds(play, inject.while, now, `injects.${id}.while`)
    )
      play.follow({ type: 'InjectDisarmed', inject: id, because: reads(play, inject.while, now) });
    else if (
      row.status === 'planned' &&
      inject.when !== undefined &&
      !holds(play, inject.when, before, `injects.${id}.when`)
    )
      armIfTrue(play, id, now);
  }
  for (const person of new Set(
    changed.flatMap((fact) => plan.disclosuresReading(fact).map((row) => `${row.person}/${row.disclosure}`)),
  )) {
    const [who = '', what = ''] = person.split('/');
    const when = scenario.people[who]?.disclosure[what]?.when;
    if (when !== undefined && holds(play, when, now, `people.${who}.disclosure.${what}`)) disclose(play, who, what);
  }
}

function armIfTrue(play: Play, id: string, facts: Facts): void {
  const inject = play.state.scenario.injects[id];
  if (inject?.when === undefined || !holds(play, inject.when, facts, `injects.${id}.when`)) return;
  const planned = inject.at === undefined ? 0 : plannedAt(play.state, `inject:${id}`, inject.at);
  const dueAt = Math.max(planned, play.t + (inject.delay ?? 0));
  play.follow({ type: 'InjectArmed', inject: id, dueAt, because: reads(play, inject.when, facts) });
}

/** [RES-2] Suggests a reserve to control while its condition holds and it can still come, and no longer. */
function suggest(play: Play, id: string, facts: Facts): void {
  const { when } = play.state.scenario.injects[id] ?? {};
  const row = play.state.injects.get(id);
  if (when === undefined || (row?.status !== 'planned' && row?.status !== 'held' && row?.status !== 'armed')) return;
  const now = holds(play, when, facts, `injects.${id}.when`);
  if (now === (row.suggested !== undefined)) return;
  const because = reads(play, when, facts);
  play.follow({ type: now ? 'InjectSuggested' : 'InjectSuggestionWithdrawn', inject: id, because });
}

/** Tells it to the teams that hold the person's card and have not been told; the others hear it with the card. */
function disclose(play: Play, person: string, disclosure: string): void {
  const definition = play.state.scenario.people[person]?.disclosure[disclosure];
  if (!definition) return;
  const to = teamsOf(play.state.scenario, definition.to).filter((team) => {
    const told = play.state.teams[team]?.people[person];
    return told !== undefined && !told.some((known) => known.id === disclosure);
  });
  if (to.length > 0) play.follow({ type: 'DisclosureMade', person, disclosure, to });
}

/** Whether a condition holds; an evaluation error is an alarm for control and counts as "no". */
export function holds(play: Play, source: string, facts: Facts, where: string): boolean {
  const result = compiled(play.state.scenario).condition(source).evaluate(facts);
  if (result.ok) return result.value;
  play.follow({ type: 'ConditionFailed', where, message: result.error });
  return false;
}

/** The facts a condition reads, with the values it saw. */
function reads(play: Play, source: string, facts: Facts): Record<string, FactValue> {
  return Object.fromEntries(
    compiled(play.state.scenario)
      .condition(source)
      .facts.map((fact) => [fact, facts[fact] ?? false]),
  );
}
