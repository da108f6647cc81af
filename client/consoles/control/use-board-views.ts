// What control sees of boards, asked for while a dialog needs it and again as often as the house is looked at.
import { useEffect, useState } from 'react';
import type { ControlView } from '../../../shared/views/shapes/control.ts';
import { get } from '../../link/api.ts';
import { useLanguage } from '../../locales/index.ts';
import type { Exercise } from './boards.ts';

/** By exercise; `undefined` while it is asked for, `null` if it cannot be had. */
export type BoardViews = ReadonlyMap<string, ControlView | null>;
const NONE: BoardViews = new Map();

/** @param boards as the house last told of them: a new list asks anew @param wanted nothing is asked for without it */
export function useBoardViews(boards: readonly Exercise[], wanted: boolean): BoardViews {
  const language = useLanguage();
  const [views, setViews] = useState(NONE);
  // One string for the ids and clocks, so that only what may change the answers asks again.
  const asked = JSON.stringify(boards.map(({ id, phase, clock }) => [id, phase, clock]));
  useEffect(() => {
    if (!wanted) return;
    let here = true;
    for (const [id] of JSON.parse(asked) as [string][])
      void get<ControlView>(`/api/house/control/${encodeURIComponent(id)}?language=${language}`).then((answer) => {
        if (here) setViews((known) => new Map(known).set(id, answer.ok ? answer.value : null));
      });
    return () => {
      here = false;
    };
  }, [asked, wanted, language]);
  return wanted ? views : NONE;
}
