// The review's figures for a replayed log, as values and as pages to read in a terminal.
import type { ExerciseState } from '../../shared/exercise/state.ts';
import { type ExerciseMs, formatExerciseTime, MINUTE } from '../../shared/kit/time.ts';
import { evaluationPoints } from '../../shared/review/evaluation.ts';
import { exerciseFigures, type Share } from '../../shared/review/exercise-figures.ts';
import { teamFigures } from '../../shared/review/figures.ts';
import { Frames } from '../../shared/review/frames.ts';
import { gapsOf, reachedNobody } from '../../shared/review/gaps.ts';
import { handOffs } from '../../shared/review/hand-offs.ts';
import { ledgerOf } from '../../shared/review/knowledge.ts';
import { outcomes } from '../../shared/review/outcomes.ts';
import { type PersonFigures, personFigures } from '../../shared/review/person-figures.ts';
import { personReviews } from '../../shared/review/persons.ts';
import { ratings } from '../../shared/review/ratings.ts';
import { redLines } from '../../shared/review/red-lines.ts';
import { mostTelling, turningPoints } from '../../shared/review/turning-points.ts';
import { page } from './text-table.ts';

/** What the review says of an exercise at a position. */
export function figuresOf(state: ExerciseState, frames: Frames) {
  const log = frames.log.slice(0, state.position);
  const points = evaluationPoints(state);
  const lines = redLines(state, log);
  const ledger = ledgerOf(state);
  const persons = personFigures(state, log);
  return {
    teams: teamFigures(state),
    outcomes: outcomes(state),
    points,
    ratings: ratings(state, points, lines),
    redLines: lines,
    persons: persons.map((row) => ({ ...row, outcome: personReviews(state).find((one) => one.person === row.person) })),
    exercise: exerciseFigures(state, log, persons),
    handOffs: handOffs(state),
    gaps: gapsOf(state, ledger),
    reachedNobody: reachedNobody(state, ledger),
    turningPoints: mostTelling(turningPoints(Frames.of(log))),
  };
}

type Figures = ReturnType<typeof figuresOf>;

export function figuresTable(figures: Figures): string {
  return page('Figures of the review', [
    [
      'Teams',
      figures.teams.map((row) => [
        row.team,
        row.played ? '' : 'not played',
        `${row.opened} of ${row.sent} injects opened`,
        `${row.decisions} decisions, ${row.overdue} overdue`,
        `expected: ${row.inTime} in time, ${row.late} late, ${row.missed} missed`,
      ]),
    ],
    [
      'Storylines',
      figures.outcomes.map(({ storyline, state, outcome, branch }) => [storyline, state, outcome ?? '', branch ?? '']),
    ],
    ['Evaluation points', figures.points.map(({ point, result }) => [point, result])],
    [
      'Objectives',
      figures.ratings.map(({ objective, rating, inTime, late, missed, redLines: crossed }) => [
        objective,
        rating,
        `${inTime} in time, ${late} late, ${missed} missed`,
        crossed.length > 0 ? `capped by red line ${[...new Set(crossed.map(({ line }) => line))].join(', ')}` : '',
      ]),
    ],
    [
      'Red lines',
      figures.redLines.map(({ line, t, team, person, measure, contents, to, steps, clocks }) => [
        String(line),
        formatExerciseTime(t),
        team ?? '',
        measure ?? [...(steps ?? []), ...(clocks ?? [])].join(', '),
        person ?? (contents ? `${contents.join(', ')} to ${to}` : ''),
      ]),
    ],
    [
      'Most telling turning points',
      figures.turningPoints.map(({ t, kind, outcome, subject }) => [
        formatExerciseTime(t),
        kind,
        subject ?? '',
        outcome ?? '',
      ]),
    ],
    ['Persons', figures.persons.map(personRow)],
    ['Exercise', exerciseRows(figures.exercise)],
    [
      'Hand-offs',
      figures.handOffs.map((row) => [
        `${row.from} -> ${row.to}`,
        `${row.count} passed on, ${row.confirmed} opened`,
        Object.entries(row.bases)
          .map(([basis, count]) => `${basis} ${count}`)
          .join(', '),
        row.held === undefined ? '' : `after ${minutes(row.held)}`,
        row.untilOpened === undefined ? '' : `opened after ${minutes(row.untilOpened)}`,
        `${row.messages} messages`,
      ]),
    ],
    [
      'Not done though somebody knew',
      figures.gaps.map(({ expectation, team, person, status, first, never }) => [
        `${expectation} ${status}`,
        `${team} about ${person}`,
        first ? `${first.team} had ${first.item} at ${formatExerciseTime(first.knewAt ?? first.sentAt)}` : '',
        never.length > 0 ? `never there: ${never.map(({ item, team: by }) => `${item} (${by})`).join(', ')}` : '',
      ]),
    ],
    [
      'Reached nobody',
      [
        ...figures.reachedNobody.unopened.map(({ inject, to, sentAt }) => [
          `inject ${inject}`,
          `sent ${formatExerciseTime(sentAt)} to ${to.join(', ')}, opened by nobody`,
        ]),
        ...figures.reachedNobody.untold.map(({ person, disclosure }) => [`${person} ${disclosure}`, 'told to nobody']),
      ],
    ],
  ]);
}

function personRow(row: PersonFigures): string[] {
  const when = (t: ExerciseMs | undefined) => (t === undefined ? 'never' : formatExerciseTime(t));
  if (row.noticedAt === undefined) return [row.person, 'not observed'];
  return [
    row.person,
    `noticed ${when(row.noticedAt)} by ${row.noticedBy}`,
    `private talk ${when(row.talkAt)}`,
    `referral ${when(row.referredAt)}`,
    `protection ${when(row.protectedAt)}`,
    `safe place ${when(row.placedAt)}`,
    row.guardianAt === undefined ? '' : `guardian ${when(row.guardianAt)}`,
    `${row.talks} talks by ${row.teams.length} teams`,
    row.unsafe ? `not safe for ${minutes(row.unsafe.total)}` : '',
    `consent asked ${row.consents.asked}, given ${row.consents.given}, withheld ${row.consents.withheld}`,
  ];
}

function exerciseRows({ screened, consents, ...rest }: Figures['exercise']): string[][] {
  const { conference, freezes, breaches, refused, unanswered, stigma } = rest;
  const { bySex, consentToPass, promises, handedOver } = rest;
  const share = ({ done, of }: Share) => `${done} of ${of}`;
  const seen = <T>(figure: T | undefined, say: (figure: T) => string) => (figure ? say(figure) : 'not observed');
  return [
    ['screened in private', seen(screened, ({ all }) => share(all))],
    ['of them children', seen(screened?.children, share)],
    ...(bySex ?? []).map(({ sex, met, talked, ticked }) => [
      `of sex ${sex}`,
      `${talked} of ${met}, indicators ticked about ${ticked}`,
    ]),
    ['passed on with consent recorded before', seen(consentToPass, share)],
    ['promised the impossible', seen(promises, (who) => `${who.length} ${who.join(', ')}`.trim())],
    ['hand-overs opened or confirmed', seen(handedOver, share)],
    ['consents given', seen(consents, ({ given, asked }) => `${given} of ${asked}`)],
    [
      'case conference',
      seen(conference, ({ at, by }) => (at === undefined ? 'never' : `${formatExerciseTime(at)} by ${by}`)),
    ],
    [
      'money held',
      seen(freezes, (row) => `${row.carriedOut} of ${row.ordered} orders, ${row.beforeArrest} before an arrest`),
    ],
    ['breaches of walls', seen(breaches, ({ count, contents }) => `${count} ${contents.join(', ')}`.trim())],
    ['refused by an authority', seen(refused, share)],
    ['messages unanswered for 15 minutes', seen(unanswered, share)],
    [
      'words to avoid',
      seen(stigma, (rows) => [rows.length, ...rows.map(({ word, team }) => `${word} (${team})`)].join(' ')),
    ],
  ];
}

const minutes = (ms: ExerciseMs): string => `${Math.round(ms / MINUTE)} min`;
