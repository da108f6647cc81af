import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordedEvent } from '../../shared/exercise/events.ts';
import { fold } from '../../shared/exercise/fold.ts';
import { createFakeClock, type FakeClock, settle } from '../../tests/support/fake-clock.ts';
import {
  BLUE,
  codeOf,
  count,
  give,
  inLobby,
  logOf,
  nextId,
  openHouse,
  RED,
  running,
} from '../../tests/support/house.ts';
import { createMemoryStore, type MemoryStore } from '../store/memory/store.ts';
import { RULES, type Sending } from './batch.ts';
import type { Registry } from './registry.ts';
import { createSession, type Session } from './session.ts';

const START = 1_764_000_000_000;
let store: MemoryStore;
let clock: FakeClock;
let house: Registry;

beforeEach(async () => {
  store = createMemoryStore();
  clock = createFakeClock(START);
  house = await openHouse(store, clock);
});

const message = (text: string, commandId = nextId(), by: Sending['by'] = RED): Sending => ({
  command: { type: 'SendMessage', to: 'control', text, language: 'en' },
  by,
  commandId,
  seen: 0,
});
const decision = (session: Session, seen: number, commandId = nextId()): Sending => ({
  command: {
    type: 'MakeDecision',
    decision: session.state.opaque['decision:open-gate'] ?? '',
    option: session.state.opaque['option:open-gate/yes'] ?? '',
    reason: 'because',
    restsOn: [],
  },
  by: RED,
  commandId,
  seen,
  translateFor: 'red',
});

describe('a session takes all that waits as one batch', () => {
  it('stores many commands in one append and answers each with its own position', async () => {
    const session = await inLobby(house);
    const before = store.appends;
    const head = session.state.position;
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => session.send(message(`m${n}`))));
    expect(store.appends - before).toBe(1);
    expect(answers.map((answer) => answer.ok && answer.value)).toEqual(
      Array.from({ length: 50 }, (_, n) => head + n + 1),
    );
    expect(fold(await logOf(store, session.exercise)).messages.size).toBe(50);
  });

  it('neither answers nor shows anything before it is durable', async () => {
    const session = await inLobby(house);
    let store1: (() => void) | undefined;
    const append = store.events.append.bind(store.events);
    vi.spyOn(store.events, 'append').mockImplementationOnce(async (...args) => {
      await new Promise<void>((resolve) => {
        store1 = resolve;
      });
      return append(...args);
    });
    const head = session.state.position;
    const answered = vi.fn();
    const sent = session.send(message('first')).then(answered);
    await settle();
    const later = session.send(message('second'));
    await settle();
    expect(answered).not.toHaveBeenCalled();
    expect(session.state.position).toBe(head);
    store1?.();
    await sent;
    expect(answered).toHaveBeenCalledWith({ ok: true, value: head + 1 });
    expect(await later).toEqual({ ok: true, value: head + 2 });
  });

  it('decides each command on the state the one before it left', async () => {
    const session = await running(house, clock);
    const seen = session.state.position;
    const answers = await Promise.all([session.send(decision(session, seen)), session.send(decision(session, seen))]);
    expect(answers.map(codeOf)).toEqual(['ok', 'already-decided']);
  });
});

describe('a command is carried out once', () => {
  it('when it is sent twice at once, and again later', async () => {
    const session = await inLobby(house);
    const sending = message('once');
    const twice = await Promise.all([session.send(sending), session.send(sending)]);
    const later = await session.send(sending);
    expect(new Set([...twice, later].map((answer) => answer.ok && answer.value)).size).toBe(1);
    expect(count(await logOf(store, session.exercise), 'MessageSent')).toBe(1);
  });

  it('when it is sent again to another process', async () => {
    const session = await running(house, clock);
    const sending = decision(session, session.state.position);
    const first = await session.send(sending);
    await house.close();
    const again = await (await openHouse(store, clock)).get(session.exercise);
    expect(await again?.send(sending)).toEqual(first);
  });

  it('and under the same id from another seat is refused, not taken for the first one’s', async () => {
    const session = await inLobby(house);
    const first = message('red’s');
    const position = await session.send(first);
    const stranger = { ...first, by: BLUE, command: { ...first.command, text: 'blue’s' } } as typeof first;
    const malformed = { ok: false, error: { code: 'malformed', detail: 'id' } };
    expect(await session.send(stranger)).toEqual(malformed);
    const together = message('together');
    const answers = await Promise.all([session.send(together), session.send({ ...together, by: BLUE })]);
    expect(answers.map(codeOf)).toEqual(['ok', 'malformed']);
    // Another process knows it from the log alone, and one that has forgotten it from the store.
    await house.close();
    const again = await (await openHouse(store, clock)).get(session.exercise);
    if (!again) throw new Error('the exercise is gone');
    expect(await again.send(stranger)).toEqual(malformed);
    expect(await again.send(first)).toEqual(position);
    for (let round = 0; round < 6; round++)
      await Promise.all(Array.from({ length: 1000 }, () => again.send(message('many'))));
    expect(await again.send({ ...stranger, seen: again.state.position })).toEqual(malformed);
    expect(await again.send(stranger)).toEqual(malformed);
  });

  it('when it is in the log and memory has forgotten it', async () => {
    const session = await inLobby(house);
    const sending = message('early');
    const first = await session.send(sending);
    for (let round = 0; round < 6; round++)
      await Promise.all(Array.from({ length: 1000 }, () => session.send(message('many'))));
    expect(await session.send(sending)).toEqual(first);
    // A client that claims to have seen everything is stopped by the log itself.
    expect(await session.send({ ...sending, seen: session.state.position })).toEqual(first);
    expect(count(await logOf(store, session.exercise), 'MessageSent')).toBe(6001);
  });

  it('but a refusal is not remembered', async () => {
    const session = await inLobby(house);
    const sending = decision(session, session.state.position);
    expect(codeOf(await session.send(sending))).toBe('not-started');
    await give(session, { type: 'StartExercise' });
    await clock.advance(90_000);
    expect(codeOf(await session.send(sending))).toBe('ok');
  });
});

describe('a store that is contested or refuses', () => {
  it('decides again on what somebody else wrote first', async () => {
    const session = await inLobby(house);
    const other = await createSession({ exercise: session.exercise, store, clock });
    await other.send(message('theirs'));
    const answer = await session.send(message('ours'));
    expect(answer).toEqual({ ok: true, value: session.state.position });
    const texts = [...session.state.messages].map(({ text }) => text);
    expect(texts).toEqual(['theirs', 'ours']);
  });

  it('gives up when somebody else keeps winning, and says the command was not stored', async () => {
    const session = await inLobby(house);
    vi.spyOn(store.events, 'append').mockResolvedValue({ kind: 'conflict' });
    expect(codeOf(await session.send(message('never')))).toBe('not-stored');
  });

  it('answers not-stored to the whole batch, tells the house, and goes on when the disk takes again', async () => {
    const storing: boolean[] = [];
    await house.close();
    house = await openHouse(store, clock, { onStoring: (value) => storing.push(value) });
    const session = await inLobby(house);
    const head = session.state.position;
    store.refuse(true);
    const sending = message('kept by the sender');
    const answers = await Promise.all([session.send(sending), session.send(message('too'))]);
    expect(answers.map(codeOf)).toEqual(['not-stored', 'not-stored']);
    expect(session.state.position).toBe(head);
    expect(house.storing()).toBe(false);
    store.refuse(false);
    expect(await session.send(sending)).toEqual({ ok: true, value: head + 1 });
    expect(storing).toEqual([false, true]);
    expect(count(await logOf(store, session.exercise), 'MessageSent')).toBe(1);
  });

  it('releases what fell due while the disk refused, once it takes again', async () => {
    const session = await inLobby(house);
    await give(session, { type: 'StartExercise' });
    store.refuse(true);
    await clock.advance(65_000);
    expect(session.state.injects.get('first')?.status).not.toBe('released');
    store.refuse(false);
    await clock.advance(3_000);
    expect(session.state.injects.get('first')?.status).toBe('released');
    expect(count(await logOf(store, session.exercise), 'InjectReleased')).toBe(2);
  });
});

describe('a bug in a rule', () => {
  it('costs the command that met it and nobody else', async () => {
    const planned = await inLobby(house);
    await house.close();
    const bugs: unknown[] = [];
    const session = await createSession({
      exercise: planned.exercise,
      store,
      clock,
      hooks: { onBug: (_exercise, error) => bugs.push(error) },
      rules: {
        ...RULES,
        decide: (command, state, context) => {
          if (command.type === 'SendMessage' && command.text === 'bad') throw new Error('a bug');
          return RULES.decide(command, state, context);
        },
      },
    });
    const answers = await Promise.all(['one', 'bad', 'two'].map((text) => session.send(message(text))));
    expect(answers.map(codeOf)).toEqual(['ok', 'internal', 'ok']);
    expect([...session.state.messages].map(({ text }) => text)).toEqual(['one', 'two']);
    expect(bugs).toHaveLength(1);
  });

  it('in a due moment does not hold up the others, nor the process', async () => {
    const planned = await inLobby(house);
    await house.close();
    const session = await createSession({
      exercise: planned.exercise,
      store,
      clock,
      rules: {
        ...RULES,
        decide: (command, state, context) => {
          if (command.type === 'ReleaseDue' && command.key === 'inject:first') throw new Error('a bug');
          return RULES.decide(command, state, context);
        },
      },
    });
    await give(session, { type: 'StartExercise' });
    await clock.advance(70_000);
    expect(session.state.injects.get('first')?.status).not.toBe('released');
    expect(session.state.injects.get('hello')?.status).toBe('released');
    expect(codeOf(await session.send(message('still here')))).toBe('ok');
    await session.close();
  });
});

describe('a decision overtaken by a change of phase', () => {
  it('is refused, and control sees it as undelivered, once', async () => {
    const session = await running(house, clock);
    const seen = session.state.position;
    await give(session, { type: 'PauseExercise' });
    const late = decision(session, seen);
    expect(codeOf(await session.send(late))).toBe('exercise-paused');
    expect(codeOf(await session.send(late))).toBe('exercise-paused');
    const undelivered = (await logOf(store, session.exercise)).filter(
      ({ event }) => event.type === 'DecisionUndelivered',
    );
    expect(undelivered.map(({ event }) => event)).toEqual([
      {
        type: 'DecisionUndelivered',
        command: late.commandId,
        seat: RED.seat,
        team: 'red',
        decision: 'open-gate',
        option: 'yes',
        reason: 'because',
      },
    ]);
  });

  it('is only refused if its sender had seen the pause', async () => {
    const session = await running(house, clock);
    const seen = await give(session, { type: 'PauseExercise' });
    expect(codeOf(await session.send(decision(session, seen)))).toBe('exercise-paused');
    expect(count(await logOf(store, session.exercise), 'DecisionUndelivered')).toBe(0);
  });
});

describe('closing', () => {
  it('finishes what was sent and takes nothing more', async () => {
    const session = await inLobby(house);
    const sent = session.send(message('before'));
    const closing = session.close();
    expect(codeOf(await session.send(message('after')))).toBe('not-stored');
    expect(codeOf(await sent)).toBe('ok');
    await closing;
    expect(count(await logOf(store, session.exercise), 'MessageSent')).toBe(1);
  });
});

describe('redaction', () => {
  it('reaches the row of the log, also when the process died in between', async () => {
    const session = await inLobby(house);
    const position = await give(
      session,
      { type: 'SendMessage', to: 'control', text: 'a real name', language: 'en' },
      BLUE,
    );
    vi.spyOn(store.events, 'redact').mockRejectedValueOnce(new Error('died'));
    await give(session, { type: 'Redact', position, field: 'text', reason: 'a name' });
    await house.close();
    const again = await openHouse(store, clock);
    await (await again.get(session.exercise))?.settled();
    const row = (await logOf(store, session.exercise))[position - 1] as RecordedEvent;
    expect(row.event).toMatchObject({ type: 'MessageSent', text: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) });
  });
});
