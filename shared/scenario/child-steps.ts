// The child steps: what is owed to a child, in an order that does no harm. The catalogue is shared; what of it applies to
// a person in a scenario is worked out once and frozen with the scenario, like the measures.
import { z } from 'zod';
import { own } from '../kit/own.ts';
import type { ExerciseMs } from '../kit/time.ts';
import { Duration, MeasureId, StepId, Text } from './schema/values.ts';
import type { ScenarioSource } from './schema.ts';

const Names = z.strictObject({ en: Text, it: Text, ru: Text });

export const CatalogueStep = z.strictObject({
  names: Names,
  who: z.array(z.string().regex(/^[A-Z]{3}$/, 'role codes are three capitals, e.g. SOC')).min(1),
  limit_real: z.string().optional().describe('The limit in life; shown to nobody in play'),
  within: Duration.describe('Exercise time after the steps opened'),
  measure: MeasureId.describe('The measure it stands for'),
  mandatory: z.boolean().default(true).describe('A step that is not mandatory is never overdue'),
  after: z.array(StepId).default([]).describe('Steps that come first'),
  source: z.string().describe('Where it comes from; what is unverified says so'),
});

export const StepCatalogue = z.strictObject({
  schema: z.literal(1),
  version: z.string().max(40),
  steps: z.record(StepId, CatalogueStep),
});
export type StepCatalogue = z.output<typeof StepCatalogue>;

/** A step as it applies to one child of a scenario. */
export interface ChildStep {
  readonly id: string;
  readonly measure: string;
  /** Exercise milliseconds after the steps opened; absent where the step is never overdue. */
  readonly within?: ExerciseMs;
  /** Steps of this child that come first. */
  readonly after: readonly string[];
}

/** Steps by child, in the catalogue's order. */
export type ChildSteps = Readonly<Record<string, readonly ChildStep[]>>;

/** The steps of every child of a scenario; a step that nothing in the scenario can do is none of theirs. */
export function childSteps(s: ScenarioSource, children: StepCatalogue | undefined): Record<string, ChildStep[]> {
  const out: Record<string, ChildStep[]> = {};
  for (const [person, { case: file }] of Object.entries(s.people)) {
    const child = file?.child;
    if (!child || !children) continue;
    const ids = Object.keys(children.steps).filter(
      (id) => child.steps?.includes(id) ?? canBeDone(s, person, own(children.steps, id)?.measure ?? ''),
    );
    out[person] = ids.flatMap((id) => {
      const step = own(children.steps, id);
      if (!step) return [];
      const within = own(child.within, id) ?? (step.mandatory ? step.within : undefined);
      return [
        {
          id,
          measure: step.measure,
          ...(within === undefined ? {} : { within }),
          after: step.after.filter((first) => ids.includes(first)),
        },
      ];
    });
  }
  return out;
}

/** Whether teams may order a measure about a person, or a decision about them stands for it. */
export function canBeDone(s: ScenarioSource, person: string, measure: string): boolean {
  const use = s.ordering ? own(s.measures, measure) : undefined;
  if (use && (use.people === undefined || use.people.includes(person))) return true;
  return Object.values(s.decisions).some(
    ({ about, options }) =>
      about === person && Object.values(options).some(({ measures }) => measures.includes(measure)),
  );
}
