// A second step for a set: the first opens, the second names the boards and does it.
import { type ReactNode, useState } from 'react';
import { type ExerciseMs, formatExerciseTime } from '../../../shared/kit/time.ts';
import type { SetCommand } from '../../../shared/protocol/http.ts';
import { boardTexts } from '../../locales/control.boards.ts';
import { useText } from '../../locales/index.ts';
import { Button, type ButtonProps } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import type { Exercise } from './boards.ts';
import type { SteeringSet } from './use-steer-set.ts';

export interface Steered {
  /** Those that are ticked. */
  boards: readonly Exercise[];
  nameOf: (board: Exercise) => string;
  timeOf: (board: Exercise) => ExerciseMs;
  steering: SteeringSet;
}

export interface SecondStepProps extends Steered {
  label: string;
  title: string;
  confirmLabel: string;
  danger?: boolean;
  button: Pick<ButtonProps, 'kind' | 'icon'>;
  /** Absent while it is not complete. */
  command: SetCommand | undefined;
  onOpened?: () => void;
  onClosed?: () => void;
  /** Said of each board below its name. */
  perBoard?: (board: Exercise) => ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** The first step opens; the second names the boards and does it. */
export function SecondStep(props: SecondStepProps) {
  const { boards, nameOf, timeOf, steering, label, title, confirmLabel, danger = false, button, command } = props;
  const t = useText(boardTexts);
  const [open, setOpen] = useState(false);
  const begin = () => {
    setOpen(true);
    props.onOpened?.();
  };
  const close = () => {
    setOpen(false);
    props.onClosed?.();
  };
  return (
    <>
      <Button {...button} isDisabled={steering.busy} onPress={begin}>
        {label}
      </Button>
      <ConfirmDialog
        title={title}
        isOpen={open}
        onClose={close}
        onConfirm={() => command && steering.give(command, boards)}
        confirmLabel={confirmLabel}
        danger={danger}
        isDisabled={command === undefined}
        wide={props.wide}
      >
        {props.children}
        <p>{t('goesTo')}</p>
        <ul className="house-set-names">
          {boards.map((board) => (
            <li key={board.id}>
              {nameOf(board)} · {formatExerciseTime(timeOf(board))}
              {props.perBoard?.(board)}
            </li>
          ))}
        </ul>
      </ConfirmDialog>
    </>
  );
}
