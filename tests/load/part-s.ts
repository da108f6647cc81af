// (s) The largest scenario played through without people, against folding the log that comes of it.
import type { Pair } from './maths.ts';
import type { Report } from './report.ts';
import type { Run } from './run.ts';
import { Subject } from './subject.ts';

export async function partS(report: Report, run: Run): Promise<void> {
  const host = new Subject('rehearsal-host.mjs');
  const { id, events } = await host.ask<{ id: string; events: number }>('open');
  const pairs: Pair[] = [];
  await run.rounds(
    () => host.ask<number>('simulate'),
    () => host.ask<number>('foldLogs'),
    (engine, reference) => pairs.push({ engine, reference }),
  );
  await host.stop();
  const what = `one careful run of ${id}, ${events} events`;
  report.add({ part: 's', id: 'S1', what, unit: 'ms', against: 'folding its log' }, pairs);
}
