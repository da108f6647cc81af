// My position in the log: one moment, and whether and how fast it moves on. The exercise's own position is another
// matter; here nothing is ever decided.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ExerciseMs } from '../../../shared/kit/time.ts';
import type { Frames } from '../../../shared/review/frames.ts';
import { type Moment, momentAt, momentOf, placeOf, playedOn, type Timeline } from '../../../shared/review/timeline.ts';

/** Exercise milliseconds per millisecond of watching. */
export const SPEEDS = [1, 2, 5, 10, 30, 60] as const;
export type Speed = (typeof SPEEDS)[number];

export interface CursorState {
  readonly moment: Moment;
  readonly playing: boolean;
  readonly speed: Speed;
}

export interface Cursor {
  readonly state: StoreApi<CursorState>;
  seek(moment: Moment): void;
  toPosition(position: number): void;
  /** To a place on the line. */
  toPlace(place: number): void;
  /** Some events on or back. */
  step(events: number): void;
  /** Some exercise time on or back. */
  shift(ms: ExerciseMs): void;
  setPlaying(playing: boolean): void;
  setSpeed(speed: Speed): void;
  /** Plays on for some milliseconds of watching; stops at the end. */
  advance(ms: number): void;
}

export function createCursor(frames: Frames, line: Timeline, start: Moment, speed: Speed = 10): Cursor {
  const state = createStore<CursorState>(() => ({ moment: start, playing: false, speed }));
  const seek = (moment: Moment) => state.setState({ moment });
  const toPosition = (position: number) => seek(momentOf(frames, Math.max(1, Math.min(frames.last, position))));
  const end = () => momentOf(frames, frames.last);
  return {
    state,
    seek,
    toPosition,
    toPlace: (place) => seek(momentAt(frames, line, Math.max(0, Math.min(line.length, place)))),
    step: (events) => toPosition(state.getState().moment.position + events),
    shift: (ms) => {
      const { moment } = state.getState();
      if (ms > 0) seek(playedOn(frames, line, moment, ms) ?? end());
      else {
        // Many events may share one moment: going back never goes on.
        const before = momentAt(frames, line, Math.max(0, placeOf(line, moment) + ms));
        if (before.position <= moment.position) seek(before);
      }
    },
    setPlaying: (playing) => {
      const { moment } = state.getState();
      // At the end, playing begins anew.
      if (playing && moment.position >= frames.last) toPosition(1);
      state.setState({ playing });
    },
    setSpeed: (chosen) => state.setState({ speed: chosen }),
    advance: (ms) => {
      const { moment, speed: factor } = state.getState();
      const next = playedOn(frames, line, moment, ms * factor);
      if (next) seek(next);
      else state.setState({ moment: end(), playing: false });
    },
  };
}
