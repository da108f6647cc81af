// Agencies control speaks as and teams write to: those the scenario names, and the roles of the catalogue.
import type { Scenario } from './scenario.ts';
import type { ScenarioSource } from './schema.ts';

/** What is read of a scenario here; exercises planned before there were agencies have none. */
type Naming = Pick<Scenario, 'language' | 'texts'> & { readonly agencies?: ScenarioSource['agencies'] | undefined };

const ROLE = 'roles.';

/** The agencies the scenario names, by id. */
export const agenciesOf = ({ agencies }: Pick<Naming, 'agencies'>): ScenarioSource['agencies'] => agencies ?? {};

/** Roles of the catalogue that have a name in this scenario, e.g. JUD. */
export const namedRoles = ({ texts, language }: Naming): string[] =>
  Object.keys(texts[language] ?? {}).flatMap((key) => (key.startsWith(ROLE) ? [key.slice(ROLE.length)] : []));

/** Key of the text that names an agency: one of the scenario, else a role of the catalogue; `undefined` for neither. */
export function agencyKey(scenario: Naming, id: string): string | undefined {
  if (Object.hasOwn(agenciesOf(scenario), id)) return `agencies.${id}.title`;
  return Object.hasOwn(scenario.texts[scenario.language] ?? {}, ROLE + id) ? ROLE + id : undefined;
}

/** Whether a team may write to an agency the scenario names. */
export function mayWriteTo(scenario: Naming, team: string, id: string): boolean {
  const agencies = agenciesOf(scenario);
  const to = Object.hasOwn(agencies, id) ? agencies[id]?.to : undefined;
  return to === 'everyone' || (to?.includes(team) ?? false);
}
