// Persons of concern: what their cases start with, and that nobody declares the facts every case has by itself.
import type { z } from 'zod';
import { CASE_FACTS, type CaseFact, caseFact } from '../case-facts.ts';
import { canBeDone } from '../child-steps.ts';
import { nearest } from '../nearest.ts';
import type { Path, Report } from '../problem.ts';
import type { ChildCase } from '../schema/people.ts';
import type { ScenarioSource } from '../schema.ts';
import { type CheckContext, known, own } from './context.ts';

const NAMES = Object.keys(CASE_FACTS) as CaseFact[];
const HIGHEST_LEVEL = 3;

export function checkCases(context: CheckContext): void {
  const { scenario: s, report } = context;
  for (const [id, person] of Object.entries(s.people)) {
    if (person.case?.child) checkChild(context, id, person.case.child);
    for (const [name, value] of Object.entries(person.case?.starts ?? {}))
      checkStart(report, name, value, ['people', id, 'case', 'starts', name]);
  }
}

/** The steps are in the catalogue, and each that is named can be done by somebody. */
function checkChild(context: CheckContext, person: string, child: z.output<typeof ChildCase>): void {
  const { scenario: s, report, commons } = context;
  const path: Path = ['people', person, 'case', 'child'];
  const catalogue = commons.children?.steps ?? {};
  if (typeof child.from === 'object')
    known(context, 'inject', child.from.inject, Object.keys(s.injects), [...path, 'from', 'inject']);
  for (const [i, id] of (child.steps ?? []).entries()) {
    if (!known(context, 'child step', id, Object.keys(catalogue), [...path, 'steps', i])) continue;
    const measure = own(catalogue, id)?.measure ?? '';
    if (!canBeDone(s, person, measure))
      report.error(
        [...path, 'steps', i],
        `nobody can do ${id} for ${person}`,
        `let teams order ${measure} about ${person}, or let an option of a decision about ${person} stand for it`,
      );
  }
  for (const id of Object.keys(child.within))
    if (known(context, 'child step', id, Object.keys(catalogue), [...path, 'within', id]) && child.steps)
      if (!child.steps.includes(id))
        report.error(
          [...path, 'within', id],
          `${id} is none of the steps of ${person}`,
          'add it to steps:, or remove it',
        );
}

function checkStart(report: Report, name: string, value: boolean | number, path: Path): void {
  const usual = own<boolean | number>(CASE_FACTS, name);
  if (usual === undefined) {
    const near = nearest(name, NAMES);
    report.error(path, `no case has a fact "${name}"`, near ? `did you mean "${near}"?` : `use ${NAMES.join(', ')}`);
  } else if (typeof value !== typeof usual)
    report.error(
      path,
      typeof usual === 'boolean' ? `${name} is true or false` : `${name} is a number`,
      typeof usual === 'boolean' ? 'write true or false' : 'write a whole number',
    );
  else if (name === 'level' && (Number(value) < 0 || Number(value) > HIGHEST_LEVEL))
    report.error(path, `the ladder has the levels 0 to ${HIGHEST_LEVEL}`, `write 0, 1, 2 or ${HIGHEST_LEVEL}`);
}

/** Facts that cases have by themselves and the author declares again; asked before both are put together. */
export function checkDeclaredFacts(s: ScenarioSource, report: Report): void {
  for (const [id, person] of Object.entries(s.people))
    for (const name of person.case ? NAMES : [])
      if (Object.hasOwn(s.facts, caseFact(id, name)))
        report.error(
          ['facts', caseFact(id, name)],
          `${id} has this fact by itself`,
          `remove it; write people.${id}.case.starts if it starts otherwise`,
        );
}
