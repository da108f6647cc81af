// The lifecycle of an exercise as an XState machine, compiled once into a table: may this happen now, and where does it
// lead? Decide-side only; a replay reads the recorded phases and never this machine.
import { createMachine, transition } from 'xstate';
import { PHASES, type Phase } from './phases.ts';

export type LifecycleEvent =
  | 'OPEN'
  | 'START'
  | 'PAUSE'
  | 'RESUME'
  | 'TIME_OUT'
  | 'END'
  | 'UNDO_END'
  | 'REVIEW'
  | 'INTERRUPT'
  | 'STOP'
  | 'LIFT';

/** A phase, and while play is stopped the phase that lifting leads to. */
export interface LifecyclePlace {
  readonly phase: Phase;
  readonly backTo?: Phase;
}

const stopTo = (back: Phase) => ({ STOP: `stopped.${back}` });
const lift = (back: Phase) => ({ on: { LIFT: `#exercise.${back}` } });

/** Stopped has one inner state per phase that lifting leads to: a stopped exercise never runs on by itself. */
export const lifecycle = createMachine({
  id: 'exercise',
  initial: 'planned',
  states: {
    planned: { on: { OPEN: 'lobby', ...stopTo('planned') } },
    lobby: { on: { START: 'running', ...stopTo('lobby') } },
    running: { on: { PAUSE: 'paused', TIME_OUT: 'time-out', END: 'ended', INTERRUPT: 'paused', ...stopTo('paused') } },
    paused: { on: { RESUME: 'running', TIME_OUT: 'time-out', END: 'ended', ...stopTo('paused') } },
    'time-out': { on: { RESUME: 'running', PAUSE: 'paused', END: 'ended', ...stopTo('time-out') } },
    ended: { on: { UNDO_END: 'paused', REVIEW: 'reviewed', ...stopTo('ended') } },
    reviewed: { on: { ...stopTo('reviewed') } },
    stopped: {
      initial: 'paused',
      states: {
        planned: lift('planned'),
        lobby: lift('lobby'),
        paused: lift('paused'),
        'time-out': lift('time-out'),
        ended: lift('ended'),
        reviewed: lift('reviewed'),
      },
    },
  },
});

const EVENTS: readonly LifecycleEvent[] = [
  'OPEN',
  'START',
  'PAUSE',
  'RESUME',
  'TIME_OUT',
  'END',
  'UNDO_END',
  'REVIEW',
  'INTERRUPT',
  'STOP',
  'LIFT',
];

const placeOf = (value: unknown): LifecyclePlace =>
  typeof value === 'string'
    ? { phase: value as Phase }
    : { phase: 'stopped', backTo: (value as { stopped: Phase }).stopped };
const keyOf = (place: LifecyclePlace): string => (place.backTo ? `stopped.${place.backTo}` : place.phase);

const TABLE = new Map<string, ReadonlyMap<LifecycleEvent, LifecyclePlace>>();
for (const place of [
  ...PHASES.filter((phase) => phase !== 'stopped').map((phase) => ({ phase })),
  ...PHASES.filter((phase) => phase !== 'stopped' && phase !== 'running').map((backTo) => ({
    phase: 'stopped' as const,
    backTo,
  })),
]) {
  const value = 'backTo' in place ? { stopped: place.backTo } : place.phase;
  const here = lifecycle.resolveState({ value });
  const row = new Map<LifecycleEvent, LifecyclePlace>();
  for (const type of EVENTS)
    if (here.can({ type })) row.set(type, placeOf(transition(lifecycle, here, { type })[0].value));
  TABLE.set(keyOf(place), row);
}

/** Where an event leads from a place; `undefined` if it may not happen there. */
export function nextPlace(place: LifecyclePlace, event: LifecycleEvent): LifecyclePlace | undefined {
  return TABLE.get(keyOf(place.phase === 'stopped' ? place : { phase: place.phase }))?.get(event);
}

/** Phases in which an event may happen. */
export function phasesAccepting(event: LifecycleEvent): Phase[] {
  return PHASES.filter((phase) =>
    phase === 'stopped' ? TABLE.get('stopped.paused')?.has(event) : TABLE.get(phase)?.has(event),
  );
}
