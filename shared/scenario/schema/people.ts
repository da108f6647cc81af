// People of a scenario: what they show, say and tell, what is true of them, and what makes them a person of concern.
import { z } from 'zod';
import { CLAIMS } from '../claims.ts';
import { PURPOSES } from '../purposes.ts';
import { Condition, Duration, FactName, Id, IndicatorId, Recipients, StepId, Text } from './values.ts';

export const Disclosure = z.strictObject({
  when: Condition,
  to: Recipients,
  text: Text.describe('What the person then tells; added to their dossier card'),
});

const PersonFact = z.union([z.boolean(), z.int()]);

/** What is owed to a person who is a child, or may be one: steps of the shared catalogue, due from when they open. */
export const ChildCase = z.strictObject({
  from: z
    .union([z.enum(['start', 'suspected', 'treated']), z.strictObject({ inject: Id })])
    .default('treated')
    .describe(
      'When the steps open: at STARTEX, when the person is noticed as a potential victim, when an inject is released; at the latest when the person is treated as a child',
    ),
  gates: z
    .enum(['record', 'forbid'])
    .default('record')
    .describe('A step out of order: carried out and recorded as a harm, or refused with what comes first'),
  steps: z.array(StepId).min(1).optional().describe('Steps that apply; all that can be done here, if absent'),
  within: z.record(StepId, Duration).default({}).describe('Exercise time where it differs from the catalogue'),
});

/** What makes a person a person of concern: every such person has the facts of `case-facts.ts`. */
export const Case = z.strictObject({
  starts: z.record(FactName, PersonFact).default({}).describe('Facts of the case that start otherwise'),
  consents: Condition.optional().describe('When the person agrees to what needs their consent; always if absent'),
  consent_for: z
    .partialRecord(z.enum(PURPOSES), Condition)
    .optional()
    .describe('When the person agrees to one purpose, where that differs from `consents`'),
  refuses: Text.optional().describe('What the person says when they do not agree'),
  bears: z.int().min(1).max(9).default(2).describe('Talks the person bears; at the next one they close'),
  child: ChildCase.optional().describe('The person is a child or may be one: the child steps apply'),
  closed_for: Duration.prefault('40m').describe('How long they then talk to nobody'),
  right: Condition.optional().describe('The minimum right outcome, read at the end'),
  errors: z
    .record(Id, z.strictObject({ title: Text, when: Condition }))
    .default({})
    .describe('Common errors; review names those that happened'),
});

/** An indicator of a person. What injects show is said there; here stands what the person shows and tells. */
const PersonIndicator = z.strictObject({
  card: z.boolean().default(false).describe('The dossier card shows it, from the start'),
  told: z.array(Id).default([]).describe('Disclosures that show it'),
  misleads: z.boolean().default(false).describe('It only looks so: whoever ticks it reads too much into it'),
});

export const Person = z.strictObject({
  name: Text,
  initials: z.string().max(4),
  card: Text.describe('What is visible and said at once: the front of the dossier card'),
  claims: z
    .partialRecord(z.enum(CLAIMS), z.union([z.string(), z.number()]))
    .default({})
    .describe('What the person or their papers say'),
  truth: z.strictObject({
    summary: Text.describe('Ground truth; control and review only, never a trainee'),
    age: z.int().optional(),
    sex: z
      .enum(['female', 'male', 'other'])
      .optional()
      .describe('Review asks whether people of every sex were screened'),
    trafficked: z.boolean().optional(),
    act: z.array(z.string()).default([]),
    means: z.array(z.string()).default([]),
    purpose: z.array(z.string()).default([]),
    indicators: z
      .record(IndicatorId, PersonIndicator)
      .optional()
      .describe('Indicators that are so of the person, and those that only look so; nothing else is'),
  }),
  disclosure: z.record(Id, Disclosure).default({}),
  case: Case.optional(),
});
export type Person = z.output<typeof Person>;
