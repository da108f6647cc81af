// Storylines, as statecharts.
import { z } from 'zod';
import { Id, Sets, Text } from './values.ts';

/** Where a state goes on an event or a due moment: the state's name. */
const Target = Id;

export const StorylineState = z.strictObject({
  type: z.enum(['final']).optional(),
  on: z
    .record(z.string().max(140), Target)
    .default({})
    .describe(
      'decision.<id>.<option>, decision.<id>.<option>.late, decision.<id>.missed, inject.<id>.released, inject.<id>.passed.<team>, measure.<id>.<step> and measure.<id>.<person>.<step> with the steps ordered, granted, refused, done, partial, document.<form>.<step> and document.<form>.<person>.<step> with the steps submitted, signed, returned, or clock.<person>.<clock>.<step> with the steps started, stopped, over',
    ),
  after: z
    .record(z.string(), Target)
    .default({})
    .describe('Duration in this state → next state; cancelled on leaving, new on re-entry'),
  meta: z.strictObject({
    title: Text,
    sets: Sets.default({}).describe('Facts set when the state is entered'),
    outcome: z.enum(['good', 'mixed', 'harm']).optional().describe('How review speaks of it'),
    branch: z.string().max(20).optional().describe('Branch this state belongs to, e.g. C-3'),
  }),
});

/** A statechart in XState's own shape (initial, states, on, after, meta), so that it opens in any XState viewer. */
export const Storyline = z.strictObject({
  title: Text.describe('Name of the storyline; control and review only'),
  initial: Id,
  states: z.record(Id, StorylineState),
});
export type Storyline = z.output<typeof Storyline>;
