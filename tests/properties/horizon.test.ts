// The exploration of a scenario against the engine: whatever really happens, it must have held for possible, and no sooner.
import { expect, it } from 'vitest';
import type { RecordedEvent } from '../../shared/exercise/events.ts';
import { playThrough } from '../../shared/rehearsal/play-through.ts';
import { CASTS, type CastName } from '../../shared/rehearsal/seats.ts';
import { after } from '../../shared/scenario/explore/domains.ts';
import { horizonOf } from '../../shared/scenario/explore/examine.ts';
import { type Horizon, keyOf } from '../../shared/scenario/explore/horizon.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { loadScenario } from '../support/load-scenario.ts';
import { measuresScenario } from '../support/measures-scenario.ts';
import { smallScenario } from '../support/small-scenario.ts';

const SCENARIOS: readonly (readonly [string, Scenario, number])[] = [
  ['the first hour', loadScenario('first-hour'), 30],
  ['alba', loadScenario('alba'), 8],
  ['a small scenario', smallScenario(), 30],
  ['a scenario with measures', measuresScenario(), 30],
];

/** What an event shows to be possible. */
function shown({ event }: RecordedEvent, horizon: Horizon): string[] {
  switch (event.type) {
    case 'InjectReleased':
      return [keyOf.inject(event.inject)];
    case 'StorylineMoved':
      return [keyOf.state(event.storyline, event.to)];
    case 'DecisionOpened':
      return [keyOf.card(event.decision, event.team)];
    case 'FactSet': {
      const domain = horizon.exploring.domains.get(event.fact);
      return domain ? [keyOf.fact(event.fact, after(domain, 0, event.value)[0] ?? event.value)] : [];
    }
    default:
      return [];
  }
}

it.each(SCENARIOS)('[VAL-4] in %s nothing happens that was held for impossible, or sooner', (_, scenario, runs) => {
  const horizon = horizonOf(scenario);
  const seen = new Set<string>();
  for (const cast of ['careful', 'careless', 'random'] satisfies CastName[])
    for (let seed = 1; seed <= runs; seed++)
      for (const recorded of playThrough(scenario, { cast: CASTS[cast], seed }).log)
        for (const key of shown(recorded, horizon)) {
          if (recorded.t > scenario.ends) continue;
          seen.add(key);
          expect(horizon.at(key), `${key} at ${recorded.t} (${cast}, seed ${seed})`).toBeLessThanOrEqual(recorded.t);
        }
  expect(seen.size).toBeGreaterThan(5);
});
