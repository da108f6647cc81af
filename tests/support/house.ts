// Exercises in memory with everything real but the disk and the clock: what the sessions' tests play in.
import { expect } from 'vitest';
import type { Ids, Store } from '../../server/ports.ts';
import type { Answer, Sending } from '../../server/sessions/batch.ts';
import { createRegistry, type Registry, type RegistryHooks } from '../../server/sessions/registry.ts';
import type { Session } from '../../server/sessions/session.ts';
import type { Command } from '../../shared/exercise/commands.ts';
import type { RecordedEvent } from '../../shared/exercise/events.ts';
import { MINUTE } from '../../shared/kit/time.ts';
import type { FakeClock } from './fake-clock.ts';
import { smallScenario } from './small-scenario.ts';

export const DIRECTOR = { seat: 'seat-director', role: 'director' } as const;
export const RED = { seat: 'seat-red', role: 'trainee', team: 'red' } as const;
export const BLUE = { seat: 'seat-blue', role: 'trainee', team: 'blue' } as const;

let drawn = 0;
/** Ids in the order they are drawn, different in every test of a run. */
export const countingIds: Ids = {
  secret: () => `secret-${drawn++}`,
  opaque: () => `opaque-${drawn++}`,
  code: () => `CODE${drawn++}`,
};
export const nextId = (): string => `command-${drawn++}`;

export async function openHouse(store: Store, clock: FakeClock, hooks: RegistryHooks = {}): Promise<Registry> {
  const registry = await createRegistry({ store, clock, ids: countingIds, hooks });
  return registry;
}

/** Gives a command that must be carried out; answers its position. */
export async function give(session: Session, command: Command, by: Sending['by'] = DIRECTOR): Promise<number> {
  const answer = await session.send({ command, by, commandId: nextId(), seen: session.state.position });
  expect(answer).toMatchObject({ ok: true });
  return answer.ok ? answer.value : -1;
}

/** A refused command's code, or "ok". */
export const codeOf = (answer: Answer): string => (answer.ok ? 'ok' : answer.error.code);

/** A planned exercise with a director and one trainee in each team, in the lobby. */
export async function inLobby(registry: Registry): Promise<Session> {
  const planned = await registry.plan(smallScenario());
  if (!planned.ok) throw new Error(planned.error.code);
  const session = await registry.get(planned.value);
  if (!session) throw new Error('not there');
  for (const { seat, role, ...team } of [DIRECTOR, RED, BLUE])
    await give(session, { type: 'TakeSeat', seat, role, language: 'en', ...team }, 'system');
  await give(session, { type: 'OpenLobby' });
  return session;
}

/** A running exercise, at T+90s: the first injects are out and the card `open-gate` lies open before team red. */
export async function running(registry: Registry, clock: FakeClock): Promise<Session> {
  const session = await inLobby(registry);
  await give(session, { type: 'StartExercise' });
  await clock.advance(1.5 * MINUTE);
  return session;
}

export async function logOf(store: Store, exercise: string): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const page of store.events.read(exercise)) events.push(...page);
  return events;
}

export const typesOf = (events: readonly RecordedEvent[]): string[] => events.map(({ event }) => event.type);
/** How often an event of a type stands in a log. */
export const count = (events: readonly RecordedEvent[], type: RecordedEvent['event']['type']): number =>
  typesOf(events).filter((known) => known === type).length;
