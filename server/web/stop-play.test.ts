import { describe, expect, it } from 'vitest';
import { refused, roomForEachTest } from '../../tests/support/room.ts';
import { createMemoryStore } from '../store/memory/store.ts';

const store = createMemoryStore();
/** Beyond the limit nobody even waits. */
const lane = { perSecond: 1, perPlace: 0, waiting: 0 };
const { open, enter, directed } = roomForEachTest({ store, attempts: { perAddress: 3, everywhere: 300, lane } });

describe('the safety stop', () => {
  it('works from the join page also where too many wrong codes came from', async () => {
    const { browser } = directed();
    for (let n = 0; n < 4; n++) await browser.post('/api/code', { code: `WRONG${n}` });
    expect((await browser.post('/api/code', { code: directed().codeOf('red') })).status).toBe(429);
    expect((await browser.post('/api/stop', { code: 'WRONGTOO' })).status).toBe(429);
    const told = open();
    await told.join(directed().seat);
    expect((await browser.post('/api/stop', { code: directed().codeOf('red') })).status).toBe(200);
    await told.until(({ views }) => views.some(({ fields }) => fields?.phase === 'stopped'));
  });

  it('is said to everybody while the disk refuses it, and stored as soon as it takes it', async () => {
    const presser = open();
    await presser.join((await enter('red', 'Ada')).seat);
    const others = [open(), open(), open()];
    await others[0]?.join((await enter('blue', 'Bea')).seat);
    await others[1]?.join((await enter('facilitator', 'Fay')).seat);
    await others[2]?.join(directed().seat);
    store.refuse(true);
    expect(await presser.send({ type: 'StopPlay' })).toEqual(refused('not-stored'));
    for (const each of [presser, ...others])
      await each.until(({ notices }) => notices.some(({ kind }) => kind === 'stop-asked'));
    store.refuse(false);
    for (const each of [presser, ...others])
      await each.until(({ views }) => views.some(({ fields }) => fields?.phase === 'stopped'));
    const log = await (await directed().browser.fetch(`/api/s/${directed().seat.handle}/log`)).text();
    expect(log.match(/"SafetyStopped"/g)).toHaveLength(1);
  });

  it('tells control by no sign of life who pressed', async () => {
    const presser = open();
    const joined = await presser.join((await enter('red', 'Ada')).seat);
    const seat = joined.ok ? joined.seat.seat : '';
    const control = open();
    await control.join(directed().seat);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const pressedAt = Date.now();
    expect((await presser.send({ type: 'StopPlay' })).ok).toBe(true);
    const before = control.notices.length;
    await enter('blue', 'Bea');
    await control.until(({ notices }) => notices.slice(before).some(({ kind }) => kind === 'people'));
    const people = control.notices.findLast((notice) => notice.kind === 'people')?.people;
    expect(people?.find((person) => person.seat === seat)?.lastSeen).toBeLessThan(pressedAt);
  });
});
