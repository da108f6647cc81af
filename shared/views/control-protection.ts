// Child steps and protection clocks as control and the review see them; trainees never do.
import type { ClockRow, StepRow } from '../exercise/state/protection.ts';
import type { ShownText } from '../scenario/scenario.ts';
import type { ControlClock, ControlStep } from './shapes/control-people.ts';

export function controlStep(row: StepRow, say: (key: string) => ShownText): ControlStep {
  return {
    key: row.key,
    person: row.person,
    step: row.step,
    title: say(`steps.${row.step}`),
    ...(row.dueAt === undefined ? {} : { dueAt: row.dueAt }),
    status: row.status,
    ...(row.at === undefined ? {} : { at: row.at }),
    ...(row.missing === undefined ? {} : { missing: row.missing.map((step) => say(`steps.${step}`)) }),
  };
}

export function controlClock(row: ClockRow): ControlClock {
  return {
    key: row.key,
    clock: row.clock,
    ...(row.person === undefined ? {} : { person: row.person }),
    startedAt: row.startedAt,
    dueAt: row.dueAt,
    status: row.status,
    ...(row.at === undefined ? {} : { at: row.at }),
    late: row.late === true,
  };
}
