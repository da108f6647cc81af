// Words to avoid, by language, with what to say instead: `scenarios/_shared/terms.yaml`.
import { z } from 'zod';
import { LanguageCode, Text } from './schema/values.ts';

/** One word with the endings it may take: none, any (`*`), or any of a list (`(a|e)`). */
const WORD = String.raw`[\p{L}'’-]+(?:\*|\(\p{L}+(?:\|\p{L}+)*\))?`;
/** Words as they stand in the file, e.g. `illegal migrant(s)`. */
export const AvoidedWords = z
  .string()
  .max(120)
  .regex(new RegExp(`^${WORD}(?: ${WORD})*$`, 'u'), 'write words with endings such as migrant(s) or гастарбайтер*');

export const Term = z.strictObject({
  say: z.strictObject({ en: Text, it: Text, ru: Text }),
  avoid: z.partialRecord(LanguageCode, z.array(AvoidedWords).min(1)),
  note: z.string().optional(),
  source: z.string().describe('Where it comes from; what is unverified says so'),
});

export const Terms = z.strictObject({
  schema: z.literal(1),
  version: z.string().max(40),
  terms: z.record(z.string().regex(/^T\d{3}$/, 'term ids look like T030'), Term),
});
export type Terms = z.output<typeof Terms>;
