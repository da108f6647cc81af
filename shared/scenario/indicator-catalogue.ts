// The catalogue of indicators: shared by all scenarios. Those a scenario uses are frozen into an exercise with it, so a later
// edition changes no exercise that was planned before.
import { z } from 'zod';
import { ELEMENTS, STRENGTHS } from './elements.ts';
import { Id, IndicatorId, Text } from './schema/values.ts';

const Names = z.strictObject({ en: Text, it: Text, ru: Text });

const CatalogueIndicator = z.strictObject({
  category: Id,
  strength: z.enum(STRENGTHS),
  elements: z.array(z.enum(ELEMENTS)).min(1).describe('What it points to: act, means or purpose'),
  texts: Names,
  found_by: z.array(Id).describe('How it usually comes to light'),
  misreading: z.string().describe('How it is often misread'),
  source: z.string().describe('Where it comes from; what is unverified says so'),
});

export const IndicatorCatalogue = z.strictObject({
  schema: z.literal(1),
  version: z.string().max(40),
  categories: z.record(Id, Names),
  indicators: z.record(IndicatorId, CatalogueIndicator),
});
export type IndicatorCatalogue = z.output<typeof IndicatorCatalogue>;
