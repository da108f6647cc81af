// Ticks as those who may know see them: the team whose board they stand on, and control. A team sees nothing of what is so.
import { opaqueEvidence, opaqueOf } from '../exercise/opaque.ts';
import type { TickRow } from '../exercise/state/knowledge.ts';
import type { ExerciseState } from '../exercise/state.ts';
import { verdictOn } from '../scenario/indicators.ts';
import type { ShownText } from '../scenario/scenario.ts';
import type { ControlTick } from './shapes/control-people.ts';
import type { ShownTick } from './shapes/trainee.ts';

/** A tick as the team sees it that made it. */
export const shownTick = (base: ExerciseState, row: TickRow): ShownTick => ({
  key: row.key,
  indicator: row.indicator,
  person: opaqueOf(base, 'person', row.person),
  element: row.element,
  evidence: row.evidence.flatMap((ref) => opaqueEvidence(base, ref)),
  note: row.note,
  t: row.t,
  ...(row.seat === undefined ? {} : { seat: row.seat }),
  over: row.until !== undefined,
});

/** A tick as control sees it, with what it is worth. */
export const controlTick = (base: ExerciseState, row: TickRow, say: (key: string) => ShownText): ControlTick => ({
  key: row.key,
  team: row.team,
  person: row.person,
  indicator: row.indicator,
  text: say(`indicators.${row.indicator}.text`),
  strength: base.scenario.indicators?.[row.indicator]?.strength ?? 'weak',
  element: row.element,
  evidence: row.evidence,
  note: row.note,
  t: row.t,
  position: row.position,
  ...(row.seat === undefined ? {} : { seat: row.seat }),
  over: row.until !== undefined,
  verdict: verdictOn(base.scenario, row),
});
