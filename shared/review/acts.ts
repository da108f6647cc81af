// Everything teams did that has a measure's name: orders, and options of decision cards that stand for measures. Figures
// count both, so that an exercise without orders has figures too.
import type { SeatId } from '../exercise/actors.ts';
import type { RecordedEvent } from '../exercise/events.ts';
import type { ExerciseState } from '../exercise/state.ts';
import type { ExerciseMs } from '../kit/time.ts';

export interface Act {
  readonly kind: 'order' | 'decision';
  /** Key of the order or the decision. */
  readonly key: string;
  readonly measure: string;
  readonly team: string;
  readonly about?: string;
  /** Who gave it; absent where control recorded it. */
  readonly seat?: SeatId;
  /** When it was ordered or decided, as control observed it. */
  readonly at: ExerciseMs;
  /** When its authority or the person agreed; with the order itself where it needed nobody. Absent: nobody agreed. */
  readonly agreedAt?: ExerciseMs;
  /** When it was carried out, and how well; a decision's measures count as carried out with it. */
  readonly done?: { readonly at: ExerciseMs; readonly quality: 'full' | 'partial' | 'nothing' };
  /** Where in the log the order or decision stands: position and exercise milliseconds. */
  readonly position: number;
  readonly t: ExerciseMs;
}

/** All acts in the order of the log; struck decisions and orders that repeat another are left out. */
export function actsOf(state: ExerciseState, log: readonly RecordedEvent[]): Act[] {
  const doneAt = new Map<string, ExerciseMs>();
  for (const { event, t } of log) if (event.type === 'MeasureDone') doneAt.set(event.order, t);
  const acts: Act[] = [];
  for (const row of state.measures) {
    if (row.status === 'doubled') continue;
    const at = row.observedAt ?? row.t;
    const agreedAt = row.authority.kind === 'self' ? at : agreed(row.answer);
    const done = doneAt.get(row.key);
    acts.push({
      kind: 'order',
      key: row.key,
      measure: row.measure,
      team: row.team,
      ...(row.about === undefined ? {} : { about: row.about }),
      ...(row.seat === undefined ? {} : { seat: row.seat }),
      at,
      ...(agreedAt === undefined ? {} : { agreedAt }),
      ...(done === undefined || row.quality === undefined ? {} : { done: { at: done, quality: row.quality } }),
      position: row.position,
      t: row.t,
    });
  }
  for (const row of state.decisions) {
    if (row.struck !== undefined) continue;
    const at = row.observedAt ?? row.t;
    const about = state.scenario.decisions[row.decision]?.about;
    for (const measure of row.measures)
      acts.push({
        kind: 'decision',
        key: row.key,
        measure,
        team: row.team,
        ...(about === undefined ? {} : { about }),
        ...(row.seat === undefined ? {} : { seat: row.seat }),
        at,
        agreedAt: at,
        done: { at, quality: 'full' },
        position: row.position,
        t: row.t,
      });
  }
  return acts.sort((a, b) => a.position - b.position);
}

const agreed = (answer: { readonly answer: string; readonly t: ExerciseMs } | undefined): ExerciseMs | undefined =>
  answer && answer.answer !== 'refused' ? answer.t : undefined;

/** Measures that figures know by name (`scenarios/_shared/measures.yaml`). */
export const REFERRAL = 'MEA-ID-04';
export const CONFERENCE = 'MEA-CO-01';
export const GUARDIAN = 'MEA-CH-02';
/** The wrong move of promising what nobody can promise. */
export const PROMISES: readonly string[] = ['CW-09'];
export const ARREST = 'MEA-IV-07';
export const FREEZES: readonly string[] = ['MEA-FI-11', 'MEA-FI-12'];
/** Talks of the catalogue, for scenarios in which only decisions name them. */
const TALKS: readonly string[] = [
  'MEA-ID-02',
  'MEA-INT-02',
  'MEA-INT-03',
  'MEA-INT-04',
  'MEA-INT-05',
  'CW-03',
  'CW-04',
];

/** Whether a measure is a talk with a person. */
export const isTalk = ({ scenario }: Pick<ExerciseState, 'scenario'>, measure: string): boolean =>
  scenario.orders?.[measure]?.talk ?? TALKS.includes(measure);

/** Whether somebody could have done a measure at all: ordered it, or chosen an option that stands for it. */
export const possible = ({ scenario }: Pick<ExerciseState, 'scenario'>, measures: readonly string[]): boolean =>
  measures.some((id) => (scenario.orders?.[id]?.by.length ?? 0) > 0) ||
  Object.values(scenario.decisions).some(({ options }) =>
    Object.values(options).some((option) => option.measures.some((id) => measures.includes(id))),
  );
