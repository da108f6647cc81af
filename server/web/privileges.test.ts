// What a seat may not do by any detour.
import { describe, expect, it } from 'vitest';
import type { JoinResponse, RoomAnswer } from '../../shared/protocol/http.ts';
import { roomForEachTest } from '../../tests/support/room.ts';
import { commandId } from '../../tests/support/server.ts';

const { open, enter, directed } = roomForEachTest({});

describe('a trainee who uses the id of a command that was carried out', () => {
  it('is answered, and nobody is put out of their seat', async () => {
    const director = open();
    const joined = await director.join(directed().seat);
    const victim = joined.ok ? joined.seat.seat : '';
    const trainee = open();
    await trainee.join((await enter('red', 'Ada')).seat);
    const id = commandId();
    expect((await trainee.send({ type: 'ChooseLanguage', language: 'it' }, 0, id)).ok).toBe(true);
    await trainee.send({ type: 'RemoveSeat', seat: victim }, 0, id);
    expect((await director.send({ type: 'OpenLobby' })).ok).toBe(true);
    expect(director.notices.some(({ kind }) => kind === 'removed')).toBe(false);
  });
});

describe('the code of a seat that directs or may take over', () => {
  it('is known to the director, and to no other controller', async () => {
    const carlo = await enter('controller', 'Carlo');
    const dina = await enter('controller', 'Dina');
    const director = open();
    await director.join(directed().seat);
    const first = open();
    await first.join(carlo.seat);
    const second = open();
    const joined = await second.join(dina.seat);
    const deputy = joined.ok ? joined.seat.seat : '';
    expect((await director.send({ type: 'NameDeputy', seat: deputy })).ok).toBe(true);

    const room = await carlo.browser.json<RoomAnswer>(`/api/s/${carlo.seat.handle}/room`);
    const codes = (seats: RoomAnswer['seats']) => seats.flatMap(({ seatCode }) => seatCode ?? []);
    expect(codes(room.seats)).toEqual([carlo.seat.seatCode]);
    const own = await directed().browser.json<RoomAnswer>(`/api/s/${directed().seat.handle}/room`);
    expect(codes(own.seats)).toEqual([directed().seat.seatCode, carlo.seat.seatCode, dina.seat.seatCode]);
    const told = JSON.stringify(first.notices);
    expect(told).not.toContain(directed().seat.seatCode satisfies JoinResponse['seatCode']);
  });
});

describe('a seat that writes without end', () => {
  it('is slowed by name on every connection it opens, and can still stop play', async () => {
    const { seat } = await enter('red', 'Ada');
    const director = open();
    await director.join(directed().seat);
    await director.send({ type: 'OpenLobby' });
    const codes = new Set<string>();
    for (let connection = 0; connection < 3; connection++) {
      const told = open();
      await told.join(seat);
      const sent = Array.from({ length: 12 }, () =>
        told.send({ type: 'SendMessage', to: 'control', text: 'x'.repeat(20_000), language: 'en' }),
      );
      for (const answer of await Promise.all(sent)) codes.add(answer.ok ? 'ok' : answer.rejection.code);
      if (connection < 2) continue;
      expect((await told.send({ type: 'AnswerComcheck' })).ok).toBe(true);
      expect((await told.send({ type: 'StopPlay' })).ok).toBe(true);
    }
    expect([...codes]).toEqual(['ok', 'slow-down']);
  });
});
