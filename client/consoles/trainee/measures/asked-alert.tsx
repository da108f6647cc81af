// Says in a corner that another team asks for agreement; the count on the part's tab stays.
import { useEffect, useRef } from 'react';
import { useExercise } from '../../../exercise/exercise-context.tsx';
import { useText } from '../../../locales/index.ts';
import { measureTexts } from '../../../locales/trainee.measures.ts';
import { notify } from '../../../ui/notices.tsx';
import { isOver } from './measures-state.ts';

export function AskedAlert() {
  const m = useText(measureTexts);
  const asked = useExercise((state) => state.views.team?.lists.asked);
  const over = useExercise(isOver);
  const known = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    if (!asked) return;
    const open = asked.filter(({ status }) => status === 'asked');
    // What was open when the page came up is on the tab already.
    if (known.current && !over)
      for (const { key, from, title } of open)
        if (!known.current.has(key)) notify(m('askedArrived', { team: from, title: title.text }), 'blue');
    known.current = new Set(open.map(({ key }) => key));
  }, [asked, over, m]);
  return null;
}
