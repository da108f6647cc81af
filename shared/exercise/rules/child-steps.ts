// The gate of the child steps: CHI-4 in RULES.md.
import { textOf } from '../../scenario/scenario.ts';
import { type Play, type Refusal, refuse } from '../play.ts';
import { comesFirst } from '../protection.ts';

/** [CHI-4] Where the scenario forbids a step before its time, the refusal says what comes first. */
export function stepFirst(play: Play, person: string | undefined, measures: readonly string[]): Refusal {
  const { scenario, seats } = play.state;
  if (person === undefined || scenario.people[person]?.case?.child?.gates !== 'forbid') return undefined;
  const missing = new Set(comesFirst(play.state, person, measures).flatMap((step) => step.missing));
  if (missing.size === 0) return undefined;
  const language = seats.get(play.giver?.seat ?? '')?.language ?? scenario.language;
  return refuse('step-first', [...missing].map((step) => textOf(scenario, `steps.${step}`, language).text).join('; '));
}
