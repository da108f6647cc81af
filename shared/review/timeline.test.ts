import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstHourFrames as frames } from '../../tests/support/first-hour-frames.ts';
import { MINUTE } from '../kit/time.ts';
import { momentAt, momentOf, placeOf, playedOn, stretchOf, timelineOf } from './timeline.ts';

const line = timelineOf(frames);

describe('the line of an exercise', () => {
  it('has a stretch for each phase in turn, without a gap', () => {
    expect(line.stretches.map(({ phase }) => phase)).toEqual([
      'planned',
      'lobby',
      'running',
      'paused',
      'running',
      'time-out',
      'running',
      'ended',
    ]);
    let position = 0;
    let start = 0;
    for (const row of line.stretches) {
      expect(row.fromPosition).toBe(position + 1);
      expect(row.start).toBeCloseTo(start);
      position = row.toPosition;
      start += row.length;
    }
    expect(position).toBe(frames.last);
    expect(line.length).toBeCloseTo(start);
  });

  it('gives a pause a little room however long it was', () => {
    const paused = line.stretches.find(({ phase }) => phase === 'paused');
    expect(paused?.length).toBeLessThan(2 * MINUTE);
    expect(paused?.length).toBeGreaterThan(0);
    expect((paused?.toWall ?? 0) - (paused?.fromWall ?? 0)).toBe(4 * MINUTE);
  });

  it('leads from a place to a moment and back', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (part) => {
        const place = part * line.length;
        const moment = momentAt(frames, line, place);
        expect(moment.position).toBeGreaterThan(0);
        expect(frames.event(moment.position)?.t).toBeLessThanOrEqual(moment.t);
        const back = placeOf(line, moment);
        expect(stretchOf(line, moment.position)).toBeDefined();
        expect(Math.abs(back - place)).toBeLessThan(line.length * 0.03);
      }),
    );
  });

  it('shows an event at its own moment', () => {
    const moment = momentOf(frames, 60);
    expect(moment).toMatchObject({ position: 60, t: frames.event(60)?.t, wall: frames.event(60)?.at });
  });

  it('plays exercise time; what stood still passes at once; the end is the end', () => {
    const start = line.stretches[2];
    let moment = momentOf(frames, start?.fromPosition ?? 1);
    for (let minute = 1; minute <= 34; minute++) {
      const next = playedOn(frames, line, moment, MINUTE);
      expect(next?.t).toBe(minute * MINUTE);
      expect(next?.position).toBeGreaterThanOrEqual(moment.position);
      expect(next?.wall).toBeGreaterThan(moment.wall);
      if (next) moment = next;
    }
    expect(playedOn(frames, line, moment, 2 * MINUTE)).toBeUndefined();
  });
});
