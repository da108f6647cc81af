// Titles the server sends in every language a scenario is shown in.
import type { Language } from '../../../shared/kit/languages.ts';

export type ByLanguage = Readonly<Partial<Record<Language, string | undefined>>>;

/** A text by language in the one asked for, else in any there is. */
export const inLanguage = (texts: ByLanguage, language: Language): string =>
  texts[language] ?? texts.en ?? Object.values(texts).find((text) => text !== undefined) ?? '';
