// (b) Decisions of one exercise: durable, acknowledged, shown to the team and to control; as many as go, and paced.
import { type Crowd, engineCrowd, freshId, referenceCrowd, roomOf } from './crowd.ts';
import { type Pair, percentile } from './maths.ts';
import type { Report } from './report.ts';
import { pause, type Run } from './run.ts';
import { words } from './scenario.ts';
import { Subject } from './subject.ts';

const CONSOLES = 70;
const SECONDS = 2;
/** Decisions each console has under way. */
const UNDER_WAY = 4;
const REASON = words(300);

interface Sample {
  readonly perSecond: number;
  readonly p50: number;
  readonly cpu: number;
}
type Decide = (index: number, answered: () => void) => void;

export async function partB(report: Report, run: Run): Promise<void> {
  const engine = await engineCrowd(new Subject('engine-host.mjs'), CONSOLES, 1);
  const reference = await referenceCrowd(new Subject('reference-host.mjs'), CONSOLES, 1, { storing: true });
  await pause(2500);
  const viaEngine = onEngine(engine);
  const viaReference = onReference(reference);

  const rate: Pair[] = [];
  const cost: Pair[] = [];
  await run.rounds(
    () => flat(engine, viaEngine),
    () => flat(reference, viaReference),
    (e, r) => {
      rate.push({ engine: e.perSecond, reference: r.perSecond });
      cost.push({ engine: e.cpu, reference: r.cpu });
    },
  );
  const p50: Pair[] = [];
  await run.rounds(
    () => paced(engine, viaEngine),
    () => paced(reference, viaReference),
    (e, r) => p50.push({ engine: e.p50, reference: r.p50 }),
  );
  await Promise.all([engine.subject.stop(), reference.subject.stop()]);
  const against = 'bare Socket.IO + the same SQLite, group commit';
  const of = `${CONSOLES} consoles`;
  report.add(
    {
      part: 'b',
      id: 'D1',
      what: `${of}: decisions a second`,
      unit: '/s',
      against,
      floor: 0.6,
      goal: 1.15,
      upwards: true,
    },
    rate,
  );
  report.add({ part: 'b', id: '', what: `${of}: server CPU per decision`, unit: 'µs', against }, cost);
  report.add({ part: 'b', id: 'D2', what: `${of}: ack p50 at 300/s`, unit: 'ms', against, floor: 1.5, goal: 1.1 }, p50);
}

function onEngine({ consoles, room }: Crowd): Decide {
  const decision = room?.opaque['decision:act'];
  const option = room?.opaque['option:act/now'];
  const restsOn = [room?.opaque['inject:first']];
  let seen = 0;
  return (index, answered) =>
    consoles[index]?.call(
      'command',
      { id: freshId(), seen, command: { type: 'MakeDecision', decision, option, reason: REASON, restsOn } },
      (answer) => {
        const { ok, position } = answer as { ok: boolean; position: number };
        if (!ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
        seen = Math.max(seen, position);
        answered();
      },
    );
}

function onReference({ consoles }: Crowd): Decide {
  const seat = freshId().slice(0, 12);
  return (index, answered) => {
    const decision = { decision: seat, option: seat, reason: REASON, restsOn: [seat] };
    const message = {
      id: freshId(),
      seat,
      team: roomOf(index, 1),
      type: 'DecisionMade',
      late: false,
      t: 1,
      ...decision,
    };
    consoles[index]?.call('decide', { rooms: [roomOf(index, 1), 'control'], message }, answered);
  };
}

/** As many as go: every console sends the next one as soon as one is answered. */
async function flat({ subject, consoles }: Crowd, decide: Decide): Promise<Sample> {
  let done = 0;
  let open = 0;
  let over = false;
  const before = await subject.cpu();
  const started = performance.now();
  await new Promise<void>((resolve) => {
    const next = (index: number): void => {
      if (over) {
        if (open === 0) resolve();
        return;
      }
      open++;
      decide(index, () => {
        open--;
        done++;
        next(index);
      });
    };
    setTimeout(() => {
      over = true;
    }, SECONDS * 1000);
    for (let index = 0; index < consoles.length * UNDER_WAY; index++) next(index % consoles.length);
  });
  const took = performance.now() - started;
  return { perSecond: (done / took) * 1000, p50: 0, cpu: ((await subject.cpu()) - before) / done };
}

/** Three hundred a second, evenly. */
async function paced({ subject, consoles }: Crowd, decide: Decide): Promise<Sample> {
  const took: number[] = [];
  const count = 300 * SECONDS;
  const before = await subject.cpu();
  const started = performance.now();
  await new Promise<void>((resolve) => {
    let sent = 0;
    const timer = setInterval(() => {
      const due = Math.min(count, Math.floor(((performance.now() - started) * 300) / 1000));
      for (; sent < due; sent++) {
        const at = performance.now();
        decide(sent % consoles.length, () => {
          took.push(performance.now() - at);
          if (took.length === count) resolve();
        });
      }
      if (sent >= count) clearInterval(timer);
    }, 1);
  });
  return { perSecond: 300, p50: percentile(took, 0.5), cpu: ((await subject.cpu()) - before) / count };
}
