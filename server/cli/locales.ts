// What a scenario's translations lack, for an author:
//   node dist/server/cli/locales.js <folder> [it|ru|en …]             lists missing, stale and unknown texts
//   node dist/server/cli/locales.js <folder> it --add                 adds missing texts, in the author's language
//   node dist/server/cli/locales.js <folder> it --stamp <key…>        marks these translations as up to date
//   node dist/server/cli/locales.js <folder> it --stamp-all           marks all stale ones as up to date
// A text that --add wrote is marked as not translated and stays missing until it is translated and stamped by its key.
// Ends with 0 (nothing to do), 1 (something is left to do) or 2 (wrong call).
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isLanguage, LANGUAGES, type Language } from '../../shared/kit/languages.ts';
import { formatProblem } from '../../shared/scenario/problem.ts';
import { sourceTexts } from '../../shared/scenario/texts.ts';
import { openLocale } from '../library/locale-file.ts';
import { readScenarioFolder } from '../library/scenario-library.ts';

const usage = 'usage: locales <folder> [language…] [--add] [--stamp <key> …] [--stamp-all]';

async function main(args: readonly string[]): Promise<number> {
  const call = readCall(args);
  if (typeof call === 'string') {
    console.error(`${call}\n${usage}`);
    return 2;
  }
  const loaded = await readScenarioFolder(call.folder);
  if (!loaded.ok) {
    // A translation is brought up to date against a scenario that can be read.
    for (const problem of loaded.error) console.error(formatProblem(problem));
    return 1;
  }
  const { scenario } = loaded.value;
  const source = sourceTexts(scenario);
  const known = scenario.languages.filter((language) => language !== scenario.language);
  let left = 0;
  for (const language of call.languages.length > 0 ? call.languages : known) {
    if (language === scenario.language) {
      console.error(`${language} is the language the scenario is written in\n${usage}`);
      return 2;
    }
    const file = path.join(call.folder, 'locales', `${language}.yaml`);
    const locale = openLocale(await textOf(file), language, source);
    const unknown = call.stamp.filter((key) => !locale.has(key));
    if (unknown.length > 0) {
      console.error(`${file} has no text ${unknown.join(', ')}`);
      return 2;
    }
    if (call.add) locale.addMissing();
    locale.stamp(call.stampAll ? locale.stale() : call.stamp);
    if (locale.changed()) {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, locale.toString());
    }
    const rows = [
      ...locale.missing().map((key) => `missing  ${key}`),
      ...locale.stale().map((key) => `stale    ${key}`),
    ];
    console.log(
      `${file}: ${rows.length === 0 ? `all ${source.size} texts are up to date` : `${rows.length} of ${source.size} texts are left to do`}`,
    );
    for (const row of rows) console.log(`  ${row}`);
    left += rows.length;
  }
  return left === 0 ? 0 : 1;
}

interface Call {
  readonly folder: string;
  readonly languages: readonly Language[];
  readonly add: boolean;
  readonly stamp: readonly string[];
  readonly stampAll: boolean;
}

function readCall(args: readonly string[]): Call | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        add: { type: 'boolean' },
        stamp: { type: 'string', multiple: true },
        'stamp-all': { type: 'boolean' },
      },
    });
    const [folder, ...rest] = positionals;
    if (folder === undefined) return 'name the folder of a scenario';
    const languages = rest.filter(isLanguage);
    // Keys may follow --stamp one after another; whatever is no language is one of them.
    const keys = rest.filter((word) => !isLanguage(word));
    if (keys.length > 0 && values.stamp === undefined)
      return `"${keys[0]}" is no language; there are: ${LANGUAGES.join(', ')}`;
    const stampAll = values['stamp-all'] === true;
    if (languages.length !== 1 && (values.add || values.stamp || stampAll)) return 'name the one language to change';
    return { folder, languages, add: values.add === true, stamp: [...(values.stamp ?? []), ...keys], stampAll };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const textOf = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');

process.exitCode = await main(process.argv.slice(2));
