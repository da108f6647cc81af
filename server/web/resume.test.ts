import { describe, expect, it } from 'vitest';
import type { JoinAnswer } from '../../shared/protocol/messages.ts';
import type { InboxItem } from '../../shared/views/shapes/trainee.ts';
import { roomForEachTest } from '../../tests/support/room.ts';
import { afterDifferences } from '../../tests/support/server.ts';

const { open, enter, directed, viewOf } = roomForEachTest({});

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
    await control.join(directed().seat);
    await control.send({ type: 'OpenLobby' });
    await control.send({ type: 'StartExercise' });
    await control.send({ type: 'ReleaseInject', inject: 'hand' });
    await told.until(({ views }) => views.some(({ lists }) => lists?.inbox !== undefined));
    const after = afterDifferences(
      before,
      told.views.filter(({ audience }) => audience === 'team'),
    );
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
    await control.join(directed().seat);
    await control.send({ type: 'OpenLobby' });
    await control.send({ type: 'StartExercise' });
    const again = open();
    const joined = (await again.join(seat, { positions: { team: held.position } })) as JoinAnswer & { ok: true };
    const team = joined.audiences.find(({ name }) => name === 'team');
    expect(team?.fetch).toBe(false);
    const resumed = afterDifferences(held, team?.missed ?? []);
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
    await control.join(directed().seat);
    await control.send({ type: 'OpenLobby' });
    await told.until(({ views }) => views.some(({ fields }) => fields?.phase === 'lobby'));
    const team = told.views.filter(({ audience, position }) => audience === 'team' && position > before.position);
    expect(afterDifferences(before, team)).toEqual(await viewOf(browser, seat, 'team', 'it'));
    expect(team).toHaveLength(1);
  });
});
