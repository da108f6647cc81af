// What every store promises, whatever is behind it. Run by `store.test.ts` against each of them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonRecord, Store } from '../../server/ports.ts';
import type { RecordedEvent } from '../../shared/exercise/events.ts';

export interface StoreUnderTest {
  readonly name: string;
  /** A new, empty store. */
  readonly open: () => Promise<Store>;
  /** Makes writes fail as a disk that is full does, or lets them work again. */
  readonly refuse: (store: Store, refuse: boolean) => void;
}

/** A note at a position; the smallest event there is. */
export const note = (position: number, commandId = `command-${position}`, n = 0, text = 'said'): RecordedEvent => ({
  position,
  at: 1_700_000_000_000 + position,
  t: position,
  by: 'system',
  commandId,
  n,
  event: { type: 'NoteAdded', note: commandId, text, language: 'en' },
});

export async function readAll(store: Store, exercise: string, after?: number): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const page of store.events.read(exercise, after)) events.push(...page);
  return events;
}

const person = (seat: string, more: Partial<PersonRecord> = {}): PersonRecord => ({
  exercise: 'a',
  seat,
  handle: `handle-${seat}`,
  role: 'trainee',
  team: 'reception',
  name: 'Samira',
  language: 'it',
  tokenHash: `hash-${seat}`,
  seatCode: `CODE${seat}`,
  ...more,
});

export function storeContract({ name, open, refuse }: StoreUnderTest): void {
  describe(`a store keeps its promises: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    describe('events', () => {
      it('reads back what was appended, in order and unchanged', async () => {
        const events = [note(1), note(2, 'other'), note(3, 'other', 1)];
        expect(await store.events.append('a', 0, events)).toEqual({ kind: 'appended' });
        expect(await readAll(store, 'a')).toEqual(events);
        expect(await readAll(store, 'a', 1)).toEqual(events.slice(1));
        expect(await readAll(store, 'a', 3)).toEqual([]);
        expect(await readAll(store, 'b')).toEqual([]);
      });

      it('refuses an append at a position somebody else wrote first, and writes nothing of it', async () => {
        await store.events.append('a', 0, [note(1)]);
        expect(await store.events.append('a', 0, [note(1, 'second')])).toEqual({ kind: 'conflict' });
        expect(await store.events.append('a', 5, [note(6, 'second')])).toEqual({ kind: 'conflict' });
        expect(await readAll(store, 'a')).toEqual([note(1)]);
      });

      it('names the command that is in the log already, with the last position it wrote', async () => {
        await store.events.append('a', 0, [note(1, 'once'), note(2, 'once', 1)]);
        const again = [note(3, 'fresh'), note(4, 'once')];
        expect(await store.events.append('a', 2, again)).toEqual({
          kind: 'duplicate',
          commandId: 'once',
          position: 2,
        });
        expect(await readAll(store, 'a')).toHaveLength(2);
        expect(await store.events.append('b', 0, [note(1, 'once')])).toEqual({ kind: 'appended' });
      });

      it('finds a command by its id', async () => {
        await store.events.append('a', 0, [note(1, 'x'), note(2, 'x', 1), note(3, 'y')]);
        expect(await store.events.findCommand('a', 'x')).toEqual({ position: 2 });
        expect(await store.events.findCommand('a', 'z')).toBeUndefined();
        expect(await store.events.findCommand('b', 'x')).toBeUndefined();
      });

      it('knows which seat gave a command, also if something followed from it by the scenario', async () => {
        const given = { ...note(1, 'x'), by: { seat: 'ada', role: 'trainee', team: 'red' } as const };
        await store.events.append('a', 0, [given, note(2, 'x', 1)]);
        expect(await store.events.findCommand('a', 'x')).toEqual({ position: 2, seat: 'ada' });
      });

      it('lets one conflict among many appends that wait together fail alone', async () => {
        await store.events.append('c5', 0, [note(1, 'before')]);
        const names = Array.from({ length: 10 }, (_, index) => `c${index}`);
        const results = await Promise.all(names.map((exercise) => store.events.append(exercise, 0, [note(1)])));
        expect(results.map(({ kind }) => kind)).toEqual(
          names.map((exercise) => (exercise === 'c5' ? 'conflict' : 'appended')),
        );
        expect(await readAll(store, 'c4')).toEqual([note(1)]);
        expect(await readAll(store, 'c5')).toEqual([note(1, 'before')]);
      });

      it('lets one of two appends to the same position win', async () => {
        const results = await Promise.all([
          store.events.append('a', 0, [note(1, 'left')]),
          store.events.append('a', 0, [note(1, 'right')]),
        ]);
        expect(results).toEqual([{ kind: 'appended' }, { kind: 'conflict' }]);
      });

      it('reads long logs in pages', async () => {
        const events = Array.from({ length: 2500 }, (_, index) => note(index + 1));
        await store.events.append('a', 0, events);
        const sizes: number[] = [];
        for await (const page of store.events.read('a', 100)) sizes.push(page.length);
        expect(sizes.length).toBeGreaterThan(2);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(2400);
        expect(await readAll(store, 'a')).toEqual(events);
      });

      it('lists every exercise with its last position and when it was planned', async () => {
        await store.events.append('b', 0, [note(1), note(2)]);
        await store.events.append('a', 0, [note(1)]);
        expect(await store.events.list()).toEqual([
          { exercise: 'a', position: 1, plannedAt: note(1).at },
          { exercise: 'b', position: 2, plannedAt: note(1).at },
        ]);
      });

      it('replaces one text of one event by its hash, and nothing else', async () => {
        await store.events.append('a', 0, [note(1), note(2, 'secret', 0, 'a name'), note(3)]);
        expect(await store.events.redact('a', 2, 'text', 'sha256:00')).toBe(true);
        expect(await readAll(store, 'a')).toEqual([note(1), note(2, 'secret', 0, 'sha256:00'), note(3)]);
        expect(await store.events.redact('a', 2, 'nothing', 'sha256:00')).toBe(false);
        expect(await store.events.redact('a', 9, 'text', 'sha256:00')).toBe(false);
      });
    });

    describe('people', () => {
      it('finds a person by handle, seat code and exercise, as last saved', async () => {
        await store.people.save(person('1'));
        await store.people.save(person('2', { role: 'controller' }));
        const { team: _none, ...without } = person('2', { role: 'director', name: 'Marco' });
        await store.people.save(without);
        expect(await store.people.byHandle('handle-1')).toEqual(person('1'));
        expect(await store.people.bySeatCode('CODE2')).toEqual(without);
        expect(await store.people.of('a')).toEqual([person('1'), without]);
        expect(await store.people.of('b')).toEqual([]);
        expect(await store.people.byHandle('nobody')).toBeUndefined();
        expect(await store.people.bySeatCode('NONE')).toBeUndefined();
      });

      it('tells a person as last kept, however often they were asked for before', async () => {
        const known = person('1');
        await store.people.save(known);
        expect(await store.people.byHandle(known.handle)).toEqual(known);
        await store.people.save({ ...known, name: 'Olga' });
        expect((await store.people.byHandle(known.handle))?.name).toBe('Olga');
        await store.people.erase(known.exercise);
        expect((await store.people.byHandle(known.handle))?.name).toBe('');
        await store.people.remove(known.exercise, known.seat);
        expect(await store.people.byHandle(known.handle)).toBeUndefined();
      });

      it('erases the names of one exercise, its tokens and who pressed stop', async () => {
        await store.people.save(person('1'));
        await store.people.save(person('2', { exercise: 'b' }));
        await store.people.recordStop({ exercise: 'a', at: 5, name: 'Samira', role: 'trainee', team: 'reception' });
        await store.people.recordStop({ exercise: 'b', at: 6, name: 'Marco', role: 'director' });
        await store.people.erase('a');
        expect(await store.people.of('a')).toEqual([person('1', { name: '', tokenHash: '' })]);
        expect(await store.people.stopsOf('a')).toEqual([]);
        expect(await store.people.of('b')).toEqual([person('2', { exercise: 'b' })]);
        expect(await store.people.stopsOf('b')).toEqual([{ exercise: 'b', at: 6, name: 'Marco', role: 'director' }]);
      });

      it('keeps codes, and knows which were withdrawn', async () => {
        const team = { code: 'AAA', exercise: 'a', role: 'trainee', team: 'reception', withdrawn: false } as const;
        const control = { code: 'BBB', exercise: 'a', role: 'controller', withdrawn: false } as const;
        await store.people.saveCodes([team, control]);
        await store.people.saveCodes([{ ...team, withdrawn: true }]);
        expect(await store.people.byCode('AAA')).toEqual({ ...team, withdrawn: true });
        expect(await store.people.byCode('CCC')).toBeUndefined();
        expect(await store.people.codesOf('a')).toEqual([{ ...team, withdrawn: true }, control]);
      });

      it('keeps directors of the house', async () => {
        const director = { handle: 'h', name: 'Anna', language: 'ru', tokenHash: 't' } as const;
        await store.people.saveLink('hash', 1);
        expect(await store.people.spendLink('hash', director)).toBe(true);
        expect(await store.people.director('h')).toEqual(director);
        expect(await store.people.director('x')).toBeUndefined();
      });

      it('spends a link once, whoever is quicker, and keeps only who spent it', async () => {
        const director = (handle: string) => ({ handle, name: 'Anna', language: 'ru', tokenHash: 't' }) as const;
        await store.people.saveLink('hash', 1);
        const spent = await Promise.all(['a', 'b'].map((each) => store.people.spendLink('hash', director(each))));
        expect(spent.filter(Boolean)).toHaveLength(1);
        await store.people.saveLink('hash', 2);
        expect(await store.people.spendLink('hash', director('c'))).toBe(false);
        expect(await store.people.spendLink('never', director('d'))).toBe(false);
        const known = await Promise.all(['a', 'b', 'c', 'd'].map((handle) => store.people.director(handle)));
        expect(known.filter((each) => each !== undefined)).toHaveLength(1);
      });

      it('spends no link while writes are refused', async () => {
        const director = { handle: 'h', name: 'Anna '.repeat(100_000), language: 'ru', tokenHash: 't' } as const;
        await store.people.saveLink('hash', 1);
        refuse(store, true);
        await expect(store.people.spendLink('hash', director)).rejects.toThrow();
        refuse(store, false);
        expect(await store.people.spendLink('hash', director)).toBe(true);
      });

      it('forgets one person alone', async () => {
        await store.people.save(person('1'));
        await store.people.save(person('2'));
        await store.people.remove('a', '1');
        expect(await store.people.of('a')).toEqual([person('2')]);
        expect(await store.people.byHandle('handle-1')).toBeUndefined();
      });
    });

    describe('drafts and signs of life', () => {
      it('keeps the newest revision of a draft', async () => {
        const draft = { exercise: 'a', seat: 's', key: 'message/control', text: 'one', revision: 1 };
        await store.drafts.save({ ...draft, text: 'two', revision: 2 });
        await store.drafts.save(draft);
        await store.drafts.save({ ...draft, key: 'decision/x' });
        expect(await store.drafts.find('a', 's', 'message/control')).toEqual({ ...draft, text: 'two', revision: 2 });
        expect((await store.drafts.of('a', 's')).map(({ key }) => key)).toEqual(['decision/x', 'message/control']);
        expect(await store.drafts.find('a', 's', 'none')).toBeUndefined();
        expect(await store.drafts.of('a', 'other')).toEqual([]);
        await store.drafts.save({ ...draft, exercise: 'b' });
        await store.drafts.erase('a');
        expect(await store.drafts.of('a', 's')).toEqual([]);
        expect(await store.drafts.of('b', 's')).toHaveLength(1);
      });

      it('remembers the last sign of life of each exercise and of all', async () => {
        expect(await store.heartbeats.latest()).toBeUndefined();
        await store.heartbeats.beat(['a', 'b'], 1000);
        await store.heartbeats.beat(['a'], 2000);
        expect(await store.heartbeats.last('a')).toBe(2000);
        expect(await store.heartbeats.last('b')).toBe(1000);
        expect(await store.heartbeats.last('c')).toBeUndefined();
        expect(await store.heartbeats.latest()).toBe(2000);
      });

      it('keeps the names of boards, the last one given to each exercise', async () => {
        expect([...(await store.boards.all())]).toEqual([]);
        await store.boards.name('a', 'Room A');
        await store.boards.name('b', 'Room B');
        await store.boards.name('a', 'Hall');
        expect(Object.fromEntries(await store.boards.all())).toEqual({ a: 'Hall', b: 'Room B' });
      });
    });

    describe('a disk that refuses', () => {
      it('rejects writes, says so, keeps what it has, and takes again', async () => {
        await store.events.append('a', 0, [note(1)]);
        expect(store.healthy()).toBe(true);
        refuse(store, true);
        const big = 'x'.repeat(100_000);
        await expect(store.events.append('a', 1, [note(2, 'lost', 0, big)])).rejects.toThrow();
        expect(store.healthy()).toBe(false);
        expect(await readAll(store, 'a')).toEqual([note(1)]);
        refuse(store, false);
        expect(await store.events.append('a', 1, [note(2, 'lost', 0, big)])).toEqual({ kind: 'appended' });
        expect(store.healthy()).toBe(true);
      });
    });
  });
}
