// What was noted during play, by the time it was observed.
import { useMemo } from 'react';
import { formatExerciseTime as clock } from '../../../shared/kit/time.ts';
import { useText } from '../../locales/index.ts';
import { reviewTexts } from '../../locales/review.ts';
import { EmptyState, TeamTag } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { useReview } from './review-context.tsx';
import { useSpeech } from './use-speech.ts';

export function NotesPane() {
  const t = useText(reviewTexts);
  const { frames, cursor } = useReview();
  const { names, seat } = useSpeech();
  const notes = useMemo(
    () => [...frames.at(frames.last).notes].sort((a, b) => (a.observedAt ?? a.t) - (b.observedAt ?? b.t)),
    [frames],
  );
  if (notes.length === 0)
    return (
      <EmptyState icon="document" title={t('notesEmpty')}>
        {t('notesEmptyText')}
      </EmptyState>
    );
  return (
    <ol className="review-read">
      {notes.map((note) => (
        <li key={note.key} className="made">
          <p className="made-head">
            <time>{clock(note.observedAt ?? note.t)}</time>
            {note.team && <TeamTag code={names.team(note.team)} />}
            <span>{seat(note.seat)}</span>
            {note.observedAt !== undefined && (
              <span className="review-note">{t('observedAt', { time: clock(note.observedAt) })}</span>
            )}
          </p>
          <p lang={note.language}>{note.text}</p>
          <Button size="small" icon="right" className="made-go" onPress={() => cursor.toPosition(note.position)}>
            {t('goThere')}
          </Button>
        </li>
      ))}
    </ol>
  );
}
