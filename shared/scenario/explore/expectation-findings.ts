// Cards and expected actions: the team may, and it can still be in time.
import type { Path } from '../problem.ts';
import type { Expectation } from '../schema/injects.ts';
import { type Finding, moment } from './finding.ts';
import { keyOf, NEVER } from './horizon.ts';
import { aboutOf } from './measures-come.ts';
import { reaches } from './reach.ts';

export function findExpectations(finding: Finding): void {
  const { horizon } = finding;
  for (const [id, inject] of Object.entries(horizon.exploring.scenario.injects)) {
    if (horizon.at(keyOf.inject(id)) === NEVER) continue;
    for (const [i, expected] of inject.expects.entries()) {
      const path: Path = ['injects', id, 'expects', i];
      // [EXP] An expectation of a card is opened for the teams that got the card with it.
      if (inject.opens.length > 0 && !reaches(horizon, id).includes(expected.team)) {
        finding.report
          .as('never-expected')
          .error(
            [...path, 'team'],
            `this is never expected of ${expected.team}, who does not get the inject`,
            `add ${expected.team} to to:, or expect it in an inject that ${expected.team} gets`,
          );
        continue;
      }
      const due = horizon.latest(id) + expected.within;
      if (expected.decision !== undefined) card(finding, expected.decision, expected, due, path);
      else if (expected.measure !== undefined) measure(finding, expected.measure, expected, due, path);
    }
  }
}

function card({ horizon, report }: Finding, decision: string, { team }: Expectation, due: number, path: Path): void {
  const opens = horizon.at(keyOf.card(decision, team));
  if (opens === NEVER || opens < due) return;
  report
    .as('too-late')
    .error(
      [...path, 'within'],
      `${team} gets the card ${decision} at ${moment(opens)} at the earliest, but this is due by ${moment(due)}`,
      'give more time, or open the card earlier',
    );
}

function measure(finding: Finding, id: string, { team, about }: Expectation, due: number, path: Path): void {
  const { horizon, report } = finding;
  const { scenario } = horizon.exploring;
  const orderable = scenario.orders?.[id];
  if (!orderable?.by.includes(team)) return;
  const persons = about === undefined ? aboutOf(orderable) : [about];
  const ordered = Math.min(NEVER, ...persons.map((person) => horizon.at(keyOf.order(id, person, team))));
  if (ordered === NEVER) {
    const shown = Object.entries(scenario.injects).filter(([, { shows }]) => shows.includes(`person:${about}`));
    // Whoever brings the dossier card is lost: that is said there.
    if (shown.some(([inject]) => finding.lost.has(`inject ${inject}`))) return;
    report
      .as('cannot-order')
      .error(
        [...path, about === undefined ? 'measure' : 'about'],
        `${team} never gets the dossier card of ${about ?? 'anybody this can be about'}`,
        `write shows: [person:${about ?? '…'}] in an inject to ${team}`,
      );
  } else if (ordered > due)
    report
      .as('too-late')
      .error(
        [...path, 'within'],
        `${team} can order ${id} at ${moment(ordered)} at the earliest, but this is due by ${moment(due)}`,
        'give more time, or show the person earlier',
      );
  else result(finding, id, persons, { due, ordered, takes: orderable.takes, path });
}

function result(
  { horizon, report }: Finding,
  id: string,
  persons: readonly (string | undefined)[],
  { due, ordered, takes, path }: { due: number; ordered: number; takes: number; path: Path },
): void {
  const { ends } = horizon.exploring.scenario;
  const done = ordered + takes;
  if (done > ends)
    report
      .as('too-late')
      .error(
        [...path, 'measure'],
        `its result comes at ${moment(done)} at the earliest, but the exercise ends at ${moment(ends)}`,
        `write a shorter takes: in measures.${id}, or expect it earlier`,
      );
  else if (done > due)
    report
      .as('too-late')
      .error(
        [...path, 'within'],
        `ordered at once, ${id} takes until ${moment(done)}, but this is due by ${moment(due)}`,
        `give more time, or write a shorter takes: in measures.${id}`,
      );
  const can = persons.some((person) =>
    ['full', 'partial', 'nothing'].some((quality) => horizon.at(keyOf.result(id, person, quality)) !== NEVER),
  );
  if (can && !persons.some((person) => horizon.at(keyOf.result(id, person, 'full')) !== NEVER))
    report
      .as('only-partial')
      .error(
        [...path, 'measure'],
        `${id} can never be carried out in full: something it needs never becomes so`,
        'let a measure or sets: bring what it needs, or expect something else',
      );
}

/** Deadlines that have passed when the card opens, and teams that may decide what they never get. */
export function findCards({ horizon, report, lost }: Finding): void {
  const { scenario } = horizon.exploring;
  for (const [id, { by, deadline }] of Object.entries(scenario.decisions)) {
    const opens = Math.min(NEVER, ...by.map((team) => horizon.at(keyOf.card(id, team))));
    if (opens === NEVER) continue;
    if (deadline && 'at' in deadline && deadline.at <= opens)
      report
        .as('deadline-before-card')
        .error(
          ['decisions', id, 'deadline', 'at'],
          `the deadline has passed when the card opens, at ${moment(opens)} at the earliest`,
          `write more than ${moment(opens).slice(2)}, or within:`,
        );
    for (const [i, team] of by.entries()) {
      if (horizon.at(keyOf.card(id, team)) !== NEVER) continue;
      const openers = Object.entries(scenario.injects).filter(
        ([inject, { opens: cards }]) => cards.includes(id) && reaches(horizon, inject).includes(team),
      );
      if (openers.some(([inject]) => lost.has(`inject ${inject}`))) continue;
      report
        .as('never-opened')
        .warning(
          ['decisions', id, 'by', i],
          `${team} may decide this but never gets the card`,
          `let an inject to ${team} open it, or remove ${team}`,
        );
    }
  }
}
