// The language in force on a page, and the texts in it.
import { createContext, type ReactNode, use, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { RejectionCode } from '../../shared/exercise/rejections.ts';
import type { Language } from '../../shared/kit/languages.ts';
import type { ShownText } from '../../shared/scenario/scenario.ts';
import { rejectionTexts } from './rejections.ts';
import type { TextOf, Texts } from './texts.ts';

const LanguageContext = createContext<Language>('en');
/** British English writes 24-hour times and days before months. */
const LOCALE: Readonly<Record<Language, string>> = { en: 'en-GB', it: 'it-IT', ru: 'ru-RU' };

export function LocaleProvider({ language, children }: { language: Language; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext value={language}>
      <I18nProvider locale={LOCALE[language]}>{children}</I18nProvider>
    </LanguageContext>
  );
}

export const useLanguage = (): Language => use(LanguageContext);
export const useText = <K extends string>(texts: Texts<K>): TextOf<K> => texts.in(use(LanguageContext));

/** The sentence for a refusal, in the language in force. */
/** A refusal as the server tells it. */
export interface Refused {
  readonly code: RejectionCode;
  readonly detail?: string | undefined;
}

export function useRejection(): (rejection: Refused) => string {
  const t = useText(rejectionTexts);
  return ({ code, detail }) => t(code, { detail: detail ?? '' });
}

/** Attributes for a text in the author's own language where no translation exists: `<p {...shownIn(text)}>`. */
export function useShown(): (text: ShownText | undefined) => { lang?: Language } {
  return (text) => (text?.language ? { lang: text.language } : {});
}
