// Moves the cursor on while it plays, frame by frame, and listens to the keys.
import { useEffect } from 'react';
import { MINUTE } from '../../../shared/kit/time.ts';
import { useCursor, useReview } from './review-context.tsx';

/** A tab that slept does not leap ahead: one frame counts this much at most, in milliseconds. */
const LONGEST_FRAME = 250;

export function usePlaying(): void {
  const { cursor } = useReview();
  const playing = useCursor((state) => state.playing);
  useEffect(() => {
    if (!playing) return;
    let before: number | undefined;
    let frame = requestAnimationFrame(function next(now) {
      if (before !== undefined) cursor.advance(Math.min(LONGEST_FRAME, now - before));
      before = now;
      frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [cursor, playing]);
}

const STEP: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Elements that have a use for these keys themselves. */
const OWN_KEYS =
  'input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=listbox], [role=tab], [role=radio], [role=menu]';

export function useKeys(): void {
  const { cursor, frames } = useReview();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof Element)) return;
      if (event.target.closest(OWN_KEYS)) return;
      if (event.key === ' ') {
        if (event.target.closest('button, a, summary')) return;
        cursor.setPlaying(!cursor.state.getState().playing);
      } else if (event.key in STEP) {
        const step = STEP[event.key] ?? 0;
        if (event.shiftKey) cursor.shift(step * MINUTE);
        else cursor.step(step);
      } else if (event.key === 'Home') cursor.toPosition(1);
      else if (event.key === 'End') cursor.toPosition(frames.last);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [cursor, frames]);
}
