// Decisions: somebody may take them, some inject opens them, and their measures are open to every deciding team.
import { formatDuration } from '../../kit/time.ts';
import type { Path } from '../problem.ts';
import type { Decision } from '../schema/decisions.ts';
import { type CheckContext, known, knownAll, own } from './context.ts';
import { teamsThatMay } from './measures.ts';

export function checkDecisions(context: CheckContext): void {
  const { scenario: s, report } = context;
  const opened = new Set(Object.values(s.injects).flatMap((inject) => inject.opens));
  for (const [id, decision] of Object.entries(s.decisions)) {
    const path: Path = ['decisions', id];
    knownAll(context, 'team', decision.by, Object.keys(s.teams), [...path, 'by']);
    if (decision.about !== undefined)
      known(context, 'person', decision.about, Object.keys(s.people), [...path, 'about']);
    if (!opened.has(id)) report.error(path, 'no inject ever opens this decision', `write opens: [${id}] in an inject`);
    if (Object.keys(decision.options).length === 0)
      report.error([...path, 'options'], 'there is nothing to choose', 'give the decision at least one option');
    if (Object.hasOwn(decision.options, 'missed'))
      report.error(
        [...path, 'options', 'missed'],
        `"missed" means that the deadline passed`,
        'call the option something else',
      );
    checkTimes(context, decision, path);
    for (const [option, { measures }] of Object.entries(decision.options))
      for (const [i, measure] of measures.entries())
        checkMeasure(context, decision, measure, [...path, 'options', option, 'measures', i]);
  }
}

function checkMeasure(context: CheckContext, decision: Decision, id: string, path: Path): void {
  const { scenario: s, report } = context;
  if (!known(context, 'measure', id, Object.keys(s.measures), path) || !own(s.measures, id)) return;
  const may = teamsThatMay(context, id);
  for (const team of decision.by)
    if (!may.includes(team))
      report.error(
        path,
        `${team} may decide this but may not take ${id}`,
        `add ${team} to measures.${id}.by, or choose another measure`,
      );
}

function checkTimes({ scenario: s, report }: CheckContext, { deadline, closes }: Decision, path: Path): void {
  for (const [field, time] of [
    ['deadline', deadline],
    ['closes', closes],
  ] as const) {
    if (time === undefined) continue;
    const ms = 'at' in time ? time.at : time.within;
    const part = [...path, field, 'at' in time ? 'at' : 'within'];
    if (ms === 0) report.error(part, 'nobody can decide in no time', 'write at least 1s');
    if (ms > s.ends) report.error(part, `the exercise ends at ${formatDuration(s.ends)}`, 'write less, or move ends:');
  }
  if (!deadline || !closes) return;
  const closesFirst =
    ('at' in deadline && 'at' in closes && closes.at < deadline.at) ||
    ('within' in deadline && 'within' in closes && closes.within < deadline.within);
  if (closesFirst)
    report.error([...path, 'closes'], 'the card closes before its deadline', 'close it at the deadline or later');
}
