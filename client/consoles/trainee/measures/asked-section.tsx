// What other teams ask of this one: open orders first, oldest first, then those that were answered.
import { useId } from 'react';
import type { ShownAsked } from '../../../../shared/views/shapes/trainee.ts';
import { useExercise, useExerciseStore } from '../../../exercise/exercise-context.tsx';
import { usePending } from '../../../exercise/use-pending.ts';
import { commonTexts, useText } from '../../../locales/index.ts';
import { measureTexts } from '../../../locales/trainee.measures.ts';
import { Badge } from '../../../ui/bits.tsx';
import { Button } from '../../../ui/button.tsx';
import { PendingDecision } from '../pending-decision.tsx';
import { AnsweredRow } from './answered-row.tsx';
import { AskedCard } from './asked-card.tsx';
import { openAsked } from './measures-state.ts';

const NONE: readonly ShownAsked[] = [];

export function AskedSection() {
  const m = useText(measureTexts);
  const id = useId();
  const asked = useExercise((state) => state.views.team?.lists.asked) ?? NONE;
  const count = useExercise(openAsked);
  const open = asked.filter(({ status }) => status === 'asked');
  const answered = asked.filter(({ status }) => status !== 'asked').toReversed();
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby={id} className="asked">
      <h3 id={id} className="measure-heading">
        {m('asked')} {count > 0 && <Badge tone="accent">{count}</Badge>}
      </h3>
      {open.length > 0 && (
        <ul className="measure-rows">
          {open.map((row) => (
            <AskedCard key={row.key} row={row} />
          ))}
        </ul>
      )}
      <TooLate asked={asked} />
      {answered.length > 0 && (
        <details className="rests">
          <summary>
            {m('answered')} <span className="num">({answered.length})</span>
          </summary>
          <ul className="measure-rows">
            {answered.map((row) => (
              <AnsweredRow key={row.key} row={row} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Answers that were refused because somebody else had answered: shown whole, so that the words are not lost. */
function TooLate({ asked }: { asked: readonly ShownAsked[] }) {
  const c = useText(commonTexts);
  const store = useExerciseStore();
  const pending = usePending('AuthoriseMeasure');
  return pending.flatMap(({ row, command }) => {
    const order = asked.find(({ key }) => key === command.order);
    if (row.state !== 'refused' || order?.status === 'asked') return [];
    return [
      <div key={row.id} className="card card-body">
        <h4 lang={order?.title.language}>{order?.title.text}</h4>
        {command.reason && <p className="decision-reason">{command.reason}</p>}
        <PendingDecision pending={row} canChange={false} />
        <Button kind="quiet" size="small" onPress={() => store.forget(row.id)}>
          {c('dismiss')}
        </Button>
      </div>,
    ];
  });
}
