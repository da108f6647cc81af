// (f) Two thousand consoles come back with fifty missed events each: our own resume against Socket.IO's recovery.
import { ConsoleSocket, together } from './console-socket.ts';
import {
  allRooms,
  type Crowd,
  engineCrowd,
  freshId,
  joinEngine,
  languageOf,
  referenceCrowd,
  type SeatHere,
} from './crowd.ts';
import type { Pair } from './maths.ts';
import type { Report } from './report.ts';
import { pause, type Run } from './run.ts';
import { words } from './scenario.ts';
import { Subject } from './subject.ts';

const MISSED = 50;
/** Connections made at the same time, as a network that is back lets them through. */
const AT_ONCE = 200;
const TEXT = words(400);

interface Sample {
  readonly cpu: number;
  readonly wall: number;
}

export async function partF(report: Report, run: Run): Promise<void> {
  const engine = await engineCrowd(new Subject('engine-host.mjs'), run.consoles, 1);
  const reference = await referenceCrowd(new Subject('reference-host.mjs'), run.consoles, 1, { recovery: true });
  const cpu: Pair[] = [];
  const wall: Pair[] = [];
  await run.rounds(
    () => engineReturns(engine),
    () => referenceReturns(reference),
    (e, r) => {
      cpu.push({ engine: e.cpu, reference: r.cpu });
      wall.push({ engine: e.wall, reference: r.wall });
    },
  );
  await Promise.all([engine.subject.stop(), reference.subject.stop()]);
  const against = "Socket.IO's recovery";
  const of = `${run.consoles} consoles return, ${MISSED} missed each`;
  report.add({ part: 'f', id: 'C1', what: `${of}: CPU`, unit: 'µs/console', against, floor: 0.5, goal: 0.35 }, cpu);
  report.add({ part: 'f', id: 'C1', what: `${of}: wall`, unit: 'ms', against, floor: 0.5, goal: 0.35 }, wall);
}

const measured = async (crowd: Crowd, comeBack: () => Promise<void>): Promise<Sample> => {
  const before = await crowd.subject.cpu();
  const started = performance.now();
  await comeBack();
  const wall = performance.now() - started;
  return { cpu: ((await crowd.subject.cpu()) - before) / crowd.consoles.length, wall };
};

async function engineReturns(crowd: Crowd): Promise<Sample> {
  const { consoles, control, room, port } = crowd;
  const send = async (text: string): Promise<number> => {
    const command = { type: 'SendMessage', to: 'everyone', text, language: 'en' };
    const answer = await control.ask<{ ok: boolean; position: number }>('command', { id: freshId(), seen: 0, command });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return answer.position;
  };
  const position = await send(TEXT);
  await pause(300);
  for (const socket of consoles) socket.drop();
  await pause(1500);
  for (let sent = 0; sent < MISSED; sent++) await send(`${sent} ${TEXT}`);
  await pause(1500);
  const places = consoles.map((_, index) => index);
  return measured(crowd, async () => {
    await together(places, AT_ONCE, async (index) => {
      const socket = await new ConsoleSocket(port).ready();
      consoles[index] = socket;
      const seat = room?.seats[index] as SeatHere;
      const answer = await joinEngine(socket, seat, languageOf(index, 1), { team: position, seat: position });
      const missed = answer.audiences.find(({ name }) => name === 'team')?.missed.length;
      if (missed !== MISSED) throw new Error(`${missed} came back instead of ${MISSED}`);
    });
  });
}

async function referenceReturns(crowd: Crowd): Promise<Sample> {
  const { consoles, control, port } = crowd;
  const rooms = allRooms(1);
  const offsets: string[] = [];
  const send = (text: string) => {
    const row = { key: freshId(), from: 'control', mine: false, text, language: 'en', t: 1, wall: 1, redacted: false };
    return control.ask('send', { rooms, message: { audience: 'team', lists: { messages: [row] } } });
  };
  for (const [index, socket] of consoles.entries())
    socket.onEvent = (buffer, start, end) => {
      offsets[index] = (JSON.parse(buffer.toString('utf8', start, end)) as unknown[]).at(-1) as string;
    };
  await send(TEXT);
  await pause(300);
  for (const socket of consoles) socket.drop();
  await pause(1500);
  for (let sent = 0; sent < MISSED; sent++) await send(`${sent} ${TEXT}`);
  await pause(1500);
  const places = consoles.map((socket, index) => ({ index, pid: socket.session.pid, offset: offsets[index] }));
  return measured(crowd, async () => {
    await together(places, AT_ONCE, async ({ index, pid, offset }) => {
      let left = MISSED;
      const socket = new ConsoleSocket(port, { pid, offset });
      const all = new Promise<void>((resolve) => {
        socket.onEvent = () => {
          if (--left === 0) resolve();
        };
      });
      await socket.ready();
      if (socket.session.pid !== pid) throw new Error('the session was not recovered');
      await all;
      consoles[index] = socket;
    });
  });
}
