// Decision cards.
import { z } from 'zod';
import { Duration, Id, MeasureId, Sets, Text } from './values.ts';

export const DecisionOption = z.strictObject({
  title: Text,
  detail: Text.optional().describe('What choosing it means in practice'),
  measures: z.array(MeasureId).default([]),
  sets: Sets.default({}),
  feedback: Text.optional().describe('Said to the deciding team at once, as a consequence they can see'),
});

export const Decision = z.strictObject({
  title: Text,
  prompt: Text,
  by: z.array(Id).min(1).describe('Teams that may decide it'),
  about: Id.optional().describe('Person it is about'),
  deadline: z
    .union([z.strictObject({ within: Duration }), z.strictObject({ at: Duration })])
    .optional()
    .describe('within: after the card opened; at: a moment of exercise time. Later is recorded as late, not refused'),
  closes: z
    .union([z.strictObject({ within: Duration }), z.strictObject({ at: Duration })])
    .optional()
    .describe('When the card closes for good'),
  once: z
    .enum(['team', 'never'])
    .default('team')
    .describe('team: each team decides it once; never: it stays open after a decision'),
  options: z.record(Id, DecisionOption),
});
export type Decision = z.output<typeof Decision>;
