// `evolve` for child steps and protection clocks. Copies recorded facts only.
import { withAlert, withoutWaiting, write } from './copy.ts';
import type { EventOf, EventType, RecordedEvent } from './events.ts';
import { clockKey, withDue } from './schedule.ts';
import type { StepRow } from './state/protection.ts';
import type { ExerciseState } from './state.ts';

type ProtectionEvent = EventOf<
  Extract<
    EventType,
    | 'StepOpened'
    | 'StepDone'
    | 'StepOverdue'
    | 'StepOutOfOrder'
    | 'ProtectionClockStarted'
    | 'ProtectionClockStopped'
    | 'ProtectionClockRanOut'
  >
>;

export function evolveProtection(state: ExerciseState, recorded: RecordedEvent, event: ProtectionEvent): ExerciseState {
  switch (event.type) {
    case 'StepOpened':
      return opened(state, recorded, event);
    case 'StepDone': {
      const { person, step, made, late } = event;
      const next = withStep(state, event, (row) => ({ ...row, status: late ? 'late' : 'done', at: recorded.t, made }));
      return withoutWaiting(next, `step:${person}/${step}`);
    }
    case 'StepOverdue': {
      const { person, step } = event;
      const next = withoutWaiting(
        withStep(state, event, (row) => ({ ...row, status: 'overdue' })),
        `step:${person}/${step}`,
      );
      return withAlert(next, recorded, 'step', { person, step, what: 'overdue' });
    }
    case 'StepOutOfOrder': {
      const { person, step, team, missing } = event;
      const next = withStep(state, event, (row) => ({ ...row, missing }));
      return withAlert(next, recorded, 'step', {
        person,
        step,
        team,
        what: 'out-of-order',
        missing: missing.join(' '),
      });
    }
    case 'ProtectionClockStarted': {
      const { clock, person, dueAt } = event;
      const key = clockKey(clock, person);
      const whose = person === undefined ? {} : { person };
      const row = { key, clock, ...whose, startedAt: recorded.t, dueAt, status: 'running' as const };
      const list = state.protectionClocks;
      return write(state, {
        protectionClocks: list.has(key) ? list.update(key, () => row) : list.push(row),
        schedule: withDue(state.schedule, { kind: 'clock', clock, ...whose }, dueAt, recorded.position),
      });
    }
    case 'ProtectionClockStopped': {
      const key = clockKey(event.clock, event.person);
      const next = write(state, {
        protectionClocks: state.protectionClocks.update(key, (row) => ({
          ...row,
          status: 'stopped',
          at: recorded.t,
          ...(event.late ? { late: true as const } : {}),
        })),
      });
      return withoutWaiting(next, `clock:${key}`);
    }
    case 'ProtectionClockRanOut': {
      const { clock, person } = event;
      const key = clockKey(clock, person);
      const next = write(state, {
        protectionClocks: state.protectionClocks.update(key, (row) => ({ ...row, status: 'over', at: recorded.t })),
      });
      return withAlert(withoutWaiting(next, `clock:${key}`), recorded, 'clock', {
        clock,
        ...(person === undefined ? {} : { person }),
      });
    }
  }
}

function opened(state: ExerciseState, recorded: RecordedEvent, event: EventOf<'StepOpened'>): ExerciseState {
  const { person, step, dueAt } = event;
  const row: StepRow = {
    key: `${person}/${step}`,
    person,
    step,
    openedAt: recorded.t,
    ...(dueAt === undefined ? {} : { dueAt }),
    status: 'open',
  };
  const next = write(state, { steps: state.steps.append(row) });
  if (dueAt === undefined) return next;
  return write(next, { schedule: withDue(next.schedule, { kind: 'step', person, step }, dueAt, recorded.position) });
}

const withStep = (
  state: ExerciseState,
  { person, step }: { readonly person: string; readonly step: string },
  change: (row: StepRow) => StepRow,
): ExerciseState => write(state, { steps: state.steps.update(`${person}/${step}`, change) });
