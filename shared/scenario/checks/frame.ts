// The frame of a scenario: clocks, teams, objectives, and the small references of cards, people and evaluation.
import { formatDuration } from '../../kit/time.ts';
import { type CheckContext, known, knownTeams } from './context.ts';

export function checkFrame(context: CheckContext): void {
  checkMoves(context);
  checkTeams(context);
  checkObjectives(context);
  const { scenario: s } = context;
  for (const [id, { to }] of Object.entries(s.agencies)) knownTeams(context, to, ['agencies', id, 'to']);
  checkAgencies(context);
  for (const [id, card] of Object.entries(s.cards)) knownTeams(context, card.to, ['cards', id, 'to']);
  for (const [id, person] of Object.entries(s.people))
    for (const [key, disclosure] of Object.entries(person.disclosure))
      knownTeams(context, disclosure.to, ['people', id, 'disclosure', key, 'to']);
  for (const [id, point] of Object.entries(s.evaluation)) {
    known(context, 'inject', point.inject, Object.keys(s.injects), ['evaluation', id, 'inject']);
    known(context, 'objective', point.objective, Object.keys(s.objectives), ['evaluation', id, 'objective']);
  }
}

function checkMoves({ scenario: s, report }: CheckContext): void {
  if (s.ends === 0) report.error(['ends'], 'the exercise ends when it starts', 'write how long it lasts, e.g. 40m');
  for (const [i, move] of s.moves.entries()) {
    const before = s.moves[i - 1];
    if (!before) {
      if (move.at !== 0) report.error(['moves', i, 'at'], 'the first move must start at 0m', 'write at: 0m');
      continue;
    }
    if (move.at <= before.at)
      report.error(
        ['moves', i, 'at'],
        'moves must follow one another in time',
        `write more than ${formatDuration(before.at)}`,
      );
    else if (move.story < before.story + (move.at - before.at) * before.storyPerExercise)
      report.warning(
        ['moves', i, 'story'],
        'the story clock goes back here',
        'write a later moment, or slow the move before',
      );
    if (move.at > s.ends)
      report.error(
        ['moves', i, 'at'],
        `the exercise ends at ${formatDuration(s.ends)}`,
        'start the move earlier, or move ends:',
      );
  }
}

/** Who else writes and answers in the log beside teams. */
const RESERVED_TEAMS: ReadonlySet<string> = new Set(['control', 'person', 'everyone']);

function checkTeams({ scenario: s, report }: CheckContext): void {
  const codes = new Map<string, string>();
  if (Object.keys(s.teams).length === 0) report.error(['teams'], 'there is no team', 'add at least one team');
  for (const [id, team] of Object.entries(s.teams)) {
    if (RESERVED_TEAMS.has(id))
      report.error(['teams', id], `"${id}" is nobody's team`, 'choose another id; the title may stay');
    const twin = codes.get(team.code);
    if (twin)
      report.error(['teams', id, 'code'], `${team.code} is also the code of ${twin}`, 'give each team its own code');
    codes.set(team.code, id);
  }
}

/** In the log an agency stands beside teams and control: one name, one meaning. */
function checkAgencies({ scenario: s, report }: CheckContext): void {
  for (const id of Object.keys(s.agencies))
    if (RESERVED_TEAMS.has(id) || Object.hasOwn(s.teams, id))
      report.error(['agencies', id], `"${id}" is somebody else already`, 'choose another id; the title may stay');
}

function checkObjectives({ scenario: s, report }: CheckContext): void {
  const tested = new Set(
    Object.values(s.injects).flatMap((inject) => inject.expects.map((e) => `${e.objective} ${e.task}`)),
  );
  for (const [id, objective] of Object.entries(s.objectives))
    for (const task of Object.keys(objective.tasks))
      if (!tested.has(`${id} ${task}`))
        report
          .as('untested-task')
          .warning(
            ['objectives', id, 'tasks', task],
            'no expectation tests this task',
            'name it in the expects: of an inject',
          );
}
