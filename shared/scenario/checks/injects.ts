// What injects carry: known recipients, cards that reach somebody, and expectations that can be met in time.
import { formatDuration } from '../../kit/time.ts';
import { nearest } from '../nearest.ts';
import type { Path } from '../problem.ts';
import type { Expectation, Inject } from '../schema/injects.ts';
import { type CheckContext, known, knownAll, knownTeams, own, recipients } from './context.ts';
import { checkExpectedForm } from './forms.ts';
import { checkExpectedMeasure } from './measures.ts';
import { earliestRelease } from './triggers.ts';

export function checkInjects(context: CheckContext): void {
  const { scenario: s, report } = context;
  const numbers = new Map<string, string>();
  const attached = new Set<string>();
  for (const [id, inject] of Object.entries(s.injects)) {
    const path: Path = ['injects', id];
    const twin = numbers.get(inject.number);
    if (twin)
      report
        .as('number-twice')
        .warning(
          [...path, 'number'],
          `${inject.number} is also the number of ${twin}`,
          'give each inject its own number',
        );
    numbers.set(inject.number, id);
    knownTeams(context, inject.to, [...path, 'to']);
    if (inject.storyline !== undefined)
      known(context, 'storyline', inject.storyline, Object.keys(s.storylines), [...path, 'storyline']);
    for (const [i, file] of inject.attachments.entries()) {
      attached.add(file);
      if (context.media.includes(file)) continue;
      const near = nearest(file, context.media);
      const mend = near ? `did you mean "${near}"?` : `put the file into the folder media/`;
      report.error([...path, 'attachments', i], `media/${file} does not exist`, mend);
    }
    for (const [i, shown] of inject.shows.entries()) checkShown(context, shown, [...path, 'shows', i]);
    checkOpens(context, inject, path);
    for (const [i, expectation] of inject.expects.entries())
      checkExpectation(context, id, expectation, [...path, 'expects', i]);
  }
  for (const file of context.media)
    if (!attached.has(file))
      report.warning(['injects'], `media/${file} is attached to no inject`, 'attach it, or remove the file');
}

function checkShown(context: CheckContext, shown: string, path: Path): void {
  const [kind, id = ''] = shown.split(':');
  if (kind === 'person') known(context, 'person', id, Object.keys(context.scenario.people), path);
  if (kind === 'card') known(context, 'card', id, Object.keys(context.scenario.cards), path);
}

function checkOpens(context: CheckContext, inject: Inject, path: Path): void {
  const { scenario: s, report } = context;
  knownAll(context, 'decision', inject.opens, Object.keys(s.decisions), [...path, 'opens']);
  const to = recipients(s, inject.to);
  const holder = new Map<string, string>();
  for (const [i, id] of inject.opens.entries()) {
    const decision = own(s.decisions, id);
    if (!decision) continue;
    const teams = decision.by.filter((team) => to.includes(team));
    if (teams.length === 0)
      report.error(
        [...path, 'opens', i],
        `nobody who gets this inject may decide ${id}`,
        `send it to ${decision.by.join(' or ')}`,
      );
    for (const team of teams) {
      const other = holder.get(team);
      if (other !== undefined && other !== id)
        report
          .as('two-cards')
          .error(
            [...path, 'opens', i],
            `${team} would get two cards at once: ${other} and ${id}`,
            'open one of them with another inject',
          );
      holder.set(team, id);
    }
  }
}

function checkExpectation(context: CheckContext, inject: string, e: Expectation, path: Path): void {
  const { scenario: s, report } = context;
  known(context, 'team', e.team, Object.keys(s.teams), [...path, 'team']);
  if ([e.decision, e.measure, e.form].filter((each) => each !== undefined).length !== 1)
    report.error(
      path,
      'an expectation is a decision, a measure or a form',
      'write decision: and options:, or measure:, or form:',
    );
  if (e.form !== undefined) checkExpectedForm(context, e.team, e.form, e.about, path);
  if (e.measure !== undefined) checkExpectedMeasure(context, e.team, e.measure, e.about, path);
  const decision = e.decision === undefined ? undefined : own(s.decisions, e.decision);
  if (e.decision !== undefined && e.options.length === 0)
    report.error([...path, 'options'], 'no option would meet this', 'name at least one option');
  if (
    e.decision !== undefined &&
    known(context, 'decision', e.decision, Object.keys(s.decisions), [...path, 'decision']) &&
    decision
  ) {
    knownAll(context, 'option', e.options, Object.keys(decision.options), [...path, 'options']);
    if (!decision.by.includes(e.team))
      report
        .as('team-may-not')
        .error(
          [...path, 'team'],
          `${e.team} may not decide ${e.decision}`,
          `expect it of ${decision.by.join(' or ')}, or add the team to by:`,
        );
    else if (!holdsCard(context, e.team, e.decision))
      report.error(
        [...path, 'team'],
        `${e.team} never gets the card ${e.decision}`,
        `let an inject to ${e.team} open it`,
      );
  }
  if (known(context, 'objective', e.objective, Object.keys(s.objectives), [...path, 'objective']))
    known(context, 'task', e.task, Object.keys(own(s.objectives, e.objective)?.tasks ?? {}), [...path, 'task']);
  const latest = earliestRelease(s, inject) + e.within;
  if (latest > s.ends)
    report
      .as('too-late')
      .error(
        [...path, 'within'],
        `this runs until ${formatDuration(latest)}, but the exercise ends at ${formatDuration(s.ends)}`,
        'expect it sooner, release the inject earlier, or move ends:',
      );
}

/** Whether some inject puts the card of a decision before a team. */
function holdsCard({ scenario: s }: CheckContext, team: string, decision: string): boolean {
  return Object.values(s.injects).some((i) => i.opens.includes(decision) && recipients(s, i.to).includes(team));
}
