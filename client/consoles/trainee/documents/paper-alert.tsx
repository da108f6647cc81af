// Says in a corner that a document came to be signed, came back, or was received; the count on the part's tab stays.
import { useEffect } from 'react';
import type { ShownDocument } from '../../../../shared/views/shapes/documents.ts';
import { useExercise } from '../../../exercise/exercise-context.tsx';
import { useKept } from '../../../exercise/use-kept.ts';
import { useText } from '../../../locales/index.ts';
import { documentTexts } from '../../../locales/trainee.documents.ts';
import { notify } from '../../../ui/notices.tsx';
import { isOver } from '../measures/measures-state.ts';
import { waitsForUs } from './documents-state.ts';

/** What is new about a document, if a person should hear of it. */
function newsOf(row: ShownDocument): 'toSign' | 'received' | 'returned' | 'issued' | undefined {
  if (!row.mine) return waitsForUs(row) ? 'toSign' : row.received ? 'received' : undefined;
  // A form nobody signs is issued by whoever submits it, who knows.
  if (row.status === 'issued') return row.signs.length > 0 ? 'issued' : undefined;
  return row.status === 'returned' ? 'returned' : undefined;
}

export function PaperAlert() {
  const d = useText(documentTexts);
  const documents = useExercise((state) => state.views.team?.lists.documents);
  const over = useExercise(isOver);
  // Kept for this tab: a team's first document brings this part along with it, and a reload is no news.
  const [told = '', setTold] = useKept<string>('papers-told');
  useEffect(() => {
    if (!documents || over) return;
    const known = told.split(' ');
    const news = documents.flatMap((row) => {
      const what = newsOf(row);
      return what ? [{ what, row, id: `${row.key}/${what}/${row.submitted?.version}` }] : [];
    });
    for (const { what, row, id } of news)
      if (!known.includes(id)) notify(d(`news.${what}`, { team: row.from, title: row.title.text }), 'blue');
    const now = news.map(({ id }) => id).join(' ');
    if (now !== told) setTold(now);
  }, [documents, over, told, setTold, d]);
  return null;
}
