// The one door to what anyone sees: state in, view of one audience out. The same function live, in replay and in tests.
import type { ExerciseState } from '../exercise/state.ts';
import { type Audience, audienceKey } from './audience.ts';
import { createControlViewer } from './control-view.ts';
import type { ViewModel } from './model.ts';
import { createSeatViewer } from './seat-view.ts';
import { createTeamViewer } from './team-view.ts';

type Viewer = (state: ExerciseState) => ViewModel;

/** Viewers remember the rows they showed; one per exercise (its table of opaque ids) and audience. */
const viewers = new WeakMap<object, Map<string, Viewer>>();

/** The view of an audience at a state. Pure; what it remembers only saves work. */
export function viewFor(audience: Audience, state: ExerciseState): ViewModel {
  let known = viewers.get(state.opaque);
  if (!known) {
    known = new Map();
    viewers.set(state.opaque, known);
  }
  const key = audienceKey(audience);
  let viewer = known.get(key);
  if (!viewer) {
    viewer = create(audience, state);
    known.set(key, viewer);
  }
  return viewer(state);
}

function create(audience: Audience, state: ExerciseState): Viewer {
  switch (audience.kind) {
    case 'team':
      return createTeamViewer(state, audience.team, audience.language);
    case 'control':
      return createControlViewer(state, audience.language);
    case 'seat':
      return createSeatViewer(state, audience.seat);
  }
}
