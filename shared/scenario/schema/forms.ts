// Documents teams write.
import { z } from 'zod';
import { Id, Sets, Text } from './values.ts';

export const FormKind = z.enum(['referral', 'interview-record', 'bank-request', 'press-line', 'other']);
export type FormKind = z.output<typeof FormKind>;

export const FieldType = z.enum(['text', 'long', 'choice', 'person', 'date']);
export type FieldType = z.output<typeof FieldType>;

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
export type Form = z.output<typeof Form>;
