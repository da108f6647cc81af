// Which panes are shown, and a way to bring one forward from anywhere in the review.
import { useState } from 'react';

export const FIXED_PANES = ['truth', 'known', 'control', 'decisions', 'learned', 'notes'] as const;
export type PaneId = (typeof FIXED_PANES)[number] | `team:${string}`;

export interface PanesShown {
  readonly first: PaneId;
  readonly second: PaneId;
  readonly two: boolean;
  readonly choose: (place: 'first' | 'second', id: PaneId) => void;
  readonly setTwo: (two: boolean) => void;
  /** Shows a pane where it can be seen: in the right one, or in the only one there is room for. */
  readonly bring: (id: PaneId) => void;
}

/** The width from which two panes stand side by side, as `review.css` folds them. */
const ONE_PANE = '(max-width: 1020px)';

export function usePanes(teams: readonly string[]): PanesShown {
  const [team] = teams;
  const [shown, setShown] = useState<Record<'first' | 'second', PaneId>>({
    first: team === undefined ? 'decisions' : `team:${team}`,
    second: 'truth',
  });
  const [two, setTwo] = useState(true);
  const choose = (place: 'first' | 'second', id: PaneId) => setShown((before) => ({ ...before, [place]: id }));
  const bring = (id: PaneId) => {
    if (shown.first === id) return;
    const narrow = globalThis.matchMedia?.(ONE_PANE).matches === true;
    choose(two && !narrow ? 'second' : 'first', id);
  };
  return { ...shown, two, choose, setTwo, bring };
}
