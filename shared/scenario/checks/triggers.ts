// When injects are released: one clear trigger each, none that goes round in a circle, none after the end.
import { type ExerciseMs, formatDuration } from '../../kit/time.ts';
import type { Path } from '../problem.ts';
import type { Inject } from '../schema/injects.ts';
import type { ScenarioSource } from '../schema.ts';
import { type CheckContext, known, own } from './context.ts';

export function checkTriggers(context: CheckContext): void {
  const { scenario: s, report } = context;
  for (const [id, inject] of Object.entries(s.injects)) {
    const path: Path = ['injects', id];
    checkCombination(context, inject, path);
    if (inject.after?.inject !== undefined)
      known(context, 'inject', inject.after.inject, Object.keys(s.injects), [...path, 'after', 'inject']);
    if (inject.after?.state !== undefined) checkState(context, inject.after.state, [...path, 'after', 'state']);
    const circle = circleOf(s, id);
    if (circle) {
      report.error([...path, 'after'], `waits for itself: ${circle.join(' → ')}`, 'give one of them another trigger');
      continue;
    }
    checkMoments(context, id, inject, path);
  }
}

function checkCombination(context: CheckContext, inject: Inject, path: Path): void {
  const { at, when, after, manual } = inject;
  if (inject.reserve) return checkReserve(context, inject, path);
  if (inject.covers !== undefined)
    context.report.error(
      [...path, 'covers'],
      'only a reserve covers something',
      'write reserve: true, or remove covers:',
    );
  const { report } = context;
  if (at === undefined && when === undefined && after === undefined && manual === undefined)
    report.error(path, 'nothing ever releases this inject', 'give it at:, when:, after: or manual: true');
  for (const field of ['at', 'when', 'after', 'delay', 'while', 'until'] as const)
    if (manual && inject[field] !== undefined)
      report.error([...path, field], `manual and ${field} contradict each other`, `keep manual: true or ${field}:`);
  for (const field of ['at', 'when'] as const)
    if (after && inject[field] !== undefined)
      report.error([...path, field], `after and ${field} contradict each other`, `keep after: or ${field}:`);
  if (after && (after.inject === undefined) === (after.state === undefined))
    report.error([...path, 'after'], 'after needs one thing to follow', 'write either inject: or state:');
  if (inject.delay !== undefined && when === undefined && !manual)
    report.error(
      [...path, 'delay'],
      'a delay runs from the moment a condition became true',
      'add when:, or move it into after:',
    );
  const waits = (inject.delay ?? 0) > 0 || (after?.delay ?? 0) > 0 || (when !== undefined && at !== undefined);
  if (inject.while !== undefined && !waits && !manual)
    report.error([...path, 'while'], 'while only matters during a delay', 'add a delay:, or use when:');
}

/** [RES-1] A reserve never comes by itself: nothing may set a moment for it. */
function checkReserve(context: CheckContext, inject: Inject, path: Path): void {
  const { scenario: s, report } = context;
  for (const field of ['at', 'after', 'delay', 'while', 'manual'] as const)
    if (inject[field] !== undefined)
      report.error([...path, field], `reserve and ${field} contradict each other`, `keep reserve: true or ${field}:`);
  if (inject.release === 'confirm')
    report.error([...path, 'release'], 'control releases a reserve in any case', 'remove release:');
  if (inject.kind !== 'contingency')
    report.error([...path, 'reserve'], 'a reserve is a contingency inject', 'write kind: contingency');
  const { objective, task, missed } = inject.covers ?? {};
  const at: Path = [...path, 'covers'];
  if (inject.covers && objective === undefined && missed === undefined)
    report.error(at, 'covers names nothing', 'write objective: or missed:');
  if (
    objective !== undefined &&
    known(context, 'objective', objective, Object.keys(s.objectives), [...at, 'objective'])
  )
    if (task !== undefined)
      known(context, 'task', task, Object.keys(own(s.objectives, objective)?.tasks ?? {}), [...at, 'task']);
  if (objective === undefined && task !== undefined)
    report.error([...at, 'task'], 'a task belongs to an objective', 'write objective: as well');
  if (missed === undefined || !known(context, 'inject', missed, Object.keys(s.injects), [...at, 'missed'])) return;
  if ((own(s.injects, missed)?.expects.length ?? 0) === 0)
    report.error([...at, 'missed'], `${missed} expects nothing`, 'name an inject that expects an action');
}

function checkState(context: CheckContext, reference: string, path: Path): void {
  const [storyline = '', state = '', ...rest] = reference.split('.');
  if (state === '' || rest.length > 0) {
    context.report.error(path, `"${reference}" names no state`, 'write storyline.state');
    return;
  }
  if (!known(context, 'storyline', storyline, Object.keys(context.scenario.storylines), path)) return;
  known(context, 'state', state, Object.keys(own(context.scenario.storylines, storyline)?.states ?? {}), path);
}

function checkMoments({ scenario: s, report }: CheckContext, id: string, inject: Inject, path: Path): void {
  const first = earliestRelease(s, id);
  const ends = formatDuration(s.ends);
  if (first > s.ends) {
    const field = inject.at !== undefined ? 'at' : inject.after ? 'after' : 'delay';
    const late = `it is due at ${formatDuration(first)} at the earliest, but the exercise ends at ${ends}`;
    report.as('never-due').error([...path, field], late, `release it before ${ends}, or move ends:`);
  }
  if (inject.until !== undefined && inject.until <= first)
    report
      .as('never-due')
      .error([...path, 'until'], 'it expires before it can be released', `write more than ${formatDuration(first)}`);
}

/** The inject ids of the circle an inject waits in, or `undefined`. */
function circleOf(s: ScenarioSource, id: string): string[] | undefined {
  const way = [id];
  for (let next = own(s.injects, id)?.after?.inject; next !== undefined; next = own(s.injects, next)?.after?.inject) {
    way.push(next);
    if (next === id) return way;
    if (way.indexOf(next) < way.length - 1) return undefined;
  }
  return undefined;
}

/** The first moment an inject can be released at, as far as moments alone can tell. */
export function earliestRelease(s: ScenarioSource, id: string): ExerciseMs {
  let sum = 0;
  const seen = new Set<string>();
  for (let here: string | undefined = id; here !== undefined && !seen.has(here); ) {
    seen.add(here);
    const inject: Inject | undefined = own(s.injects, here);
    if (!inject) break;
    if (!inject.after) return sum + Math.max(inject.at ?? 0, inject.when === undefined ? 0 : (inject.delay ?? 0));
    sum += inject.after.delay;
    here = inject.after.inject;
  }
  return sum;
}
