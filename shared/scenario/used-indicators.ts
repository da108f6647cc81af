// Which indicators of the catalogue a scenario uses, as they are frozen into it, with their texts.
import type { Language } from '../kit/languages.ts';
import { own } from '../kit/own.ts';
import type { Indicator } from './elements.ts';
import { shownIndicator } from './indicators.ts';
import type { Commons } from './orders.ts';
import type { ScenarioSource } from './schema.ts';

/** Ids of everything that is on a card, shown by an inject or so of a person. */
function used({ cards, injects, people }: ScenarioSource): Set<string> {
  return new Set([
    ...Object.values(cards).flatMap(({ lines }) => Object.values(lines).flatMap(({ indicator }) => indicator ?? [])),
    ...Object.values(injects).flatMap(({ shows }) => shows.flatMap((entry) => shownIndicator(entry)?.indicator ?? [])),
    ...Object.values(people).flatMap(({ truth }) => Object.keys(truth.indicators ?? {})),
  ]);
}

export function usedIndicators(source: ScenarioSource, { indicators }: Commons): Record<string, Indicator> {
  const out: Record<string, Indicator> = {};
  for (const id of used(source)) {
    const shelf = own(indicators?.indicators ?? {}, id);
    if (shelf) out[id] = { strength: shelf.strength, elements: shelf.elements };
  }
  return out;
}

/** Texts of the catalogue by key: of every indicator that is used, and of card lines that only name one. */
export function indicatorTexts(
  source: ScenarioSource,
  { indicators }: Commons,
  language: Language,
): Record<string, string> {
  const texts: Record<string, string> = {};
  const of = (id: string): string | undefined => own(indicators?.indicators ?? {}, id)?.texts[language];
  for (const id of used(source)) {
    const text = of(id);
    if (text !== undefined) texts[`indicators.${id}.text`] = text;
  }
  for (const [card, { lines }] of Object.entries(source.cards))
    for (const [line, { indicator, text: written }] of Object.entries(lines)) {
      const text = indicator === undefined || written !== undefined ? undefined : of(indicator);
      if (text !== undefined) texts[`cards.${card}.lines.${line}.text`] = text;
    }
  return texts;
}
