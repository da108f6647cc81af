// Boards of one set: which exercises of the house play the same story, what they are called, and what may be asked of them.
import type { Phase } from '../../../shared/exercise/phases.ts';
import type { HouseAnswer, SetCommand } from '../../../shared/protocol/http.ts';

export type Exercise = HouseAnswer['exercises'][number];
type Verb = SetCommand['type'];

/** Exercises in the order of the house: those of one set together (two or more that are not reviewed), others alone. */
export function inSets(exercises: readonly Exercise[]): Exercise[][] {
  const groups = new Map<string, Exercise[]>();
  for (const exercise of exercises) {
    const key = exercise.phase === 'reviewed' ? exercise.id : exercise.set;
    groups.set(key, [...(groups.get(key) ?? []), exercise]);
  }
  return [...groups.values()].map((group) =>
    group.length === 1 ? group : group.toSorted((a, b) => a.plannedAt - b.plannedAt),
  );
}

/** ENDEX was given: nothing is steered any more. */
export const isOver = ({ phase }: Exercise): boolean => phase === 'ended' || phase === 'reviewed';

const IN_PLAY: readonly Phase[] = ['running', 'paused', 'time-out'];
const FROM_LOBBY: readonly Phase[] = ['lobby', ...IN_PLAY];
const WHEN: Readonly<Record<Verb, readonly Phase[]>> = {
  OpenLobby: ['planned'],
  StartExercise: ['lobby'],
  PauseExercise: ['running'],
  ResumeExercise: ['paused', 'time-out'],
  CallTimeOut: ['running', 'paused'],
  EndExercise: IN_PLAY,
  SetPace: FROM_LOBBY,
  JumpTo: IN_PLAY,
  SendMessage: FROM_LOBBY,
  SendAdHocInject: IN_PLAY,
};

/** Whether at least one board stands where this may be asked; what the others answer is theirs to say. */
export const isOffered = (verb: Verb, boards: readonly Exercise[]): boolean =>
  boards.some(({ phase }) => WHEN[verb].includes(phase));
