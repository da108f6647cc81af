// What many rehearsals came to, as a page to read in a terminal.
import { formatExerciseTime, MINUTE } from '../../shared/kit/time.ts';
import type { Counted } from '../../shared/rehearsal/range.ts';
import type { Summary } from '../../shared/rehearsal/summary.ts';
import { textTable } from './text-table.ts';

const DEAD_ENDS: Readonly<Record<Summary['deadEnds'][number]['kind'], string>> = {
  'card-too-short': 'nobody had a minute to decide it',
  'deadline-before-card': 'its deadline had passed when the card opened',
  'inject-too-late': 'it was still due, held or waiting at ENDEX',
  'never-answered': 'asked for, and nobody answered',
  'condition-failed': 'the condition could not be read',
  'inject-to-nobody': 'it reached no team',
  'script-refused': 'not carried out',
  'broke-off': 'the run broke off',
};

const COUNTED: Readonly<Record<Counted, string>> = {
  'points-met': 'evaluation points met',
  'expectations-in-time': 'expected actions in time',
  'persons-right': 'persons with the right outcome',
  'storylines-good': 'storylines that ended well',
  'storylines-harm': 'storylines that ended in harm',
};

/** So many columns of load fit on a line. */
const LOAD_COLUMNS = 12;

/** A line that names more than this is read by nobody. */
const MOST_NAMED = 24;

/** Sections in the order an author asks: does it end, what never comes, how does it end, who has too much to do. */
export function simulationTable(summary: Summary, { seats, seed }: { seats: string; seed: number }): string {
  const { runs } = summary;
  const often = (count: number): string => `${Math.round((count / runs) * 100)} %`;
  const part = (share: number | undefined): string => (share === undefined ? '' : `${Math.round(share * 100)} %`);
  const sections: [string, readonly (readonly string[])[]][] = [
    [
      'Dead ends',
      summary.deadEnds.map(({ kind, what, runs: found, seed: of }) => [
        often(found),
        what,
        DEAD_ENDS[kind],
        `--seed=${of} --runs=1`,
      ]),
    ],
    ['Reached in no run', unreached(summary)],
    ['What even careful seats could not do', seats === 'careful' ? shortOf(summary, often) : []],
    [
      'Injects',
      summary.injects.map(({ inject, number, reached, earliest, latest, byHandOnly, suggested }) => [
        number,
        inject,
        often(reached),
        earliest === undefined || latest === undefined ? '' : span(earliest, latest),
        suggested === undefined ? (byHandOnly ? 'only by hand' : '') : `in reserve, suggested ${often(suggested)}`,
      ]),
    ],
    [
      'Storylines, and where they ended',
      summary.storylines.flatMap(({ storyline, states }) =>
        states.map(({ state, reached, ended, outcome, branch }) => [
          storyline,
          state,
          often(reached),
          often(ended),
          outcome ?? '',
          branch ?? '',
        ]),
      ),
    ],
    ['Branches', summary.branches.map(({ branch, reached }) => [branch, often(reached)])],
    [
      'Decisions',
      summary.decisions.map(({ decision, opened, options }) => [
        decision,
        often(opened),
        Object.entries(options)
          .map(([option, count]) => `${option} ${count}`)
          .join(', '),
      ]),
    ],
    [
      'Measures',
      summary.measures.map(({ measure, reached, orders, results }) => [
        measure,
        often(reached),
        `${orders} orders`,
        Object.entries(results)
          .flatMap(([result, count]) => (count === 0 ? [] : [`${result} ${count}`]))
          .join(', '),
      ]),
    ],
    [
      'Expected actions',
      summary.expectations.map(({ expectation, team, told, met, late, missed, open }) => [
        expectation,
        team,
        `met ${often(met)}`,
        `late ${often(late)}`,
        `missed ${often(missed)}`,
        open === 0 ? '' : `open ${often(open)}`,
        told ? '' : 'the inject does not go to this team',
      ]),
    ],
    [
      'Evaluation points',
      summary.points.map(({ point, shares }) => [
        point,
        Object.entries(shares)
          .map(([result, share]) => `${result} ${part(share)}`)
          .join(', '),
      ]),
    ],
    [
      'Persons of concern',
      summary.people.map(({ person, right, errors }) => [
        person,
        right === undefined ? '' : `right outcome ${part(right)}`,
        Object.entries(errors)
          .map(([error, share]) => `${error} ${part(share)}`)
          .join(', '),
      ]),
    ],
    [
      'Range of outcomes (least, median and most of any run)',
      summary.ranges.map(({ counted, of, least, median, most }) => [
        COUNTED[counted],
        `${least.count}`,
        `${median}`,
        `${most.count} of ${of}`,
        least.count === most.count ? '' : `--seed=${least.seed} and --seed=${most.seed} show both ends`,
      ]),
    ],
    [
      'Load (injects received and cards open in the busiest minute, on average)',
      summary.load.map(({ team, injects, busiest }) => [
        team,
        `${injects} injects in all`,
        busiest === undefined
          ? ''
          : `most at ${formatExerciseTime(busiest.minute * MINUTE)}: ${busiest.injects} + ${busiest.cards} cards (at most ${busiest.mostCards})`,
      ]),
    ],
    ['Load over time (injects received and cards open in a minute, on average)', loadOverTime(summary)],
  ];
  const head = `${summary.scenario}: ${runs} ${runs === 1 ? 'run' : 'runs'}, ${seats} seats, seed ${seed}`;
  const body = sections.flatMap(([title, rows]) => (rows.length === 0 ? [] : [`\n${title}\n${textTable(rows)}`]));
  const clean = summary.deadEnds.length === 0 ? ['\nNo dead ends.'] : [];
  return [head, ...clean, ...body].join('\n');
}

/** Expected actions that were late or missed although the team was told, and persons without the right outcome. */
function shortOf({ expectations, people }: Summary, often: (count: number) => string): string[][] {
  const actions = expectations.filter(({ told, late, missed }) => told && late + missed > 0);
  const persons = people.filter(({ right }) => right !== undefined && right < 1);
  return [
    ...actions.map(({ expectation, team, late, missed }) => [
      expectation,
      team,
      `not in time in ${often(late + missed)}`,
    ]),
    ...persons.map(({ person, right = 0 }) => [person, '', `right outcome in ${Math.round(right * 100)} % only`]),
  ];
}

/** One column for so many minutes that the exercise fits on a line; all minutes are in the figures of --json. */
function loadOverTime({ load }: Summary): string[][] {
  const minutes = Math.max(0, ...load.map((team) => team.minutes.length));
  if (minutes === 0) return [];
  const each = Math.max(1, Math.ceil(minutes / LOAD_COLUMNS));
  const starts = Array.from({ length: Math.ceil(minutes / each) }, (_, i) => i * each);
  const head = ['', ...starts.map((start) => formatExerciseTime(start * MINUTE))];
  return [
    head,
    ...load.map((team) => [
      team.team,
      ...starts.map((start) => {
        const block = team.minutes.slice(start, start + each);
        const sum = block.reduce((total, { injects, cards }) => total + injects + cards, 0);
        return block.length === 0 ? '' : (sum / block.length).toFixed(1);
      }),
    ]),
  ];
}

const span = (earliest: number, latest: number): string => {
  const [from, to] = [formatExerciseTime(earliest), formatExerciseTime(latest)];
  return from === to ? from : `${from} to ${to}`;
};

/** One row per kind; ids without the kind before them. */
function unreached({ unreached: keys }: Summary): string[][] {
  const kinds = new Map<string, string[]>();
  for (const key of keys) {
    const [kind = '', id = ''] = key.split(/:(.*)/s);
    kinds.set(kind, [...(kinds.get(kind) ?? []), id]);
  }
  return [...kinds].map(([kind, ids]) => {
    const more = ids.length - MOST_NAMED;
    const names = ids.slice(0, MOST_NAMED).join(', ');
    return [`${kind}s`, String(ids.length), more > 0 ? `${names} and ${more} more (all of them with --json)` : names];
  });
}
