// A part of a console that travels on its own: not with the console's first load, but right after it, when the browser
// has nothing else to do. Whoever loses the network later has all parts by then; one that is missing all the same says
// so in its own place and comes when the connection is back.
import { type ComponentType, type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { useExercise } from '../exercise/exercise-context.tsx';
import { commonTexts, useText } from '../locales/index.ts';
import { Button } from './button.tsx';

interface Fetched<P> {
  readonly Here?: ComponentType<P>;
  readonly failed: boolean;
}

export interface LazyPart<P> {
  /** The part itself, or what keeps its place: a child that stands there until the part has come. */
  (props: P & { placeholder: (inside: ReactNode) => ReactNode }): ReactNode;
  /** Fetches the part if it is not here; never rejects. */
  readonly fetch: () => Promise<void>;
}

/** `load` imports the part: `() => import('./x.tsx').then(({ X }) => X)`. Call it once per part, outside components. */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): LazyPart<P> {
  const fetched = createStore<Fetched<P>>(() => ({ failed: false }));
  let running: Promise<void> | undefined;
  const fetch = (): Promise<void> => {
    if (fetched.getState().Here) return Promise.resolve();
    running ??= load()
      .then(
        (Here) => fetched.setState({ Here, failed: false }),
        () => fetched.setState({ failed: true }),
      )
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  function Part({ placeholder, ...props }: P & { placeholder: (inside: ReactNode) => ReactNode }) {
    const { Here, failed } = useStore(fetched);
    useEffect(() => void fetch(), []);
    if (Here) return <Here {...(props as unknown as P)} />;
    return placeholder(<Missing failed={failed} onRetry={() => void fetch()} />);
  }
  return Object.assign(Part, { fetch });
}

function Missing({ failed, onRetry }: { failed: boolean; onRetry: () => void }) {
  const t = useText(commonTexts);
  const live = useExercise((state) => state.status === 'live');
  if (!failed) return <output className="empty part-coming">{t('loading')}</output>;
  return (
    <div className="empty">
      <output className="empty-text">{t(live ? 'partFailedLive' : 'partFailed')}</output>
      <div className="dialog-actions">
        <Button onPress={onRetry}>{t('tryAgain')}</Button>
        {/* Without a network a reload would lose the console as well. */}
        {live && <Button onPress={() => location.reload()}>{t('reload')}</Button>}
      </div>
    </div>
  );
}

/** Some browsers have no idle callback: a moment later does as well. */
const whenIdle = (run: () => void): (() => void) => {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, 500);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: 3000 });
  return () => cancelIdleCallback(handle);
};

/** Fetches parts one after another once the console stands, and those that failed whenever the connection is back. */
export function useFetchedWhenIdle(parts: readonly Pick<LazyPart<never>, 'fetch'>[]): void {
  const ready = useExercise(({ status }) => status === 'live' || status === 'replaying');
  useEffect(() => {
    if (!ready) return;
    let left = false;
    let cancel = () => {};
    const quiet = () => new Promise<void>((resolve) => (cancel = whenIdle(resolve)));
    const fetchAll = async () => {
      for (const part of parts) {
        await quiet();
        if (left) return;
        await part.fetch();
      }
    };
    void fetchAll();
    return () => {
      left = true;
      cancel();
    };
  }, [ready, parts]);
}
