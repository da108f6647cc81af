// Translation files: shape, unknown keys, and which texts are missing or were made from an older source text.
import { shortHash } from '../kit/hash.ts';
import type { Language } from '../kit/languages.ts';
import { reportAvoided } from './checks/words.ts';
import { nearest } from './nearest.ts';
import { type Commons, NO_COMMONS } from './orders.ts';
import { createReport, type Problem } from './problem.ts';
import { LocaleFile, type ScenarioSource } from './schema.ts';
import { reportShape } from './shape-problems.ts';
import { sourceTexts } from './texts.ts';
import type { YamlFile } from './yaml-file.ts';

/** Up to so many missing or stale texts are named one by one; more become one warning. */
const NAMED = 10;
/** For so many unknown keys the nearest known one is looked for; a whole wrong file has thousands. */
const SEARCHED = 20;

/** The hash of an entry that was prepared but never translated; it counts as missing. */
export const UNTRANSLATED = '000000000000';

export interface Translation {
  readonly language: Language;
  readonly texts: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
  readonly stale: readonly string[];
}

/** Reads a translation beside its scenario. Without a scenario (it has mistakes itself) only the shape is read. */
export function readTranslation(
  file: string,
  yaml: YamlFile,
  scenario: ScenarioSource | undefined,
  commons: Commons = NO_COMMONS,
): { translation?: Translation; problems: readonly Problem[] } {
  const { report, problems } = createReport(yaml.locate, 'translations');
  const parsed = LocaleFile.safeParse(yaml.value);
  if (!parsed.success) {
    reportShape(parsed.error.issues, LocaleFile, yaml.value, report);
    return { problems };
  }
  const { language, texts } = parsed.data;
  if (file !== `locales/${language}.yaml`)
    report.error(
      ['language'],
      `the file is called ${file}`,
      `write the language of the file name, or call it locales/${language}.yaml`,
    );
  if (!scenario) return { problems };
  if (language === scenario.language)
    report.error(['language'], 'this is the language the scenario itself is written in', 'remove the file');

  const source = sourceTexts(scenario);
  const unknown = Object.keys(texts).filter((key) => !source.has(key));
  for (const [i, key] of unknown.entries()) {
    const near = i < SEARCHED ? nearest(key, source.keys()) : undefined;
    report.error(['texts', key], `the scenario has no text "${key}"`, near ? `did you mean "${near}"?` : 'remove it');
  }
  const translated = new Map(Object.entries(texts).filter(([, { of }]) => of !== UNTRANSLATED));
  const missing = [...source.keys()].filter((key) => !translated.has(key));
  const stale = [...source].flatMap(([key, text]) =>
    translated.has(key) && translated.get(key)?.of !== shortHash(text) ? [key] : [],
  );
  if (missing.length > NAMED) {
    const first = missing.slice(0, 3).join(', ');
    const message = `${missing.length} of ${source.size} texts have no translation: ${first}, …`;
    report.as('missing-translation').warning(['texts'], message, 'list them with the locales command');
  } else
    for (const key of missing)
      report
        .as('missing-translation')
        .warning(['texts'], `"${key}" has no translation`, 'translate it; until then the source text is shown');
  for (const key of stale)
    report
      .as('stale-translation')
      .warning(
        ['texts', key],
        'the source text has changed since',
        `check the translation, then write of: ${shortHash(source.get(key) ?? '')}`,
      );
  const said = [...translated].flatMap(([key, { text }]) => (source.has(key) ? [[key, text] as const] : []));
  reportAvoided(scenario, said, language, commons, report, (key) => ['texts', key]);
  return {
    problems,
    translation: {
      language,
      texts: Object.fromEntries([...translated].map(([key, { text }]) => [key, text])),
      missing,
      stale,
    },
  };
}
