// (a) An inject to two thousand consoles: ten teams in one language against ten bare rooms, and in three against thirty.
import { allRooms, type Crowd, engineCrowd, freshId, referenceCrowd } from './crowd.ts';
import { type Pair, percentile } from './maths.ts';
import type { Report } from './report.ts';
import { pause, type Run } from './run.ts';
import { words } from './scenario.ts';
import { Subject } from './subject.ts';

const INJECTS = 15;
const BODY = words(1400);
const INJECT = { from: 'Desk', channel: 'phone', subject: 'A call from the harbour', body: BODY, language: 'en' };

export async function partA(report: Report, run: Run): Promise<void> {
  for (const languages of [1, 3]) await fanout(report, run, languages);
}

interface Sample {
  readonly cpu: number;
  readonly p99: number;
  readonly bytes: number;
}

async function fanout(report: Report, run: Run, languages: number): Promise<void> {
  const engine = await engineCrowd(new Subject('engine-host.mjs'), run.consoles, languages);
  const reference = await referenceCrowd(new Subject('reference-host.mjs'), run.consoles, languages);
  // Presence is told once a second while people come; it is over before anything is measured.
  await pause(2500);
  const row = {
    t: 1000,
    from: { text: INJECT.from },
    channel: INJECT.channel,
    subject: { text: INJECT.subject },
    body: { text: BODY },
    attachments: [],
    announcement: false,
    withdrawn: false,
    openedBy: 0,
    people: [],
    adHoc: true,
  };
  const viaEngine = () =>
    sample(engine, () => {
      const command = { type: 'SendAdHocInject', to: 'everyone', ...INJECT };
      return engine.control.ask('command', { id: freshId(), seen: 0, command });
    });
  const rooms = allRooms(languages);
  const viaReference = () =>
    sample(reference, () => {
      const message = { audience: 'team', lists: { inbox: [{ key: freshId(), ...row }] } };
      return reference.control.ask('send', { rooms, message });
    });

  const cpu: Pair[] = [];
  const p99: Pair[] = [];
  const bytes: Pair[] = [];
  await run.rounds(viaEngine, viaReference, (e, r) => {
    cpu.push({ engine: e.cpu, reference: r.cpu });
    p99.push({ engine: e.p99, reference: r.p99 });
    bytes.push({ engine: e.bytes, reference: r.bytes });
  });
  await Promise.all([engine.subject.stop(), reference.subject.stop()]);
  const of = `inject to ${run.consoles} consoles, ${rooms.length} views`;
  const against = `bare Socket.IO, ${rooms.length} rooms`;
  const limits = languages === 1 ? { F1: { floor: 1.15, goal: 0.75 }, F2: { floor: 1.3, goal: 0.85 } } : {};
  report.add({ part: 'a', id: 'F1', what: `${of}: server CPU per delivery`, unit: 'µs', against, ...limits.F1 }, cpu);
  report.add({ part: 'a', id: 'F2', what: `${of}: p99, stored first`, unit: 'ms', against, ...limits.F2 }, p99);
  report.add({ part: 'a', id: '', what: `${of}: bytes per delivery`, unit: 'B', against }, bytes);
}

async function sample({ subject, arrivals, consoles }: Crowd, send: () => Promise<unknown>): Promise<Sample> {
  arrivals.reset();
  const before = await subject.cpu();
  for (let sent = 0; sent < INJECTS; sent++) {
    const arrived = arrivals.expect(consoles.length);
    await Promise.all([send(), arrived]);
  }
  const cpu = ((await subject.cpu()) - before) / arrivals.took.length;
  return { cpu, p99: percentile(arrivals.took, 0.99), bytes: arrivals.bytes / arrivals.took.length };
}
