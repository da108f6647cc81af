// What teams may order in a scenario: the catalogue, narrowed by the scenario and corrected by its law pack.
import type { ExerciseMs } from '../kit/time.ts';
import type { CaseFact } from './case-facts.ts';
import type { Authority, CaseSets, Catalogue, LawPack } from './catalogue.ts';
import type { IndicatorCatalogue } from './indicator-catalogue.ts';
import type { MeasureOutcome, ScenarioSource } from './schema.ts';
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
  readonly talk: boolean;
  readonly needs: readonly CaseFact[];
  readonly does: CaseSets;
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
  /** Words to avoid. */
  readonly terms?: Terms;
}
export const NO_COMMONS: Commons = { laws: {} };

/** Teams that play one of some roles. */
const playing = (s: ScenarioSource, roles: readonly string[]): string[] =>
  Object.entries(s.teams).flatMap(([id, { plays }]) => (plays.some((role) => roles.includes(role)) ? [id] : []));

/** The measures teams may order, by id; none at all unless the scenario says `ordering: true`. */
export function orderables(s: ScenarioSource, { catalogue, laws }: Commons): Record<string, Orderable> {
  const out: Record<string, Orderable> = {};
  if (!s.ordering) return out;
  const law = s.law === undefined ? undefined : laws[s.law];
  const cases = Object.entries(s.people).flatMap(([id, person]) => (person.case ? [id] : []));
  for (const [id, use] of Object.entries(s.measures)) {
    const shelf = catalogue?.measures[id];
    const authority = use.authority ?? law?.authority[id] ?? shelf?.authority ?? 'self';
    const about = shelf?.about ?? 'nobody';
    out[id] = {
      group: shelf?.group ?? 'other',
      by: use.by ?? playing(s, shelf?.takes ?? []),
      authority,
      authorityTeams: typeof authority === 'string' ? [] : playing(s, authority),
      takes: use.takes ?? shelf?.delay ?? 0,
      about,
      people: about === 'nobody' ? [] : (use.people ?? cases),
      talk: shelf?.talk ?? false,
      needs: shelf?.needs ?? [],
      does: shelf?.does ?? {},
      repeats: shelf?.repeats ?? 'once',
      ...(shelf?.punishes === undefined ? {} : { punishes: shelf.punishes }),
      harm: shelf?.harm ?? false,
      outcomes: Object.entries(use.outcomes).map(([key, outcome]) => ({ ...outcome, id: key })),
    };
  }
  return out;
}
