// How rehearsed seats tick indicators: what is so of whom and what shows it is worked out once per scenario.
import { teamState } from '../exercise/state.ts';
import { type EvidenceRef, indicatorsOf, isSo, type Sign, showing, signsIn } from '../scenario/indicators.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Stage } from './stage.ts';

export interface Shown extends Sign {
  readonly refs: readonly EvidenceRef[];
  /** Whether it is so, and does not only look so. */
  readonly so: boolean;
}

const known = new WeakMap<Scenario, readonly Shown[]>();

/** Every indicator that something shows of somebody. */
function shownIn(scenario: Scenario): readonly Shown[] {
  const before = known.get(scenario);
  if (before) return before;
  const signs = new Map<string, Sign>();
  const add = (sign: Sign) => signs.set(`${sign.person}/${sign.indicator}`, sign);
  for (const [person, { truth }] of Object.entries(scenario.people))
    for (const indicator of Object.keys(truth.indicators ?? {})) add({ person, indicator });
  for (const { shows } of Object.values(scenario.injects)) signsIn(shows).forEach(add);
  const all = [...signs.values()].map((sign) => ({
    ...sign,
    refs: showing(scenario, sign),
    so: isSo(scenario, sign.person, sign.indicator) === true,
  }));
  known.set(scenario, all);
  return all;
}

/** What a team could tick now by what it has opened, was told and holds, each with that evidence; nothing it has ticked. */
export function inSight({ scenario, state }: Stage, team: string): Shown[] {
  const { inbox, people, ticks } = teamState(state, team);
  const tickable = indicatorsOf(scenario, team);
  const hasSeen = (ref: EvidenceRef): boolean => {
    const [kind, id = ''] = ref.split(/:(.*)/s);
    if (kind === 'inject') return inbox.get(id)?.firstOpenedAt !== undefined;
    if (kind === 'card') return true;
    const [person = '', disclosure] = id.split('/');
    return people[person]?.some((told) => told.id === disclosure) === true;
  };
  return shownIn(scenario).flatMap((shown) => {
    const { person, indicator } = shown;
    if (!tickable.has(indicator) || !Object.hasOwn(people, person)) return [];
    if (ticks.find((row) => row.person === person && row.indicator === indicator && row.until === undefined)) return [];
    const refs = shown.refs.filter(hasSeen);
    return refs.length === 0 ? [] : [{ ...shown, refs }];
  });
}

/** Ticks an indicator under every element it points to, or under the first only. */
export function tickNow(stage: Stage, { person, indicator, refs }: Omit<Shown, 'so'>, under: 'all' | 'first'): void {
  const elements = stage.scenario.indicators?.[indicator]?.elements ?? [];
  for (const element of under === 'all' ? elements : elements.slice(0, 1))
    stage.give({ type: 'TickIndicator', indicator, person, element, evidence: refs.slice(0, 20) });
}
