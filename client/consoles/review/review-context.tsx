// What every part of the review stands on: the log, its line, my cursor, and the eyes one can look through.
import { type ComponentType, createContext, use, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { RecordedEvent } from '../../../shared/exercise/events.ts';
import type { ExerciseState } from '../../../shared/exercise/state.ts';
import type { Language } from '../../../shared/kit/languages.ts';
import type { PersonHere } from '../../../shared/protocol/messages.ts';
import type { Frames } from '../../../shared/review/frames.ts';
import { type Moment, momentOf, type Timeline, timelineOf } from '../../../shared/review/timeline.ts';
import { type TurningPoint, turningPoints } from '../../../shared/review/turning-points.ts';
import { type Scenario, type ShownText, textOf } from '../../../shared/scenario/scenario.ts';
import { createReplayStore, type ReplayAudience, type ReplayStore } from '../../exercise/replay-store.ts';
import { useLanguage } from '../../locales/index.ts';
import { type Counted, countedOf } from './counted.ts';
import { type Cursor, type CursorState, createCursor } from './cursor.ts';

/** The consoles of others, as the composition hands them in. */
export interface ReplayedConsoles {
  readonly Trainee: ComponentType;
  readonly Control: ComponentType;
}

export interface Review {
  readonly frames: Frames;
  readonly scenario: Scenario;
  readonly line: Timeline;
  readonly turns: readonly TurningPoint[];
  readonly cursor: Cursor;
  /** What panes count from the whole log. */
  readonly counted: Counted;
  readonly consoles: ReplayedConsoles;
  readonly people: readonly PersonHere[];
  readonly mediaUrl: (key: string) => string;
}

const ReviewContext = createContext<Review | undefined>(undefined);
export const ReviewProvider = ReviewContext;

export function useReview(): Review {
  const review = use(ReviewContext);
  if (!review) throw new Error('no ReviewProvider above this component');
  return review;
}

/** Everything that follows from a log; a longer log of the same exercise keeps the cursor where it was. */
export function useReviewOf(
  frames: Frames,
  rest: Pick<Review, 'consoles' | 'people' | 'mediaUrl'>,
  kept: KeptMoment,
): Review {
  const made = useMemo(() => {
    const line = timelineOf(frames);
    const turns = turningPoints(frames);
    const cursor = createCursor(frames, line, kept.moment ?? startOf(frames, turns));
    return { frames, line, turns, cursor, counted: countedOf(frames), scenario: frames.at(1).scenario };
  }, [frames, kept]);
  useEffect(
    () =>
      made.cursor.state.subscribe(({ moment }) => {
        kept.moment = moment;
      }),
    [made, kept],
  );
  return useMemo(() => ({ ...made, ...rest }), [made, rest]);
}
/** Outlives a re-reading of the log. */
export interface KeptMoment {
  moment: Moment | undefined;
}

/** Review opens at STARTEX, or at the newest event of an exercise that has not begun. */
const startOf = (frames: Frames, turns: readonly TurningPoint[]): Moment =>
  momentOf(frames, turns.find(({ kind }) => kind === 'start')?.position ?? frames.last);

export function useCursor<T>(select: (state: CursorState) => T): T {
  return useStore(useReview().cursor.state, select);
}

/** The state under the cursor; the same object while no event passes. */
export function useStateHere(): ExerciseState {
  const { frames } = useReview();
  const position = useCursor(({ moment }) => moment.position);
  return useMemo(() => frames.at(position), [frames, position]);
}

/** The scenario's own text of a key, in the language in force. */
export function useScenarioText(): (key: string) => ShownText {
  const { scenario } = useReview();
  const language = useLanguage();
  return (key) => textOf(scenario, key, language);
}

/** A store that shows an audience's views under the cursor, in the language in force. */
export function useReplay(audience: ReplayAudience): ReplayStore {
  const { frames, cursor, people, mediaUrl } = useReview();
  const language = useLanguage();
  const team = audience.kind === 'team' ? audience.team : undefined;
  const store = useMemo(
    () => replayOf({ frames, cursor, mediaUrl, team, language }),
    [frames, cursor, mediaUrl, team, language],
  );
  useEffect(() => store.name(people), [store, people]);
  useEffect(() => {
    store.seek(cursor.state.getState().moment);
    return cursor.state.subscribe(({ moment }) => store.seek(moment));
  }, [store, cursor]);
  return store;
}

function replayOf(
  about: Pick<Review, 'frames' | 'cursor' | 'mediaUrl'> & { team: string | undefined; language: Language },
) {
  const { frames, cursor, mediaUrl, team, language } = about;
  const audience: ReplayAudience = team === undefined ? { kind: 'control' } : { kind: 'team', team };
  return createReplayStore({ frames, audience, language, moment: cursor.state.getState().moment, mediaUrl });
}

/** Seat of whoever caused an event; nobody for the system and for a safety stop. */
export const seatOf = ({ by }: RecordedEvent) => (by === undefined || by === 'system' ? undefined : by);
