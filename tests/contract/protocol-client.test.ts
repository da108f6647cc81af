// docs/protocol.md is enough: a client of thirty lines, written from the page alone, enters and decides.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { RecordedEvent } from '../../shared/exercise/events.ts';
import type { RoomAnswer } from '../../shared/protocol/http.ts';
import { roomForEachTest } from '../support/room.ts';
import type { TestConsole } from '../support/server.ts';

const CLIENT = fileURLToPath(new URL('./thirty-line-client.mjs', import.meta.url));
const { server, directed, open } = roomForEachTest({});

/** Runs the client to its end. */
function decideAs(code: string): Promise<{ said: string; failed: string; status: number | null }> {
  const child = spawn(process.execPath, [CLIENT, server().url, code], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let failed = '';
  child.stdout.on('data', (text: Buffer) => {
    said += String(text);
  });
  child.stderr.on('data', (text: Buffer) => {
    failed += String(text);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ said: said.trim(), failed, status }));
  });
}

async function control(): Promise<TestConsole> {
  const told = open();
  await told.join(directed().seat);
  await told.send({ type: 'OpenLobby' });
  return told;
}

async function log(): Promise<RecordedEvent[]> {
  const { browser, seat } = directed();
  const text = await (await browser.fetch(`/api/s/${seat.handle}/log`)).text();
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RecordedEvent);
}

/** The seat the client took, as control finds it by the name it gave. */
async function seatOfClient(): Promise<string | undefined> {
  const { browser, seat } = directed();
  const { seats } = await browser.json<RoomAnswer>(`/api/s/${seat.handle}/room`);
  return seats.find(({ name }) => name === 'Thirty lines')?.seat;
}

async function expectDecided({ said, failed, status }: Awaited<ReturnType<typeof decideAs>>): Promise<void> {
  expect({ failed, status }).toEqual({ failed: '', status: 0 });
  const seat = await seatOfClient();
  expect(seat).toBeDefined();
  const events = await log();
  const [made, ...more] = events.filter(({ event }) => event.type === 'DecisionMade');
  expect(more).toEqual([]);
  expect(made).toMatchObject({ by: { seat, role: 'trainee', team: 'red' }, event: { team: 'red' } });
  // The card closed with the decision: the position answered is that of the last event the command wrote.
  const written = events.filter(({ commandId }) => commandId === made?.commandId);
  expect(written.map(({ event }) => event.type)).toContain('DecisionClosed');
  expect(said).toBe(`decided ${written.at(-1)?.position}`);
}

it('decides a card that lies open when it comes in', async () => {
  const told = await control();
  await told.send({ type: 'StartExercise' });
  expect((await told.send({ type: 'ReleaseInject', inject: 'first' })).ok).toBe(true);
  await expectDecided(await decideAs(directed().codeOf('red')));
});

it('waits in the lobby, and decides the card that a difference brings', async () => {
  const told = await control();
  const done = decideAs(directed().codeOf('red'));
  await told.until(({ notices }) =>
    notices.some(
      (notice) =>
        notice.kind === 'people' && notice.people.some(({ name, online }) => online && name !== 'Dora Direttrice'),
    ),
  );
  await told.send({ type: 'StartExercise' });
  await told.send({ type: 'ReleaseInject', inject: 'first' });
  await expectDecided(await done);
});

it('is told by name when nobody has given out its code', async () => {
  expect(await decideAs('AAAAA-AAAAA')).toEqual({ said: 'refused code-unknown', failed: '', status: 1 });
});

it('has thirty lines and none of our code', () => {
  const text = readFileSync(CLIENT, 'utf8');
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(30);
  const imported = [...text.matchAll(/\bfrom\s*'([^']+)'|\bimport\s*\(?\s*'([^']+)'|\brequire\(/g)];
  expect(imported.length).toBeGreaterThan(0);
  for (const [, from, bare] of imported) expect(from ?? bare).toMatch(/^(socket\.io-client$|node:)/);
});
