import { beforeEach, describe, expect, it, vi } from 'vitest';
import { exerciseTimeAt } from '../../shared/exercise/clock.ts';
import type { RecordedEvent } from '../../shared/exercise/events.ts';
import { HOUR, MINUTE, SECOND } from '../../shared/kit/time.ts';
import { createFakeClock, type FakeClock } from '../../tests/support/fake-clock.ts';
import { count, give, inLobby, logOf, openHouse, running, typesOf } from '../../tests/support/house.ts';
import { createMemoryStore, type MemoryStore } from '../store/memory/store.ts';
import type { Registry } from './registry.ts';
import type { Session } from './session.ts';

const START = 1_764_000_000_000;
let store: MemoryStore;
let clock: FakeClock;
let house: Registry;

beforeEach(async () => {
  store = createMemoryStore();
  clock = createFakeClock(START);
  house = await openHouse(store, clock);
});

/** The process dies without a word, and a new one starts `gap` wall milliseconds later, its clock `off` by so much. */
async function dieAndRestart(session: Session, gap: number, off = 0): Promise<Session> {
  const log = await logOf(store, session.exercise);
  const next = createMemoryStore();
  await next.events.append(session.exercise, 0, log);
  const lastAlive = await store.heartbeats.last(session.exercise);
  if (lastAlive !== undefined) await next.heartbeats.beat([session.exercise], lastAlive);
  await house.close();
  store = next;
  clock = createFakeClock(clock.now() + gap + off);
  house = await openHouse(store, clock);
  const again = await house.get(session.exercise);
  if (!again) throw new Error('lost');
  return again;
}
const timeOf = (session: Session): number => exerciseTimeAt(session.state.clock, clock.now());
const releases = async (session: Session): Promise<string[]> =>
  (await logOf(store, session.exercise)).flatMap(({ event }: RecordedEvent) =>
    event.type === 'InjectReleased' ? [event.inject] : [],
  );

describe('what is due', () => {
  it('goes out at its moment, and what follows from it without delay goes with it', async () => {
    const session = await inLobby(house);
    await give(session, { type: 'StartExercise' });
    await clock.advance(MINUTE - 1);
    expect(await releases(session)).toEqual([]);
    await clock.advance(1);
    expect(await releases(session)).toEqual(['first', 'hello']);
    const log = await logOf(store, session.exercise);
    expect(log.find(({ event }) => event.type === 'InjectReleased')?.t).toBe(MINUTE);
  });

  it('goes out once across a restart, whenever that comes', async () => {
    let session = await inLobby(house);
    await give(session, { type: 'StartExercise' });
    for (let round = 0; round < 12; round++) {
      await clock.advance(20 * SECOND);
      session = await dieAndRestart(session, 500);
    }
    expect(session.state.phase).toBe('running');
    expect(await releases(session)).toEqual(['first', 'hello', 'short', 'next']);
  });

  it('is not released while the exercise stands still', async () => {
    const session = await inLobby(house);
    await give(session, { type: 'StartExercise' });
    await clock.advance(30 * SECOND);
    await give(session, { type: 'PauseExercise' });
    await clock.advance(HOUR);
    expect(await releases(session)).toEqual([]);
    await give(session, { type: 'ResumeExercise' });
    await clock.advance(30 * SECOND);
    expect(await releases(session)).toEqual(['first', 'hello']);
  });
});

describe('signs of life', () => {
  it('come every second while an exercise runs, and every ten while it stands still', async () => {
    const session = await inLobby(house);
    await clock.advance(15 * SECOND);
    const beat = vi.spyOn(store.heartbeats, 'beat');
    await clock.advance(60 * SECOND);
    expect(beat.mock.calls.length).toBeLessThanOrEqual(7);
    expect(clock.now() - ((await store.heartbeats.last(session.exercise)) ?? 0)).toBeLessThanOrEqual(10 * SECOND);
    await give(session, { type: 'StartExercise' });
    beat.mockClear();
    await clock.advance(20 * SECOND);
    expect(beat.mock.calls.length).toBeGreaterThanOrEqual(19);
  });

  it('of one that stands still also let no start find an earlier clock', async () => {
    const before = await inLobby(house);
    await clock.advance(HOUR);
    const last = (await store.heartbeats.last(before.exercise)) ?? 0;
    expect(last).toBeGreaterThan(before.state.lastEventAt);
    await dieAndRestart(before, 0, -HOUR);
    expect(clock.now()).toBeGreaterThanOrEqual(last);
  });
});

describe('a restart', () => {
  it('within ten seconds runs on as if nothing had been, and releases what fell due', async () => {
    const before = await inLobby(house);
    await give(before, { type: 'StartExercise' });
    await clock.advance(55 * SECOND);
    const session = await dieAndRestart(before, 9 * SECOND);
    expect(session.state.phase).toBe('running');
    expect(timeOf(session)).toBe(64 * SECOND);
    expect(await releases(session)).toEqual(['first', 'hello']);
  });

  it('after a longer gap stands paused at the exercise time of the last sign of life', async () => {
    const before = await running(house, clock);
    await clock.advance(5 * SECOND + 300);
    const lastAlive = await store.heartbeats.last(before.exercise);
    const session = await dieAndRestart(before, 3 * HOUR);
    expect(session.state.phase).toBe('paused');
    expect(timeOf(session)).toBe(95 * SECOND);
    const log = await logOf(store, session.exercise);
    expect(log.at(-1)?.event).toEqual({ type: 'ExerciseInterrupted', lastAliveAt: lastAlive });
    expect(await releases(session)).toEqual(['first', 'hello']);
    await give(session, { type: 'ResumeExercise' });
    await clock.advance(25 * SECOND);
    expect(await releases(session)).toEqual(['first', 'hello', 'short']);
  });

  it('writes an interruption once, however often it is repeated', async () => {
    const before = await running(house, clock);
    const once = await dieAndRestart(before, HOUR);
    const twice = await dieAndRestart(once, HOUR);
    expect(count(await logOf(store, twice.exercise), 'ExerciseInterrupted')).toBe(1);
  });

  it('of an exercise that stood still changes nothing in its log', async () => {
    const before = await inLobby(house);
    const log = await logOf(store, before.exercise);
    const session = await dieAndRestart(before, 20 * HOUR);
    expect(await logOf(store, session.exercise)).toEqual(log);
    expect(session.state).toEqual(before.state);
  });

  it('an hour back lifts the clock to the last sign of life, tells control, and runs on', async () => {
    const before = await running(house, clock);
    const at = clock.now();
    const session = await dieAndRestart(before, SECOND, -HOUR);
    expect(clock.now()).toBeGreaterThanOrEqual(at - SECOND);
    expect(session.state.phase).toBe('running');
    expect(typesOf(await logOf(store, session.exercise))).toContain('ClockLifted');
    expect([...session.state.alerts].map(({ kind }) => kind)).toEqual(['clock-lifted']);
    await clock.advance(31 * SECOND);
    expect(await releases(session)).toEqual(['first', 'hello', 'short']);
  });

  it('an hour ahead counts as a gap', async () => {
    const before = await running(house, clock);
    const session = await dieAndRestart(before, SECOND, HOUR);
    expect(session.state.phase).toBe('paused');
    expect(timeOf(session)).toBe(90 * SECOND);
  });
});

describe('a gap while the process lives', () => {
  it('a closed lid interrupts at the last sign of life, and nothing due goes out', async () => {
    const session = await running(house, clock);
    clock.sleep(2 * HOUR);
    await clock.advance(SECOND);
    expect(session.state.phase).toBe('paused');
    expect(timeOf(session)).toBe(90 * SECOND);
    expect(clock.now()).toBe(clock.system());
    expect(await releases(session)).toEqual(['first', 'hello']);
  });

  it('a process held still interrupts before whatever is due or sent first', async () => {
    const session = await running(house, clock);
    clock.freeze(10 * MINUTE);
    const answer = await session.send({
      command: { type: 'AddNote', text: 'awake', language: 'en' },
      by: { seat: 'seat-director', role: 'director' },
      commandId: 'note-after-waking',
    });
    expect(answer.ok).toBe(true);
    const types = typesOf(await logOf(store, session.exercise));
    expect(types.slice(-2)).toEqual(['ExerciseInterrupted', 'NoteAdded']);
    expect(await releases(session)).toEqual(['first', 'hello']);
  });

  it('a nap of less than ten seconds runs on', async () => {
    const session = await running(house, clock);
    clock.sleep(9 * SECOND);
    await clock.advance(2 * SECOND);
    expect(session.state.phase).toBe('running');
  });

  it('the system clock set back changes nothing', async () => {
    const session = await running(house, clock);
    clock.step(-HOUR);
    await clock.advance(31 * SECOND);
    expect(session.state.phase).toBe('running');
    expect(timeOf(session)).toBe(121 * SECOND);
    expect(await releases(session)).toEqual(['first', 'hello', 'short']);
  });

  it('the system clock set forward interrupts, and lifts the clock', async () => {
    const session = await running(house, clock);
    clock.step(HOUR);
    await clock.advance(SECOND);
    expect(session.state.phase).toBe('paused');
    expect(timeOf(session)).toBe(90 * SECOND);
    expect(clock.now()).toBe(clock.system());
  });

  it('is recorded even if the disk refuses at that moment, before anything due goes out', async () => {
    const session = await running(house, clock);
    store.refuse(true);
    clock.sleep(HOUR);
    await clock.advance(5 * SECOND);
    expect(session.state.phase).toBe('running');
    store.refuse(false);
    await clock.advance(5 * SECOND);
    expect(session.state.phase).toBe('paused');
    expect(timeOf(session)).toBe(90 * SECOND);
    expect(await releases(session)).toEqual(['first', 'hello']);
  });
});

describe('the registry', () => {
  it('lists every exercise and finds it by its id', async () => {
    const session = await inLobby(house);
    expect(house.list()).toEqual([
      {
        exercise: session.exercise,
        scenario: 'small',
        title: { en: 'Small' },
        set: expect.stringMatching(/^[0-9a-f]{12}$/),
        phase: 'lobby',
        clock: { anchorWall: START, anchorT: 0, pace: 1, running: false },
        plannedAt: START,
        seats: 3,
      },
    ]);
    expect(await house.get('none')).toBeUndefined();
  });

  it('keeps a reviewed exercise out of memory until somebody asks for it', async () => {
    const before = await inLobby(house);
    for (const type of ['StartExercise', 'EndExercise', 'CloseReview'] as const) await give(before, { type });
    const session = await dieAndRestart(before, HOUR);
    expect(house.list()[0]).toMatchObject({ phase: 'reviewed', seats: 3 });
    expect(session.state).toEqual(before.state);
    expect(await house.get(session.exercise)).toBe(session);
  });

  it('draws a different opaque id for every reference of the scenario', async () => {
    const { state } = await inLobby(house);
    const ids = Object.values(state.opaque);
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
