import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../shared/kit/time.ts';
import { momentOf, timelineOf } from '../../../shared/review/timeline.ts';
import { firstHourFrames as frames } from '../../../tests/support/first-hour-frames.ts';
import { createCursor } from './cursor.ts';

const line = timelineOf(frames);
const startex = frames.log.find(({ event }) => event.type === 'PhaseChanged' && event.to === 'running')?.position ?? 1;
const cursor = (speed: 1 | 60 = 1) => createCursor(frames, line, momentOf(frames, startex), speed);

describe('my cursor', () => {
  it('plays exercise time at its speed', () => {
    const slow = cursor(1);
    slow.advance(2000);
    expect(slow.state.getState().moment.t).toBe(2000);
    const fast = cursor(60);
    fast.advance(5000);
    expect(fast.state.getState().moment.t).toBe(5 * MINUTE);
  });

  it('stops at the end, and begins anew when played from there', () => {
    const at = cursor(60);
    at.setPlaying(true);
    at.advance(3_600_000);
    expect(at.state.getState()).toMatchObject({ playing: false, moment: { position: frames.last } });
    at.setPlaying(true);
    expect(at.state.getState().moment.position).toBe(1);
  });

  it('steps by events and by exercise time, and never leaves the log', () => {
    const at = cursor();
    at.step(1);
    expect(at.state.getState().moment.position).toBe(startex + 1);
    at.shift(10 * MINUTE);
    expect(at.state.getState().moment.t).toBe(10 * MINUTE);
    at.shift(-MINUTE);
    expect(at.state.getState().moment.t).toBeCloseTo(9 * MINUTE, -1);
    at.step(-10_000);
    expect(at.state.getState().moment.position).toBe(1);
    at.shift(-MINUTE);
    expect(at.state.getState().moment.position).toBe(1);
    at.toPlace(line.length * 2);
    expect(at.state.getState().moment.position).toBe(frames.last);
  });
});
