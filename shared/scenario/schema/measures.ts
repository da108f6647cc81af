// Measures as a scenario uses them.
import { z } from 'zod';
import { Condition, Duration, Id, RoleCode, Sets, Text } from './values.ts';

/** What a measure brings in this scenario, besides what the catalogue says it does. The first that fits counts. */
export const MeasureOutcome = z.strictObject({
  about: Id.optional().describe('Only for this person'),
  when: Condition.optional(),
  on: z.enum(['full', 'partial', 'nothing']).optional().describe('Only if the result is of this quality'),
  text: Text.optional().describe('What the ordering team reads'),
  sets: Sets.default({}),
  releases: Id.optional().describe('Inject that brings the result; a manual one'),
});
export type MeasureOutcome = z.output<typeof MeasureOutcome>;

/** Measures this scenario uses; whatever is not said here is as the catalogue and the law pack say. */
export const MeasureUse = z.strictObject({
  title: Text.optional(),
  by: z.array(Id).min(1).optional().describe('Teams that may take it in this scenario'),
  authority: z.union([z.enum(['self', 'person']), z.array(RoleCode).min(1)]).optional(),
  takes: Duration.optional().describe('Exercise time until the result'),
  people: z.array(Id).optional().describe('Persons it can be about; all with a case if absent'),
  outcomes: z.record(Id, MeasureOutcome).default({}),
});
export type MeasureUse = z.output<typeof MeasureUse>;
