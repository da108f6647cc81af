// Indicators: each is in the catalogue, is shown of somebody who is in the scenario, and can come to light.
import { showing, shownIndicator, shownPersons, signsIn } from '../indicators.ts';
import type { Path } from '../problem.ts';
import { type CheckContext, known, own } from './context.ts';

export function checkIndicators(context: CheckContext): void {
  checkCards(context);
  for (const [id, { shows }] of Object.entries(context.scenario.injects))
    checkShows(context, shows, ['injects', id, 'shows']);
  checkTruths(context);
}

/** Whether the catalogue has an indicator; a scenario that stands for itself has none to ask. */
function inCatalogue(context: CheckContext, indicator: string, path: Path): boolean {
  const shelf = context.commons.indicators?.indicators;
  return shelf === undefined || known(context, 'indicator', indicator, Object.keys(shelf), path);
}

function checkCards(context: CheckContext): void {
  for (const [id, { lines }] of Object.entries(context.scenario.cards))
    for (const [line, { indicator, text }] of Object.entries(lines)) {
      const path: Path = ['cards', id, 'lines', line];
      if (indicator !== undefined && !inCatalogue(context, indicator, [...path, 'indicator'])) continue;
      const fromShelf = indicator !== undefined && context.commons.indicators !== undefined;
      if (text === undefined && !fromShelf)
        context.report.error(path, '"text" is missing', 'write text:, or the indicator: whose text it is');
    }
}

function checkShows(context: CheckContext, shows: readonly string[], path: Path): void {
  const { scenario: s, report } = context;
  const persons = shownPersons(shows);
  for (const [i, entry] of shows.entries()) {
    const shown = shownIndicator(entry);
    if (!shown || !inCatalogue(context, shown.indicator, [...path, i])) continue;
    const [sign] = signsIn(
      shown.person === undefined ? [...shows.filter((one) => !shownIndicator(one)), entry] : [entry],
    );
    if (shown.person !== undefined && !known(context, 'person', shown.person, Object.keys(s.people), [...path, i]))
      continue;
    if (!sign) {
      if (persons.length > 1)
        report.warning(
          [...path, i],
          `${shown.indicator} could be of ${persons.join(' or of ')}`,
          `say whose it is: indicator:${shown.indicator}@${persons[0]}`,
        );
      continue;
    }
    const said = own(s.people, sign.person)?.truth.indicators;
    // Without a word of the author about this person, only a person that was named on purpose is asked for.
    if (said === undefined ? shown.person !== undefined : own(said, sign.indicator) === undefined)
      report.error(
        [...path, i],
        `nothing says whether ${sign.indicator} is so of ${sign.person}`,
        `add it to people.${sign.person}.truth.indicators, with misleads: true if it only looks so`,
      );
  }
}

function checkTruths(context: CheckContext): void {
  const { scenario: s, report } = context;
  for (const [person, { truth, disclosure }] of Object.entries(s.people))
    for (const [indicator, { told }] of Object.entries(truth.indicators ?? {})) {
      const path: Path = ['people', person, 'truth', 'indicators', indicator];
      if (!inCatalogue(context, indicator, path)) continue;
      for (const [i, id] of told.entries())
        known(context, 'disclosure', id, Object.keys(disclosure), [...path, 'told', i]);
      if (showing(s, { person, indicator }).length === 0)
        report.error(
          path,
          `nothing ever shows ${indicator} of ${person}`,
          `write indicator:${indicator}@${person} into shows: of an inject, card: true, or told: with a disclosure`,
        );
    }
}
