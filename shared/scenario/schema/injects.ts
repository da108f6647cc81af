// Injects: when they come, what they say and show, and what is expected of those who have them.
import { z } from 'zod';
import { CONTENTS } from '../walls.ts';
import { Condition, Duration, Id, MeasureId, Recipients, Sets, Text } from './values.ts';

export const Channel = z.enum([
  'briefing',
  'observation',
  'document',
  'phone',
  'message',
  'radio',
  'email',
  'interview',
  'bank',
  'media',
  'legal',
  'system',
]);
export type Channel = z.output<typeof Channel>;

export const Expectation = z.strictObject({
  team: Id,
  decision: Id.optional(),
  options: z.array(Id).default([]).describe('Any of these options meets the expectation'),
  measure: MeasureId.optional().describe('Instead of a decision: ordering this measure meets it'),
  form: Id.optional().describe('Or: submitting this form, or signing it, meets it'),
  about: Id.optional().describe('… about this person'),
  within: Duration.describe('After the release of this inject'),
  objective: Id,
  task: Id,
  weight: z.int().min(1).max(5).default(1),
  why: Text.optional().describe('Reason, for control and review'),
});
export type Expectation = z.output<typeof Expectation>;

export const Inject = z.strictObject({
  number: z.string().max(12).describe('MSEL number, e.g. C04'),
  kind: z.enum(['contextual', 'expected-action', 'contingency']).default('expected-action'),
  storyline: Id.optional(),
  branch: z.string().max(20).optional(),
  at: Duration.optional().describe('Exercise time. With `when`: not before it, and the condition must still hold then'),
  when: Condition.optional().describe('Fires once when it becomes true'),
  after: z
    .strictObject({ inject: Id.optional(), state: z.string().max(130).optional(), delay: Duration.prefault('0m') })
    .optional()
    .describe('After the release of an inject, or the entry of a state "storyline.state"'),
  delay: Duration.optional().describe('After `when` became true'),
  while: Condition.optional().describe('A running delay is cancelled when this becomes false'),
  until: Duration.optional().describe('Exercise time after which it expires unreleased'),
  manual: z.literal(true).optional().describe('Only control releases it'),
  reserve: z
    .literal(true)
    .optional()
    .describe('Kept in reserve: never comes by itself; suggested to control while `when` holds, released by control'),
  covers: z
    .strictObject({ objective: Id.optional(), task: Id.optional(), missed: Id.optional() })
    .optional()
    .describe('What a reserve is for: an objective and task, or the inject whose expected action was missed'),
  release: z.enum(['auto', 'confirm']).default('auto'),
  announcement: z.boolean().default(false).describe('Said to the whole room; shown as a banner'),
  from: Text,
  to: Recipients,
  channel: Channel,
  subject: Text,
  body: Text,
  script: Text.optional().describe('For the controller: how to play it'),
  attachments: z.array(z.string().max(120)).default([]).describe('Files in the folder media/'),
  shows: z
    .array(z.string().regex(/^(person:[a-z0-9-]+|card:[a-z0-9-]+|indicator:IND-[A-Z]{3}-\d{2}(@[a-z0-9-]+)?)$/))
    .default([])
    .describe(
      'person:<id>, card:<id>, and indicator:<id>@<person>; the person may be left out where only one is shown',
    ),
  holds: z
    .array(z.enum(CONTENTS))
    .default([])
    .describe('What it holds that not every team may see: passing it on through such a wall is recorded'),
  opens: z.array(Id).default([]).describe('Decision cards it opens; at most one per team'),
  sets: Sets.default({}).describe('Facts set when it is released'),
  expects: z.array(Expectation).default([]),
  deliberate_stigma: z.boolean().default(false).describe('Uses a stigmatising word on purpose, as a test of GE-3'),
  content_note: Text.optional(),
});
export type Inject = z.output<typeof Inject>;
