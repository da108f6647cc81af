// What the consoles say, in every language, from the consoles' own files: a test names a button as a person reads it.
import { commonTexts } from '../../../client/locales/common.ts';
import { boardTexts } from '../../../client/locales/control.boards.ts';
import { deskTexts } from '../../../client/locales/control.desk.ts';
import { documentTexts as controlDocumentTexts } from '../../../client/locales/control.documents.ts';
import { handOverTexts } from '../../../client/locales/control.handovers.ts';
import { houseTexts } from '../../../client/locales/control.house.ts';
import { injectTexts } from '../../../client/locales/control.injects.ts';
import { measureTexts as controlMeasureTexts } from '../../../client/locales/control.measures.ts';
import { shiftTexts } from '../../../client/locales/control.shift.ts';
import { controlTexts } from '../../../client/locales/control.ts';
import { joinTexts } from '../../../client/locales/join.ts';
import { printTexts } from '../../../client/locales/print.ts';
import { rejectionTexts } from '../../../client/locales/rejections.ts';
import { reviewKnownTexts } from '../../../client/locales/review.known.ts';
import { reviewTexts } from '../../../client/locales/review.ts';
import { correctedTexts } from '../../../client/locales/trainee.corrected.ts';
import { documentTexts } from '../../../client/locales/trainee.documents.ts';
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
  handOvers: handOverTexts.in(language),
  controlDocuments: controlDocumentTexts.in(language),
  controlMeasures: controlMeasureTexts.in(language),
  injects: injectTexts.in(language),
  join: joinTexts.in(language),
  trainee: traineeTexts.in(language),
  measures: measureTexts.in(language),
  documents: documentTexts.in(language),
  indicators: indicatorTexts.in(language),
  parts: partTexts.in(language),
  corrected: correctedTexts.in(language),
  shift: shiftTexts.in(language),
  review: reviewTexts.in(language),
  reviewKnown: reviewKnownTexts.in(language),
  print: printTexts.in(language),
  refusal: rejectionTexts.in(language),
});

export const LANGUAGE_NAME: Readonly<Record<Language, string>> = { en: 'English', it: 'Italiano', ru: 'Русский' };

/** A scenario as people read it: its texts by the authors' ids. */
export function told(id: string) {
  const scenario = loadScenario(id);
  const text = (key: string, language: Language): string => {
    const found = textOf(scenario, key, language).text;
    if (found === '') throw new Error(`no text ${key}`);
    return found;
  };
  return {
    scenario,
    /** Any text of the scenario by its key. */
    text,
    title: (language: Language) => text('title', language),
    subject: (inject: string, language: Language) => text(`injects.${inject}.subject`, language),
    body: (inject: string, language: Language) => text(`injects.${inject}.body`, language),
    decision: (decision: string, language: Language) => text(`decisions.${decision}.title`, language),
    option: (decision: string, option: string, language: Language) =>
      text(`decisions.${decision}.options.${option}.title`, language),
    team: (team: string, language: Language) => text(`teams.${team}.title`, language),
  };
}

export const firstHour = told('first-hour');

/** A pattern for a name that begins with a text, whatever follows it. */
export const beginning = (text: string): RegExp => new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
