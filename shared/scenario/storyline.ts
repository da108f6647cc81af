// A storyline as a look-up table, compiled once from a real XState machine. `after` never reaches XState, where a key
// such as `30m` would fire at once: it becomes an event `due.<state>.30m` plus a due moment that our own schedule keeps.
import { createMachine, transition } from 'xstate';
import { type ExerciseMs, parseDuration } from '../kit/time.ts';
import type { Storyline } from './schema/storylines.ts';
import type { Sets } from './schema/values.ts';

/** What entering a state brings: facts to set, moments that fall due unless it is left before, and whether it is the end. */
export interface StateEntry {
  readonly sets: Sets;
  readonly due: readonly { readonly event: string; readonly after: ExerciseMs }[];
  readonly final: boolean;
}

export interface StorylineMachine {
  readonly initial: string;
  /** Every event some state of this storyline handles, due events among them. */
  readonly events: ReadonlySet<string>;
  /** The state an event leads to (the same state: it is entered anew); `undefined` if this state does not handle it. */
  next(state: string, event: string): string | undefined;
  /** What entering the state brings; nothing at all for a state the storyline does not have. */
  entry(state: string): StateEntry;
}

const NOTHING: StateEntry = { sets: {}, due: [], final: false };

/** Name of the event that stands for a duration in a state having passed. */
export const dueEvent = (state: string, duration: string): string => `due.${state}.${duration}`;

/** The storyline as XState sees it: events only, no `after`, no context, no actions. */
export function machineConfig(id: string, storyline: Storyline) {
  const states: Record<string, { type?: 'final'; on: Record<string, { target: string; reenter: true }> }> = {};
  for (const [name, state] of Object.entries(storyline.states)) {
    const on: Record<string, { target: string; reenter: true }> = {};
    for (const [event, target] of Object.entries(state.on)) on[event] = { target, reenter: true };
    for (const [duration, target] of Object.entries(state.after))
      on[dueEvent(name, duration)] = { target, reenter: true };
    states[name] = state.type ? { type: state.type, on } : { on };
  }
  return { id, initial: storyline.initial, states };
}

/** Compiles a checked storyline. Throws (from XState) for one whose targets do not exist: check it first. */
export function compileStoryline(id: string, storyline: Storyline): StorylineMachine {
  const config = machineConfig(id, storyline);
  const machine = createMachine(config);
  const table = new Map<string, Map<string, string>>();
  const entries = new Map<string, StateEntry>();
  const events = new Set<string>();
  for (const [name, state] of Object.entries(storyline.states)) {
    const due = Object.keys(state.after).map((duration) => ({
      event: dueEvent(name, duration),
      after: parseDuration(duration) ?? 0,
    }));
    entries.set(name, { sets: state.meta.sets, due, final: state.type === 'final' });
    const row = new Map<string, string>();
    table.set(name, row);
    if (state.type === 'final') continue;
    const here = machine.resolveState({ value: name });
    for (const event of Object.keys(config.states[name]?.on ?? {})) {
      events.add(event);
      if (!here.can({ type: event })) continue;
      const [there] = transition(machine, here, { type: event });
      row.set(event, there.value as string);
    }
  }
  return {
    initial: storyline.initial,
    events,
    next: (state, event) => table.get(state)?.get(event),
    entry: (state) => entries.get(state) ?? NOTHING,
  };
}
