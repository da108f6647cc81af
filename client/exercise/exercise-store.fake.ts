// A store for component tests: shows what the test puts in, remembers what was asked of it.
import { createStore } from 'zustand/vanilla';
import type { Command } from '../../shared/exercise/commands.ts';
import type { CommandAnswer } from '../../shared/protocol/messages.ts';
import type { SeatFields, SeatLists, TeamFields, TeamLists } from '../../shared/views/shapes/trainee.ts';
import { type ExerciseSnapshot, type ExerciseStore, exerciseTimeOf, startSnapshot } from './exercise-store.ts';

export interface FakeStore extends ExerciseStore {
  readonly set: (part: Partial<ExerciseSnapshot>) => void;
  readonly sent: readonly Command[];
  /** What the next commands are answered with. */
  answer: CommandAnswer;
}

export function createFakeStore(start: Partial<ExerciseSnapshot>): FakeStore {
  const state = createStore<ExerciseSnapshot>(() => ({ ...startSnapshot('en'), status: 'live', ...start }));
  const sent: Command[] = [];
  const store: FakeStore = {
    answer: { ok: true, position: 1 },
    state,
    handle: 'fake',
    sent,
    set: (part) => state.setState(part),
    now: () => 0,
    exerciseNow: () => exerciseTimeOf(state.getState().views, 0),
    send: (command) => {
      sent.push(command);
      return Promise.resolve(store.answer);
    },
    sendAgain: () => Promise.resolve(store.answer),
    forget: (id) => state.setState(({ pending }) => ({ pending: pending.filter((row) => row.id !== id) })),
    writeDraft: (key, text) =>
      state.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: { text, revision: 1, dirty: false } } })),
    settleDraft: () => {},
    chooseLanguage: (language) => state.setState({ language }),
    askForBreak: () => Promise.resolve(true),
    dismissBreak: () => {},
    loadBody: () => Promise.resolve(false),
    mediaUrl: (key) => `/media/${key}`,
    takeBack: () => {},
    close: () => {},
  };
  return store;
}

/** A trainee's team view in which nothing has happened yet, with what the test needs put over it. */
export const teamView = (fields: Partial<TeamFields> = {}, lists: Partial<TeamLists> = {}) => ({
  position: 5,
  fields: {
    title: { text: 'First hour' },
    team: { code: 'C3', title: { text: 'Protection' }, mandate: { text: 'Protect people.' } },
    phase: 'running' as const,
    clock: { anchorWall: 0, anchorT: 600_000, pace: 1, running: false },
    move: { at: 0, story: 24_000_000, storyPerExercise: 1, first: 24_000_000 },
    cards: [],
    closed: [],
    people: [],
    others: [],
    agencies: [],
    forms: [],
    orderable: [],
    references: [],
    comcheck: 0,
    ...fields,
  },
  lists: {
    inbox: [],
    decisions: [],
    measures: [],
    asked: [],
    passes: [],
    ticks: [],
    documents: [],
    messages: [],
    ...lists,
  },
});

export const seatView = (fields: Partial<SeatFields> = {}, lists: Partial<SeatLists> = {}) => ({
  position: 5,
  fields: {
    seat: 's1',
    role: 'trainee' as const,
    language: 'en' as const,
    comcheckAnswered: 0,
    corrected: [],
    ...fields,
  },
  lists: { opened: [], ...lists },
});
