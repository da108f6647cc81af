// What never happened is no failure: injects nobody got, teams nobody sat for, an end before anything was due.
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../tests/support/load-scenario.ts';
import { seatOf, TableTop } from '../../tests/support/table-top.ts';
import { MINUTE } from '../kit/time.ts';
import { decisionReviews } from './decision-reviews.ts';
import { evaluationPoints } from './evaluation.ts';
import { teamFigures } from './figures.ts';
import { Frames } from './frames.ts';
import { headlineOf } from './headline.ts';
import { outcomes } from './outcomes.ts';
import { ratings } from './ratings.ts';
import { turningPoints } from './turning-points.ts';

const scenario = loadScenario('first-hour');

/** An exercise of these teams only, just begun. */
function begun(teams: readonly string[]): TableTop {
  const table = new TableTop(scenario, 0);
  for (const team of teams)
    table.system({ type: 'TakeSeat', seat: seatOf(team), role: 'trainee', team, language: 'en' });
  table.control({ type: 'StartExercise' });
  return table;
}
function ended(table: TableTop): TableTop {
  table.control({ type: 'EndExercise' });
  return table;
}
const everyone = Object.keys(scenario.teams);
const point = ({ state }: TableTop, id: string) => evaluationPoints(state).find((row) => row.point === id);
const rating = ({ state }: TableTop, guide: string) =>
  ratings(state, evaluationPoints(state)).find((row) => row.guide === guide);

describe('an end before everything was played', () => {
  const table = begun(everyone);
  table.until(13.5 * MINUTE);
  ended(table);

  it('says nothing of points whose inject never came', () => {
    expect(point(table, 'c14-freeze')).toMatchObject({
      result: 'unplayed',
      sentence: 'evaluation.c14-freeze.title',
    });
    expect(point(table, 'c09-tam')?.result).toBe('unplayed');
    expect(point(table, 'c03-separation')?.result).toBe('missed');
  });

  it('says nothing of a point that could still have been met', () => {
    const early = begun(everyone);
    early.until(10.5 * MINUTE);
    expect(point(early, 'c04-presumption')?.result).toBe('unplayed');
    early.decideFor('protection', 'boy-age', 'accept-paper');
    expect(point(ended(early), 'c04-presumption')?.result).toBe('missed');
  });

  it('has not observed an objective nothing of which was played', () => {
    const quick = begun(everyone);
    quick.until(2 * MINUTE);
    ended(quick);
    for (const row of ratings(quick.state, evaluationPoints(quick.state)))
      expect(row).toMatchObject({ rating: 'N', sentences: [], missed: 0 });
    expect(rating(table, 'ID')?.rating).toBe('U');
  });

  it('marks storylines no inject of which came, and only these', () => {
    const played = Object.fromEntries(outcomes(table.state).map((row) => [row.storyline, row.played]));
    expect(played).toMatchObject({ pirro: true, tam: false });
  });

  it('leaves no card open: what was not decided stays so', () => {
    const row = () => decisionReviews(table.state).find(({ decision }) => decision === 'bank-note');
    expect(row()?.result).toBe('undecided');
    table.director({ type: 'UndoEnd' });
    expect(row()?.result).toBe('open');
    ended(table);
  });
});

describe('a jump over an inject', () => {
  it('leaves its point and its objective unplayed', () => {
    const table = begun(everyone);
    table.until(9 * MINUTE);
    table.control({ type: 'JumpTo', to: 40 * MINUTE });
    ended(table);
    expect(table.status('c04')).toBe('passed-over');
    expect(point(table, 'c04-presumption')?.result).toBe('unplayed');
    expect(rating(table, 'CH')).toMatchObject({ rating: 'N', sentences: [] });
  });
});

describe('a team nobody sat for', () => {
  const table = begun(['first-response']);
  table.until(36 * MINUTE);
  ended(table);
  const frames = Frames.of(table.log);

  it('has missed nothing: points, ratings, decisions and figures are silent about it', () => {
    expect(table.status('c04')).toBe('released');
    for (const id of ['c04-presumption', 'c09-tam', 'c13-no-release', 'c14-freeze'])
      expect(point(table, id)?.result, id).toBe('unplayed');
    expect(rating(table, 'CH')).toMatchObject({ rating: 'N', missed: 0 });
    expect(rating(table, 'FI')?.sentences).toEqual([]);
    const results = decisionReviews(table.state).map(({ team, result }) => [team === 'first-response', result]);
    expect(results).toContainEqual([true, 'missed']);
    expect(results).not.toContainEqual([false, 'missed']);
    const figures = Object.fromEntries(teamFigures(table.state).map((row) => [row.team, row.played]));
    expect(figures).toEqual({ 'first-response': true, justice: false, protection: false, money: false });
  });

  it('is no turning point, and no headline speaks of it', () => {
    const turns = turningPoints(frames);
    const missed = turns.filter(({ kind }) => kind === 'missed').map((turn) => frames.event(turn.position)?.event);
    expect(missed.length).toBeGreaterThan(0);
    for (const event of missed) {
      const key = event?.type === 'ExpectationMissed' ? event.expectation : '';
      expect(table.state.expectations.get(key)?.team).toBe('first-response');
    }
    for (const turn of turns) for (const { team } of headlineOf(frames, turn).had) expect(team).toBe('first-response');
  });

  it('was played after all where control entered a decision of it from paper', () => {
    const paper = begun(['first-response']);
    paper.until(12 * MINUTE);
    paper.control({
      type: 'RecordDecision',
      team: 'protection',
      decision: 'boy-age',
      option: 'accept-paper',
      reason: '',
      observedAt: 11 * MINUTE,
    });
    expect(point(paper, 'c04-presumption')?.result).toBe('missed');
    expect(rating(paper, 'CH')?.rating).toBe('U');
  });
});

describe('figures', () => {
  it('count decisions after the deadline and late expected actions apart', () => {
    const table = begun(everyone);
    table.until(10 * MINUTE);
    const deadline = table.state.teams.protection?.cards.find((card) => card.decision === 'boy-age')?.deadline;
    table.until((deadline ?? 0) + MINUTE / 2);
    table.decideFor('protection', 'boy-age', 'accept-paper');
    expect(teamFigures(table.state).find(({ team }) => team === 'protection')).toMatchObject({
      decisions: 1,
      overdue: 1,
      late: 0,
    });
  });
});
