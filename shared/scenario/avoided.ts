// Finds words to avoid in a text. No schema here: the review looks for them in the browser.
import type { Language } from '../kit/languages.ts';
import type { Terms } from './terms.ts';

/** By id of the term: what to avoid in each language, and what to say instead. */
export type AvoidTerms = Readonly<Record<string, Pick<Terms['terms'][string], 'avoid' | 'say'>>>;

export interface Avoided {
  /** The word as it stands in the text. */
  readonly word: string;
  readonly say: string;
}

/** Finds the words to avoid in texts of one language, each once per text. */
export function avoidedIn(terms: AvoidTerms | undefined, language: Language): (text: string) => Avoided[] {
  const rules = Object.values(terms ?? {}).flatMap(({ avoid, say }) =>
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
