// The log of the exercise on this page, read once and again when asked to.
import { useEffect, useState } from 'react';
import type { Rejection } from '../../../shared/exercise/rejections.ts';
import { Frames } from '../../../shared/review/frames.ts';
import { logPath, readLog } from './read-log.ts';

export type LogState =
  | { readonly at: 'reading'; readonly count: number; readonly before?: Frames }
  | { readonly at: 'failed'; readonly rejection: Rejection }
  | { readonly at: 'read'; readonly frames: Frames };

/** @returns where reading stands, and a way to read the log anew; what was read before stays until then */
export function useLog(handle: string): readonly [LogState, () => void] {
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<LogState>({ at: 'reading', count: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn reads the log again
  useEffect(() => {
    const gone = new AbortController();
    const frames = new Frames();
    setState((before) => ({ at: 'reading', count: 0, ...(before.at === 'read' ? { before: before.frames } : {}) }));
    void readLog(logPath(handle), gone.signal, (events) => {
      frames.add(events);
      setState((before) => (before.at === 'reading' ? { ...before, count: frames.last } : before));
    }).then((answer) => {
      if (gone.signal.aborted) return;
      setState(answer.ok ? { at: 'read', frames } : { at: 'failed', rejection: answer.rejection });
    });
    return () => gone.abort();
  }, [handle, turn]);
  return [state, () => setTurn((before) => before + 1)];
}
