import { describe, expect, it } from 'vitest';
import { Attempts, Pace, placeOf, sizeOf } from './limits.ts';

const right = () => Promise.resolve('found');
const wrong = () => Promise.resolve(undefined);
/** A lane that lets nobody in, to see who is sent there. */
const closed = { perSecond: 1, perPlace: 0, waiting: 0 };

describe('wrong codes', () => {
  it('never count right ones', async () => {
    const attempts = new Attempts({ perAddress: 3, everywhere: 100 });
    for (let i = 0; i < 500; i++) expect(await attempts.check('10.0.0.1', right)).toBe('found');
  });

  it('send an address to the slow lane, even when they come all at once, and no other address', async () => {
    const attempts = new Attempts({ perAddress: 3, everywhere: 100, lane: closed });
    const answers = await Promise.all(Array.from({ length: 10 }, () => attempts.check('10.0.0.1', wrong)));
    expect(answers.filter((answer) => answer === 'wrong')).toHaveLength(3);
    expect(answers.filter((answer) => answer === 'wait')).toHaveLength(7);
    expect(await attempts.check('10.0.0.1', right)).toBe('wait');
    expect(await attempts.check('10.0.0.2', right)).toBe('found');
  });

  it('from many addresses send those to the lane that were wrong, and let new ones in', async () => {
    const attempts = new Attempts({ perAddress: 10, everywhere: 5, lane: closed });
    for (let i = 0; i < 5; i++) await attempts.check(`10.0.1.${i}`, wrong);
    expect(await attempts.check('10.0.1.1', right)).toBe('wait');
    expect(await attempts.check('10.0.2.1', right)).toBe('found');
  });

  it('are looked up at the pace of the lane and no faster, one after another or at once', async () => {
    const attempts = new Attempts({ perAddress: 0, everywhere: 5, lane: { perSecond: 50, perPlace: 10, waiting: 10 } });
    const before = performance.now();
    await Promise.all(Array.from({ length: 10 }, () => attempts.check('10.0.0.1', wrong)));
    for (let i = 0; i < 5; i++) await attempts.check('10.0.0.1', right);
    expect(performance.now() - before).toBeGreaterThan(15 * 20 * 0.9);
  });

  it('of one place leave room in the lane for others', async () => {
    const attempts = new Attempts({ perAddress: 0, everywhere: 5, lane: { perSecond: 5, perPlace: 3, waiting: 4 } });
    const flood = Array.from({ length: 50 }, () => attempts.check('10.0.0.1', wrong));
    expect(await attempts.check('10.0.0.2', right)).toBe('found');
    expect((await Promise.all(flood)).filter((answer) => answer === 'wait')).toHaveLength(47);
  });

  it('count an IPv6 network as one place', () => {
    expect(placeOf('2001:db8:1:2::5')).toBe(placeOf('2001:db8:1:2:ffff:1:2:3'));
    expect(placeOf('2001:db8:1:3::5')).not.toBe(placeOf('2001:db8:1:2::5'));
    expect(placeOf('::ffff:10.0.0.1')).toBe('10.0.0.1');
    expect(placeOf('::1')).toBe('0:0:0:0');
  });
});

describe('pace of one connection', () => {
  it('lets a burst through at once, then holds messages back in order, then drops', () => {
    let dropped = 0;
    const done: number[] = [];
    const pace = new Pace(
      () => dropped++,
      { burst: 5, perSecond: 1, waiting: 3 },
      () => 0,
    );
    for (let i = 0; i < 8; i++) pace.pass(1, () => done.push(i));
    expect(done).toEqual([0, 1, 2, 3, 4]);
    expect(dropped).toBe(0);
    pace.pass(1, () => done.push(8));
    expect(dropped).toBe(1);
    pace.stop();
  });

  it('runs what waited, in order, as time passes', async () => {
    const done: number[] = [];
    const pace = new Pace(() => {}, { burst: 2, perSecond: 500, waiting: 100 });
    await new Promise<void>((resolve) => {
      for (let i = 0; i < 20; i++) pace.pass(1, () => done.push(i) === 20 && resolve());
    });
    expect(done).toEqual(Array.from({ length: 20 }, (_, i) => i));
  });
});

describe('sizeOf', () => {
  it('counts texts and stops at the limit', () => {
    expect(sizeOf({ a: 'x'.repeat(100) }, 1000)).toBeGreaterThan(100);
    expect(sizeOf({ a: 'x'.repeat(100) }, 1000)).toBeLessThan(130);
    expect(
      sizeOf(
        Array.from({ length: 1e6 }, () => 0),
        1000,
      ),
    ).toBeLessThan(1100);
  });
  it('takes nesting beyond any message for too large', () => {
    let deep: unknown = 0;
    for (let i = 0; i < 50; i++) deep = [deep];
    expect(sizeOf(deep, 1000)).toBeGreaterThan(1000);
  });
});
