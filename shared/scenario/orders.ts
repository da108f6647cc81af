// What teams may order in a scenario: the catalogue, narrowed by the scenario and corrected by its law pack.
import type { ExerciseMs } from '../kit/time.ts';
import type { CaseFact } from './case-facts.ts';
import type { Authority, CaseSets, Catalogue, LawPack } from './catalogue.ts';
import type { StepCatalogue } from './child-steps.ts';
import type { IndicatorCatalogue } from './indicator-catalogue.ts';
import type { Purpose } from './purposes.ts';
import type { MeasureOutcome } from './schema/measures.ts';
import type { ScenarioSource } from './schema.ts';
import type { Terms } from './terms.ts';

/** A measure as teams of one scenario may order it. */
export interface Orderable {
  readonly group: string;
  /** Teams that may order it. */
  readonly by: readonly string[];
  readonly authority: Authority;
  /** Teams that play one of the roles whose agreement it needs; control plays the others. */
  readonly authorityTeams: readonly string[];
  readonly takes: ExerciseMs;
  readonly about: 'person' | 'either' | 'nobody';
  /** Persons it can be about. */
  readonly people: readonly string[];
  /** What the consent is for that it asks of the person; absent in older exercises, see `purposeOf`. */
  readonly purpose?: Purpose;
  readonly talk: boolean;
  readonly needs: readonly CaseFact[];
  readonly does: CaseSets;
  /** What any result sets besides, if a fact of the person holds; absent in older exercises. */
  readonly also?: readonly { readonly when: CaseFact; readonly does: CaseSets }[];
  readonly repeats: 'once' | 'each';
  readonly punishes?: 'charge' | 'fine' | 'detention' | 'removal';
  readonly harm: boolean;
  readonly outcomes: readonly (MeasureOutcome & { readonly id: string })[];
}

/** What all scenarios share; empty where a scenario stands for itself. */
export interface Commons {
  readonly catalogue?: Catalogue;
  readonly laws: Readonly<Record<string, LawPack>>;
  readonly indicators?: IndicatorCatalogue;
  /** The child steps. */
  readonly children?: StepCatalogue;
  /** Words to avoid. */
  readonly terms?: Terms;
}
export const NO_COMMONS: Commons = { laws: {} };

/** Teams that play one of some roles. */
const playing = (s: ScenarioSource, roles: readonly string[]): string[] =>
  Object.entries(s.teams).flatMap(([id, { plays }]) => (plays.some((role) => roles.includes(role)) ? [id] : []));

/** Roles that may order a measure, and whose agreement it needs, by the catalogue under the law's model. */
function shelved(
  s: ScenarioSource,
  id: string,
  { catalogue, laws }: Commons,
): { takes: readonly string[]; authority: Authority } {
  const shelf = catalogue?.measures[id];
  const law = s.law === undefined ? undefined : laws[s.law];
  const model = law && shelf?.models[law.identification];
  return {
    takes: model?.takes ?? shelf?.takes ?? [],
    authority: law?.authority[id] ?? model?.authority ?? shelf?.authority ?? 'self',
  };
}

/** Teams that may order a measure: as the scenario says, else those that play a role that may. */
export const orderingTeams = (s: ScenarioSource, id: string, commons: Commons): readonly string[] =>
  s.measures[id]?.by ?? playing(s, shelved(s, id, commons).takes);

/** The measures teams may order, by id; none at all unless the scenario says `ordering: true`. */
export function orderables(s: ScenarioSource, commons: Commons): Record<string, Orderable> {
  const out: Record<string, Orderable> = {};
  if (!s.ordering) return out;
  const cases = Object.entries(s.people).flatMap(([id, person]) => (person.case ? [id] : []));
  for (const [id, use] of Object.entries(s.measures)) {
    const shelf = commons.catalogue?.measures[id];
    const authority = use.authority ?? shelved(s, id, commons).authority;
    const about = shelf?.about ?? 'nobody';
    out[id] = {
      group: shelf?.group ?? 'other',
      by: orderingTeams(s, id, commons),
      authority,
      authorityTeams: typeof authority === 'string' ? [] : playing(s, authority),
      takes: use.takes ?? shelf?.delay ?? 0,
      about,
      people: about === 'nobody' ? [] : (use.people ?? cases),
      ...(shelf?.purpose === undefined ? {} : { purpose: shelf.purpose }),
      talk: shelf?.talk ?? false,
      needs: shelf?.needs ?? [],
      does: shelf?.does ?? {},
      ...(shelf && shelf.also.length > 0 ? { also: shelf.also } : {}),
      repeats: shelf?.repeats ?? 'once',
      ...(shelf?.punishes === undefined ? {} : { punishes: shelf.punishes }),
      harm: shelf?.harm ?? false,
      outcomes: Object.entries(use.outcomes).map(([key, outcome]) => ({ ...outcome, id: key })),
    };
  }
  return out;
}
