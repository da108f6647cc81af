// The scenario format: what an author writes in YAML, and what it becomes once it is trusted.
// `ScenarioSource` is the zod schema of the folder's `scenario.yaml`; the JSON Schema for editors is generated from it.
// Shapes only: what must hold across fields (known teams, reachable states …) is in `check.ts`.
import { z } from 'zod';
import { LANGUAGES } from '../kit/languages.ts';
import { parseDuration, parseStoryMoment } from '../kit/time.ts';
import { CLAIMS } from './claims.ts';
import { STRENGTHS } from './elements.ts';
import { CONTENTS } from './walls.ts';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SNAKE = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/** Ids of teams, injects, decisions …: kebab-case. */
export const Id = z
  .string()
  .regex(KEBAB, 'use kebab-case: lower-case letters, digits and single hyphens')
  .max(60)
  .refine((id) => id !== 'constructor', 'take another word: every record has something of this name');
/** Names of facts: snake_case, because conditions read them as CEL names. */
export const FactName = z.string().regex(SNAKE, 'use snake_case: a hyphen would be a minus in a condition').max(60);
/** A duration such as "5m" or "1h30m"; becomes exercise milliseconds. */
export const Duration = z.string().transform((text, ctx) => {
  const ms = parseDuration(text);
  if (ms === undefined) {
    ctx.addIssue({ code: 'custom', message: `"${text}" is no duration: write for example 90s, 5m or 1h30m` });
    return z.NEVER;
  }
  return ms;
});
/** A local story moment such as 2026-06-14T06:40; becomes story milliseconds. */
export const StoryMoment = z.string().transform((text, ctx) => {
  const ms = parseStoryMoment(text);
  if (ms === undefined) {
    ctx.addIssue({ code: 'custom', message: `"${text}" is no story moment: write for example 2026-06-14T06:40` });
    return z.NEVER;
  }
  return ms;
});
/** A CEL condition over the declared facts, e.g. `hall_gate_open && workers_missing > 0`. Never reads time. */
export const Condition = z.string().min(1).max(500);
/** A text people read. Translated by key in `locales/<language>.yaml`. */
export const Text = z.string().min(1).max(20_000);
export const LanguageCode = z.enum(LANGUAGES);
/** An id of the measures catalogue, e.g. MEA-CH-01. */
export const MeasureId = z
  .string()
  .regex(/^(MEA-[A-Z]{2,3}|CW)-\d{2}$/, 'measure ids look like MEA-CH-01, wrong moves like CW-01');
/** A child step of the shared catalogue, e.g. CS-08. */
export const StepId = z.string().regex(/^CS-\d{2}$/, 'child steps look like CS-08');
export const IndicatorId = z.string().regex(/^IND-[A-Z]{3}-\d{2}$/, 'indicator ids look like IND-GEN-02');

const FactValue = z.union([z.boolean(), z.int()]);
/** New values for facts: a value, or `{ add: n }` for ints. */
export const Sets = z.record(FactName, z.union([FactValue, z.strictObject({ add: z.int() })]));

/** Whom something is for: named teams, or everyone. Nobody else ever receives a byte of it. */
export const Recipients = z.union([z.literal('everyone'), z.array(Id).min(1)]);

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

/** Somebody outside the teams whom control plays: a bank's desk, a judge, a journalist. */
export const Agency = z.strictObject({
  title: Text.describe('Its name, as teams read it'),
  to: Recipients.default('everyone').describe('Teams that may write to it'),
});

export const FormKind = z.enum(['referral', 'interview-record', 'bank-request', 'press-line', 'other']);
export const FieldType = z.enum(['text', 'long', 'choice', 'person', 'date']);
export const FormField = z.strictObject({
  label: Text,
  help: Text.optional().describe('What belongs here; shown below the field'),
  type: FieldType.default('text').describe('long: several lines; person: one whose card the team holds'),
  required: z.boolean().default(true).describe('Without it the document cannot be submitted'),
  options: z.record(Id, Text).default({}).describe('What a choice can be'),
});
/** A document teams write: a referral, an interview record, a request to a bank, a press line. */
export const Form = z.strictObject({
  title: Text,
  kind: FormKind.default('other'),
  intro: Text.optional().describe('What the form is for'),
  by: z.array(Id).min(1).describe('Teams that may write it'),
  to: z
    .array(Id)
    .default([])
    .describe('Teams and agencies that receive it, or control: once all have signed, else once it is submitted'),
  about: z.enum(['person', 'none']).default('none').describe('person: about one whose card the team holds'),
  signs: z.array(Id).default([]).describe('Teams and agencies that must all sign it'),
  fields: z.record(Id, FormField),
  sets: Sets.default({}).describe('Facts set when it is issued: signed by all, or submitted where nobody signs'),
});

const RoleCode = z.string().regex(/^[A-Z]{3}$/, 'role codes are three capitals, e.g. NGO');
/** What a measure brings in this scenario, besides what the catalogue says it does. The first that fits counts. */
export const MeasureOutcome = z.strictObject({
  about: Id.optional().describe('Only for this person'),
  when: Condition.optional(),
  on: z.enum(['full', 'partial', 'nothing']).optional().describe('Only if the result is of this quality'),
  text: Text.optional().describe('What the ordering team reads'),
  sets: Sets.default({}),
  releases: Id.optional().describe('Inject that brings the result; a manual one'),
});
/** Measures this scenario uses; whatever is not said here is as the catalogue and the law pack say. */
export const MeasureUse = z.strictObject({
  title: Text.optional(),
  by: z.array(Id).min(1).optional().describe('Teams that may take it in this scenario'),
  authority: z.union([z.enum(['self', 'person']), z.array(RoleCode).min(1)]).optional(),
  takes: Duration.optional().describe('Exercise time until the result'),
  people: z.array(Id).optional().describe('Persons it can be about; all with a case if absent'),
  outcomes: z.record(Id, MeasureOutcome).default({}),
});

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

export const ScenarioSource = z.strictObject({
  schema: z.literal(1),
  id: Id,
  title: Text,
  summary: Text,
  language: LanguageCode,
  place: Text.optional(),
  moves: z.array(Move).min(1),
  ends: Duration.describe('Planned ENDEX'),
  teams: z.record(Id, Team),
  objectives: z.record(Id, Objective),
  facts: z.record(FactName, Fact).default({}),
  people: z.record(Id, Person).default({}),
  cards: z.record(Id, Card).default({}),
  law: Id.optional().describe('Law pack of the shelf, e.g. valmara'),
  between_teams: z.boolean().default(false).describe('Teams write to each other and pass on what they were sent'),
  ordering: z.boolean().default(false).describe('Teams order measures themselves, besides deciding on cards'),
  measures: z.record(MeasureId, MeasureUse).default({}),
  agencies: z.record(Id, Agency).default({}).describe('Agencies control speaks as, and teams write to'),
  forms: z.record(Id, Form).default({}).describe('Documents teams write'),
  storylines: z.record(Id, Storyline).default({}),
  decisions: z.record(Id, Decision).default({}),
  injects: z.record(Id, Inject),
  evaluation: z.record(Id, EvaluationPoint).default({}),
  debrief: z.strictObject({ questions: z.record(Id, Text), closing: Text.optional() }).optional(),
});
export type ScenarioSource = z.output<typeof ScenarioSource>;

/** A translation file `locales/<language>.yaml`: each text by key, with the short hash of the source it was made from. */
export const LocaleFile = z.strictObject({
  language: LanguageCode,
  reviewed: z.string().max(200).optional().describe('Who reviewed the translation, if anybody did'),
  texts: z.record(z.string(), z.strictObject({ of: z.string().regex(/^[0-9a-f]{12}$/), text: Text })),
});
export type LocaleFile = z.output<typeof LocaleFile>;

export type Sets = z.output<typeof Sets>;
export type FactValue = boolean | number;
export type Recipients = z.output<typeof Recipients>;
export type Inject = z.output<typeof Inject>;
export type Decision = z.output<typeof Decision>;
export type Storyline = z.output<typeof Storyline>;
export type Expectation = z.output<typeof Expectation>;
export type Channel = z.output<typeof Channel>;
export type MeasureOutcome = z.output<typeof MeasureOutcome>;
export type MeasureUse = z.output<typeof MeasureUse>;
export type Person = z.output<typeof Person>;
export type Form = z.output<typeof Form>;
export type FormKind = z.output<typeof FormKind>;
export type FieldType = z.output<typeof FieldType>;
export type Card = z.output<typeof Card>;
