// Words to avoid: every text of a scenario and of its translations, but those that use such a word on purpose.

import type { Language } from '../../kit/languages.ts';
import { avoidedIn } from '../avoided.ts';
import type { Commons } from '../orders.ts';
import type { Path, Report } from '../problem.ts';
import type { ScenarioSource } from '../schema.ts';
import { pathOfText, sourceTexts } from '../texts.ts';
import { type CheckContext, own } from './context.ts';

export function checkWords({ scenario: s, report, commons }: CheckContext): void {
  reportAvoided(s, sourceTexts(s), s.language, commons, report, pathOfText);
}

/** Says of each text in a language which words to avoid are in it; `place` tells where a text stands in the file. */
export function reportAvoided(
  s: ScenarioSource,
  texts: Iterable<readonly [string, string]>,
  language: Language,
  { terms }: Commons,
  report: Report,
  place: (key: string) => Path,
): void {
  const find = avoidedIn(terms?.terms, language);
  for (const [key, text] of texts) {
    const [family, id = ''] = key.split('.');
    const inject = family === 'injects' ? own(s.injects, id) : undefined;
    if (inject?.deliberate_stigma) continue;
    const meant = inject ? `, or write deliberate_stigma: true in ${id} if it is meant as a test` : '';
    for (const { word, say } of find(text))
      report.as('avoided-word').warning(place(key), `"${word}" is a word to avoid`, `say "${say}"${meant}`);
  }
}
