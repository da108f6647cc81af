// Conditions that never hold or always do, and those of which that is not known.
import { conditionsOf } from '../checks/facts.ts';
import type { Path } from '../problem.ts';
import { type Finding, nothingMakes } from './finding.ts';
import { NEVER } from './horizon.ts';
import { blockersOf, isConsequence, missingValues } from './reach.ts';

type Say = 'error' | 'warning';
interface Kind {
  readonly code: string;
  readonly never?: readonly [Say, string];
  readonly always?: readonly [Say, string];
}

/** What it means that a condition never holds, or always does. */
function kindOf([family, , field, what]: Path): Kind {
  if (family === 'injects' && field === 'when')
    // That it never holds is said of the inject.
    return { code: 'always-true', always: ['warning', 'it holds from the start and for good, so it decides nothing'] };
  if (family === 'injects')
    return { code: 'always-true', always: ['warning', 'it holds for good, so it cancels nothing'] };
  if (family === 'evaluation' && field === 'met')
    return {
      code: 'evaluation',
      never: ['error', 'nobody can ever meet this point'],
      always: ['warning', 'everybody always meets this point'],
    };
  if (family === 'evaluation')
    return {
      code: 'evaluation',
      never: ['warning', 'nobody can ever meet this point in part'],
      always: ['warning', 'everybody meets this point at least in part'],
    };
  // As with injects, that it never holds is said of the outcome.
  if (family === 'measures') return { code: 'never-brought' };
  if (family === 'people' && field === 'disclosure')
    return { code: 'never-told', never: ['warning', 'the person never tells this'] };
  if (family === 'people' && field === 'case') return ofCase(String(what));
  return { code: 'never-true', never: ['warning', 'this condition never holds'] };
}

function ofCase(field: string): Kind {
  if (field === 'right')
    return {
      code: 'right-out-of-reach',
      never: ['error', 'nobody can ever bring about the right outcome of this person'],
      always: ['warning', 'the right outcome is there whatever anybody does'],
    };
  if (field === 'consent_for')
    return { code: 'consent', never: ['warning', 'the person never agrees to anything for this purpose'] };
  if (field === 'consents') return { code: 'consent', never: ['warning', 'the person never agrees to anything'] };
  return {
    code: 'error-of-case',
    never: ['warning', 'nobody can make this error'],
    always: ['warning', 'everybody always makes this error'],
  };
}

export function findConditions(finding: Finding): void {
  const { horizon, report, lost } = finding;
  for (const { path, source } of conditionsOf(horizon.exploring.scenario)) {
    const { facts, undecided } = horizon.exploring.truth(source);
    if (facts.length === 0 || undecided !== undefined) continue;
    const { code, never, always } = kindOf(path);
    if (never && horizon.when(source, true) === NEVER) {
      const waitsFor = blockersOf(horizon, source, true);
      if (isConsequence(lost, { name: path.join('.'), waitsFor })) continue;
      const why = nothingMakes(horizon, missingValues(horizon, source, true));
      report
        .as(code)
        [never[0]](path, `${never[1]}: ${why}`, 'set the fact somewhere with sets:, or change the condition');
    }
    if (always && horizon.when(source, false) === NEVER)
      report.as(code)[always[0]](path, always[1], 'let something change one of its facts, or change the condition');
  }
}
