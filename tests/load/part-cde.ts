// (c) recovery and seek, (d) bytes late in an exercise, (e) what a decision costs late in it: all on one long log.
import { ConsoleSocket, isView } from './console-socket.ts';
import { freshId, joinEngine, type RoomHere, type SeatHere } from './crowd.ts';
import { type Pair, percentile } from './maths.ts';
import type { Report } from './report.ts';
import { pause, type Run } from './run.ts';
import { loadedScenario, words } from './scenario.ts';
import { Subject } from './subject.ts';

export const LONG = 100_000;
const PER_TEAM = 7;
const SEEKS = 300;

/** Makes the long log in the subject's own folder. */
async function longLog(host: Subject): Promise<void> {
  const texts = { inject: words(1400), reason: words(300) };
  const scenario = loadedScenario();
  await host.ask('make', { folder: host.folder, scenario, length: LONG, perTeam: PER_TEAM, words: texts });
}

export async function partC(report: Report, run: Run): Promise<void> {
  const host = new Subject('log-host.mjs');
  await longLog(host);
  const { folder } = host;
  const recovery: Pair[] = [];
  await run.rounds(
    () => host.ask<number>('recover', { folder }),
    () => host.ask<number>('readAndParse', { folder }),
    (engine, reference) => recovery.push({ engine, reference }),
  );
  const cold: Pair[] = [];
  await run.rounds(
    () => inFreshProcess('recover', folder),
    () => inFreshProcess('readAndParse', folder),
    (engine, reference) => cold.push({ engine, reference }),
    5,
  );
  const seeks: Pair[] = [];
  const slowest: number[] = [];
  let draw = 1;
  const places = () =>
    Array.from({ length: SEEKS }, () => {
      draw = (draw * 48_271) % 2_147_483_647;
      return draw / 2_147_483_647;
    });
  await run.rounds(
    () => host.ask<number[]>('seek', { folder, places: places() }),
    () => host.ask<number>('foldWhole', { folder }),
    (took, reference) => {
      seeks.push({ engine: percentile(took, 0.99), reference });
      slowest.push(Math.max(...took));
    },
  );
  await host.stop();
  const against = 'reading and parsing its rows';
  const of = `${LONG} events from disk to first ack`;
  report.add({ part: 'c', id: 'R1', what: of, unit: 'ms', against, floor: 2, goal: 1.25 }, recovery);
  report.add({ part: 'c', id: '', what: `${of}, in a process just started`, unit: 'ms', against }, cold);
  report.add(
    {
      part: 'c',
      id: 'R2',
      what: `seek in ${LONG} events, p99 (slowest ${Math.max(...slowest).toFixed(1)} ms)`,
      unit: 'ms',
      against: 'full fold',
      floor: 1 / 30,
      goal: 1 / 60,
    },
    seeks,
  );
}

async function inFreshProcess(method: string, folder: string): Promise<number> {
  const host = new Subject('log-host.mjs');
  const took = await host.ask<number>(method, { folder });
  host.kill();
  return took;
}

export async function partD(report: Report, run: Run): Promise<void> {
  const maker = new Subject('log-host.mjs');
  await longLog(maker);
  const engine = new Subject('engine-host.mjs');
  const port = await engine.ask<number>('start', { folder: maker.folder });
  const room = await engine.ask<RoomHere>('enter');
  const control = await new ConsoleSocket(port).ready();
  await joinEngine(control, room.director, 'en');
  const socket = await new ConsoleSocket(port).ready();
  await joinEngine(socket, room.seats[0] as SeatHere, 'it');
  await control.ask('command', { id: freshId(), seen: room.position, command: { type: 'ResumeExercise' } });
  await pause(2500);

  const bytes: Pair[] = [];
  const texts: Pair[] = [];
  for (let round = 0; round < Math.max(9, run.most); round++) {
    const inject = { from: 'Desk', channel: 'phone', subject: `Call ${round}`, body: words(1400), language: 'en' };
    const before = socket.bytes;
    let row: unknown;
    const arrived = new Promise<void>((resolve) => {
      socket.onEvent = (buffer, start, end) => {
        if (!isView(buffer, start)) return;
        const [, message] = JSON.parse(buffer.toString('utf8', start, end)) as [
          string,
          { lists: { inbox: unknown[] } },
        ];
        row = message.lists.inbox[0];
        resolve();
      };
    });
    const command = { type: 'SendAdHocInject', to: 'everyone', ...inject };
    await Promise.all([control.ask('command', { id: freshId(), seen: room.position, command }), arrived]);
    await pause(50);
    bytes.push({ engine: socket.bytes - before, reference: Buffer.byteLength(JSON.stringify(row)) });
    texts.push({ engine: socket.bytes - before, reference: Buffer.byteLength(JSON.stringify(inject)) });
  }
  await engine.stop();
  await maker.stop();
  const what = `bytes per inject and console at ${LONG} events`;
  const own = "the inject's own JSON";
  report.add({ part: 'd', id: 'F4', what, unit: 'B', against: own, floor: 1.15, goal: 1.05 }, bytes);
  report.add({ part: 'd', id: '', what, unit: 'B', against: 'its bare texts as control wrote them' }, texts);
}

/** (g) What the engine's own work costs in memory, against a reducer written by hand for this very log. */
export async function partG(report: Report, run: Run): Promise<void> {
  const host = new Subject('log-host.mjs');
  await longLog(host);
  const { folder } = host;
  const folded: Pair[] = [];
  const decided: Pair[] = [];
  const byHand = () => host.ask<number>('reducePerEvent', { folder });
  await run.rounds(
    () => host.ask<number>('foldPerEvent', { folder }),
    byHand,
    (engine, reference) => folded.push({ engine, reference }),
  );
  await run.rounds(
    () => host.ask<number>('decidePerCommand', { folder, count: 20_000 }),
    byHand,
    (engine, reference) => decided.push({ engine, reference }),
  );
  await host.stop();
  const against = 'a reducer written by hand, per event';
  report.add({ part: 'g', id: 'R3', what: 'fold, per event', unit: 'µs', against, floor: 6, goal: 3 }, folded);
  report.add({ part: 'g', id: 'R3', what: 'a decision in memory', unit: 'µs', against, floor: 15, goal: 10 }, decided);
}

export async function partE(report: Report, run: Run): Promise<void> {
  const host = new Subject('log-host.mjs');
  await longLog(host);
  await host.ask('openBoth', { folder: host.folder, scenario: loadedScenario() });
  // Both take turns in small slices within a round, so a round is one question.
  const both = () => host.ask<Pair>('decideBoth', { count: 2000, reason: words(300) });
  const cost: Pair[] = [];
  await run.rounds(
    both,
    () => Promise.resolve(),
    (pair) => cost.push(pair),
  );
  await host.stop();
  const against = 'at 1000 events';
  const what = `CPU per decision at ${LONG} events`;
  report.add({ part: 'e', id: 'R4', what, unit: 'µs', against, floor: 1.1, goal: 1 }, cost);
}
