// From an author's files to a trusted scenario, or to the list of everything that is wrong with them. Nothing is ever
// half-loaded: one error refuses the whole; warnings refuse nothing. Never throws.
import type { Language } from '../kit/languages.ts';
import { err, ok, type Result } from '../kit/result.ts';
import type { AvoidTerms } from './avoided.ts';
import { factsOfCases } from './case-facts.ts';
import { checkScenario } from './check.ts';
import { checkDeclaredFacts } from './checks/cases.ts';
import { childSteps } from './child-steps.ts';
import { type Commons, NO_COMMONS, orderables } from './orders.ts';
import { createReport, inReadingOrder, type Problem } from './problem.ts';
import { protectionClocks } from './protection-clocks.ts';
import type { MediaFile, Scenario } from './scenario.ts';
import { ScenarioSource } from './schema.ts';
import { reportShape } from './shape-problems.ts';
import type { Terms } from './terms.ts';
import { sourceTexts } from './texts.ts';
import { readTranslation, type Translation } from './translations.ts';
import { CURRENT_SCHEMA, upgrade } from './upgrade.ts';
import { indicatorTexts, usedIndicators } from './used-indicators.ts';
import { readYaml } from './yaml-file.ts';

export const SCENARIO_FILE = 'scenario.yaml';
const LOCALE_FILE = /^locales\/[^/]+\.yaml$/;

export interface TextFile {
  /** Path inside the scenario's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface ReadScenario {
  readonly scenario: Scenario;
  readonly warnings: readonly Problem[];
}

/**
 * Reads a scenario's files: `scenario.yaml` and `locales/<language>.yaml`. On refusal the list holds warnings too.
 * Where the name of its folder is given, the scenario's id must be the same. `commons`: catalogue and law packs.
 */
export function parseScenario(
  files: readonly TextFile[],
  media: Readonly<Record<string, MediaFile>>,
  folder?: string,
  commons: Commons = NO_COMMONS,
): Result<ReadScenario, readonly Problem[]> {
  const problems: Problem[] = [];
  const { source, found } = readSource(files, Object.keys(media), folder, commons);
  problems.push(...found);

  const translations: Translation[] = [];
  for (const { path, text } of files) {
    if (path === SCENARIO_FILE) continue;
    if (!LOCALE_FILE.test(path)) {
      const mend = `a scenario is ${SCENARIO_FILE} and locales/<language>.yaml: move its content there`;
      const message = 'this file is never read';
      problems.push({ file: path, line: 1, where: '', message, mend, code: 'file', severity: 'error' });
      continue;
    }
    const yaml = readYaml(path, text);
    problems.push(...yaml.problems);
    if (yaml.value === undefined) continue;
    const read = readTranslation(path, yaml, source, commons);
    problems.push(...read.problems);
    if (read.translation) translations.push(read.translation);
  }

  const ordered = inReadingOrder(problems);
  if (!source || ordered.some((problem) => problem.severity === 'error')) return err(ordered);
  return ok({ scenario: trusted(source, translations, media, commons), warnings: ordered });
}

function readSource(
  files: readonly TextFile[],
  media: readonly string[],
  folder: string | undefined,
  commons: Commons,
): { source?: ScenarioSource; found: readonly Problem[] } {
  const file = files.find(({ path }) => path === SCENARIO_FILE);
  if (!file) {
    const mend = `write a ${SCENARIO_FILE} into the folder`;
    const message = `${SCENARIO_FILE} does not exist`;
    return { found: [{ file: SCENARIO_FILE, line: 1, where: '', message, mend, code: 'file', severity: 'error' }] };
  }
  const yaml = readYaml(SCENARIO_FILE, file.text);
  if (yaml.value === undefined) return { found: yaml.problems };
  const { report, problems } = createReport(yaml.locate, 'shape');
  const raw = upgrade(yaml.value);
  if (!raw.ok) {
    report.error(['schema'], raw.error, `update Waymark, or write it for schema: ${CURRENT_SCHEMA}`);
    return { found: [...yaml.problems, ...problems] };
  }
  const parsed = ScenarioSource.safeParse(raw.value);
  if (!parsed.success) {
    reportShape(parsed.error.issues, ScenarioSource, raw.value, report);
    return { found: [...yaml.problems, ...problems] };
  }
  if (folder !== undefined && parsed.data.id !== folder)
    report.error(['id'], `the folder is called ${folder}`, `write id: ${folder}, or rename the folder`);
  checkDeclaredFacts(parsed.data, report);
  const source = { ...parsed.data, facts: { ...factsOfCases(parsed.data), ...parsed.data.facts } };
  const checked = checkScenario(source, media, yaml.locate, commons);
  return { source, found: [...yaml.problems, ...problems, ...checked] };
}

function trusted(
  source: ScenarioSource,
  translations: readonly Translation[],
  media: Readonly<Record<string, MediaFile>>,
  commons: Commons,
): Scenario {
  const texts: Partial<Record<Language, Readonly<Record<string, string>>>> = {
    [source.language]: Object.fromEntries(sourceTexts(source)),
  };
  const stale: Partial<Record<Language, readonly string[]>> = {};
  for (const translation of translations) {
    texts[translation.language] = translation.texts;
    if (translation.stale.length > 0) stale[translation.language] = translation.stale;
  }
  const languages = [source.language, ...translations.map(({ language }) => language)];
  for (const language of languages)
    texts[language] = {
      ...catalogueTitles(source, commons, language),
      ...indicatorTexts(source, commons, language),
      ...texts[language],
    };
  const orders = orderables(source, commons);
  const indicators = usedIndicators(source, commons);
  const steps = childSteps(source, commons.children);
  const lawPack = source.law === undefined ? undefined : commons.laws[source.law];
  return {
    ...source,
    languages,
    texts,
    stale,
    media,
    ...(Object.keys(orders).length === 0 ? {} : { orders }),
    ...(Object.keys(indicators).length === 0 ? {} : { indicators }),
    ...(Object.keys(steps).length === 0 ? {} : { steps }),
    ...(lawPack === undefined ? {} : { lawPack }),
    ...protectionClocks(source, lawPack),
    ...(commons.terms ? { avoid: avoidOf(commons.terms) } : {}),
  };
}

/** Without sources and notes, which are for authors. */
const avoidOf = ({ terms }: Terms): AvoidTerms =>
  Object.fromEntries(Object.entries(terms).map(([id, { avoid, say }]) => [id, { avoid, say }]));

/** Titles of measures, roles and child steps that the catalogue has in every language, by key. */
function catalogueTitles(
  source: ScenarioSource,
  { catalogue, children }: Commons,
  language: Language,
): Record<string, string> {
  const titles: Record<string, string> = {};
  for (const [id, { title }] of Object.entries(source.measures)) {
    const names = catalogue?.measures[id]?.names;
    if (title === undefined && names) titles[`measures.${id}.title`] = names[language];
  }
  if (source.ordering)
    for (const [role, names] of Object.entries(catalogue?.roles ?? {})) titles[`roles.${role}`] = names[language];
  const child = Object.values(source.people).some((person) => person.case?.child);
  for (const [id, { names }] of child ? Object.entries(children?.steps ?? {}) : [])
    titles[`steps.${id}`] = names[language];
  return titles;
}
