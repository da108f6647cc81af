import { expect, it } from 'vitest';
import { Fanout, type Outgoing, SLICE } from './fanout.ts';

const audience = { kind: 'team', team: 'a', language: 'en' } as const;

/** A room that notes who got which position, in order. */
function roomOf(size: number) {
  const members = new Set(Array.from({ length: size }, (_, i) => `s${i}`));
  const got = new Map<string, number[]>();
  let done: () => void = () => {};
  const emit = (to: string | string[], { difference }: Outgoing) => {
    for (const id of typeof to === 'string' ? members : to) {
      const list = got.get(id) ?? [];
      list.push(difference.position);
      got.set(id, list);
    }
    done();
  };
  const until = (full: () => boolean) =>
    new Promise<void>((resolve) => {
      done = () => full() && resolve();
      done();
    });
  return { members: () => members, emit, got, until };
}

it('serves a small room at once', () => {
  const room = roomOf(SLICE);
  new Fanout(room).send('x', 'k', audience, { position: 1 });
  expect(room.got.size).toBe(SLICE);
});

it('serves a large room in slices, every console everything in order', async () => {
  const room = roomOf(SLICE * 3 + 1);
  const fanout = new Fanout(room);
  for (let position = 1; position <= 5; position++) fanout.send('x', 'k', audience, { position });
  expect(room.got.size).toBe(SLICE);
  await room.until(() => [...room.got.values()].filter((list) => list.length === 5).length === SLICE * 3 + 1);
  for (const list of room.got.values()) expect(list).toEqual([1, 2, 3, 4, 5]);
});
