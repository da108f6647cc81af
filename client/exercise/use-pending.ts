// What this seat has sent and the server has not recorded yet.
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { CommandOf, CommandType } from '../../shared/exercise/commands.ts';
import { useExercise } from './exercise-context.tsx';
import type { ExerciseSnapshot, PendingCommand, Views } from './exercise-store.ts';

export interface PendingOf<T extends CommandType> {
  readonly row: PendingCommand;
  readonly command: CommandOf<T>;
}

/** Rows that bear the id of the command they came from. */
const NAMED_BY_COMMAND = ['messages', 'measures', 'documents', 'passes'] as const;
/** A view may come before the acknowledgement: what it shows already is no longer on its way. */
const isShown = ({ team }: Views, id: string): boolean =>
  NAMED_BY_COMMAND.some((list) => team?.lists[list].some(({ key }) => key === id));

const rowsOf =
  (type: CommandType) =>
  ({ pending, views }: ExerciseSnapshot): readonly PendingCommand[] =>
    pending.filter(({ id, command }) => command.type === type && !isShown(views, id));

/** Pending commands of one kind, oldest first. */
export function usePending<T extends CommandType>(type: T): readonly PendingOf<T>[] {
  const rows = useExercise(useShallow(rowsOf(type)));
  return useMemo(() => rows.map((row) => ({ row, command: row.command as CommandOf<T> })), [rows]);
}
