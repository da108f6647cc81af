// A measure the team ordered: about whom, where it stands, what came back, why and by whom.
import { useState } from 'react';
import type { CommandOf } from '../../../../shared/exercise/commands.ts';
import type { ShownMeasure } from '../../../../shared/views/shapes/trainee.ts';
import { useExercise, useExerciseStore } from '../../../exercise/exercise-context.tsx';
import { usePending } from '../../../exercise/use-pending.ts';
import { useRejection, useText } from '../../../locales/index.ts';
import { measureTexts } from '../../../locales/trainee.measures.ts';
import { traineeTexts } from '../../../locales/trainee.ts';
import { Button } from '../../../ui/button.tsx';
import { At } from '../../../ui/clock-text.tsx';
import { ConfirmDialog } from '../../../ui/dialog.tsx';
import { notify } from '../../../ui/notices.tsx';
import { Foreign } from '../foreign.tsx';
import { PendingDecision } from '../pending-decision.tsx';
import { useSeatName } from '../use-seat-name.ts';
import { Basis } from './basis.tsx';
import { MeasureAnswer, MeasureStatus } from './measure-status.tsx';
import { isOver, isRunning } from './measures-state.ts';
import { usePersonName } from './use-person-name.ts';

interface MeasureRowProps {
  readonly row: ShownMeasure;
  /** Takes an order into the making; absent where this one was repeated already. */
  readonly onChange?: (order: CommandOf<'OrderMeasure'>) => void;
}

export function MeasureRow({ row, onChange }: MeasureRowProps) {
  const m = useText(measureTexts);
  const seatName = useSeatName();
  const person = usePersonName()(row.about);
  const over = useExercise(isOver);
  const { title, text, reason, recordedByControl, seat } = row;
  const who = recordedByControl ? m('byControl') : seat && seatName(seat);
  return (
    <li className="card measure-row">
      <p className="decision-meta">
        <At t={row.observedAt ?? row.t} />
        {who && <span>{who}</span>}
      </p>
      <h5 className="measure-title">
        <span lang={title.language}>{title.text}</span>
        {person && <span lang={person.language}> · {person.text}</span>}
      </h5>
      {reason && <p className="measure-why">{reason}</p>}
      <Basis text={row.basis} />
      <MeasureAnswer row={row} />
      <MeasureStatus row={row} />
      {text && (
        <div className="measure-result">
          <Foreign text={text} />
          <p className="fold-text" lang={text.language}>
            {text.text}
          </p>
        </div>
      )}
      {!over && row.again && onChange && <OrderAgain row={row} onOrder={onChange} />}
      {!over && (row.status === 'asked' || row.status === 'running') && <CallOff row={row} />}
    </li>
  );
}

/** What a measure that is done once left to be done: taken into the making as it was ordered, with reasons to be given anew. */
function OrderAgain({
  row: { measure, about, basis, title },
  onOrder,
}: {
  row: ShownMeasure;
  onOrder: NonNullable<MeasureRowProps['onChange']>;
}) {
  const m = useText(measureTexts);
  const order: CommandOf<'OrderMeasure'> = {
    type: 'OrderMeasure',
    measure,
    ...(about === undefined ? {} : { about }),
    reason: '',
    restsOn: [],
    ...(basis === undefined ? {} : { basis }),
  };
  return (
    <>
      <p className="measure-agreed">{m('again')}</p>
      <div className="card-actions">
        <Button size="small" onPress={() => onOrder(order)} aria-label={`${m('orderAgain')}: ${title.text}`}>
          {m('orderAgain')}
        </Button>
      </div>
    </>
  );
}

/** Calling a measure off, in two steps. */
function CallOff({ row: { key, title } }: { row: ShownMeasure }) {
  const m = useText(measureTexts);
  const t = useText(traineeTexts);
  const sentence = useRejection();
  const store = useExerciseStore();
  const running = useExercise(isRunning);
  const pending = usePending('CancelMeasure').find(({ command }) => command.order === key);
  const [asks, setAsks] = useState(false);
  const callOff = async () => {
    const answer = await store.send({ type: 'CancelMeasure', order: key });
    if (answer.ok) notify(m('cancelDone', { title: title.text }), 'green');
    else notify(`${t('notRecorded')}. ${sentence(answer.rejection)}`, 'amber');
  };
  if (pending) return <PendingDecision pending={pending.row} />;
  return (
    <div className="card-actions">
      <Button
        size="small"
        isDisabled={!running}
        onPress={() => setAsks(true)}
        aria-label={`${m('cancel')}: ${title.text}`}
      >
        {m('cancel')}
      </Button>
      <ConfirmDialog
        title={m('cancelTitle')}
        isOpen={asks && running}
        onClose={() => setAsks(false)}
        // Without a connection the answer may be long in coming; the dialog does not wait for it.
        onConfirm={() => {
          void callOff();
          return undefined;
        }}
        confirmLabel={m('cancel')}
      >
        <p>
          <strong lang={title.language}>{title.text}</strong>
        </p>
        <p>{m('cancelText')}</p>
      </ConfirmDialog>
    </div>
  );
}
