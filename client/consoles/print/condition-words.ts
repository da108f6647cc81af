// Conditions of the scenario in the words of its facts, in the language of the sheets.
import { CASE_FACT_NAMES, caseFact } from '../../../shared/scenario/case-facts.ts';
import { caseTexts } from '../../locales/cases.ts';
import { clausesOf } from './condition.ts';
import type { Paper } from './sheet.tsx';

/** What a fact says: its title, or what it says about which person; empty where nobody wrote one. */
export function factTitle(name: string, { scenario, language, say }: Paper): string {
  for (const [id, person] of Object.entries(scenario.people)) {
    const fact = person.case && CASE_FACT_NAMES.find((known) => caseFact(id, known) === name);
    if (!fact) continue;
    const t = caseTexts.in(language);
    return t('ofPerson', { person: say(`people.${id}.name`).text, fact: t(`fact.${fact}`) });
  }
  return say(`facts.${name}.title`).text;
}

/** A condition said with the titles of its facts; `undefined` where it or a title cannot be said. */
export function conditionInWords(condition: string, paper: Paper): string[] | undefined {
  const { t } = paper;
  const clauses = clausesOf(condition)?.map(({ fact, not, value }) => {
    const title = factTitle(fact, paper);
    return title && t(not ? 'whenNot' : 'when', { condition: value === undefined ? title : `${title} ${value}` });
  });
  return clauses?.every(Boolean) ? clauses : undefined;
}
