// The scenario format: what an author writes in YAML, and what it becomes once it is trusted.
// `ScenarioSource` is the zod schema of the folder's `scenario.yaml`; the JSON Schema for editors is generated from it.
// Its parts are in `schema/`, by family. Shapes only: what must hold across fields (known teams, reachable states …) is
// in `check.ts`.
import { z } from 'zod';
import { Decision } from './schema/decisions.ts';
import { Form } from './schema/forms.ts';
import { Agency, Card, EvaluationPoint, Fact, Move, Objective, Team } from './schema/frame.ts';
import { Inject } from './schema/injects.ts';
import { MeasureUse } from './schema/measures.ts';
import { Person } from './schema/people.ts';
import { Storyline } from './schema/storylines.ts';
import { Duration, FactName, Id, LanguageCode, MeasureId, Text } from './schema/values.ts';

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
