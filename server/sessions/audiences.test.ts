import { beforeEach, describe, expect, it } from 'vitest';
import type { Audience } from '../../shared/views/audience.ts';
import { applyDifference, type Difference, type WholeView, wholeOf } from '../../shared/views/model.ts';
import { viewFor } from '../../shared/views/view-for.ts';
import { createFakeClock, type FakeClock } from '../../tests/support/fake-clock.ts';
import { BLUE, DIRECTOR, give, inLobby, openHouse, RED } from '../../tests/support/house.ts';
import { createMemoryStore, type MemoryStore } from '../store/memory/store.ts';
import type { Registry } from './registry.ts';
import { Ring } from './ring.ts';
import type { Session } from './session.ts';

const CONTROL: Audience = { kind: 'control', language: 'en' };
const TEAM_RED: Audience = { kind: 'team', team: 'red', language: 'en' };
const TEAM_BLUE: Audience = { kind: 'team', team: 'blue', language: 'it' };
const SEAT_RED: Audience = { kind: 'seat', seat: RED.seat, language: 'en' };

let store: MemoryStore;
let clock: FakeClock;
let house: Registry;
let session: Session;
let told: { key: string; difference: Difference }[];

beforeEach(async () => {
  store = createMemoryStore();
  clock = createFakeClock(1_764_000_000_000);
  told = [];
  house = await openHouse(store, clock, {
    onDifference: (_exercise, key, _audience, difference) => told.push({ key, difference }),
  });
  session = await inLobby(house);
});

const say = (text: string, by = RED as typeof RED | typeof BLUE | typeof DIRECTOR) =>
  give(session, { type: 'SendMessage', to: 'control', text, language: 'en' }, by);
const wholeNow = (audience: Audience): WholeView => JSON.parse(session.audiences.whole(audience).json) as WholeView;
const toldTo = (key: string): Difference[] => told.filter((row) => row.key === key).map((row) => row.difference);

describe('following an audience', () => {
  it('is told once per audience and commit what changed, and only if something did', async () => {
    for (const audience of [CONTROL, CONTROL, TEAM_RED, TEAM_BLUE]) session.audiences.subscribe(audience, undefined);
    const position = await say('hello');
    expect(told.map(({ key }) => key).toSorted()).toEqual(['control/en', 'team/red/en']);
    expect(told.every(({ difference }) => difference.position === position)).toBe(true);
  });

  it('a whole view and the differences after it make the view as it is now', async () => {
    for (const audience of [CONTROL, TEAM_RED, TEAM_BLUE, SEAT_RED]) session.audiences.subscribe(audience, undefined);
    const wholes = [CONTROL, TEAM_RED, TEAM_BLUE, SEAT_RED].map((audience) => ({ audience, view: wholeNow(audience) }));
    await give(session, { type: 'StartExercise' });
    await clock.advance(4 * 60_000);
    const opened = session.state.opaque['inject:first'] ?? '';
    await session.send({
      command: { type: 'OpenInject', inject: opened },
      by: RED,
      commandId: 'open-first',
      translateFor: 'red',
    });
    const keys = ['control/en', 'team/red/en', 'team/blue/it', `seat/${RED.seat}/en`];
    for (const [index, { audience, view }] of wholes.entries()) {
      const patched = toldTo(keys[index] ?? '').reduce(applyDifference, view);
      const expected = JSON.parse(JSON.stringify(wholeOf(viewFor(audience, session.state)))) as WholeView;
      expect(JSON.parse(JSON.stringify(patched.fields))).toEqual(expected.fields);
      expect(patched.lists).toEqual(expected.lists);
    }
  });

  it('[MSG-4] words that were redacted are told to nobody who comes back', async () => {
    session.audiences.subscribe(TEAM_RED, undefined).unsubscribe();
    const before = session.state.position;
    const position = await say('a real name');
    expect(JSON.stringify(session.audiences.subscribe(TEAM_RED, before).missed)).toContain('a real name');
    await give(session, { type: 'Redact', position, field: 'text', reason: 'asked' });
    expect(session.audiences.subscribe(TEAM_RED, before).missed).toBeUndefined();
    expect(session.audiences.whole(TEAM_RED).json).not.toContain('a real name');
    await say('after');
    expect(session.audiences.subscribe(TEAM_RED, position + 1).missed).toHaveLength(1);
  });

  it('[SEA-4] tells the seat that directed before that it is a controller now', async () => {
    const deputy = { seat: 'seat-deputy', role: 'controller' } as const;
    await session.send({
      command: { type: 'TakeSeat', ...deputy, language: 'en' },
      by: 'system',
      commandId: 'deputy-sits-down',
    });
    await give(session, { type: 'NameDeputy', seat: deputy.seat });
    session.audiences.subscribe({ kind: 'seat', seat: DIRECTOR.seat, language: 'en' }, undefined);
    await give(session, { type: 'TakeOver' }, deputy);
    expect(toldTo(`seat/${DIRECTOR.seat}/en`)).toEqual([
      { position: session.state.position, fields: { role: 'controller' } },
    ]);
  });

  it('[INJ-14] tells a seat that what it had opened was corrected', async () => {
    session.audiences.subscribe(SEAT_RED, undefined);
    await give(session, { type: 'StartExercise' });
    await clock.advance(4 * 60_000);
    const inject = session.state.opaque['inject:first'] ?? '';
    await session.send({
      command: { type: 'OpenInject', inject },
      by: RED,
      commandId: 'open-first',
      translateFor: 'red',
    });
    const fix = {
      type: 'CorrectInject',
      inject: 'first',
      body: 'Other words.',
      language: 'en',
      reason: 'a slip',
    } as const;
    const position = await give(session, fix, DIRECTOR);
    const key = `seat/${RED.seat}/en`;
    expect(toldTo(key).at(-1)).toEqual({ position, fields: { corrected: [inject] } });
    await session.send({
      command: { type: 'OpenInject', inject },
      by: RED,
      commandId: 'open-again',
      translateFor: 'red',
    });
    expect(toldTo(key).at(-1)).toMatchObject({ fields: { corrected: [] } });
  });

  it('of a seat costs and says nothing when somebody else acts', async () => {
    session.audiences.subscribe(SEAT_RED, undefined);
    await say('from blue', BLUE);
    await give(session, { type: 'ChooseLanguage', language: 'it' }, DIRECTOR);
    expect(told).toEqual([]);
    await give(session, { type: 'ChooseLanguage', language: 'ru' }, RED);
    expect(toldTo(`seat/${RED.seat}/en`)).toHaveLength(1);
  });
});

describe('coming back', () => {
  it('gets what was missed since a position, in order', async () => {
    const first = session.audiences.subscribe(CONTROL, undefined);
    expect(first.missed).toBeUndefined();
    const positions = [await say('one'), await say('two'), await say('three')];
    const back = session.audiences.subscribe(CONTROL, positions[0]);
    expect(back.missed?.map(({ position }) => position)).toEqual(positions.slice(1));
    expect(back.position).toBe(positions[2]);
  });

  it('gets nothing to catch up with if nothing changed for it', async () => {
    const { position } = session.audiences.subscribe(TEAM_BLUE, undefined);
    const later = await say('not for blue');
    expect(session.audiences.subscribe(TEAM_BLUE, position).missed).toEqual([]);
    expect(session.audiences.subscribe(TEAM_BLUE, later).missed).toEqual([]);
  });

  it('fetches the whole view if its position is older than what is kept, or was never here', async () => {
    const { position } = session.audiences.subscribe(CONTROL, undefined);
    expect(session.audiences.subscribe(CONTROL, position - 1).missed).toBeUndefined();
    expect(session.audiences.subscribe(CONTROL, position + 1).missed).toBeUndefined();
  });

  it('finds what it missed while nobody followed, for a while', async () => {
    const { position, unsubscribe } = session.audiences.subscribe(CONTROL, undefined);
    unsubscribe();
    unsubscribe();
    await clock.advance(9 * 60_000);
    const missed = await say('nobody listens');
    expect(session.audiences.subscribe(CONTROL, position).missed?.map((row) => row.position)).toEqual([missed]);
  });

  it('fetches once nobody has followed for long', async () => {
    const { position, unsubscribe } = session.audiences.subscribe(CONTROL, undefined);
    unsubscribe();
    await clock.advance(11 * 60_000);
    await say('nobody listens');
    expect(session.audiences.subscribe(CONTROL, position).missed).toBeUndefined();
  });
});

describe('a whole view', () => {
  it('is encoded once for all who ask, until something changes for them', async () => {
    session.audiences.subscribe(TEAM_BLUE, undefined);
    const before = session.audiences.whole(TEAM_BLUE);
    await say('not for blue');
    expect(session.audiences.whole(TEAM_BLUE)).toBe(before);
    await say('from blue', BLUE);
    const after = session.audiences.whole(TEAM_BLUE);
    expect(after.position).toBe(session.state.position);
    expect(after.json).toContain('from blue');
  });

  it('is never an old one for an audience nobody follows', async () => {
    session.audiences.whole(CONTROL);
    await say('new');
    expect(session.audiences.whole(CONTROL).json).toContain('new');
  });
});

describe('the ring of differences', () => {
  const difference = (position: number, text = ''): Difference => ({ position, fields: { text } });

  it('knows from which position it is complete when old differences are dropped', () => {
    const ring = new Ring(0, 3);
    for (const position of [2, 4, 6, 8]) ring.push(difference(position));
    expect(ring.since(1)).toBeUndefined();
    expect(ring.since(2)?.map(({ position }) => position)).toEqual([4, 6, 8]);
    expect(ring.since(7)?.map(({ position }) => position)).toEqual([8]);
    expect(ring.since(9)).toEqual([]);
  });

  it('never grows beyond its size', () => {
    const ring = new Ring(0, 100, 1000);
    ring.push(difference(1, 'x'.repeat(600)));
    ring.push(difference(2, 'x'.repeat(600)));
    expect(ring.since(0)).toBeUndefined();
    expect(ring.since(1)).toHaveLength(1);
    ring.push(difference(3, 'x'.repeat(2000)));
    expect(ring.since(2)).toBeUndefined();
    expect(ring.since(3)).toEqual([]);
    expect(ring.changedAt).toBe(3);
  });
});
