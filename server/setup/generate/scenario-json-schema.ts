// The scenario format as JSON Schema, for completion and hints in any editor that knows YAML.
import { z } from 'zod';
import { Duration, StoryMoment } from '../../../shared/scenario/schema/values.ts';
import { ScenarioSource } from '../../../shared/scenario/schema.ts';

/** Text of `scenarios/scenario.schema.json`. Describes what an author writes, not what reading makes of it. */
export function scenarioJsonSchema(): string {
  const schema = z.toJSONSchema(ScenarioSource, {
    io: 'input',
    target: 'draft-07',
    override: ({ zodSchema, jsonSchema }) => {
      if (isSame(zodSchema, Duration)) {
        jsonSchema.pattern = '^(?=\\d)(\\d+d)?(\\d+h)?(\\d+m)?(\\d+s)?$';
        jsonSchema.examples = ['90s', '5m', '1h30m'];
      }
      if (isSame(zodSchema, StoryMoment)) {
        jsonSchema.pattern = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$';
        jsonSchema.examples = ['2026-06-14T06:40'];
      }
    },
  });
  return `${JSON.stringify({ ...schema, title: 'Waymark scenario' }, undefined, 2)}\n`;
}

/** A schema and its described copies share one definition. */
const isSame = (one: z.core.$ZodType, other: z.core.$ZodType): boolean => one._zod.def === other._zod.def;
