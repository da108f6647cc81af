import { describe, expect, it } from 'vitest';
import { refused, roomForEachTest } from '../../tests/support/room.ts';
import { commandId } from '../../tests/support/server.ts';

const { open, enter } = roomForEachTest({ pace: { burst: 60, perSecond: 200, waiting: 40 } });

describe('a message that does not work', () => {
  it('is refused by name and the connection kept', async () => {
    const { seat } = await enter('red', 'Ada');
    const told = open();
    await told.join(seat);
    const id = commandId();
    expect(await told.raw('command', { id, seen: 0, command: { type: 'Nonsense' } })).toEqual(
      refused('malformed', 'command.type'),
    );
    expect(await told.raw('command', { id: 'x', seen: 0, command: { type: 'AnswerComcheck' } })).toEqual(
      refused('malformed', 'id'),
    );
    expect(await told.raw('command', 'words')).toEqual(refused('malformed', 'message'));
    expect(await told.raw('command')).toEqual(refused('malformed', 'message'));
    expect(await told.raw('join', { protocol: 99 })).toMatchObject(refused('malformed', 'protocol'));
    expect(await told.raw('no-such-event', {})).toEqual(refused('malformed', 'event'));
    expect(await told.raw('draft', { key: 'k', text: 7, revision: 0 })).toEqual(refused('malformed', 'text'));
    (told.socket as unknown as { emit: (name: string, message: unknown) => void }).emit('command', 'no answer asked');
    await told.until(({ notices }) => notices.some((notice) => notice.kind === 'refused'));
    expect(told.socket.connected).toBe(true);
    expect(await told.send({ type: 'AnswerComcheck' })).toEqual(refused('not-started'));
  });

  it('is refused by name when it is too large, also far beyond, and the connection kept', async () => {
    const { seat } = await enter('red', 'Ada');
    const told = open();
    await told.join(seat);
    for (const size of [70_000, 1_500_000]) {
      const command = { type: 'AddNote', text: 'x'.repeat(size), language: 'en' };
      expect(await told.raw('command', { id: commandId(), seen: 0, command })).toEqual(refused('too-large'));
      expect(await told.raw('draft', { ['k'.repeat(size)]: 1 })).toEqual(refused('too-large'));
    }
    expect(told.socket.connected).toBe(true);
  });

  it('never carries a command that is the system’s own', async () => {
    const { seat } = await enter('red', 'Ada');
    const told = open();
    await told.join(seat);
    for (const type of ['PlanExercise', 'TakeSeat', 'ReleaseDue', 'RecordInterruption', 'NoteUndelivered'])
      expect(await told.raw('command', { id: commandId(), seen: 0, command: { type } })).toEqual(
        refused('role-forbids'),
      );
  });
});

describe('a flood', () => {
  it('is slowed, answered in order, and the connection kept while it stays within bounds', async () => {
    const told = open();
    const answers = await Promise.all(Array.from({ length: 90 }, () => told.raw('time')));
    expect(answers).toHaveLength(90);
    expect(told.socket.connected).toBe(true);
  });

  it('is dropped when it goes on; others are not touched', async () => {
    const { seat } = await enter('red', 'Ada');
    const quiet = open();
    await quiet.join(seat);
    const loud = open();
    await loud.raw('time');
    for (let i = 0; i < 2000; i++) void loud.raw('time');
    await loud.until(({ socket }) => socket.disconnected);
    expect(await quiet.send({ type: 'ChooseLanguage', language: 'en' })).toMatchObject({ ok: true });
  });
});

describe('a connection that joins nothing', () => {
  const short = roomForEachTest({ joinWithin: 300 });

  it('is closed after a while, whatever it says; one that joined is kept', async () => {
    const { seat } = await short.enter('red', 'Ada');
    const joined = short.open();
    await joined.join(seat);
    const idle = short.open();
    await idle.raw('time');
    expect(await idle.raw('join', { protocol: 99 })).toMatchObject({ ok: false });
    await idle.until(({ socket }) => socket.disconnected);
    expect(await joined.send({ type: 'ChooseLanguage', language: 'en' })).toMatchObject({ ok: true });
  });
});
