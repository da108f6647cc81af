// Measures: each is in the catalogue or says everything itself, somebody may order it, and what it brings exists.
import { orderingTeams } from '../orders.ts';
import type { Path } from '../problem.ts';
import type { MeasureUse } from '../schema/measures.ts';
import { type CheckContext, known, knownAll, own } from './context.ts';

export function checkMeasures(context: CheckContext): void {
  const { scenario: s, report, commons } = context;
  const used = new Set(
    Object.values(s.decisions).flatMap(({ options }) => Object.values(options).flatMap(({ measures }) => measures)),
  );
  if (s.law !== undefined) known(context, 'law pack', s.law, Object.keys(commons.laws), ['law']);
  for (const [id, use] of Object.entries(s.measures)) {
    const path: Path = ['measures', id];
    const shelf = commons.catalogue?.measures[id];
    if (use.by) knownAll(context, 'team', use.by, Object.keys(s.teams), [...path, 'by']);
    if (!shelf && (use.title === undefined || use.by === undefined))
      report.error(path, 'the catalogue has no such measure', 'write title: and by:, or use an id of the catalogue');
    else if (!use.by && teamsThatMay(context, id).length === 0)
      report.error(path, `no team plays ${shelf?.takes.join(', ')}`, 'write by: with the team that may order it');
    if (!s.ordering && !used.has(id))
      report.warning(path, 'no option uses this measure', 'name it in an option, or remove it');
    if (use.people) knownAll(context, 'person', use.people, Object.keys(s.people), [...path, 'people']);
    for (const [i, person] of (use.people ?? []).entries())
      if (own(s.people, person) && !s.people[person]?.case)
        report.error([...path, 'people', i], `${person} is no person of concern`, `give ${person} a case:`);
    const roles = commons.catalogue?.roles;
    if (roles && typeof use.authority === 'object')
      knownAll(context, 'role', use.authority, Object.keys(roles), [...path, 'authority']);
    checkOutcomes(context, id, use);
  }
}

function checkOutcomes(context: CheckContext, measure: string, use: MeasureUse): void {
  const { scenario: s, report } = context;
  for (const [id, { about, releases }] of Object.entries(use.outcomes)) {
    const here: Path = ['measures', measure, 'outcomes', id];
    if (about !== undefined && checkAbout(context, measure, about, [...here, 'about']) && use.people)
      if (!use.people.includes(about))
        report.error([...here, 'about'], `${measure} is never about ${about}`, `add ${about} to people:`);
    if (releases === undefined) continue;
    if (!known(context, 'inject', releases, Object.keys(s.injects), [...here, 'releases'])) continue;
    if (!own(s.injects, releases)?.manual)
      report.error(
        [...here, 'releases'],
        `${releases} would also come by itself`,
        `write manual: true in ${releases}, without at:, when: or after:`,
      );
  }
}

/** Whether a measure can be about somebody: there is such a person of concern, and it is not about nobody. */
function checkAbout(context: CheckContext, measure: string, about: string, path: Path): boolean {
  const { scenario: s, report, commons } = context;
  if (!known(context, 'person', about, Object.keys(s.people), path)) return false;
  if (commons.catalogue?.measures[measure]?.about === 'nobody')
    report.error(path, `${measure} is about nobody`, 'remove about:');
  else if (!s.people[about]?.case) report.error(path, `${about} is no person of concern`, `give ${about} a case:`);
  else return true;
  return false;
}

/** The teams that may order a measure, by the scenario's word or by the roles they play. */
export const teamsThatMay = ({ scenario: s, commons }: CheckContext, id: string): readonly string[] =>
  orderingTeams(s, id, commons);

/** An expectation that a team orders a measure: it may, and there is such a person. */
export function checkExpectedMeasure(
  context: CheckContext,
  team: string,
  measure: string,
  about: string | undefined,
  path: Path,
): void {
  const { scenario: s, report } = context;
  if (!s.ordering)
    report.error([...path, 'measure'], 'teams order nothing in this scenario', 'write ordering: true at the top');
  if (!known(context, 'measure', measure, Object.keys(s.measures), [...path, 'measure'])) return;
  const may = teamsThatMay(context, measure);
  if (own(s.teams, team) && !may.includes(team))
    report
      .as('team-may-not')
      .error(
        [...path, 'team'],
        `${team} may not order ${measure}`,
        `expect it of ${may.join(' or ')}, or add the team to measures.${measure}.by`,
      );
  if (about !== undefined) checkAbout(context, measure, about, [...path, 'about']);
}
