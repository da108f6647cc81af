// The language of pages without a seat (join, director), and what to start with: chosen before, else the browser's.
import { createContext, use } from 'react';
import { isLanguage, type Language } from '../../shared/kit/languages.ts';
import { browserKeeper } from '../link/kept.ts';

export function startLanguage(): Language {
  const chosen = browserKeeper.read<string>('language');
  if (isLanguage(chosen)) return chosen;
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return spoken ?? 'en';
}

export const LanguageSetting = createContext<(language: Language) => void>(() => {});

/** Changes the language of the whole page and remembers it. Pages with a seat use `store.chooseLanguage`. */
export function useSetLanguage(): (language: Language) => void {
  const set = use(LanguageSetting);
  return (language) => {
    browserKeeper.write('language', language);
    set(language);
  };
}
