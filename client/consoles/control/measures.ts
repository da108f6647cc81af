// Measures and persons of concern as control looks at them: whose turn it is, what a row is called, which facts are whose.
import { CASE_FACT_NAMES, type CaseFact, caseFact } from '../../../shared/scenario/case-facts.ts';
import type { FactValue } from '../../../shared/scenario/schema/values.ts';
import type { ControlView } from '../../../shared/views/shapes/control.ts';
import type { ControlExpectation, ControlMeasure } from '../../../shared/views/shapes/control-play.ts';
import type { caseTexts } from '../../locales/cases.ts';
import type { TextOf } from '../../locales/index.ts';
import { expectedMeasure, measureName } from '../../ui/measure-name.ts';
import { seatsOf, teamBy } from './use-control.ts';

/** Measures that wait for control or a team to agree, oldest first; persons answer for themselves at once. */
export const waitingMeasures = (view: ControlView): ControlMeasure[] =>
  view.lists.measures.filter(
    ({ status, consent }) => status === 'asked' && (consent === 'control' || consent === 'team'),
  );

/** Whether control is the one who must answer: nobody plays the authority, or nobody sits there. */
export const isForControl = (view: ControlView, { consent, asks }: ControlMeasure): boolean =>
  consent === 'control' || asks.every((team) => seatsOf(view, team).length === 0);

/** Measures that wait for control. */
export const measuresForControl = (view: ControlView): ControlMeasure[] =>
  waitingMeasures(view).filter((row) => isForControl(view, row));

export const personName = (view: ControlView, person: string | undefined): string | undefined =>
  person === undefined
    ? undefined
    : (view.fields.catalogue.people.find(({ id }) => id === person)?.name.text ?? person);

/** "First needs – Mara". */
export const nameOf = (view: ControlView, { title, about }: ControlMeasure): string =>
  measureName(title.text, personName(view, about));

/** What is expected where it is a measure: "A1: First needs – Mara"; `undefined` where it is a decision. */
export function expectedMeasureOf(view: ControlView, row: ControlExpectation): string | undefined {
  if (row.measure === undefined) return undefined;
  const title = view.fields.catalogue.measures.find(({ id }) => id === row.measure)?.title.text ?? row.measure;
  return expectedMeasure(teamBy(view, row.team)?.code ?? row.team, title, personName(view, row.about));
}

export interface CaseOf {
  readonly id: string;
  readonly name: string;
  readonly truth: ControlView['fields']['catalogue']['people'][number]['truth'];
  readonly read: (fact: CaseFact) => FactValue;
}

/** Persons with a case, with their facts as they stand. */
export const casesOf = ({ fields: { catalogue, facts } }: ControlView): CaseOf[] =>
  catalogue.people
    .filter(({ id }) => facts[caseFact(id, 'level')] !== undefined)
    .map(({ id, name, truth }) => ({
      id,
      name: name.text,
      truth,
      read: (fact) => facts[caseFact(id, fact)] ?? false,
    }));

/** Whose fact this is, and which; `undefined` for the scenario's own. */
export function caseFactOf(view: ControlView, name: string): { person: CaseOf; fact: CaseFact } | undefined {
  for (const person of casesOf(view)) {
    const fact = CASE_FACT_NAMES.find((known) => caseFact(person.id, known) === name);
    if (fact) return { person, fact };
  }
  return undefined;
}

/** A fact in words: its title, or what it says about which person. */
export function factTitle(
  view: ControlView,
  name: string,
  t: TextOf<keyof (typeof caseTexts)['messages']['en']>,
): string {
  const of = caseFactOf(view, name);
  if (of) return t('ofPerson', { person: of.person.name, fact: t(`fact.${of.fact}`) });
  return view.fields.catalogue.facts.find((fact) => fact.name === name)?.title?.text ?? name;
}
