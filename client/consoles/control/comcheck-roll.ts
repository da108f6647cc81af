// Who a comcheck asks and who is still silent: the one count, for the panel, the doubts before STARTEX and the banner.
import type { ControlSeat, ControlView } from '../../../shared/views/shapes/control.ts';

/** Whether a seat is asked: everybody but the director, and the person who asked. */
export const isAsked = (view: ControlView, seat: Pick<ControlSeat, 'key' | 'role'>): boolean =>
  seat.role !== 'director' && seat.key !== view.fields.comcheckBy;

export interface ComcheckRoll {
  /** Seats that are asked. */
  readonly asked: readonly ControlSeat[];
  /** Those of them that have not answered the last comcheck. */
  readonly silent: readonly ControlSeat[];
}

export function comcheckRoll(view: ControlView): ComcheckRoll {
  const asked = view.lists.seats.filter((seat) => !seat.removed && isAsked(view, seat));
  return { asked, silent: asked.filter(({ comcheck }) => comcheck !== view.fields.comcheck) };
}
