// A translation file as its author edits it: comments, order and quoting stay as they are.
import { type Document, isMap, parseDocument, Scalar, YAMLMap } from 'yaml';
import { shortHash } from '../../shared/kit/hash.ts';
import type { Language } from '../../shared/kit/languages.ts';
import { UNTRANSLATED } from '../../shared/scenario/translations.ts';

export interface LocaleDocument {
  has(key: string): boolean;
  /** Keys of the scenario that have no translation yet, in the scenario's order. */
  missing(): string[];
  /** Keys whose translation was made from another source text. */
  stale(): string[];
  /** Adds an entry with the source text, marked as not translated yet, for every key the file lacks. */
  addMissing(): void;
  /** Writes that these translations were made from the source text as it is now. */
  stamp(keys: readonly string[]): void;
  changed(): boolean;
  toString(): string;
}

/** Opens the text of a translation file; an empty text becomes a new file. */
export function openLocale(text: string, language: Language, source: ReadonlyMap<string, string>): LocaleDocument {
  const doc = parseDocument(text.trim() === '' ? `language: ${language}\ntexts: {}\n` : text);
  const texts = textsOf(doc);
  let changed = false;
  const entry = (key: string): YAMLMap | undefined => {
    const found = texts.get(key);
    return isMap(found) ? found : undefined;
  };
  const hash = (value: string): Scalar => {
    // Always quoted: a hash of digits alone would be read as a number.
    const scalar = new Scalar(value);
    scalar.type = Scalar.QUOTE_DOUBLE;
    return scalar;
  };
  const isTranslated = (key: string): boolean => texts.has(key) && entry(key)?.get('of') !== UNTRANSLATED;
  const missing = (): string[] => [...source.keys()].filter((key) => !isTranslated(key));
  return {
    has: (key) => texts.has(key),
    missing,
    stale: () =>
      [...source].flatMap(([key, value]) =>
        isTranslated(key) && entry(key)?.get('of') !== shortHash(value) ? [key] : [],
      ),
    addMissing() {
      for (const [key, value] of source) {
        if (texts.has(key)) continue;
        texts.flow = false;
        const added = new YAMLMap(doc.schema);
        added.set('of', hash(UNTRANSLATED));
        added.set('text', value);
        texts.set(key, added);
        changed = true;
      }
    },
    stamp(keys) {
      for (const key of keys) {
        const now = source.get(key);
        const found = entry(key);
        if (now === undefined || !found || found.get('of') === shortHash(now)) continue;
        found.set('of', hash(shortHash(now)));
        changed = true;
      }
    },
    changed: () => changed,
    toString: () => doc.toString({ lineWidth: 0 }),
  };
}

function textsOf(doc: Document): YAMLMap {
  const found = doc.get('texts');
  if (isMap(found)) return found;
  const made = new YAMLMap(doc.schema);
  doc.set('texts', made);
  return made;
}
