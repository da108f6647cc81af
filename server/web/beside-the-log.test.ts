import { describe, expect, it } from 'vitest';
import type { JoinResponse, RoomAnswer } from '../../shared/protocol/http.ts';
import { refused, roomForEachTest } from '../../tests/support/room.ts';
import { commandId } from '../../tests/support/server.ts';

const { open, enter, directed } = roomForEachTest({});

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
    const log = await (await directed().browser.fetch(`/api/s/${directed().seat.handle}/log`)).text();
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
    await control.join(directed().seat);
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
    await control.join(directed().seat);
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
    await control.join(directed().seat);
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
    await control.join(directed().seat);
    const place = `/api/s/${directed().seat.handle}`;
    expect((await directed().browser.post(`${place}/erase`, {})).status).toBe(409);
    await control.send({ type: 'OpenLobby' });
    const sent = await told.send({ type: 'SendMessage', to: 'control', text: 'My secret', language: 'en' });
    const position = sent.ok ? sent.position : 0;
    expect((await control.send({ type: 'Redact', position, field: 'text', reason: 'asked' })).ok).toBe(true);
    expect(await (await directed().browser.fetch(`${place}/log`)).text()).not.toContain('My secret');
    await control.send({ type: 'StartExercise' });
    await control.send({ type: 'EndExercise' });
    expect((await browser.post(`${place}/erase`, {})).status).toBe(401);
    await directed().browser.json(`${place}/erase`, {});
    expect((await browser.fetch(`/api/s/${seat.handle}/view/team`)).status).toBe(401);
    await directed().browser.json<JoinResponse>(`/api/exercises/${directed().room.exercise}/enter`, {});
    const room = await directed().browser.json<RoomAnswer>(`${place}/room`);
    expect(room.seats.map(({ name }) => name)).not.toContain('Ada Erasable');
  });
});
