// Reads what all scenarios share: catalogues of measures and indicators, words to avoid and law packs of `scenarios/_shared/`.
import { err, ok, type Result } from '../kit/result.ts';
import { Catalogue, LawPack } from './catalogue.ts';
import { StepCatalogue } from './child-steps.ts';
import { IndicatorCatalogue } from './indicator-catalogue.ts';
import type { Commons } from './orders.ts';
import { createReport, inReadingOrder, type Problem } from './problem.ts';
import { reportShape } from './shape-problems.ts';
import { Terms } from './terms.ts';
import { readYaml } from './yaml-file.ts';

/** The folder beside the scenarios; no scenario can have this name. */
export const COMMONS_FOLDER = '_shared';
export const CATALOGUE_FILE = 'measures.yaml';
export const INDICATORS_FILE = 'indicators.yaml';
/** The child steps. */
export const CHILD_FILE = 'child.yaml';
/** Words to avoid. */
export const TERMS_FILE = 'terms.yaml';
/** Files with a fixed name; everything else is a law pack, or is not read. */
const FIXED: Readonly<
  Record<string, typeof Terms | typeof Catalogue | typeof StepCatalogue | typeof IndicatorCatalogue>
> = {
  [CATALOGUE_FILE]: Catalogue,
  [CHILD_FILE]: StepCatalogue,
  [INDICATORS_FILE]: IndicatorCatalogue,
  [TERMS_FILE]: Terms,
};
const LAW_FILE = /^law\/([a-z0-9-]+)\.yaml$/;

/** What the files say, or everything that is wrong with them. Paths are inside the shared folder, with `/`. */
export function parseCommons(
  files: readonly { readonly path: string; readonly text: string }[],
): Result<Commons, readonly Problem[]> {
  const problems: Problem[] = [];
  let catalogue: Catalogue | undefined;
  let indicators: IndicatorCatalogue | undefined;
  let terms: Terms | undefined;
  let children: StepCatalogue | undefined;
  const laws: Record<string, LawPack> = {};
  for (const { path, text } of files) {
    const law = LAW_FILE.exec(path)?.[1];
    if (law === undefined && !Object.hasOwn(FIXED, path)) continue;
    const file = `${COMMONS_FOLDER}/${path}`;
    const yaml = readYaml(file, text);
    problems.push(...yaml.problems);
    if (yaml.value === undefined) continue;
    const { report, problems: found } = createReport((where) => ({ ...yaml.locate(where), file }), 'shape');
    const schema = FIXED[path] ?? LawPack;
    const parsed = schema.safeParse(yaml.value);
    if (!parsed.success) reportShape(parsed.error.issues, schema, yaml.value, report);
    else if (path === CHILD_FILE) children = parsed.data as StepCatalogue;
    else if (path === TERMS_FILE) terms = parsed.data as Terms;
    else if (path === INDICATORS_FILE) indicators = parsed.data as IndicatorCatalogue;
    else if (law === undefined) catalogue = parsed.data as Catalogue;
    else {
      const pack = parsed.data as LawPack;
      if (pack.id !== law)
        report.error(['id'], `the file is called ${law}.yaml`, `write id: ${law}, or rename the file`);
      laws[law] = pack;
    }
    problems.push(...found);
  }
  if (problems.some(({ severity }) => severity === 'error')) return err(inReadingOrder(problems));
  return ok({
    ...(catalogue === undefined ? {} : { catalogue }),
    ...(indicators === undefined ? {} : { indicators }),
    ...(children === undefined ? {} : { children }),
    ...(terms === undefined ? {} : { terms }),
    laws,
  });
}
