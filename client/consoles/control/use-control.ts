// What every part of the control console needs: the view, the names beside it, and a way to give a command and show
// the refusal where it was asked.
import { useMemo, useState } from 'react';
import type { Command } from '../../../shared/exercise/commands.ts';
import type { Phase } from '../../../shared/exercise/phases.ts';
import type { RejectionCode } from '../../../shared/exercise/rejections.ts';
import type { PersonHere } from '../../../shared/protocol/messages.ts';
import type { ControlSeat, ControlView } from '../../../shared/views/shapes/control.ts';
import type { ControlCatalogue } from '../../../shared/views/shapes/control-catalogue.ts';
import { useExercise, useExerciseStore } from '../../exercise/exercise-context.tsx';
import { isReadOnly } from '../../exercise/exercise-store.ts';

/** The view of control; only below the page that waits for it. */
export function useControlView(): ControlView {
  const view = useExercise((state) => state.views.control);
  if (!view) throw new Error('no view of control yet');
  return view;
}

/** Phases between STARTEX and ENDEX in which control intervenes. */
export const isInPlay = (phase: Phase): boolean => phase === 'running' || phase === 'paused' || phase === 'time-out';
export const isBeforePlay = (phase: Phase): boolean => phase === 'planned' || phase === 'lobby';
/** Injects may be held, skipped and re-timed from the lobby on. */
export const isFromLobby = (phase: Phase): boolean => phase === 'lobby' || isInPlay(phase);
export const isOver = (phase: Phase): boolean => phase === 'ended' || phase === 'reviewed';

/** Whether this page may give commands at all (it holds the seat and is no replay). */
export const useMayAct = (): boolean => useExercise((state) => !isReadOnly(state.status));

export type Team = ControlCatalogue['teams'][number];

export interface Names {
  /** What a person wishes to be called; a short sign of the seat once names are erased. */
  of(seat: string | undefined): string;
  person(seat: string): PersonHere | undefined;
}
export function useNames(): Names {
  const people = useExercise((state) => state.people);
  return useMemo(() => {
    const known = new Map(people.map((person) => [person.seat, person]));
    return {
      of: (seat) => (seat === undefined ? '' : known.get(seat)?.name || `№ ${seat.slice(0, 5)}`),
      person: (seat) => known.get(seat),
    };
  }, [people]);
}

/** Seats of a team that are still in the exercise. */
export const seatsOf = (view: ControlView, team: string): ControlSeat[] =>
  view.lists.seats.filter((seat) => seat.team === team && !seat.removed && seat.role === 'trainee');

/** A team by id, or by its two-letter code where only that is told. */
export const teamBy = (view: ControlView, name: string | undefined): Team | undefined =>
  view.fields.catalogue.teams.find(({ id, code }) => id === name || code === name);

export interface Commanding {
  readonly busy: boolean;
  readonly refusal: RejectionCode | undefined;
  /** Gives a command; true once it is recorded. */
  readonly give: (command: Command) => Promise<boolean>;
}
export function useCommand(): Commanding {
  const store = useExerciseStore();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RejectionCode>();
  return {
    busy,
    refusal,
    give: async (command) => {
      setBusy(true);
      const answer = await store.send(command);
      setBusy(false);
      setRefusal(answer.ok ? undefined : answer.rejection.code);
      return answer.ok;
    },
  };
}
