import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JoinResponse, RoomAnswer } from '../../shared/protocol/http.ts';
import type { JoinAnswer } from '../../shared/protocol/messages.ts';
import { applyDifference, type WholeView } from '../../shared/views/model.ts';
import type { InboxItem } from '../../shared/views/shapes.ts';
import {
  Browser,
  commandId,
  type Directed,
  direct,
  startServer,
  TestConsole,
  type TestServer,
} from '../../tests/support/server.ts';

let server: TestServer;
let directed: Directed;
const consoles: TestConsole[] = [];
const open = () => {
  const opened = new TestConsole(server.url);
  consoles.push(opened);
  return opened;
};
const enter = async (who: string, name: string) => {
  const browser = new Browser(server.url);
  const seat = await browser.json<JoinResponse>('/api/join', { code: directed.codeOf(who), name, language: 'en' });
  return { browser, seat };
};
const viewOf = (browser: Browser, seat: JoinResponse, audience: string, language = 'en') =>
  browser.json<WholeView>(`/api/s/${seat.handle}/view/${audience}?language=${language}`);
const refused = (code: string, detail?: string) => ({ ok: false, rejection: detail ? { code, detail } : { code } });

beforeEach(async () => {
  server = await startServer({ pace: { burst: 60, perSecond: 200, waiting: 40 } });
  directed = await direct(server);
});
afterEach(async () => {
  for (const each of consoles.splice(0)) each.close();
  await server.stop();
});

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

describe('views', () => {
  it('come whole over HTTP and then as differences that lead to the same view', async () => {
    const { browser, seat } = await enter('red', 'Ada');
    const told = open();
    const joined = await told.join(seat);
    expect(joined.ok && joined.audiences.map(({ name, fetch }) => [name, fetch])).toEqual([
      ['team', true],
      ['seat', true],
    ]);
    const before = await viewOf(browser, seat, 'team');
    const control = open();
    await control.join(directed.seat);
    await control.send({ type: 'OpenLobby' });
    await control.send({ type: 'StartExercise' });
    await control.send({ type: 'ReleaseInject', inject: 'hand' });
    await told.until(({ views }) => views.some(({ lists }) => lists?.inbox !== undefined));
    const after = told.views.filter(({ audience }) => audience === 'team').reduce<WholeView>(applyDifference, before);
    const whole = await viewOf(browser, seat, 'team');
    expect(after).toEqual(whole);
    const [item] = after.lists.inbox as readonly InboxItem[];
    expect(item?.subject).toEqual({ text: 'By hand' });
    expect(JSON.stringify(told.views)).not.toContain('"hand"');

    const opened = await told.send({ type: 'OpenInject', inject: item?.key ?? '' }, whole.position);
    expect(opened.ok).toBe(true);
    expect(await browser.json(`/api/s/${seat.handle}/body/${item?.key}`)).toEqual({ text: 'Only by hand.' });
    const blue = await enter('blue', 'Bea');
    expect((await blue.browser.fetch(`/api/s/${blue.seat.handle}/body/${item?.key}`)).status).toBe(404);
    expect((await blue.browser.fetch(`/api/s/${blue.seat.handle}/view/control`)).status).toBe(403);
    expect((await blue.browser.fetch(`/api/s/${seat.handle}/view/team`)).status).toBe(401);
  });

  it('are resumed from the last position, with what was missed', async () => {
    const { browser, seat } = await enter('red', 'Ada');
    const first = open();
    await first.join(seat);
    const held = await viewOf(browser, seat, 'team');
    first.close();
    const control = open();
    await control.join(directed.seat);
    await control.send({ type: 'OpenLobby' });
    await control.send({ type: 'StartExercise' });
    const again = open();
    const joined = (await again.join(seat, { positions: { team: held.position } })) as JoinAnswer & { ok: true };
    const team = joined.audiences.find(({ name }) => name === 'team');
    expect(team?.fetch).toBe(false);
    const resumed = (team?.missed ?? []).reduce<WholeView>(applyDifference, held);
    expect(resumed.fields.phase).toBe('running');
    expect(resumed.fields).toEqual((await viewOf(browser, seat, 'team')).fields);
  });

  it('change language with the seat: differences of the new one from then on', async () => {
    const { browser, seat } = await enter('red', 'Ada');
    const told = open();
    await told.join(seat);
    expect((await told.send({ type: 'ChooseLanguage', language: 'it' })).ok).toBe(true);
    const before = await viewOf(browser, seat, 'team', 'it');
    const control = open();
    await control.join(directed.seat);
    await control.send({ type: 'OpenLobby' });
    await told.until(({ views }) => views.some(({ fields }) => fields?.phase === 'lobby'));
    const team = told.views.filter(({ audience, position }) => audience === 'team' && position > before.position);
    expect(team.reduce<WholeView>(applyDifference, before)).toEqual(await viewOf(browser, seat, 'team', 'it'));
    expect(team).toHaveLength(1);
  });
});

describe('beside the log', () => {
  it('the safety stop freezes all and tells nobody but the director who pressed', async () => {
    const { seat } = await enter('red', 'Ada Trainee');
    const told = open();
    await told.join(seat);
    const other = open();
    await other.join((await enter('blue', 'Bea')).seat);
    const id = commandId();
    expect((await told.send({ type: 'StopPlay' }, 0, id)).ok).toBe(true);
    await other.until(({ views }) => views.some(({ fields }) => fields?.phase === 'stopped'));
    expect((await told.send({ type: 'StopPlay' })).ok).toBe(true);
    const log = await (await directed.browser.fetch(`/api/s/${directed.seat.handle}/log`)).text();
    const lines = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: { type: string }; by?: unknown });
    const stops = lines.filter(({ event }) => event.type === 'SafetyStopped');
    expect(stops).toHaveLength(1);
    expect(stops[0]?.by).toBeUndefined();
    expect(JSON.stringify(stops)).not.toContain(id);
    expect(log).not.toContain('Ada Trainee');
    expect(await told.send({ type: 'LiftStop' })).toEqual(refused('director-only'));
  });

  it('"I need a break" reaches control by name and is in no log', async () => {
    const { seat } = await enter('red', 'Ada');
    const told = open();
    await told.join(seat);
    const control = open();
    await control.join(directed.seat);
    expect(await told.raw('break')).toEqual({ ok: true });
    await control.until(({ notices }) =>
      notices.some((notice) => notice.kind === 'break' && notice.name === 'Ada' && notice.team === 'R1'),
    );
    expect(told.notices.some(({ kind }) => kind === 'break')).toBe(false);
  });

  it('tells control who is here with their seat codes, a team its own members without', async () => {
    const ada = await enter('red', 'Ada');
    await enter('blue', 'Bea');
    const told = open();
    await told.join(ada.seat);
    const control = open();
    await control.join(directed.seat);
    await control.until(({ notices }) =>
      notices.some((notice) => notice.kind === 'people' && notice.people.filter(({ online }) => online).length === 2),
    );
    const everyone = control.notices.findLast((notice) => notice.kind === 'people');
    expect(everyone?.kind === 'people' && everyone.people.map(({ name, seatCode }) => [name, seatCode])).toEqual(
      expect.arrayContaining([['Ada', ada.seat.seatCode]]),
    );
    await told.until(({ notices }) => notices.some(({ kind }) => kind === 'people'));
    const mine = told.notices.filter((notice) => notice.kind === 'people').flatMap(({ people }) => people);
    expect(new Set(mine.map(({ name }) => name))).toEqual(new Set(['Ada']));
    expect(JSON.stringify(told.notices)).not.toContain('seatCode');
  });

  it('keeps unsent text, the newest revision first, and both where two devices wrote', async () => {
    const { seat } = await enter('red', 'Ada');
    const told = open();
    await told.join(seat);
    expect(await told.raw('draft', { key: 'message', text: 'Dear', revision: 0 })).toEqual({ ok: true, revision: 1 });
    expect(await told.raw('draft', { key: 'message', text: 'Dear all', revision: 1 })).toEqual({
      ok: true,
      revision: 2,
    });
    expect(await told.raw('draft', { key: 'message', text: 'Other', revision: 0 })).toEqual({
      ok: false,
      conflict: { text: 'Dear all', revision: 2 },
    });
    const elsewhere = open();
    const joined = await elsewhere.join(seat);
    expect(joined.ok && joined.drafts).toEqual([{ key: 'message', text: 'Dear all', revision: 2 }]);
  });

  it('a seat that control removes is told and is no longer let in', async () => {
    const { browser, seat } = await enter('red', 'Ada');
    const told = open();
    const joined = await told.join(seat);
    const control = open();
    await control.join(directed.seat);
    await control.send({ type: 'RemoveSeat', seat: joined.ok ? joined.seat.seat : '' });
    await told.until(({ notices }) => notices.some(({ kind }) => kind === 'removed'));
    expect(await told.send({ type: 'AnswerComcheck' })).toEqual(refused('not-joined'));
    expect(await told.join(seat)).toEqual(refused('not-joined'));
    expect((await browser.post('/api/code', { code: seat.seatCode })).status).toBe(404);
  });

  it('names can be erased once play has ended, and what people wrote redacted', async () => {
    const { browser, seat } = await enter('red', 'Ada Erasable');
    const told = open();
    await told.join(seat);
    const control = open();
    await control.join(directed.seat);
    const place = `/api/s/${directed.seat.handle}`;
    expect((await directed.browser.post(`${place}/erase`, {})).status).toBe(409);
    await control.send({ type: 'OpenLobby' });
    const sent = await told.send({ type: 'SendMessage', to: 'control', text: 'My secret', language: 'en' });
    const position = sent.ok ? sent.position : 0;
    expect((await control.send({ type: 'Redact', position, field: 'text', reason: 'asked' })).ok).toBe(true);
    expect(await (await directed.browser.fetch(`${place}/log`)).text()).not.toContain('My secret');
    await control.send({ type: 'StartExercise' });
    await control.send({ type: 'EndExercise' });
    expect((await browser.post(`${place}/erase`, {})).status).toBe(401);
    await directed.browser.json(`${place}/erase`, {});
    expect((await browser.fetch(`/api/s/${seat.handle}/view/team`)).status).toBe(401);
    await directed.browser.json<JoinResponse>(`/api/exercises/${directed.room.exercise}/enter`, {});
    const room = await directed.browser.json<RoomAnswer>(`${place}/room`);
    expect(room.seats.map(({ name }) => name)).not.toContain('Ada Erasable');
  });
});
