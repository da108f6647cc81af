// Typed texts: a key that does not exist is a type error, plurals follow each language's own rules.
import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../shared/kit/languages.ts';

type Messages = Readonly<Record<string, string>>;
/** The same keys as the English file, each with a text. */
export type Same<M extends Messages> = { readonly [K in keyof M]: string };
export type Values = Readonly<Record<string, string | number>>;
/** Looks up a text and fills in its values. */
export type TextOf<K extends string> = (key: K, values?: Values) => string;

export interface Texts<K extends string> {
  readonly messages: Readonly<Record<Language, Readonly<Record<K, string>>>>;
  readonly in: (language: Language) => TextOf<K>;
}

/** Puts the three languages of a console together; messages are compiled when they are first shown. */
export function defineTexts<const M extends Messages>(messages: {
  readonly en: M;
  readonly it: Same<M>;
  readonly ru: Same<M>;
}): Texts<keyof M & string> {
  const made = new Map<Language, TextOf<keyof M & string>>();
  return {
    messages: messages as Texts<keyof M & string>['messages'],
    in: (language) => {
      const known = made.get(language) ?? lookUp<keyof M & string>(messages[language], language);
      made.set(language, known);
      return known;
    },
  };
}

function lookUp<K extends string>(messages: Readonly<Record<K, string>>, language: Language): TextOf<K> {
  const compiled = new Map<K, IntlMessageFormat>();
  return (key, values) => {
    const text = messages[key];
    if (!text.includes('{')) return text;
    if (!text.includes(', plural') && !text.includes(', select'))
      return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values?.[name] ?? whole));
    let format = compiled.get(key);
    if (!format) {
      format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
      compiled.set(key, format);
    }
    return String(format.format(values));
  };
}
