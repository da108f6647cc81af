// The small values every part of the format is made of: ids, durations, texts, conditions, facts.
import { z } from 'zod';
import { LANGUAGES } from '../../kit/languages.ts';
import { parseDuration, parseStoryMoment } from '../../kit/time.ts';

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
export type FactValue = boolean | number;

/** New values for facts: a value, or `{ add: n }` for ints. */
export const Sets = z.record(FactName, z.union([FactValue, z.strictObject({ add: z.int() })]));
export type Sets = z.output<typeof Sets>;

/** Whom something is for: named teams, or everyone. Nobody else ever receives a byte of it. */
export const Recipients = z.union([z.literal('everyone'), z.array(Id).min(1)]);
export type Recipients = z.output<typeof Recipients>;

/** A functional role of the measures catalogue. */
export const RoleCode = z.string().regex(/^[A-Z]{3}$/, 'role codes are three capitals, e.g. NGO');
