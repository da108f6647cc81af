// Reads the log of an exercise, as the review offers it for download, and shows it at a moment:
//   npm run replay -- <log.jsonl> [--at=<position>|T+h:mm[:ss]] [--position=<n>] [--view=control[:<lang>]|team:<id>[:<lang>]|seat:<id>]
//                     [--figures|--state] [--json]
// Without --view or --figures: the state. Without --at or --position: the last position. A moment is read as the last position at or before it.
// Ends with 0 (shown), 1 (the log cannot be read; the line is named) or 2 (wrong call).
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { ExerciseState } from '../../shared/exercise/state.ts';
import { isLanguage } from '../../shared/kit/languages.ts';
import { MINUTE, SECOND } from '../../shared/kit/time.ts';
import { Frames } from '../../shared/review/frames.ts';
import type { Audience } from '../../shared/views/audience.ts';
import { wholeOf } from '../../shared/views/model.ts';
import { viewFor } from '../../shared/views/view-for.ts';
import { figuresOf, figuresTable } from './figures-tables.ts';
import { readLog } from './log-file.ts';
import { stateTable, summaryOf } from './replay-tables.ts';

const usage =
  'usage: replay <log.jsonl> [--at=<position>|T+h:mm] [--position=<n>] [--view=control[:<lang>]|team:<id>[:<lang>]|seat:<id>] [--figures|--state] [--json]';

interface Call {
  readonly file: string;
  readonly at: string | undefined;
  readonly view: string | undefined;
  readonly figures: boolean;
  readonly json: boolean;
}

async function main(args: readonly string[]): Promise<number> {
  const call = readCall(args);
  if (typeof call === 'string') return wrong(call);
  const text = await readFile(call.file, 'utf8').catch(() => undefined);
  if (text === undefined) return wrong(`${call.file} is no file that can be read`);
  const read = readLog(text);
  if (!read.ok) {
    console.error(`${call.file}:${read.error.line} ${read.error.message}`);
    return 1;
  }
  const frames = Frames.of(read.value);
  const position = positionOf(frames, call.at);
  if (typeof position === 'string') return wrong(position);
  const state = frames.at(position);
  const show = (value: unknown): void => console.log(JSON.stringify(value, undefined, 2));
  if (call.view !== undefined) {
    const audience = audienceOf(call.view, state);
    if (typeof audience === 'string') return wrong(audience);
    show(wholeOf(viewFor(audience, state)));
  } else if (call.figures) {
    const figures = figuresOf(state, frames);
    if (call.json) show(figures);
    else console.log(figuresTable(figures));
  } else {
    const summary = summaryOf(state, frames);
    if (call.json) show(summary);
    else console.log(stateTable(summary));
  }
  return 0;
}

function wrong(message: string): number {
  console.error(`${message}\n${usage}`);
  return 2;
}

function readCall(args: readonly string[]): Call | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        at: { type: 'string' },
        view: { type: 'string' },
        position: { type: 'string' },
        figures: { type: 'boolean', default: false },
        state: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) return 'name the file of one log';
    const wanted = [values.view !== undefined, values.figures, values.state].filter(Boolean).length;
    if (wanted > 1) return 'ask for a view, for figures or for the state, one at a time';
    if (values.at !== undefined && values.position !== undefined) return 'name one moment: --at or --position';
    if (values.position !== undefined && !/^\d+$/.test(values.position)) return '--position is a whole number';
    return { file, at: values.at ?? values.position, view: values.view, figures: values.figures, json: values.json };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function positionOf(frames: Frames, at: string | undefined): number | string {
  if (at === undefined) return frames.last;
  if (/^\d+$/.test(at)) {
    const position = Number(at);
    if (position >= 1 && position <= frames.last) return position;
    return `there is no position ${at}: the log has positions 1 to ${frames.last}`;
  }
  const moment = /^T\+(\d+):([0-5]\d)(?::([0-5]\d))?$/.exec(at);
  if (!moment) return `"${at}" is neither a position nor a moment: write for example --at=120 or --at=T+0:22`;
  const [hours = 0, minutes = 0, seconds = 0] = moment.slice(1).map((part) => Number(part ?? 0));
  return frames.atTime((hours * 60 + minutes) * MINUTE + seconds * SECOND);
}

function audienceOf(view: string, { scenario, seats }: ExerciseState): Audience | string {
  const [kind, ...rest] = view.split(':');
  const [id, asked] = kind === 'control' ? [undefined, rest[0]] : rest;
  const language = asked ?? scenario.language;
  if (!isLanguage(language)) return `"${language}" is no language; there are: ${scenario.languages.join(', ')}`;
  if (kind === 'control') return { kind, language };
  if (kind === 'team' && id !== undefined) {
    if (Object.hasOwn(scenario.teams, id)) return { kind, team: id, language };
    return `no team is called "${id}"; there are: ${Object.keys(scenario.teams).join(', ')}`;
  }
  if (kind === 'seat' && id !== undefined) {
    const row = seats.get(id);
    if (row) return { kind, seat: id, language: asked === undefined ? row.language : language };
    return `nobody has taken seat "${id}" by then; there are: ${[...seats].map(({ key }) => key).join(', ')}`;
  }
  return `"${view}" is no view: write control, team:<id> or seat:<id>, each with :<language> behind it if you like`;
}

process.exitCode = await main(process.argv.slice(2));
