// The order in which a console is told: nothing of an audience before the acknowledgement that names it.
import { expect, it } from 'vitest';
import { roomForEachTest } from '../../tests/support/room.ts';
import type { TestConsole } from '../../tests/support/server.ts';

const { server, directed, open, enter, viewOf } = roomForEachTest({});

/** What arrives on a connection, in order: acknowledgements and views. */
async function arrivals(told: TestConsole): Promise<string[]> {
  await new Promise<void>((resolve) => told.socket.on('connect', resolve));
  const order: string[] = [];
  told.socket.io.engine.on('message', (data: unknown) => {
    const frame = String(data);
    if (frame.startsWith('3')) order.push('acknowledgement');
    else if (frame.startsWith('2["view"')) order.push('view');
  });
  return order;
}

it('sends what is committed while a seat is being taken after the acknowledgement of join', async () => {
  const { browser, seat } = await enter('red', 'Ada');
  const held = await viewOf(browser, seat, 'team');
  const session = await server().app.registry.get(directed().room.exercise);
  if (!session) throw new Error('no session');
  const { audiences, state } = session;
  const subscribe = audiences.subscribe.bind(audiences);
  let commits = 0;
  audiences.subscribe = (audience, since) => {
    const following = subscribe(audience, since);
    // A commit of somebody else that ends in the very next moment.
    if (audience.kind === 'team')
      queueMicrotask(() => {
        commits++;
        audiences.advance({ ...state, position: state.position + 1, phase: 'lobby' }, []);
      });
    return following;
  };
  const told = open();
  const order = await arrivals(told);
  const joined = await told.join(seat, { positions: { team: held.position } });
  await told.until(({ views }) => views.some(({ audience }) => audience === 'team'));
  expect(joined.ok).toBe(true);
  expect(commits).toBe(1);
  expect(order).toEqual(['acknowledgement', 'view']);
});

it('sends differences of another language after the acknowledgement that it was chosen', async () => {
  const { browser, seat } = await enter('red', 'Ada');
  const told = open();
  const order = await arrivals(told);
  await told.join(seat);
  const session = await server().app.registry.get(directed().room.exercise);
  if (!session) throw new Error('no session');
  const { audiences } = session;
  const subscribe = audiences.subscribe.bind(audiences);
  audiences.subscribe = (audience, since) => {
    const following = subscribe(audience, since);
    const { state } = session;
    if (audience.kind === 'team' && audience.language === 'it')
      queueMicrotask(() => audiences.advance({ ...state, position: state.position + 1, phase: 'lobby' }, []));
    return following;
  };
  await told.send({ type: 'ChooseLanguage', language: 'it' });
  await told.until(({ views }) => views.some(({ audience }) => audience === 'team'));
  // Of its own seat's language it was told before.
  expect(order).toEqual(['acknowledgement', 'view', 'acknowledgement', 'view']);
  expect((await viewOf(browser, seat, 'seat', '')).fields.language).toBe('it');
});
