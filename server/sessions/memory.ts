// What a session holds of its exercise in memory: built from the log, dropped and built again whenever in doubt.
import type { By } from '../../shared/exercise/actors.ts';
import type { EventType, RecordedEvent } from '../../shared/exercise/events.ts';
import { Folding, fold } from '../../shared/exercise/fold.ts';
import type { ExerciseState } from '../../shared/exercise/state.ts';
import type { EventStore } from '../ports.ts';
import { RecentCommands } from './recent.ts';
import { type Redaction, redactionsIn } from './redact.ts';

/** A state together with the position of the last event that changed what people may do. */
export interface Standing {
  readonly state: ExerciseState;
  readonly phaseAt: number;
}

export interface Memory extends Standing {
  readonly recent: RecentCommands;
}

const CHANGES_PHASE: ReadonlySet<EventType> = new Set(['PhaseChanged', 'SafetyStopped', 'ExerciseInterrupted']);

/** The position of the last change of phase after more events were written. */
export function phaseAfter(phaseAt: number, events: readonly RecordedEvent[]): number {
  const last = events.findLast(({ event }) => CHANGES_PHASE.has(event.type));
  return last?.position ?? phaseAt;
}

export interface Read {
  readonly memory: Memory;
  /** Every redaction the log speaks of; carried out again at a start, in case the last one was cut short. */
  readonly redactions: readonly Redaction[];
}

/**
 * Reads a log from its beginning. The commands in it are not remembered: keeping them while the log is read costs more
 * than looking up the few that are sent again after a start.
 */
export async function readMemory(store: EventStore, exercise: string): Promise<Read> {
  const redactions: Redaction[] = [];
  const folding = new Folding();
  let phaseAt = 0;
  for await (const page of store.read(exercise)) {
    folding.add(page);
    phaseAt = phaseAfter(phaseAt, page);
    redactions.push(...redactionsIn(page));
  }
  const state = folding.end();
  return { memory: { state, phaseAt, recent: new RecentCommands(state.position) }, redactions };
}

/** What another writer appended since, if anything. */
export async function readTail(
  store: EventStore,
  exercise: string,
  { state, phaseAt, recent }: Memory,
): Promise<{ memory: Memory; events: readonly RecordedEvent[] }> {
  const events: RecordedEvent[] = [];
  for await (const page of store.read(exercise, state.position)) {
    recent.rememberAll(page);
    events.push(...page);
  }
  return { memory: { state: fold(events, state), phaseAt: phaseAfter(phaseAt, events), recent }, events };
}

/** Commands that may have been stored longer ago than memory reaches are looked up before they are decided again. */
export async function lookUpForgotten(
  store: EventStore,
  exercise: string,
  recent: RecentCommands,
  sendings: readonly { readonly by: By; readonly commandId: string; readonly seen?: number | undefined }[],
): Promise<void> {
  for (const { by, commandId, seen } of sendings) {
    if (by === 'system' || !recent.mayHaveForgotten(seen)) continue;
    const carried = await store.findCommand(exercise, commandId);
    if (carried !== undefined) recent.remember(commandId, carried);
  }
}
