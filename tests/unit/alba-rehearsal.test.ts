// The national exercise rehearsed: careful teams reach the right outcome of every person, careless ones make the errors the
// outcome table names, and nothing in it is out of reach (storyline A: tables A.6 and A.7).
import { describe, expect, it } from 'vitest';
import { playThrough } from '../../shared/rehearsal/play-through.ts';
import { rehearse } from '../../shared/rehearsal/rehearse.ts';
import { CASTS, type CastName } from '../../shared/rehearsal/seats.ts';
import { evaluationPoints } from '../../shared/review/evaluation.ts';
import { indicatorReviews } from '../../shared/review/indicators.ts';
import { loadScenario } from '../support/load-scenario.ts';
import { TableTop } from '../support/table-top.ts';

const MIN = 60_000;
const alba = loadScenario('alba');
const runs = (cast: CastName, count: number) =>
  rehearse(alba, { cast: CASTS[cast], runs: count, seed: 1, points: evaluationPoints });
const carefulRuns = Array.from({ length: 20 }, (_, n) => playThrough(alba, { cast: CASTS.careful, seed: n + 1 }));
const careful = runs('careful', 40);
const careless = runs('careless', 500);
const random = runs('random', 40);

/** The common errors of table A.6, person by person. */
const ERRORS: Readonly<Record<string, string>> = {
  adaya: 'adult-by-paper',
  tiria: 'account-frozen',
  yendi: 'pressed',
  mirel: 'organiser',
  danut: 'irregular-worker',
  bako: 'irregular-worker',
  samo: 'irregular-worker',
  olen: 'boat-driver',
};

describe('alba', () => {
  it('[REH-3] [REH-4] careful teams reach the minimum right outcome of everybody, and none of the errors', () => {
    for (const { person, right, errors } of careful.people) {
      expect(right, person).toBeGreaterThanOrEqual(0.95);
      expect(
        Object.values(errors).every((share) => share === 0),
        person,
      ).toBe(true);
    }
    expect(careful.deadEnds).toEqual([]);
  });

  it('[CHI-5] careful teams do in time every step that is owed to the child', () => {
    for (const { state } of carefulRuns) {
      const owed = [...state.steps].filter(({ dueAt }) => dueAt !== undefined);
      expect(owed.length).toBe(15);
      expect(owed.filter(({ status, missing }) => status !== 'done' || missing).map(({ key }) => key)).toEqual([]);
    }
  });

  it('[IND-7] the prosecution can bring act, means and purpose of Mirel Tanco together before it decides on her', () => {
    for (const { state } of carefulRuns) {
      const row = indicatorReviews(state).find(({ person, team }) => person === 'mirel' && team === 'pro');
      expect(row).toMatchObject({ complete: true });
    }
  });

  it('careless teams make the common error about everybody in one run out of five at least', () => {
    for (const [person, error] of Object.entries(ERRORS))
      expect(careless.people.find((row) => row.person === person)?.errors[error], person).toBeGreaterThanOrEqual(0.2);
  });

  it('[REH-8] nothing of it is out of reach: every inject, state and branch is reached in some run', () => {
    const never = careful.unreached.filter(
      (key) =>
        /^(inject|state|branch):/.test(key) && careless.unreached.includes(key) && random.unreached.includes(key),
    );
    expect(never).toEqual([]);
  });

  it.each(Object.keys(alba.evaluation))('decides the evaluation point %s by what teams did', (point) => {
    const share = (summary: typeof careful) => summary.points.find((row) => row.point === point)?.shares;
    expect(share(careful)?.met).toBeGreaterThanOrEqual(0.95);
    expect(share(careless)?.met ?? 0).toBeLessThan(0.7);
    expect(share(careless)?.missed ?? 0).toBeGreaterThan(0);
  });

  it('blocks the transfer if the suspension was ordered and done before T+150, and not after', () => {
    const ordered = (at: number) => {
      const x = new TableTop(alba, 1);
      x.control({ type: 'StartExercise' });
      x.until(at);
      x.trainee('fin', { type: 'OrderMeasure', measure: 'MEA-FI-11', reason: 'leaves at T+150', restsOn: [] });
      const order = [...x.state.measures].at(-1)?.key ?? '';
      x.control({ type: 'AuthoriseMeasure', order, answer: 'granted', reason: '' });
      x.until(170 * MIN);
      const reading = evaluationPoints(x.state).find((row) => row.point === 'a45-congelamento')?.result;
      return { gone: x.status('a49b'), held: x.status('a49'), reading };
    };
    expect(ordered(140 * MIN)).toMatchObject({ held: 'released', reading: 'met' });
    const late = ordered(151 * MIN);
    expect(late.gone).toBe('released');
    expect(late.reading).not.toBe('met');
  });
});
