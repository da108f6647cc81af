// The moments worth talking about: where a storyline turned, what was missed, where control stepped in, and where the
// exercise itself was started, stopped or broken off.
import type { EventOf, RecordedEvent } from '../exercise/events.ts';
import type { ExerciseState } from '../exercise/state.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Frames } from './frames.ts';
import { teamsPlayed } from './played.ts';

export type TurningKind =
  | 'start'
  | 'storyline'
  | 'missed'
  | 'intervention'
  | 'interruption'
  | 'time-out'
  | 'stop'
  | 'end';

export interface TurningPoint {
  readonly position: number;
  readonly kind: TurningKind;
  readonly t: number;
  readonly outcome?: 'good' | 'mixed' | 'harm';
  readonly branch?: string;
  /** 1 … 5: how much weight it has on the line; labels of light ones are left out first. */
  readonly weight: number;
}

export function turningPoints(frames: Frames): TurningPoint[] {
  if (frames.last === 0) return [];
  const end = frames.at(frames.last);
  const played = teamsPlayed(end);
  return frames.log.flatMap((recorded) => {
    const point = turn(recorded, end, played);
    return point ? [{ position: recorded.position, t: recorded.t, ...point }] : [];
  });
}

function turn(
  { event }: RecordedEvent,
  { scenario, expectations }: ExerciseState,
  played: ReadonlySet<string>,
): Omit<TurningPoint, 'position' | 't'> | undefined {
  switch (event.type) {
    case 'PhaseChanged':
      if (event.to === 'running' && event.from === 'lobby') return { kind: 'start', weight: 5 };
      if (event.to === 'ended') return { kind: 'end', weight: 5 };
      return event.to === 'time-out' ? { kind: 'time-out', weight: 2 } : undefined;
    case 'SafetyStopped':
      return { kind: 'stop', weight: 5 };
    case 'ExerciseInterrupted':
      return { kind: 'interruption', weight: 3 };
    case 'StorylineMoved':
      return storylineTurn(event, scenario);
    case 'ExpectationMissed': {
      const row = expectations.get(event.expectation);
      // Nobody sat there who could have missed it.
      if (!row || !played.has(row.team)) return undefined;
      const weight = scenario.injects[row.inject]?.expects[row.index]?.weight ?? 1;
      return { kind: 'missed', weight: Math.min(5, weight) };
    }
    case 'FactSet':
      return event.cause.kind === 'control' ? { kind: 'intervention', weight: 2 } : undefined;
    case 'DecisionStruck':
    case 'ClockJumped':
      return { kind: 'intervention', weight: 3 };
    default:
      return undefined;
  }
}

function storylineTurn(
  event: EventOf<'StorylineMoved'>,
  scenario: Scenario,
): Omit<TurningPoint, 'position' | 't'> | undefined {
  if (event.from === null) return undefined;
  const { outcome, branch } = scenario.storylines[event.storyline]?.states[event.to]?.meta ?? {};
  return {
    kind: event.cause.kind === 'control' ? 'intervention' : 'storyline',
    ...(outcome === undefined ? {} : { outcome }),
    ...(branch === undefined ? {} : { branch }),
    weight: outcome === 'harm' ? 4 : outcome === undefined ? 2 : 3,
  };
}
