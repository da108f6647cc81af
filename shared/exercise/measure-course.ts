// The course of a measure as an XState machine, compiled once into a table: ordered, agreed to or refused, under way,
// done. Decide-side only; a replay reads the recorded steps and never this machine.
import { createMachine, transition } from 'xstate';
import { MEASURE_STATUSES, type MeasureStatus } from './measure-statuses.ts';

export type MeasureStep = 'ASK' | 'BEGIN' | 'REFUSE' | 'FINISH' | 'CANCEL' | 'DOUBLE';
const STEPS: readonly MeasureStep[] = ['ASK', 'BEGIN', 'REFUSE', 'FINISH', 'CANCEL', 'DOUBLE'];

export const measureCourse = createMachine({
  id: 'measure',
  initial: 'ordered',
  states: {
    ordered: { on: { ASK: 'asked', BEGIN: 'running', DOUBLE: 'doubled' } },
    asked: { on: { BEGIN: 'running', REFUSE: 'refused', CANCEL: 'cancelled' } },
    // Refused while under way: consent was withdrawn.
    running: { on: { FINISH: 'done', REFUSE: 'refused', CANCEL: 'cancelled' } },
    done: { type: 'final' },
    refused: { type: 'final' },
    cancelled: { type: 'final' },
    doubled: { type: 'final' },
  },
});

const TABLE = new Map<string, MeasureStatus>();
for (const value of MEASURE_STATUSES) {
  const here = measureCourse.resolveState({ value });
  for (const type of STEPS)
    if (here.can({ type }))
      TABLE.set(`${value} ${type}`, transition(measureCourse, here, { type })[0].value as MeasureStatus);
}

/** Where a step leads; `undefined` if it may not happen in this status. */
export const nextStatus = (status: MeasureStatus, step: MeasureStep): MeasureStatus | undefined =>
  TABLE.get(`${status} ${step}`);
