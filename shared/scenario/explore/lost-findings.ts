// Injects, states, cards and outcomes that can never come: the causes are said, with what is lost through them.
import type { Path } from '../problem.ts';
import { type Finding, moment, nothingMakes } from './finding.ts';
import { eventAt, keyOf, NEVER, triggered } from './horizon.ts';
import { isConsequence, type Lost, lostWith, missingValues } from './reach.ts';

/** A message names so many of the things that are lost with one. */
const NAMED = 4;

export function findLost(finding: Finding): void {
  const say = { inject: loseInject, state: loseState, decision: loseDecision, outcome: loseOutcome };
  for (const one of finding.lost.values())
    if (!isConsequence(finding.lost, one)) say[one.kind](finding, one, withIt(finding, one.name));
}

/** What is lost with a thing, as the end of a sentence. */
export function withIt({ lost }: Finding, name: string): string {
  const others = lostWith(lost, name);
  if (others.length === 0) return '';
  const more = others.length > NAMED ? ` and ${others.length - NAMED} more` : '';
  return `; with it never come ${others.slice(0, NAMED).join(', ')}${more}`;
}

function loseInject({ horizon, report }: Finding, { path }: Lost, also: string): void {
  const { scenario } = horizon.exploring;
  const inject = scenario.injects[String(path[1])];
  if (!inject) return;
  const say = report.as('never-due');
  const field = (...names: ('until' | 'when' | 'while' | 'after' | 'at')[]): Path => {
    const name = names.find((one) => inject[one] !== undefined);
    return name === undefined ? path : [...path, name];
  };
  const first = triggered(horizon, inject);
  const late = horizon.tooLate(keyOf.inject(String(path[1])));
  if (first !== NEVER && inject.until !== undefined && first >= inject.until)
    say.error(
      field('until'),
      `it expires before it can come, at ${moment(first)} at the earliest${also}`,
      `write more than ${moment(first).slice(2)}, or let it come earlier`,
    );
  else if (late !== undefined)
    say.error(
      field('after', 'when', 'at'),
      `it can come at ${moment(late)} at the earliest, but the exercise ends at ${moment(scenario.ends)}${also}`,
      'let it come earlier, or move ends:',
    );
  else if (inject.when !== undefined && horizon.when(inject.when, true) === NEVER)
    say.error(
      field('when'),
      `it is never due: ${nothingMakes(horizon, missingValues(horizon, inject.when, true))}${also}`,
      'set the fact somewhere with sets:, or change the condition',
    );
  else if (inject.while !== undefined && horizon.when(inject.while, true) === NEVER)
    say.error(
      field('while'),
      `it is always called off: ${nothingMakes(horizon, missingValues(horizon, inject.while, true))}${also}`,
      'set the fact somewhere with sets:, or change the condition',
    );
  else say.error(field('after', 'when'), `it is never due${also}`, 'let it follow something that can come');
}

function loseState({ horizon, report }: Finding, { path }: Lost, also: string): void {
  const { scenario } = horizon.exploring;
  const [, storyline = '', , target = ''] = path.map(String);
  const late = horizon.tooLate(keyOf.state(storyline, target));
  const events = Object.entries(scenario.storylines[storyline]?.states ?? {}).flatMap(([from, state]) =>
    Object.entries(state.on).flatMap(([event, to]) => (to === target ? [{ event, from }] : [])),
  );
  const never = events.filter(({ event }) => eventAt(horizon, event) === NEVER).map(({ event }) => event);
  const why =
    late !== undefined
      ? `it can be entered at ${moment(late)} at the earliest, but the exercise ends at ${moment(scenario.ends)}`
      : never.length > 0
        ? `nothing ever brings ${[...new Set(never)].join(' or ')}`
        : 'what leads to it comes too early or never';
  report
    .as('unreachable-state')
    .error(
      path,
      `this state can never be reached: ${why}${also}`,
      'lead to it by something that can happen, or remove it',
    );
}

function loseDecision({ horizon, report }: Finding, { path }: Lost, also: string): void {
  const { scenario } = horizon.exploring;
  const id = String(path[1]);
  const opening = Object.entries(scenario.injects)
    .filter(([, { opens }]) => opens.includes(id))
    .map(([inject]) => horizon.at(keyOf.inject(inject)));
  const first = Math.min(NEVER, ...opening);
  const closes = scenario.decisions[id]?.closes;
  if (first !== NEVER && closes && 'at' in closes)
    report
      .as('card-after-closing')
      .error(
        [...path, 'closes', 'at'],
        `the card opens at ${moment(first)} at the earliest, when it is closed already${also}`,
        `write more than ${moment(first).slice(2)}, or open it earlier`,
      );
  else report.as('never-opened').error(path, `this card never opens${also}`, 'open it with an inject that can come');
}

function loseOutcome({ horizon, report }: Finding, { path }: Lost, also: string): void {
  const { scenario } = horizon.exploring;
  const [, measure = '', , key = ''] = path.map(String);
  const outcome = scenario.measures[measure]?.outcomes[key];
  const say = report.as('never-brought');
  if (outcome?.when !== undefined && horizon.when(outcome.when, true) === NEVER)
    say.warning(
      [...path, 'when'],
      `this outcome never comes: ${nothingMakes(horizon, missingValues(horizon, outcome.when, true))}${also}`,
      'set the fact somewhere with sets:, or remove the outcome',
    );
  else
    say.warning(
      path,
      `this outcome never comes: no result is like that, or one above always counts first${also}`,
      'move it up, or change about:, on: or when:',
    );
}
