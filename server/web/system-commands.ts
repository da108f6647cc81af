// Commands that are the rim's own; a person who sends one is told so before it is even parsed.
import type { CommandType } from '../../shared/exercise/commands.ts';

const SYSTEM_ONLY: ReadonlySet<string> = new Set<CommandType>([
  'PlanExercise',
  'TakeSeat',
  'ReleaseDue',
  'RecordInterruption',
  'RecordClockLift',
  'NoteUndelivered',
]);

/** Whether a message, whatever it is, asks for something only the system does. */
export function asksForSystemCommand(message: unknown): boolean {
  if (typeof message !== 'object' || message === null || !('command' in message)) return false;
  const { command } = message;
  return typeof command === 'object' && command !== null && 'type' in command && SYSTEM_ONLY.has(String(command.type));
}
