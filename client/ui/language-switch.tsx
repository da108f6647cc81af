// EN | IT | RU, at any time.
import { LANGUAGES, type Language } from '../../shared/kit/languages.ts';
import { commonTexts, useLanguage, useText } from '../locales/index.ts';

const NAME: Readonly<Record<Language, string>> = { en: 'English', it: 'Italiano', ru: 'Русский' };

export function LanguageSwitch({ onChoose, long }: { onChoose: (language: Language) => void; long?: boolean }) {
  const t = useText(commonTexts);
  const current = useLanguage();
  return (
    <fieldset className={long ? 'languages languages-long' : 'languages'} aria-label={t('language')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          aria-label={NAME[language]}
          onClick={() => onChoose(language)}
        >
          {long ? NAME[language] : language.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}
