// What the consoles say, in every language, from the consoles' own files: a test names a button as a person reads it.
import { commonTexts } from '../../../client/locales/common.ts';
import { boardTexts } from '../../../client/locales/control.boards.ts';
import { deskTexts } from '../../../client/locales/control.desk.ts';
import { houseTexts } from '../../../client/locales/control.house.ts';
import { injectTexts } from '../../../client/locales/control.injects.ts';
import { measureTexts as controlMeasureTexts } from '../../../client/locales/control.measures.ts';
import { controlTexts } from '../../../client/locales/control.ts';
import { joinTexts } from '../../../client/locales/join.ts';
import { printTexts } from '../../../client/locales/print.ts';
import { rejectionTexts } from '../../../client/locales/rejections.ts';
import { reviewTexts } from '../../../client/locales/review.ts';
import { indicatorTexts } from '../../../client/locales/trainee.indicators.ts';
import { measureTexts } from '../../../client/locales/trainee.measures.ts';
import { partTexts } from '../../../client/locales/trainee.parts.ts';
import { traineeTexts } from '../../../client/locales/trainee.ts';
import type { Language } from '../../../shared/kit/languages.ts';
import { textOf } from '../../../shared/scenario/scenario.ts';
import { loadScenario } from '../../support/load-scenario.ts';

export const say = (language: Language) => ({
  common: commonTexts.in(language),
  house: houseTexts.in(language),
  boards: boardTexts.in(language),
  control: controlTexts.in(language),
  desk: deskTexts.in(language),
  controlMeasures: controlMeasureTexts.in(language),
  injects: injectTexts.in(language),
  join: joinTexts.in(language),
  trainee: traineeTexts.in(language),
  measures: measureTexts.in(language),
  indicators: indicatorTexts.in(language),
  parts: partTexts.in(language),
  review: reviewTexts.in(language),
  print: printTexts.in(language),
  refusal: rejectionTexts.in(language),
});

export const LANGUAGE_NAME: Readonly<Record<Language, string>> = { en: 'English', it: 'Italiano', ru: 'Русский' };

const scenario = loadScenario('first-hour');
export const firstHour = {
  scenario,
  /** Any text of the scenario by its key. */
  text: (key: string, language: Language) => {
    const { text } = textOf(scenario, key, language);
    if (text === '') throw new Error(`no text ${key}`);
    return text;
  },
  title: (language: Language) => textOf(scenario, 'title', language).text,
  subject: (inject: string, language: Language) => textOf(scenario, `injects.${inject}.subject`, language).text,
  body: (inject: string, language: Language) => textOf(scenario, `injects.${inject}.body`, language).text,
  decision: (id: string, language: Language) => textOf(scenario, `decisions.${id}.title`, language).text,
  option: (id: string, option: string, language: Language) => {
    const title = textOf(scenario, `decisions.${id}.options.${option}.title`, language).text;
    if (title === '') throw new Error(`no option ${id}/${option}`);
    return title;
  },
  team: (id: string, language: Language) => textOf(scenario, `teams.${id}.title`, language).text,
};

/** A pattern for a name that begins with a text, whatever follows it. */
export const beginning = (text: string): RegExp => new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
