// What every check of a scenario works with: the scenario, where to say what is wrong, and how to look a name up.
import { nearest } from '../nearest.ts';
import type { Commons } from '../orders.ts';
import type { Path, Report } from '../problem.ts';
import type { Recipients } from '../schema/values.ts';
import type { ScenarioSource } from '../schema.ts';

export interface CheckContext {
  readonly scenario: ScenarioSource;
  readonly report: Report;
  /** Names of the files in the media folder. */
  readonly media: readonly string[];
  /** The catalogue of measures and the law packs. */
  readonly commons: Commons;
}

/** Whether a name is declared; says what it could have been if it is not. */
export function known(context: CheckContext, kind: string, name: string, names: Iterable<string>, path: Path): boolean {
  const all = [...names];
  if (all.includes(name)) return true;
  context.report.as('unknown-name').error(path, `no ${kind} is called "${name}"`, mendName(name, all, kind));
  return false;
}

function mendName(name: string, all: readonly string[], kind: string): string {
  const near = nearest(name, all);
  if (near) return `did you mean "${near}"?`;
  if (all.length === 0) return `declare the ${kind} first`;
  const shown = all.slice(0, 12).join(', ');
  return `declare it, or use one of: ${shown}${all.length > 12 ? ', …' : ''}`;
}

/** Checks a list of names: each known, none twice. */
export function knownAll(
  context: CheckContext,
  kind: string,
  list: readonly string[],
  names: Iterable<string>,
  path: Path,
): void {
  const all = [...names];
  for (const [i, name] of list.entries()) {
    known(context, kind, name, all, [...path, i]);
    if (list.indexOf(name) < i)
      context.report.error([...path, i], `"${name}" is listed twice`, 'remove one of the two');
  }
}

/** Checks that recipients are teams of the scenario. */
export function knownTeams(context: CheckContext, to: Recipients, path: Path): void {
  if (to !== 'everyone') knownAll(context, 'team', to, Object.keys(context.scenario.teams), path);
}

/** The teams a recipient list names. */
export function recipients(scenario: ScenarioSource, to: Recipients): string[] {
  return to === 'everyone' ? Object.keys(scenario.teams) : to;
}

/** Own entry of a record: an id such as `constructor` finds nothing that was not written by the author. */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
