// How a console reaches its exercise: by React context, so that the review can put a replayed one in its place.
import { createContext, type ReactNode, use, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { ExerciseMs } from '../../shared/kit/time.ts';
import type { ExerciseSnapshot, ExerciseStore } from './exercise-store.ts';

const ExerciseContext = createContext<ExerciseStore | undefined>(undefined);

export function ExerciseProvider({ store, children }: { store: ExerciseStore; children: ReactNode }) {
  return <ExerciseContext value={store}>{children}</ExerciseContext>;
}

/** The store, for acting: `const exercise = useExerciseStore(); exercise.send(…)`. */
export function useExerciseStore(): ExerciseStore {
  const store = use(ExerciseContext);
  if (!store) throw new Error('no ExerciseProvider above this component');
  return store;
}

/** A part of the exercise's state; `select` must return something stable (no new object each time). */
export function useExercise<T>(select: (state: ExerciseSnapshot) => T): T {
  return useStore(useExerciseStore().state, select);
}

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
/** One interval for all clocks on the page. */
function onTick(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const each of listeners) each();
  }, 500);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/**
 * Something that follows from exercise time: drawn again only when the result differs. `read` must return a plain
 * value (text, number, boolean).
 */
export function useExerciseTime<T extends string | number | boolean>(read: (t: ExerciseMs) => T): T {
  const store = useExerciseStore();
  return useSyncExternalStore(
    (listener) => {
      const stopTicks = onTick(listener);
      const stopState = store.state.subscribe(listener);
      return () => {
        stopTicks();
        stopState();
      };
    },
    () => read(store.exerciseNow()),
  );
}
