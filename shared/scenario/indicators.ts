// Indicators of a scenario: which there are, of whom they are so, and what shows them. Pure look-ups without zod: rules, views,
// rehearsals and the review ask them, the last one in the browser.
import { own } from '../kit/own.ts';
import { type Scenario, teamsOf } from './scenario.ts';

/** Somebody an indicator is shown of. */
export interface Sign {
  readonly indicator: string;
  readonly person: string;
}

/** Something a team was given that may show an indicator: `inject:<id>`, `card:<person>` or `told:<person>/<disclosure>`. */
export type EvidenceRef = string;

/** What an entry of `shows:` says of an indicator; a person is named only where it stands behind an `@`. */
export function shownIndicator(entry: string): { indicator: string; person?: string } | undefined {
  if (!entry.startsWith('indicator:')) return undefined;
  const [indicator = '', person] = entry.slice('indicator:'.length).split('@');
  return { indicator, ...(person === undefined ? {} : { person }) };
}

/** The persons whose card is among these entries of `shows:`. */
export const shownPersons = (shows: readonly string[]): string[] =>
  shows.flatMap((entry) => (entry.startsWith('person:') ? [entry.slice('person:'.length)] : []));

/** What entries of `shows:` show of whom. An indicator that names nobody is of the one person shown with it, if it is one. */
export function signsIn(shows: readonly string[]): Sign[] {
  const persons = shownPersons(shows);
  const only = persons.length === 1 ? persons[0] : undefined;
  return shows.flatMap((entry) => {
    const shown = shownIndicator(entry);
    const person = shown?.person ?? only;
    return shown === undefined || person === undefined ? [] : [{ indicator: shown.indicator, person }];
  });
}

/** Whether an indicator is so of a person; `undefined` where the author does not say. */
export function isSo({ people }: Pick<Scenario, 'people'>, person: string, indicator: string): boolean | undefined {
  const truth = own(people, person)?.truth;
  // Of somebody who was not trafficked nothing is so, whatever the author left out.
  if (truth?.indicators === undefined) return truth?.trafficked === false ? false : undefined;
  const said = own(truth.indicators, indicator);
  return said !== undefined && said.misleads !== true;
}

/** Everything that shows an indicator of a person to whoever is given it, whether it is so or only looks so. */
export function showing(scenario: Pick<Scenario, 'people' | 'injects'>, { person, indicator }: Sign): EvidenceRef[] {
  const said = own(own(scenario.people, person)?.truth.indicators ?? {}, indicator);
  const injects = Object.entries(scenario.injects).flatMap(([id, { shows }]) =>
    signsIn(shows).some((sign) => sign.person === person && sign.indicator === indicator) ? [`inject:${id}`] : [],
  );
  return [
    ...(said?.card === true ? [`card:${person}`] : []),
    ...injects,
    ...(said?.told ?? []).map((disclosure) => `told:${person}/${disclosure}`),
  ];
}

/** The indicators on a team's cards: those it can tick. */
export function indicatorsOf(scenario: Scenario, team: string): Set<string> {
  const ids = Object.values(scenario.cards)
    .filter(({ to }) => teamsOf(scenario, to).includes(team))
    .flatMap(({ lines }) =>
      Object.values(lines).flatMap(({ indicator }) => (indicator === undefined ? [] : [indicator])),
    );
  return new Set(ids.filter((id) => own(scenario.indicators ?? {}, id) !== undefined));
}

/**
 * What a tick is worth: so, and its evidence shows it; so, but nothing it names shows it; not so; or not for the scenario to
 * say.
 */
export type Verdict = 'fits' | 'unsupported' | 'not-so' | 'unjudged';

export function verdictOn(scenario: Scenario, tick: Sign & { readonly evidence: readonly EvidenceRef[] }): Verdict {
  const so = isSo(scenario, tick.person, tick.indicator);
  if (so === undefined) return 'unjudged';
  if (!so) return 'not-so';
  const refs = showing(scenario, tick);
  return tick.evidence.some((ref) => refs.includes(ref)) ? 'fits' : 'unsupported';
}
