// Rules of re-planning: PLN in RULES.md.
import type { CommandOf } from '../commands.ts';
import { planMoments, shiftOf } from '../plan.ts';
import { type Play, type Refusal, refuse } from '../play.ts';

/**
 * [PLN-1] What is planned by time from a moment on moves by the same amount, with its distances, order and ties. [PLN-2] What
 * counts from something that happened stays, unless all is asked for. [PLN-3] Nothing moves to before now.
 */
export function shiftPlan(command: CommandOf<'ShiftPlan'>, play: Play): Refusal {
  const { from, by, scope } = command;
  const { moved, tooEarly } = shiftOf(planMoments(play.state), { from, by, scope }, play.t);
  if (by === 0 || moved.length === 0) return refuse('nothing-to-do');
  if (tooEarly) return refuse('moment-in-past');
  play.emit({ type: 'PlanShifted', from, by, moved });
  return undefined;
}
