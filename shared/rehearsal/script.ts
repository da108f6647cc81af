// A script for seats: who does what when. Read from what an author wrote in YAML; mistakes are sentences that name their entry.
import { z } from 'zod';
import { own } from '../kit/own.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { Duration, Id, MeasureId } from '../scenario/schema/values.ts';

const At = Duration.describe('Exercise time, e.g. 7m30s');
const Words = z.string().max(2000).default('As the script says.');

/** One line: a decision, a measure, an answer as an authority (`team: control` for control), or a release by hand. */
const Line = z.union([
  z.strictObject({ t: At, team: Id, decision: Id, option: Id, reason: Words }),
  z.strictObject({ t: At, team: Id, measure: MeasureId, about: Id.optional(), reason: Words }),
  z.strictObject({
    t: At,
    team: Id,
    answers: MeasureId,
    about: Id.optional(),
    answer: z.enum(['granted', 'narrowed', 'refused']),
    reason: Words,
  }),
  z.strictObject({ t: At, release: Id }),
]);
export type Line = z.output<typeof Line>;

export type ReadScript =
  | { readonly ok: true; readonly lines: readonly Line[] }
  | { readonly ok: false; readonly mistakes: readonly ScriptMistake[] };

export interface ScriptMistake {
  /** Which entry of the list, counted from 0; absent if it is no list. */
  readonly entry?: number;
  readonly message: string;
}

const SHAPES =
  'a line is { t, team, decision, option }, { t, team, measure, about }, { t, team, answers, answer } or { t, release }';

/** Lines of a script in the order of their moments. */
export function readScript(value: unknown, scenario: Scenario): ReadScript {
  if (!Array.isArray(value)) return { ok: false, mistakes: [{ message: `a script is a list: ${SHAPES}` }] };
  const lines: Line[] = [];
  const mistakes: ScriptMistake[] = [];
  for (const [index, raw] of value.entries()) {
    const read = Line.safeParse(raw);
    const message = read.success ? unknownWord(read.data, scenario) : SHAPES;
    if (message !== undefined) mistakes.push({ entry: index, message });
    else if (read.success) lines.push(read.data);
  }
  if (mistakes.length > 0) return { ok: false, mistakes };
  return { ok: true, lines: lines.sort((a, b) => a.t - b.t) };
}

function unknownWord(line: Line, scenario: Scenario): string | undefined {
  const unless = (known: unknown, what: string, id: string): string | undefined =>
    known === undefined ? `no ${what} is called "${id}"` : undefined;
  if ('release' in line) return unless(own(scenario.injects, line.release), 'inject', line.release);
  const control = 'answers' in line && line.team === 'control';
  const team = control ? undefined : unless(own(scenario.teams, line.team), 'team', line.team);
  if (team !== undefined) return team;
  if ('decision' in line) {
    const decision = own(scenario.decisions, line.decision);
    return (
      unless(decision, 'decision', line.decision) ??
      unless(own(decision?.options ?? {}, line.option), `option of ${line.decision}`, line.option)
    );
  }
  const measure = 'answers' in line ? line.answers : line.measure;
  return (
    unless(own(scenario.orders ?? {}, measure), 'measure teams can order', measure) ??
    (line.about === undefined ? undefined : unless(own(scenario.people, line.about), 'person', line.about))
  );
}
