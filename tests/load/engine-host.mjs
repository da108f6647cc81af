// The engine, whole, in a process of its own: the built server with its log on disk, as `npm start` runs it. Only how
// people come in is short: their seats are taken and kept here instead of one HTTP request each.
import { fileURLToPath } from 'node:url';
import { createApp } from '../../dist/server/app.js';
import { createWallClock } from '../../dist/server/clock.js';
import { randomIds } from '../../dist/server/ids.js';
import { createLog } from '../../dist/server/log.js';
import { createSqliteStore } from '../../dist/server/store/sqlite/store.js';
import { hashSecret } from '../../dist/server/web/principals.js';
import { serve } from './host.mjs';

/** One address and few connections stand for a whole room here, so nobody is asked to slow down. */
const PACE = { burst: 1e9, perSecond: 1e9, waiting: 1e9 };
const WORDS = { burst: 1e12, perSecond: 1e9 };

/** The built consoles, for a browser that paints them. */
const clientDir = fileURLToPath(new URL('../../dist/client', import.meta.url));

let store;
let app;

async function start({ folder }) {
  store = createSqliteStore(folder);
  app = await createApp({
    config: { port: 0, host: '127.0.0.1', trustProxy: false },
    store,
    clientDir,
    library: { list: async () => [], load: async () => ({ ok: false, error: [] }), media: async () => undefined },
    clock: createWallClock(),
    ids: randomIds,
    log: createLog('warn'),
    pace: PACE,
    words: WORDS,
  });
  return app.listen();
}

/** Puts somebody on a seat: in the log, and beside it. */
async function take(session, role, team) {
  const seat = randomIds.opaque();
  const ofTeam = team === undefined ? {} : { team };
  const command = { type: 'TakeSeat', seat, role, ...ofTeam, language: 'en' };
  await must(session, command, 'system');
  return keep(session.exercise, seat, role, team);
}

/** Gives somebody who has a seat in the log a way in. */
async function keep(exercise, seat, role, team) {
  const handle = randomIds.secret();
  const token = randomIds.secret();
  await store.people.save({
    exercise,
    seat,
    handle,
    role,
    name: `Person ${seat}`,
    language: 'en',
    ...(team === undefined ? {} : { team }),
    tokenHash: hashSecret(token),
    seatCode: randomIds.code(),
  });
  return { seat, handle, token, team };
}

async function must(session, command, by) {
  const answer = await session.send({ command, by, commandId: randomIds.secret() });
  if (!answer.ok) throw new Error(`${command.type}: ${JSON.stringify(answer.error)}`);
}

/** A running exercise with so many seats in each team and the card open. */
async function plan({ scenario, perTeam }) {
  const planned = await app.registry.plan(scenario);
  if (!planned.ok) throw new Error(planned.error.code);
  const session = await app.registry.get(planned.value);
  const director = await take(session, 'director');
  const teams = Object.keys(scenario.teams);
  const seats = await Promise.all(
    Array.from({ length: perTeam * teams.length }, (_, index) => take(session, 'trainee', teams[index % teams.length])),
  );
  const by = { seat: director.seat, role: 'director' };
  for (const type of ['OpenLobby', 'StartExercise']) await must(session, { type }, by);
  await must(session, { type: 'ReleaseInject', inject: 'first' }, by);
  return roomOf(session, director, seats);
}

/** A way in for everybody of an exercise that is in the log already. */
async function enter() {
  const [{ exercise }] = app.registry.list();
  const session = await app.registry.get(exercise);
  let director;
  const seats = [];
  for (const row of session.state.seats) {
    const person = await keep(exercise, row.key, row.role, row.team);
    if (row.role === 'director') director = person;
    else seats.push(person);
  }
  return roomOf(session, director, seats);
}

function roomOf(session, director, seats) {
  const { opaque, position } = session.state;
  return { exercise: session.exercise, director, seats, opaque, position };
}

serve({
  start,
  plan,
  enter,
  memory: () => {
    globalThis.gc?.();
    return process.memoryUsage();
  },
  stop: async () => {
    await app?.close();
    await store?.close();
  },
});
