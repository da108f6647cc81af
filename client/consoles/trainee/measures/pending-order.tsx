// An order on its way, or one that was refused: its words stay whole until it is sent again, changed or put away.
import type { CommandOf } from '../../../../shared/exercise/commands.ts';
import { useExercise, useExerciseStore } from '../../../exercise/exercise-context.tsx';
import type { PendingCommand } from '../../../exercise/exercise-store.ts';
import { PendingDecision } from '../pending-decision.tsx';
import { RefusedActions } from '../refused-actions.tsx';
import { Basis } from './basis.tsx';
import { usePersonName } from './use-person-name.ts';

export interface PendingOrderProps {
  row: PendingCommand;
  order: CommandOf<'OrderMeasure'>;
  onChange: (order: CommandOf<'OrderMeasure'>) => void;
}

export function PendingOrder({ row, order, onChange }: PendingOrderProps) {
  const store = useExerciseStore();
  const nameOf = usePersonName();
  const title = useExercise((state) =>
    state.views.team?.fields.orderable.find(({ id }) => id === order.measure),
  )?.title;
  const person = nameOf(order.about);
  const change = () => {
    onChange(order);
    store.forget(row.id);
  };
  return (
    <li className="card card-body">
      <h5 className="measure-title">
        <span lang={title?.language}>{title?.text}</span>
        {person && <span lang={person.language}> · {person.text}</span>}
      </h5>
      {order.reason && <p className="decision-reason">{order.reason}</p>}
      <Basis text={order.basis} />
      <PendingDecision pending={row} canChange={false} />
      <RefusedActions row={row} onChange={change} />
    </li>
  );
}
