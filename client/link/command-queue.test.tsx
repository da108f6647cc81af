import { describe, expect, it } from 'vitest';
import type { Command } from '../../shared/exercise/commands.ts';
import type { CommandAnswer, CommandMessage } from '../../shared/protocol/messages.ts';
import { CommandQueue, type PendingCommand } from './command-queue.ts';
import { type Keeper, memoryKeeper } from './kept.ts';

interface Sent {
  readonly message: CommandMessage;
  readonly answer: (answer: CommandAnswer) => void;
}
const message = (text: string) => ({ type: 'SendMessage', to: 'control', text, language: 'en' }) as const;

function setUp(keeper: Keeper = memoryKeeper()) {
  const sent: Sent[] = [];
  const seen: (readonly PendingCommand[])[] = [];
  const queue = new CommandQueue({ keeper, name: 'q', now: () => 1, changed: (rows) => seen.push(rows) });
  const connect = () => queue.resume((each, answer) => sent.push({ message: each, answer }));
  return { queue, sent, seen, connect, keeper };
}

describe('commands on their way', () => {
  it('sends what was queued offline in order, once the connection is there', () => {
    const { queue, sent, connect } = setUp();
    for (const text of ['one', 'two', 'three']) void queue.send(message(text), 7);
    expect(queue.rows.map(({ state }) => state)).toEqual(['queued', 'queued', 'queued']);
    connect();
    expect(sent.map(({ message: each }) => each.command)).toEqual(['one', 'two', 'three'].map(message));
    expect(sent.every(({ message: each }) => each.seen === 7)).toBe(true);
  });

  it('sends the same id again when the answer was lost', async () => {
    const { queue, sent, connect } = setUp();
    connect();
    const done = queue.send(message('hello'), 3);
    queue.suspend();
    expect(queue.rows[0]?.state).toBe('queued');
    connect();
    expect(sent).toHaveLength(2);
    expect(sent[1]?.message.id).toBe(sent[0]?.message.id);
    sent[1]?.answer({ ok: true, position: 9 });
    expect(await done).toEqual({ ok: true, position: 9 });
    expect(queue.rows).toEqual([]);
  });

  it('survives a reload under the same id', () => {
    const first = setUp();
    first.connect();
    void first.queue.send(message('kept'), 3);
    const second = setUp(first.keeper);
    second.connect();
    expect(second.sent.map((each) => each.message.id)).toEqual(first.sent.map((each) => each.message.id));
  });

  it('keeps a refused decision whole until it is sent again', async () => {
    const { queue, sent, connect } = setUp();
    connect();
    const decision: Command = { type: 'MakeDecision', decision: 'd', option: 'o', reason: 'because', restsOn: [] };
    const done = queue.send(decision, 1);
    sent[0]?.answer({ ok: false, rejection: { code: 'exercise-paused' } });
    expect((await done).ok).toBe(false);
    expect(queue.rows[0]).toMatchObject({
      state: 'refused',
      rejection: { code: 'exercise-paused' },
      command: decision,
    });
    queue.suspend();
    connect();
    expect(sent).toHaveLength(1);
    const again = queue.again(queue.rows[0]?.id ?? '');
    expect(sent[1]?.message.id).toBe(sent[0]?.message.id);
    sent[1]?.answer({ ok: true, position: 4 });
    expect((await again).ok).toBe(true);
    expect(queue.rows).toEqual([]);
  });

  it.each<Command>([
    { type: 'OrderMeasure', measure: 'm', reason: 'because', restsOn: [] },
    { type: 'AuthoriseMeasure', order: 'o', answer: 'refused', reason: 'because' },
  ])('lets $type wait for a connection, and keeps it when it is refused', async (command) => {
    const { queue, sent, connect } = setUp();
    const done = queue.send(command, 1);
    expect(queue.rows).toMatchObject([{ state: 'queued', command }]);
    connect();
    sent[0]?.answer({ ok: false, rejection: { code: 'reason-missing' } });
    expect((await done).ok).toBe(false);
    expect(queue.rows).toMatchObject([{ state: 'refused', command }]);
  });

  it('does not let steering wait for a connection', async () => {
    const { queue } = setUp();
    expect(await queue.send({ type: 'PauseExercise' }, 1)).toEqual({ ok: false, rejection: { code: 'offline' } });
    expect(queue.rows).toEqual([]);
  });
});
