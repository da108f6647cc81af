// An order on its way, or one that was refused: its words stay whole until it is sent again, changed or put away.
import type { CommandOf } from '../../../../shared/exercise/commands.ts';
import { useExercise, useExerciseStore } from '../../../exercise/exercise-context.tsx';
import type { PendingCommand } from '../../../exercise/exercise-store.ts';
import { commonTexts, useText } from '../../../locales/index.ts';
import { traineeTexts } from '../../../locales/trainee.ts';
import { Button } from '../../../ui/button.tsx';
import { PendingDecision } from '../pending-decision.tsx';
import { Basis } from './basis.tsx';
import { isOver } from './measures-state.ts';
import { usePersonName } from './use-person-name.ts';

export interface PendingOrderProps {
  row: PendingCommand;
  order: CommandOf<'OrderMeasure'>;
  onChange: (order: CommandOf<'OrderMeasure'>) => void;
}

export function PendingOrder({ row, order, onChange }: PendingOrderProps) {
  const t = useText(traineeTexts);
  const c = useText(commonTexts);
  const store = useExerciseStore();
  const over = useExercise(isOver);
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
      {row.state === 'refused' && (
        <div className="card-actions">
          <Button kind="quiet" size="small" onPress={() => store.forget(row.id)}>
            {c('dismiss')}
          </Button>
          {!over && (
            <Button size="small" onPress={change}>
              {t('change')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
