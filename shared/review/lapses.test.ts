// What a child was owed and did not get in its order or time: on the timeline, in a sentence, and among the red lines.
import { describe, expect, it } from 'vitest';
import { childScenario } from '../../tests/support/child-scenario.ts';
import { order } from '../../tests/support/person-play.ts';
import { TableTop } from '../../tests/support/table-top.ts';
import { MINUTE } from '../kit/time.ts';
import { Frames } from './frames.ts';
import { headlineOf } from './headline.ts';
import { ratings } from './ratings.ts';
import { redLines } from './red-lines.ts';
import { mostTelling, turningPoints } from './turning-points.ts';

/** Ada is treated as a child at T+5 and heard at T+10 before she has a guardian; nobody does anything for Ben. */
function played(scenario = childScenario()): TableTop {
  const table = new TableTop(scenario);
  table.control({ type: 'StartExercise' });
  table.until(2 * MINUTE);
  if (table.inbox('care').includes('arrival')) {
    table.trainee('care', { type: 'OpenInject', inject: 'arrival' });
    table.trainee('care', order('MEA-CH-01', 'ada'));
    table.until(10 * MINUTE);
    table.trainee('force', order('MEA-INT-05', 'ada'));
    const asked = [...table.state.measures].at(-1);
    if (asked?.status === 'asked')
      table.control({ type: 'AuthoriseMeasure', order: asked.key, answer: 'granted', reason: '' });
  }
  table.until(30 * MINUTE);
  table.control({ type: 'EndExercise' });
  return table;
}

describe('what a child was owed', () => {
  const table = played();
  const frames = Frames.of(table.log);
  const points = turningPoints(frames);
  const of = (kind: string) => points.filter((point) => point.kind === kind);
  const stands = (type: string) => table.log.filter(({ event }) => event.type === type).map(({ position }) => position);

  it('[LRN-8] turns where a step is begun out of order or overdue, and where a clock runs out', () => {
    for (const [kind, type] of [
      ['step-order', 'StepOutOfOrder'],
      ['step-overdue', 'StepOverdue'],
      ['clock', 'ProtectionClockRanOut'],
    ] as const) {
      expect(of(kind).length, kind).toBeGreaterThan(0);
      expect(of(kind).map(({ position }) => position)).toEqual(stands(type));
    }
    expect(of('step-order')[0]).toMatchObject({ subject: 'person:ada', outcome: 'harm', t: 10 * MINUTE });
    expect(of('step-overdue')[0]).toMatchObject({ subject: 'person:ben', outcome: 'mixed', t: 5 * MINUTE });
    expect(mostTelling(points).map(({ kind }) => kind)).toContain('step-order');
  });

  it('[LRN-8] says which step or clock, what should have come first, and who had word of the child', () => {
    const say = (kind: string) => headlineOf(frames, of(kind)[0] as (typeof points)[number]);
    const first = say('step-order');
    expect(first).toMatchObject({
      person: 'ada',
      order: { measure: 'MEA-INT-05', team: 'force' },
      step: { id: 'CS-13', team: 'force' },
    });
    expect(first.step?.missing).toEqual(['CS-03', 'CS-07', 'CS-08']);
    expect(say('step-overdue')).toMatchObject({ person: 'ben', step: { id: 'CS-07' } });
    expect(say('step-overdue').had[0]).toMatchObject({ inject: 'arrival', releasedAt: MINUTE });
    expect(say('clock').clock).toBeDefined();
  });

  it('[LRN-8] caps the child objective: order at M, limits at S, one finding each child', () => {
    const lines = redLines(table.state, table.log);
    const order = lines.filter(({ line }) => line === 'order');
    const limits = lines.filter(({ line }) => line === 'limit');
    expect(order[0]).toMatchObject({ team: 'force', person: 'ada', caps: { CH: 'M' }, t: 10 * MINUTE });
    expect(limits).toHaveLength(2);
    expect(new Set(limits.map(({ person }) => person))).toEqual(new Set(['ada', 'ben']));
    const overdue = table.log.flatMap(({ event }) =>
      event.type === 'StepOverdue' && event.person === 'ben' ? event.step : [],
    );
    const ben = limits.find(({ person }) => person === 'ben');
    expect(ben).toMatchObject({ caps: { CH: 'S' }, steps: overdue, t: 5 * MINUTE });
    expect(ben?.clocks).toContain('guardian');
    expect(ben).not.toHaveProperty('team');
    const scenario = structuredClone(table.state.scenario);
    for (const objective of Object.values(scenario.objectives)) objective.criteria = ['CH-1'];
    const rated = (crossed: typeof lines) => ratings({ ...table.state, scenario }, [], crossed)[0]?.rating;
    expect([rated(limits), rated(lines)]).toEqual(['S', 'M']);
  });

  it('[LRN-8] says nothing of a child no team in play had anything of', () => {
    const unseen = played(childScenario((yaml) => yaml.replace('at: 1m, from: Desk', 'at: 200m, from: Desk')));
    expect(unseen.log.some(({ event }) => event.type === 'StepOverdue')).toBe(true);
    const kinds = turningPoints(Frames.of(unseen.log)).map(({ kind }) => kind);
    for (const kind of ['step-order', 'step-overdue', 'clock']) expect(kinds).not.toContain(kind);
    expect(redLines(unseen.state, unseen.log)).toEqual([]);
  });
});
