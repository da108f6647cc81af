// Storylines: every target exists, every event can really come, every state can be reached from the first.
import { formatDuration, parseDuration } from '../../kit/time.ts';
import { nearest } from '../nearest.ts';
import type { Commons } from '../orders.ts';
import type { Path } from '../problem.ts';
import { CLOCK_STEPS, isAboutPerson, PROTECTION_CLOCKS, protectionClocks } from '../protection-clocks.ts';
import type { Storyline } from '../schema/storylines.ts';
import type { ScenarioSource } from '../schema.ts';
import { type CheckContext, known } from './context.ts';

export function checkStorylines(context: CheckContext): void {
  const { scenario: s, report } = context;
  const events = sendableEvents(s, context.commons);
  for (const [id, storyline] of Object.entries(s.storylines)) {
    const states = Object.keys(storyline.states);
    const at: Path = ['storylines', id];
    known(context, 'state', storyline.initial, states, [...at, 'initial']);
    for (const [name, state] of Object.entries(storyline.states)) {
      const here: Path = [...at, 'states', name];
      for (const [event, target] of Object.entries(state.on)) {
        known(context, 'state', target, states, [...here, 'on', event]);
        if (!events.has(event)) reportEvent(context, event, events, [...here, 'on', event]);
      }
      checkDelays(context, storyline, name, here);
      if (state.type === 'final' && Object.keys(state.on).length + Object.keys(state.after).length > 0)
        report.error(here, 'a final state cannot be left', 'remove type: final, or its on: and after:');
    }
    const reached = reachable(storyline);
    for (const name of states)
      if (!reached.has(name))
        report
          .as('unreachable-state')
          .error(
            [...at, 'states', name],
            'this state can never be reached',
            `lead to it from ${storyline.initial}, or remove it`,
          );
  }
}

function checkDelays(context: CheckContext, storyline: Storyline, state: string, here: Path): void {
  const { scenario: s, report } = context;
  const seen = new Map<number, string>();
  for (const [duration, target] of Object.entries(storyline.states[state]?.after ?? {})) {
    const path = [...here, 'after', duration];
    known(context, 'state', target, Object.keys(storyline.states), path);
    const ms = parseDuration(duration);
    if (ms === undefined) report.error(path, `"${duration}" is no duration`, 'write for example 90s, 5m or 1h30m');
    else if (ms === 0) report.error(path, 'a state cannot be left the moment it is entered', 'write at least 1s');
    else if (seen.has(ms)) report.error(path, `"${duration}" is as long as "${seen.get(ms)}"`, 'keep one of the two');
    else if (ms > s.ends)
      report.warning(
        path,
        'this falls due after the exercise has ended',
        `it ends at ${formatDuration(s.ends)}: write less`,
      );
    if (ms !== undefined) seen.set(ms, duration);
  }
}

/** Steps of a measure's course that storylines hear of. */
const MEASURE_STEPS = ['ordered', 'granted', 'refused', 'done', 'partial'] as const;

/** Every event a running exercise can send to storylines. */
function sendableEvents(s: ScenarioSource, { laws }: Commons): Set<string> {
  const { clocks } = protectionClocks(s, s.law === undefined ? undefined : laws[s.law]);
  const events = new Set<string>();
  for (const [id, decision] of Object.entries(s.decisions)) {
    for (const option of Object.keys(decision.options)) {
      events.add(`decision.${id}.${option}`);
      if (decision.deadline) events.add(`decision.${id}.${option}.late`);
    }
    if (decision.deadline) events.add(`decision.${id}.missed`);
  }
  for (const id of Object.keys(s.injects)) {
    events.add(`inject.${id}.released`);
    if (s.between_teams) for (const team of Object.keys(s.teams)) events.add(`inject.${id}.passed.${team}`);
  }
  for (const clock of PROTECTION_CLOCKS)
    for (const step of clocks?.[clock] === undefined ? [] : CLOCK_STEPS) {
      if (!isAboutPerson(clock)) events.add(`clock.${clock}.${step}`);
      else
        for (const [id, person] of Object.entries(s.people))
          if (person.case) events.add(`clock.${id}.${clock}.${step}`);
    }
  const concerned = Object.keys(s.people).filter((id) => s.people[id]?.case);
  if (s.ordering)
    for (const id of Object.keys(s.measures))
      for (const step of MEASURE_STEPS) {
        events.add(`measure.${id}.${step}`);
        for (const person of concerned) events.add(`measure.${id}.${person}.${step}`);
      }
  for (const [id, { about, signs }] of Object.entries(s.forms))
    for (const step of signs.length > 0 ? ['submitted', 'signed', 'returned'] : ['submitted']) {
      events.add(`document.${id}.${step}`);
      if (about === 'person')
        for (const person of Object.keys(s.people)) events.add(`document.${id}.${person}.${step}`);
    }
  return events;
}

function reportEvent(
  { scenario: s, report }: CheckContext,
  event: string,
  events: ReadonlySet<string>,
  path: Path,
): void {
  const [, decision] = event.split('.');
  const needsDeadline = /^decision\.[^.]+\.(missed|[^.]+\.late)$/.test(event);
  if (needsDeadline && decision && Object.hasOwn(s.decisions, decision) && !s.decisions[decision]?.deadline) {
    report.error(path, `"${event}" can never happen: ${decision} has no deadline`, `give ${decision} a deadline:`);
    return;
  }
  const near = nearest(event, events);
  const forms =
    'decision.<id>.<option>, decision.<id>.<option>.late, decision.<id>.missed, inject.<id>.released, measure.<id>.<step>, document.<form>.<step> or clock.<person>.<clock>.<step>';
  report.error(path, `nothing ever sends "${event}"`, near ? `did you mean "${near}"?` : `events are ${forms}`);
}

/** States that can be reached from the first one. */
export function reachable(storyline: Storyline): Set<string> {
  const reached = new Set<string>();
  const open = [storyline.initial];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name) || !Object.hasOwn(storyline.states, name)) continue;
    reached.add(name);
    const state = storyline.states[name];
    open.push(...Object.values(state?.on ?? {}), ...Object.values(state?.after ?? {}));
  }
  return reached;
}
