// The house as it stands now: asked again every few seconds while boards are listed together, and the time they run by.
import { useCallback, useEffect, useState } from 'react';
import { exerciseTimeAt } from '../../../shared/exercise/clock.ts';
import type { ExerciseMs } from '../../../shared/kit/time.ts';
import type { HouseAnswer } from '../../../shared/protocol/http.ts';
import { get } from '../../link/api.ts';
import type { Exercise } from './boards.ts';

/** Wall milliseconds between two looks. */
const EVERY = 4000;

/** @param watched whether what is shown changes by itself */
export function useFreshHouse(first: HouseAnswer, watched: (house: HouseAnswer) => boolean) {
  const [house, setHouse] = useState(first);
  const refresh = useCallback(async () => {
    const answer = await get<HouseAnswer>('/api/house');
    if (answer.ok) setHouse(answer.value);
  }, []);
  const watching = watched(house);
  useEffect(() => {
    if (!watching) return;
    const timer = setInterval(() => void (document.hidden || refresh()), EVERY);
    return () => clearInterval(timer);
  }, [watching, refresh]);
  return { house, refresh };
}

/** Exercise time of any board, drawn again each second while one of them runs. `now`: the server's, when asked. */
export function useBoardTime(now: number, boards: readonly Exercise[]): (board: Exercise) => ExerciseMs {
  const [offset, setOffset] = useState(() => now - Date.now());
  const [, tick] = useState(0);
  useEffect(() => setOffset(now - Date.now()), [now]);
  const running = boards.some(({ clock }) => clock.running);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return ({ clock }) => exerciseTimeAt(clock, Date.now() + offset);
}
