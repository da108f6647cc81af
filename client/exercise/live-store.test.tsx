import { afterEach, describe, expect, it, vi } from 'vitest';
import type { JoinAnswer, ViewMessage } from '../../shared/protocol/messages.ts';
import { memoryKeeper } from '../link/kept.ts';
import type { LinkSocket } from '../link/socket.ts';
import { exerciseStoreContract } from './exercise-store.contract.ts';
import { isStopped } from './exercise-store.ts';
import { createLiveStore } from './live-store.ts';

type Listener = (...args: never[]) => void;

/** A socket whose other end is this test. */
class TestSocket {
  connected = false;
  readonly emitted: { event: string; args: readonly unknown[] }[] = [];
  readonly #listeners = new Map<string, Listener[]>();
  on(event: string, listener: Listener) {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
    return this;
  }
  emit(event: string, ...args: unknown[]) {
    this.emitted.push({ event, args });
    return this;
  }
  connect() {
    this.connected = true;
    this.fire('connect');
    return this;
  }
  disconnect() {
    this.connected = false;
    return this;
  }
  fire(event: string, ...args: unknown[]) {
    for (const listener of this.#listeners.get(event) ?? []) (listener as (...all: unknown[]) => void)(...args);
  }
  last(event: string): readonly unknown[] {
    return this.emitted.findLast((each) => each.event === event)?.args ?? [];
  }
  answer(event: string, value: unknown) {
    const acknowledge = this.last(event).at(-1) as (value: unknown) => void;
    acknowledge(value);
  }
}

const clock = { anchorWall: 0, anchorT: 60_000, pace: 1, running: false };
const whole = (position: number, subject = 'first') => ({
  position,
  fields: { phase: 'running', clock, cards: [] },
  lists: { inbox: [{ key: 'a', subject: { text: subject } }], decisions: [], messages: [] },
});
const joined = (part: Partial<Extract<JoinAnswer, { ok: true }>> = {}): JoinAnswer => ({
  ok: true,
  now: 1_000_000,
  seat: { seat: 's', role: 'trainee', team: 'C3', name: 'Mara', seatCode: 'ABCD-1234' },
  audiences: [{ name: 'team', fetch: true, missed: [] }],
  drafts: [],
  storing: true,
  ...part,
});
const fetched = (views: unknown[]) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(Response.json(views.length > 1 ? views.shift() : views[0]))),
  );

function open(views: unknown[] = [whole(10)]) {
  fetched(views);
  const socket = new TestSocket();
  const store = createLiveStore({
    handle: 'h',
    language: 'en',
    keeper: memoryKeeper(),
    // The few parts the store uses, with this test at the other end.
    socket: socket as unknown as LinkSocket,
    retryAfter: 1,
  });
  store.open();
  return { socket, store, state: () => store.state.getState() };
}
async function live(views?: unknown[]) {
  const opened = open(views);
  opened.socket.answer('join', joined());
  await vi.waitFor(() => expect(opened.state().status).toBe('live'));
  return opened;
}
const difference = (position: number, subject: string): ViewMessage => ({
  audience: 'team',
  position,
  lists: { inbox: [{ key: `k${position}`, subject: { text: subject } } as { key: string }] },
});
const subjects = (opened: ReturnType<typeof open>) =>
  opened.state().views.team?.lists.inbox.map(({ subject }) => subject.text);

afterEach(() => vi.unstubAllGlobals());

describe('the live store', () => {
  exerciseStoreContract(async () => (await live()).store);

  it('holds differences back until the whole view is there, and ignores older ones', async () => {
    const opened = open();
    opened.socket.answer('join', joined());
    opened.socket.fire('view', difference(9, 'known already'));
    opened.socket.fire('view', difference(11, 'second'));
    expect(opened.state().status).toBe('behind');
    await vi.waitFor(() => expect(opened.state().status).toBe('live'));
    expect(subjects(opened)).toEqual(['first', 'second']);
    opened.socket.fire('view', difference(11, 'told twice'));
    expect(subjects(opened)).toEqual(['first', 'second']);
    expect(opened.state().position).toBe(11);
    opened.store.close();
  });

  it('takes only the whole view it asked for last, and loses nothing told between two of them', async () => {
    const answers: ((view: unknown) => void)[] = [];
    const opened = open();
    vi.stubGlobal('fetch', () => new Promise((resolve) => answers.push((view) => resolve(Response.json(view)))));
    opened.socket.answer('join', joined());
    opened.socket.fire('disconnect');
    opened.socket.fire('connect');
    opened.socket.answer('join', joined());
    expect(answers).toHaveLength(2);
    answers[0]?.(whole(10));
    await new Promise((resolve) => setTimeout(resolve, 20));
    opened.socket.fire('view', difference(12, 'told meanwhile'));
    answers[1]?.(whole(11));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(opened.state().status).toBe('live');
    expect(subjects(opened)).toEqual(['first', 'told meanwhile']);
    opened.store.close();
  });

  it('shows a stop the server cannot store yet, until the views show it and its lifting', async () => {
    const opened = await live();
    opened.socket.fire('notice', { kind: 'stop-asked' });
    expect(isStopped(opened.state())).toBe(true);
    opened.socket.fire('view', { audience: 'team', position: 11, fields: { phase: 'stopped' } });
    expect(isStopped(opened.state())).toBe(true);
    opened.socket.fire('view', { audience: 'team', position: 12, fields: { phase: 'paused' } });
    expect(isStopped(opened.state())).toBe(false);
    opened.store.close();
  });

  it('comes back with the position it holds and takes what it missed', async () => {
    const opened = await live();
    opened.socket.fire('disconnect');
    expect(opened.state().status).toBe('offline');
    expect(subjects(opened)).toEqual(['first']);
    opened.socket.fire('connect');
    expect(opened.socket.last('join')[0]).toMatchObject({ handle: 'h', positions: { team: 10 } });
    const { audience: _, ...missed } = difference(12, 'missed');
    opened.socket.answer('join', joined({ audiences: [{ name: 'team', fetch: false, missed: [missed] }] }));
    expect(opened.state().status).toBe('live');
    expect(subjects(opened)).toEqual(['first', 'missed']);
    opened.store.close();
  });

  it('gets whole views again in a new language', async () => {
    const opened = await live([whole(10), whole(10, 'primo')]);
    opened.store.chooseLanguage('it');
    expect(opened.state().language).toBe('it');
    expect(opened.socket.last('command')[0]).toMatchObject({ command: { type: 'ChooseLanguage', language: 'it' } });
    opened.socket.answer('command', { ok: true, position: 11 });
    await vi.waitFor(() => expect(subjects(opened)).toEqual(['primo']));
    opened.store.close();
  });

  it('turns read-only when another device takes the seat, and keeps what was typed', async () => {
    const opened = await live();
    opened.store.writeDraft('message/control', 'half a sentence');
    opened.socket.fire('notice', { kind: 'held-elsewhere' });
    expect(opened.state().status).toBe('held-elsewhere');
    expect(opened.state().drafts['message/control']?.text).toBe('half a sentence');
    expect(await opened.store.send({ type: 'OpenInject', inject: 'a' })).toMatchObject({ ok: false });
    opened.socket.fire('disconnect');
    expect(opened.state().status).toBe('held-elsewhere');
    opened.store.close();
  });

  it('says so when the server speaks another version', () => {
    const opened = open();
    opened.socket.answer('join', { ok: false, rejection: { code: 'malformed', detail: 'protocol' } });
    expect(opened.state()).toMatchObject({ status: 'refused', rejection: { code: 'malformed' } });
    opened.store.close();
  });
});
