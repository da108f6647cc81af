import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/kit/time.ts';
import type { ControlInject } from '../../../shared/views/shapes/control-play.ts';
import { AD_HOC_LANE, layOut, MAIN_LANE, momentOf, neighbour, SLOT, tickEvery } from './timeline-layout.ts';

const inject = (key: string, more: Partial<ControlInject> = {}): ControlInject => ({
  key,
  number: key.toUpperCase(),
  status: 'planned',
  to: [],
  openedBy: {},
  kind: 'expected-action',
  channel: 'message',
  announcement: false,
  confirm: false,
  from: { text: '' },
  subject: { text: '' },
  body: { text: '' },
  stigma: false,
  trigger: { reads: [] },
  opens: [],
  ...more,
});
const at = (minutes: number) => ({ trigger: { at: minutes * MINUTE, reads: [] } });
const options = { storylines: ['boy'], pixelsPerMinute: 20, ends: 30 * MINUTE, top: 50 };

describe('moments on the timeline', () => {
  const parent = inject('a', at(5));
  const child = inject('b', { trigger: { afterInject: 'a', afterDelay: 2 * MINUTE, reads: [] } });
  const known = new Map([parent, child].map((each) => [each.key, each]));

  it('takes the release, then what is due, then the plan', () => {
    expect(momentOf(inject('x', { ...at(1), dueAt: 2, releasedAt: 3 }), known)).toEqual({ at: 3, estimated: false });
    expect(momentOf(inject('x', { ...at(1), dueAt: 2 }), known)).toEqual({ at: 2, estimated: false });
    expect(momentOf(parent, known)).toEqual({ at: 5 * MINUTE, estimated: false });
  });

  it('estimates what follows another inject, and knows nothing of conditions', () => {
    expect(momentOf(child, known)).toEqual({ at: 7 * MINUTE, estimated: true });
    expect(momentOf(inject('c', { trigger: { when: 'gate_open', reads: ['gate_open'] } }), known)).toBeUndefined();
  });
});

describe('layout of the timeline', () => {
  const injects = [
    inject('a', at(5)),
    inject('b', at(6)),
    inject('c', at(12)),
    inject('d', { ...at(5), storyline: 'boy' }),
    inject('e', { trigger: { manual: true, reads: [] } }),
    inject('f', { kind: 'ad-hoc', releasedAt: 8 * MINUTE }),
  ];
  const layout = layOut(injects, options);
  const mark = (key: string) => layout.lanes.flatMap((lane) => lane.marks).find((each) => each.inject.key === key);

  it('gives each storyline a lane below the main list, and control its own at the end', () => {
    expect(layout.lanes.map(({ id }) => id)).toEqual([MAIN_LANE, 'boy', AD_HOC_LANE]);
  });

  it('puts marks that would overlap into rows of their own', () => {
    expect(mark('b')?.y).not.toBe(mark('a')?.y);
    expect(mark('c')?.y).toBe(mark('a')?.y);
    for (const lane of layout.lanes)
      for (const one of lane.marks)
        for (const other of lane.marks)
          if (one !== other && one.y === other.y) expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(SLOT);
  });

  it('keeps what has no moment apart, after the end of the axis', () => {
    expect(mark('e')?.x).toBeGreaterThan(layout.axis);
    expect(mark('e')?.at).toBeUndefined();
  });

  it('lets arrow keys go along a lane and to the nearest mark of the next one', () => {
    expect(neighbour(layout, 'a', 'ArrowRight')?.inject.key).toBe('b');
    expect(neighbour(layout, 'a', 'ArrowLeft')).toBeUndefined();
    expect(neighbour(layout, 'a', 'ArrowDown')?.inject.key).toBe('d');
    expect(neighbour(layout, 'd', 'ArrowUp')?.inject.key).toBe('a');
    expect(neighbour(layout, undefined, 'ArrowRight')?.inject.key).toBe('a');
  });

  it('leaves room for the labels of ticks', () => {
    expect(tickEvery(20)).toBe(5);
    expect(tickEvery(80)).toBe(1);
  });
});
