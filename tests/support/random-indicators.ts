// Ticks of a random play: such as fit (indicators of the team's cards, persons it knows, what it was given) and such as do not.
import type { Command } from '../../shared/exercise/commands.ts';
import type { ExerciseState } from '../../shared/exercise/state.ts';
import { shortHash } from '../../shared/kit/hash.ts';
import { ELEMENTS } from '../../shared/scenario/elements.ts';
import { indicatorsOf } from '../../shared/scenario/indicators.ts';

/** What every note of a team holds, so that it can be looked for where it must not be. */
export const noteMark = (team: string): string => `zqnote${shortHash(team)}`;

/** What a team could tick and take back by three drawn numbers. Nothing at all where a scenario has no indicators. */
export function drawnTicks(
  state: ExerciseState,
  team: string,
  { a, b, c }: { readonly a: number; readonly b: number; readonly c: number },
): Command[] {
  const known = state.scenario.indicators ?? {};
  const all = Object.keys(known);
  if (all.length === 0) return [];
  const of = <T>(list: readonly T[], n: number): T | undefined =>
    list.length === 0 ? undefined : list[n % list.length];
  const mine = state.teams[team];
  const indicator = (a % 7 === 0 ? undefined : of([...indicatorsOf(state.scenario, team)], b)) ?? of(all, b) ?? '';
  const person =
    (c % 7 === 0 ? undefined : of(Object.keys(mine?.people ?? {}), a)) ??
    of(Object.keys(state.scenario.people), a) ??
    '';
  const element = (b % 5 === 0 ? undefined : of(known[indicator]?.elements ?? [], c)) ?? of(ELEMENTS, c) ?? 'act';
  const told = (mine?.people[person] ?? []).map(({ id }) => `told:${person}/${id}`);
  const injects = [...(mine?.inbox ?? [])].map(({ key }) => `inject:${key}`);
  const evidence = [...told, ...injects.slice(-2), ...(a % 2 ? [`card:${person}`] : [])];
  const place = { indicator, person, element };
  const tick = (note: string, refs = evidence): Command => ({ type: 'TickIndicator', ...place, evidence: refs, note });
  const standing = [...(mine?.ticks ?? [])].filter(({ until }) => until === undefined);
  const there = of(standing, c);
  return [
    tick(`${noteMark(team)} ${c}`),
    tick(`${noteMark(team)} ${b}`),
    tick('', [`inject:${of(Object.keys(state.scenario.injects), b) ?? ''}`]),
    there
      ? { type: 'UntickIndicator', indicator: there.indicator, person: there.person, element: there.element }
      : { type: 'UntickIndicator', ...place },
  ];
}
