// What this seat has sent about measures and the server has not recorded yet.
import { useMemo } from 'react';
import type { CommandOf } from '../../../../shared/exercise/commands.ts';
import { useExercise } from '../../../exercise/exercise-context.tsx';
import type { PendingCommand } from '../../../exercise/exercise-store.ts';

type Kind = 'OrderMeasure' | 'AuthoriseMeasure' | 'CancelMeasure';
export interface PendingOf<T extends Kind> {
  readonly row: PendingCommand;
  readonly command: CommandOf<T>;
}

/** Pending commands of one kind, oldest first. */
export function usePending<T extends Kind>(type: T): readonly PendingOf<T>[] {
  const pending = useExercise((state) => state.pending);
  return useMemo(
    () => pending.flatMap((row) => (row.command.type === type ? [{ row, command: row.command as CommandOf<T> }] : [])),
    [pending, type],
  );
}
