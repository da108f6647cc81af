// Where a person is on their console (what is open, which tab): kept for this seat in this tab, so that a reload changes
// nothing. A replay keeps nothing: it has no seat.
import { useCallback, useState } from 'react';
import { tabKeeper } from '../link/kept.ts';
import { useExerciseStore } from './exercise-context.tsx';

/** Like `useState` for a word or a number, beginning with what this seat had before the page was loaded again. */
export function useKept<T extends string | number>(name: string): readonly [T | undefined, (value: T) => void] {
  const { handle } = useExerciseStore();
  const key = `place/${handle}/${name}`;
  const [value, setValue] = useState(() => (handle === '' ? undefined : tabKeeper.read<T>(key)));
  const keep = useCallback(
    (next: T) => {
      setValue(next);
      if (handle !== '') tabKeeper.write(key, next);
    },
    [handle, key],
  );
  return [value, keep];
}
