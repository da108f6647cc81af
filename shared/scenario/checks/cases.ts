// Persons of concern: what their cases start with, and that nobody declares the facts every case has by itself.
import { CASE_FACTS, type CaseFact, caseFact } from '../case-facts.ts';
import { nearest } from '../nearest.ts';
import type { Path, Report } from '../problem.ts';
import type { ScenarioSource } from '../schema.ts';
import { type CheckContext, own } from './context.ts';

const NAMES = Object.keys(CASE_FACTS) as CaseFact[];
const HIGHEST_LEVEL = 3;

export function checkCases({ scenario: s, report }: CheckContext): void {
  for (const [id, person] of Object.entries(s.people))
    for (const [name, value] of Object.entries(person.case?.starts ?? {}))
      checkStart(report, name, value, ['people', id, 'case', 'starts', name]);
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
