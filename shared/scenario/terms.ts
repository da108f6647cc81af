// Words to avoid, by language, with what to say instead: `scenarios/_shared/terms.yaml`.
import { z } from 'zod';
import type { Language } from '../kit/languages.ts';
import { LanguageCode, Text } from './schema.ts';

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

export interface Avoided {
  /** The word as it stands in the text. */
  readonly word: string;
  readonly say: string;
}

/** Finds the words to avoid in texts of one language, each once per text. */
export function avoidedIn(terms: Terms | undefined, language: Language): (text: string) => Avoided[] {
  const rules = Object.values(terms?.terms ?? {}).flatMap(({ avoid, say }) =>
    (avoid[language] ?? []).map((words) => ({ pattern: patternOf(words), say: say[language] })),
  );
  return (text) => {
    const found = new Map<string, Avoided>();
    for (const { pattern, say } of rules)
      for (const [word] of text.normalize('NFC').matchAll(pattern)) {
        const key = word.toLowerCase();
        if (!found.has(key)) found.set(key, { word, say });
      }
    return [...found.values()];
  };
}

/** Whole words, whatever their case; `ё` may be written `е`, and any blank may stand between words. */
function patternOf(words: string): RegExp {
  const source = words
    .normalize('NFC')
    .split(' ')
    .map((word) =>
      word
        .replace('*', String.raw`\p{L}*`)
        .replace(/\((.*)\)$/u, '(?:$1)?')
        .replaceAll(/[её]/giu, '[её]')
        .replaceAll(/['’]/gu, "['’]"),
    )
    .join(String.raw`\s+`);
  return new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])${source}(?![\p{L}\p{M}\p{N}])`, 'giu');
}
