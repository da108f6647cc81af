// The frame of a scenario: its moves, teams and objectives, what is at hand, and how it is judged at the end.
import { z } from 'zod';
import { STRENGTHS } from '../elements.ts';
import { Condition, Duration, Id, IndicatorId, Recipients, StoryMoment, Text } from './values.ts';

export const Move = z.strictObject({
  at: Duration.describe('Exercise time from which this move applies'),
  story: StoryMoment.describe('What the story clock shows at that moment'),
  storyPerExercise: z
    .number()
    .positive()
    .max(100_000)
    .describe('Story milliseconds that pass in one exercise millisecond'),
  title: Text.optional(),
});

export const Team = z.strictObject({
  title: Text,
  code: z
    .string()
    .regex(/^[A-Z0-9]{2}$/, 'two capitals or digits')
    .describe('Two-letter code shown beside the team colour'),
  mandate: Text.describe('What the team may do and is there for; shown on its console'),
  seats: z.int().min(1).max(60),
  plays: z
    .array(z.string().regex(/^[A-Z]{3}$/))
    .default([])
    .describe('Functional roles of the measures catalogue it stands for, e.g. NGO, SOC'),
});

export const Objective = z.strictObject({
  title: Text,
  capability: z.string().max(60).optional(),
  criteria: z
    .array(z.string().regex(/^[A-Z]{2}-\d+$/))
    .default([])
    .describe('Criteria of the evaluation guide, e.g. CH-1'),
  tasks: z.record(Id, Text),
});

export const Fact = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bool'), start: z.boolean(), title: Text.optional() }),
  z.strictObject({ type: z.literal('int'), start: z.int(), title: Text.optional() }),
]);

/** Reference cards a team has at hand: law card, indicator card, rules of the table. */
export const Card = z.strictObject({
  kind: z.enum(['law', 'indicator', 'rules', 'contact']),
  title: Text,
  to: Recipients.default('everyone'),
  intro: Text.optional(),
  lines: z.record(
    Id,
    z.strictObject({
      text: Text.optional().describe('As the catalogue says, if absent; a line without an indicator needs one'),
      indicator: IndicatorId.optional(),
      strength: z.enum(STRENGTHS).optional(),
    }),
  ),
});
export type Card = z.output<typeof Card>;

/** Somebody outside the teams whom control plays: a bank's desk, a judge, a journalist. */
export const Agency = z.strictObject({
  title: Text.describe('Its name, as teams read it'),
  to: Recipients.default('everyone').describe('Teams that may write to it'),
});

/** One evaluation point: a condition over facts that is read at the end, with a sentence for each result. */
export const EvaluationPoint = z.strictObject({
  title: Text,
  inject: Id,
  objective: Id,
  met: Condition,
  partly: Condition.optional(),
  saysMet: Text,
  saysPartly: Text.optional(),
  saysMissed: Text,
});
