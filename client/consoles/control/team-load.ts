// How busy each team is, from what lies before it.
import type { ControlView } from '../../../shared/views/shapes/control.ts';
import { seatsOf, type Team } from './use-control.ts';

export type Load = 'light' | 'normal' | 'heavy';
export interface TeamState {
  readonly team: Team;
  readonly seated: number;
  readonly online: number;
  /** Injects nobody of the team has opened. */
  readonly unread: number;
  readonly cards: number;
  readonly overdue: number;
  readonly load: Load;
}

/** What weighs on a team: unread injects and open cards, overdue ones twice, per person at the table. */
export function loadOf(unread: number, cards: number, overdue: number, people: number): Load {
  const each = (unread + cards + overdue) / Math.max(1, people);
  return each < 1 ? 'light' : each < 2.5 ? 'normal' : 'heavy';
}

export function teamStates(view: ControlView, isOnline: (seat: string) => boolean): TeamState[] {
  return view.fields.catalogue.teams.map((team) => {
    const seats = seatsOf(view, team.id);
    const unread = view.lists.injects.filter(
      ({ status, to, openedBy }) =>
        status === 'released' && to.includes(team.id) && (openedBy[team.id]?.length ?? 0) === 0,
    ).length;
    const mine = view.fields.cards.filter((card) => card.team === team.id);
    const overdue = mine.filter((card) => card.overdue).length;
    return {
      team,
      seated: seats.length,
      online: seats.filter(({ key }) => isOnline(key)).length,
      unread,
      cards: mine.length,
      overdue,
      load: seats.length === 0 ? 'light' : loadOf(unread, mine.length, overdue, seats.length),
    };
  });
}
