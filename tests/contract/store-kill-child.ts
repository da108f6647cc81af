// A process that plays until it is killed: many seats send messages at once, every acknowledged one is printed.
import { createWallClock } from '../../server/clock.ts';
import { randomIds } from '../../server/ids.ts';
import { createRegistry } from '../../server/sessions/registry.ts';
import { createSqliteStore } from '../../server/store/sqlite/store.ts';
import { smallScenario } from '../support/small-scenario.ts';

const [folder = '', round = ''] = process.argv.slice(2);
const registry = await createRegistry({ store: createSqliteStore(folder), clock: createWallClock(), ids: randomIds });
let exercise = registry.list()[0]?.exercise;
if (exercise === undefined) {
  const planned = await registry.plan(smallScenario());
  if (!planned.ok) throw new Error(planned.error.code);
  exercise = planned.value;
}
const session = await registry.get(exercise);
if (!session) throw new Error('not there');
if (!session.state.seats.has('seat'))
  await session.send({
    command: { type: 'TakeSeat', seat: 'seat', role: 'director', language: 'en' },
    by: 'system',
    commandId: 'take-the-seat',
  });
const by = { seat: 'seat', role: 'director' } as const;
await session.send({ command: { type: 'OpenLobby' }, by, commandId: `open-the-lobby-${round}` });

async function chatter(voice: number): Promise<void> {
  for (let n = 0; ; n++) {
    const commandId = `message-${round}-${voice}-${n}`;
    const command = { type: 'SendMessage' as const, to: ['red'], text: commandId, language: 'en' as const };
    const answer = await session?.send({ command, by, commandId });
    // Written without a buffer: what was printed was acknowledged before the kill.
    if (answer?.ok) process.stdout.write(`${commandId} ${answer.value}\n`);
    else process.stderr.write(`${commandId} ${answer?.error.code}\n`);
  }
}
await Promise.all(Array.from({ length: 20 }, (_, voice) => chatter(voice)));
