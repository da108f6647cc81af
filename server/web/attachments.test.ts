import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TeamView } from '../../shared/views/shapes/trainee.ts';
import { roomForEachTest } from '../../tests/support/room.ts';
import { smallScenario } from '../../tests/support/small-scenario.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../scenarios/first-hour/media');
const bytes = readFileSync(path.join(FOLDER, 'account-3107.svg'));
const sha256 = createHash('sha256').update(bytes).digest('hex');

const small = smallScenario();
const { hand } = small.injects;
if (!hand) throw new Error('no inject by hand');
const scenario = {
  ...small,
  injects: { ...small.injects, hand: { ...hand, attachments: ['secret-name.svg'] } },
  media: { 'secret-name.svg': { sha256, type: 'image/svg+xml', bytes: bytes.length } },
};
const { open, enter, directed, viewOf } = roomForEachTest({ scenarios: [scenario], media: { [sha256]: bytes } });

describe('attachments', () => {
  it('are shown under an opaque name, to those who were sent them, from then on', async () => {
    const { browser, seat } = await enter('red', 'Ada');
    const blue = await enter('blue', 'Bea');
    const control = open();
    await control.join(directed().seat);
    for (const type of ['OpenLobby', 'StartExercise'] as const) await control.send({ type });
    await control.send({ type: 'ReleaseInject', inject: 'hand' });
    const view = await viewOf(browser, seat, 'team');
    expect(JSON.stringify(view)).not.toContain('secret-name');
    const [item] = (view as unknown as TeamView).lists.inbox;
    const [attachment] = item?.attachments ?? [];
    expect(attachment).toMatchObject({ type: 'image/svg+xml', bytes: bytes.length });
    const answer = await browser.fetch(`/api/s/${seat.handle}/media/${attachment?.key}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe(`inline; filename="${attachment?.key}.svg"`);
    expect(await answer.text()).toBe(bytes.toString());
    expect((await blue.browser.fetch(`/api/s/${blue.seat.handle}/media/${attachment?.key}`)).status).toBe(404);
    expect((await browser.fetch(`/api/s/${seat.handle}/media/secret-name.svg`)).status).toBe(404);
  });

  it('can do nothing when they are drawings: no script, nothing fetched, no part of our address', async () => {
    const { browser, seat } = await enter('red', 'Ada');
    const control = open();
    await control.join(directed().seat);
    for (const type of ['OpenLobby', 'StartExercise'] as const) await control.send({ type });
    await control.send({ type: 'ReleaseInject', inject: 'hand' });
    const view = (await viewOf(browser, seat, 'team')) as unknown as TeamView;
    const key = view.lists.inbox[0]?.attachments[0]?.key;
    const { headers } = await browser.fetch(`/api/s/${seat.handle}/media/${key}`);
    expect(headers.get('content-type')).toBe('image/svg+xml');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
  });
});
