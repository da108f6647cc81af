import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftAnswer, DraftMessage } from '../../shared/protocol/messages.ts';
import { DraftBox } from './draft-box.ts';
import { type Keeper, memoryKeeper } from './kept.ts';

const KEY = 'message/control';
function setUp(keeper: Keeper = memoryKeeper()) {
  const sent: { message: DraftMessage; answer: (answer: DraftAnswer) => void }[] = [];
  const box = new DraftBox(keeper, 'd', () => {});
  const connect = () => box.resume((message, answer) => sent.push({ message, answer }));
  return { box, sent, connect, keeper };
}

describe('text being typed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is kept here at once and sent within a second', () => {
    const { box, sent, connect, keeper } = setUp();
    connect();
    box.write(KEY, 'a');
    box.write(KEY, 'ab');
    expect(new DraftBox(keeper, 'd', () => {}).drafts[KEY]?.text).toBe('ab');
    expect(sent).toHaveLength(0);
    vi.advanceTimersByTime(800);
    expect(sent.map(({ message }) => message)).toEqual([{ key: KEY, text: 'ab', revision: 0 }]);
    sent[0]?.answer({ ok: true, revision: 1 });
    expect(box.drafts[KEY]).toMatchObject({ text: 'ab', revision: 1, dirty: false });
  });

  it('goes out after a loss, and what was typed meanwhile stays', () => {
    const { box, sent, connect } = setUp();
    box.write(KEY, 'offline words');
    vi.advanceTimersByTime(800);
    expect(sent).toHaveLength(0);
    box.restore([{ key: KEY, text: '', revision: 0 }]);
    connect();
    expect(sent[0]?.message.text).toBe('offline words');
  });

  it('keeps both texts when another device wrote since', () => {
    const { box, sent, connect } = setUp();
    connect();
    box.write(KEY, 'mine');
    vi.advanceTimersByTime(800);
    sent[0]?.answer({ ok: false, conflict: { text: 'theirs', revision: 5 } });
    expect(box.drafts[KEY]).toMatchObject({ text: 'mine', other: 'theirs', revision: 5 });
    box.settle(KEY, true);
    expect(box.drafts[KEY]?.text).toBe('theirs');
    expect(box.drafts[KEY]?.other).toBeUndefined();
    vi.advanceTimersByTime(800);
    expect(sent.at(-1)?.message).toEqual({ key: KEY, text: 'theirs', revision: 5 });
  });

  it('takes the newest revision on joining, and never overwrites unsent text', () => {
    const { box } = setUp();
    box.restore([{ key: KEY, text: 'from the other laptop', revision: 4 }]);
    expect(box.drafts[KEY]?.text).toBe('from the other laptop');
    box.write(KEY, 'typed here');
    box.restore([{ key: KEY, text: 'newer elsewhere', revision: 6 }]);
    expect(box.drafts[KEY]).toMatchObject({ text: 'typed here', other: 'newer elsewhere' });
  });
});
