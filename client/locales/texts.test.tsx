import { expect, it } from 'vitest';
import { REJECTIONS } from '../../shared/exercise/rejections.ts';
import { LANGUAGES } from '../../shared/kit/languages.ts';
import { rejectionTexts } from './rejections.ts';
import type { Texts } from './texts.ts';

/** Every `<console>.ts` of this folder that puts texts together. */
const modules = import.meta.glob<Record<string, unknown>>('./*.ts', { eager: true });
const isTexts = (value: unknown): value is Texts<string> =>
  typeof value === 'object' && value !== null && 'messages' in value && 'in' in value;
const all = Object.entries(modules).flatMap(([file, module]) =>
  Object.entries(module)
    .filter(([, value]) => isTexts(value))
    .map(([name, value]) => ({ name: `${file} ${name}`, texts: value as Texts<string> })),
);
/** The values a message asks for; plural branches may repeat them. */
const valuesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1] ?? ''))].sort();

it.each(all)('$name has the same keys and values in all languages', ({ texts }) => {
  const keys = Object.keys(texts.messages.en);
  expect(keys.length).toBeGreaterThan(0);
  for (const language of LANGUAGES) {
    expect(Object.keys(texts.messages[language]).toSorted()).toEqual(keys.toSorted());
    for (const key of keys) {
      const text = texts.messages[language][key] ?? '';
      expect(text.trim(), `${language} ${key}`).not.toBe('');
      expect(valuesIn(text), `${language} ${key}`).toEqual(valuesIn(texts.messages.en[key] ?? ''));
      const values = Object.fromEntries(valuesIn(text).map((value) => [value, 3]));
      expect(texts.in(language)(key, values)).not.toContain('{');
    }
  }
});

it('has a sentence for every refusal in every language', () => {
  for (const language of LANGUAGES)
    for (const code of REJECTIONS) expect(rejectionTexts.in(language)(code).length).toBeGreaterThan(5);
});
