// Decisions that were refused and whose card is gone meanwhile: shown whole, so that the words are not lost.
import { useMemo } from 'react';
import type { ShownCard } from '../../../shared/views/shapes/trainee.ts';
import { useExercise, useExerciseStore } from '../../exercise/exercise-context.tsx';
import { commonTexts, useText } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { PendingDecision } from './pending-decision.tsx';

export function Undelivered({ cards }: { cards: readonly ShownCard[] }) {
  const c = useText(commonTexts);
  const store = useExerciseStore();
  const pending = useExercise((state) => state.pending);
  const closed = useExercise((state) => state.views.team?.fields.closed);
  const rows = useMemo(
    () =>
      pending.flatMap((row) => {
        if (row.state !== 'refused' || row.command.type !== 'MakeDecision') return [];
        const { decision, reason } = row.command;
        if (cards.some(({ key }) => key === decision)) return [];
        return [{ row, reason, title: closed?.find(({ key }) => key === decision)?.title.text }];
      }),
    [pending, cards, closed],
  );
  return rows.map(({ row, reason, title }) => (
    <div key={row.id} className="card card-body">
      {title && <h3>{title}</h3>}
      {reason && <p className="draft-other-text">{reason}</p>}
      <PendingDecision pending={row} canChange={false} />
      <Button kind="quiet" size="small" onPress={() => store.forget(row.id)}>
        {c('dismiss')}
      </Button>
    </div>
  ));
}
