// What a review says of one played exercise: decisions, outcomes, evaluation points, ratings, turning points.
import { describe, expect, it } from 'vitest';
import { firstHourFrames as frames } from '../../tests/support/first-hour-frames.ts';
import { MINUTE } from '../kit/time.ts';
import { textOf } from '../scenario/scenario.ts';
import { decisionReviews } from './decision-reviews.ts';
import { evaluationPoints } from './evaluation.ts';
import { headlineOf } from './headline.ts';
import { outcomes } from './outcomes.ts';
import { ratings } from './ratings.ts';
import { turningPoints } from './turning-points.ts';

const end = frames.at(frames.last);
const rows = decisionReviews(end);
const of = (decision: string) => rows.find((row) => row.decision === decision);

describe('decisions in review', () => {
  it('name what was chosen among which alternatives, and which was expected', () => {
    const steps = of('first-steps');
    expect(steps?.options.length).toBeGreaterThan(2);
    expect(steps?.options.filter(({ chosen }) => chosen).map(({ option }) => option)).toEqual(['care-and-record']);
    expect(steps?.options.find(({ option }) => option === 'care-and-record')?.expected).toBe(true);
    expect(steps?.result).toBe('met');
  });

  it('count the delay from the release of the inject', () => {
    const row = of('first-steps');
    expect(row?.releasedAt).toBe(5 * MINUTE);
    expect(row?.delay).toBe((row?.made?.t ?? 0) - 5 * MINUTE);
  });

  it('tell another choice from an expected one, and a card nobody decided', () => {
    expect(of('boy-age')?.result).toBe('other');
    expect(rows.some((row) => row.made === undefined && row.result === 'missed')).toBe(true);
  });

  it('take the moment control observed for one that was recorded on paper', () => {
    const row = of('suspend-payment');
    expect(row?.made?.recordedByControl).toBe(true);
    expect(row?.delay).toBe(28.5 * MINUTE - (row?.releasedAt ?? 0));
    expect(row?.knew.every(({ releasedAt }) => releasedAt <= 28.5 * MINUTE)).toBe(true);
  });

  it('say what the team had opened by then, and what it had not', () => {
    const row = of('boy-age');
    const at = row?.made?.t ?? 0;
    expect(row?.knew.length).toBeGreaterThan(0);
    for (const known of row?.knew ?? []) expect(known.openedAt ?? 0).toBeLessThanOrEqual(at);
    expect(row?.knew.some(({ named }) => named)).toBe(true);
    expect(of('suspend-payment')?.knew.some(({ openedAt }) => openedAt === undefined)).toBe(true);
  });

  it('keep a struck decision, marked', () => {
    expect(of('tam-key')?.made?.struck).toBe('Sent by mistake');
  });
});

describe('what became of it', () => {
  it('names state, outcome and branch of each storyline', () => {
    const pirro = outcomes(end).find(({ storyline }) => storyline === 'pirro');
    expect(pirro).toMatchObject({ outcome: 'harm', branch: 'C-3', final: true });
  });

  it('reads each evaluation point from the final facts', () => {
    const points = evaluationPoints(end);
    expect(points).toHaveLength(Object.keys(end.scenario.evaluation).length);
    const result = (id: string) => points.find(({ point }) => point === id)?.result;
    expect(result('c03-separation')).toBe('met');
    expect(result('c04-presumption')).toBe('partly');
    expect(result('c13-no-release')).toBe('missed');
    for (const { sentence } of points)
      for (const language of end.scenario.languages) expect(textOf(end.scenario, sentence, language).text).not.toBe('');
  });

  it('says unknown where a condition cannot be evaluated', () => {
    const { evaluation } = end.scenario;
    const [id = '', point] = Object.entries(evaluation)[0] ?? [];
    const broken = { ...end, scenario: { ...end.scenario, evaluation: { [id]: { ...point, met: 'no_such_fact' } } } };
    expect(evaluationPoints(broken as typeof end)[0]?.result).toBe('unknown');
  });

  it('offers a rating per objective with what it rests on', () => {
    const offered = ratings(end, evaluationPoints(end));
    expect(offered.map(({ guide }) => guide)).toEqual(expect.arrayContaining(['ID', 'PR', 'CH', 'FI']));
    expect(offered.find(({ guide }) => guide === 'CH')?.rating).toBe('U');
    // Cell 1 did well, but nobody heard Tam: a missed point caps what the rest would allow.
    expect(offered.find(({ guide }) => guide === 'ID')?.rating).toBe('M');
    for (const row of offered) expect('PSMUN').toContain(row.rating);
  });
});

describe('turning points', () => {
  const points = turningPoints(frames);

  it('are the start, the end, turns of storylines, what was missed, interventions and breaks', () => {
    const kinds = new Set(points.map(({ kind }) => kind));
    for (const kind of ['start', 'storyline', 'missed', 'intervention', 'time-out', 'end'] as const)
      expect(kinds).toContain(kind);
    expect(points.map(({ position }) => position)).toEqual(
      points.map(({ position }) => position).sort((a, b) => a - b),
    );
  });

  it('say who had which word of it by then and what nobody did', () => {
    const left = points.find(({ position }) => {
      const event = frames.event(position)?.event;
      return event?.type === 'StorylineMoved' && event.to === 'missing';
    });
    expect(left?.outcome).toBe('harm');
    const headline = headlineOf(frames, left as NonNullable<typeof left>);
    expect(headline).toMatchObject({ storyline: 'pirro', state: 'missing' });
    expect(headline.had[0]).toMatchObject({ team: 'protection', inject: 'c04', releasedAt: 10 * MINUTE });
    expect(headline.undone).toContain('c04/0');
  });
});
