// The catalogue of measures and the law packs: shared by all scenarios, narrowed or extended by each. Both are frozen
// into an exercise with its scenario, so a later edition changes no exercise that was planned before.
import { z } from 'zod';
import { CASE_FACT_NAMES } from './case-facts.ts';
import { PURPOSES } from './purposes.ts';
import { Duration, Id, MeasureId, Text } from './schema/values.ts';

/** Functional roles of the catalogue (`meta.roles`): FRO, POL, FIN … */
export const RoleCode = z.string().regex(/^[A-Z]{3}$/, 'role codes are three capitals, e.g. NGO');
const Names = z.strictObject({ en: Text, it: Text, ru: Text });

/** Whose agreement a measure needs: nobody's, the person's, or that of one of some roles. */
export const Authority = z.union([z.enum(['self', 'person']), z.array(RoleCode).min(1)]);

/** New values for facts of the person a measure is about: a value, or `{ add: n }`. */
export const CaseSets = z.partialRecord(
  z.enum(CASE_FACT_NAMES),
  z.union([z.boolean(), z.int(), z.strictObject({ add: z.int() })]),
);

/** Who identifies a victim formally (domain guide 3.2). */
export const IDENTIFICATION = ['police', 'mixed-panel', 'social-path'] as const;

export const PUNISHES = ['charge', 'fine', 'detention', 'removal'] as const;

export const CatalogueMeasure = z.strictObject({
  group: Id,
  names: Names,
  takes: z.array(RoleCode).min(1).describe('Roles that may order it'),
  authority: Authority,
  purpose: z.enum(PURPOSES).optional().describe('What the consent is for that it asks of the person'),
  delay: Duration.describe('Exercise time between the order (or its grant) and the result'),
  about: z.enum(['person', 'either', 'nobody']).default('nobody').describe('either: about a person or about nobody'),
  talk: z.boolean().default(false).describe('A talk with the person: it counts, and climbs the disclosure ladder'),
  needs: z
    .array(z.enum(CASE_FACT_NAMES))
    .default([])
    .describe('Facts of the person that must hold; if one does not, the result is partial'),
  does: CaseSets.default({}).describe('Facts of the person that a full result sets'),
  also: z
    .array(z.strictObject({ when: z.enum(CASE_FACT_NAMES), does: CaseSets }))
    .default([])
    .describe('What any result sets besides, if a fact of the person holds: what was promised is broken'),
  models: z
    .partialRecord(z.enum(IDENTIFICATION), z.strictObject({ takes: z.array(RoleCode).min(1), authority: Authority }))
    .default({})
    .describe('Who may order it and who must agree under a model of identification, where that differs'),
  repeats: z
    .enum(['once', 'each'])
    .default('once')
    .describe('once: whoever orders it second is told who did; each: it is carried out every time'),
  punishes: z.enum(PUNISHES).optional().describe('It is one of the measures that non-punishment is about'),
  harm: z.boolean().default(false).describe('A wrong move: it is carried out, and recorded as a harm'),
  preconditions: z.array(z.string()).default([]),
  mistakes: z.array(z.string()).default([]),
  returns: z.string().optional(),
  criteria: z.array(z.string()).default([]),
  test: z.string().optional(),
  real_time: z.string().optional(),
  source: z.string().describe('Where it comes from; what is unverified says so'),
});

export const Catalogue = z.strictObject({
  schema: z.literal(1),
  version: z.string().max(40),
  roles: z.record(RoleCode, Names),
  measures: z.record(MeasureId, CatalogueMeasure),
});

/** Exercise time a law gives for something; clocks and gates read it. */
export const LIMITS = ['reflection', 'guardian', 'age_assessment', 'best_interests', 'fiu_hold'] as const;

export const LawPack = z.strictObject({
  schema: z.literal(1),
  id: Id,
  version: z.string().max(40),
  names: Names,
  identification: z.enum(IDENTIFICATION).describe('Who identifies a victim formally (domain guide 3.2)'),
  offences: z.record(Id, z.strictObject({ names: Names, elements: Names.optional() })).default({}),
  authority: z.partialRecord(MeasureId, Authority).default({}).describe('Where the law differs from the catalogue'),
  limits: z.partialRecord(z.enum(LIMITS), Duration).default({}),
  source: z.string(),
});

export type Authority = z.output<typeof Authority>;
export type CaseSets = z.output<typeof CaseSets>;
export type CatalogueMeasure = z.output<typeof CatalogueMeasure>;
export type Catalogue = z.output<typeof Catalogue>;
export type LawPack = z.output<typeof LawPack>;
