// Orders of a random play: such as fit (measures the team may order, persons it knows, orders that wait for it) and such
// as do not. None at all where a scenario lets nobody order.

import type { Command } from '../../shared/exercise/commands.ts';
import type { MeasureRow } from '../../shared/exercise/state/measures.ts';
import type { ExerciseState } from '../../shared/exercise/state.ts';
import { caseFact } from '../../shared/scenario/case-facts.ts';

interface Drawn {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** What a team and control could ask for by three drawn numbers. */
export function drawnMeasures(
  state: ExerciseState,
  team: string,
  { a, b, c }: Drawn,
): { readonly byTrainee: Command[]; readonly byControl: Command[]; readonly settle?: Command } {
  const orders = state.scenario.orders ?? {};
  const ids = Object.keys(orders);
  if (ids.length === 0) return { byTrainee: [], byControl: [] };
  const of = <T>(list: readonly T[], n: number): T | undefined =>
    list.length === 0 ? undefined : list[n % list.length];
  const mine = ids.filter((id) => orders[id]?.by.includes(team));
  const measure = (a % 7 === 0 ? undefined : of(mine, b >> 1)) ?? of(ids, b) ?? 'MEA-XX-99';
  const known = Object.keys(state.teams[team]?.people ?? {});
  const person = (c % 7 === 0 ? undefined : of(known, a)) ?? of(Object.keys(state.scenario.people), a) ?? 'nobody';
  const about = (orders[measure]?.about === 'person') === (c % 11 !== 0) ? { about: person } : {};
  const reason = b % 3 ? `order ${c}` : '';
  const key = (rows: Iterable<MeasureRow>, n: number): string => {
    const all = [...rows];
    const open = all.filter(({ status }) => status === 'asked' || status === 'running');
    return (n % 5 === 0 ? of(all, n) : of(open, n))?.key ?? 'nothing';
  };
  const { measures, asked } = state.teams[team] ?? { measures: [], asked: [] };
  const answer = (['granted', 'narrowed', 'refused'] as const)[a % 3] ?? 'granted';
  const inbox = [...(state.teams[team]?.inbox ?? [])].map((row) => row.key);
  const order: Command = {
    type: 'OrderMeasure',
    measure,
    ...about,
    reason,
    restsOn: inbox.slice(0, c % 3),
    ...(b % 2 ? { basis: `article ${c}` } : {}),
  };
  const passed = state.passedOver.filter(({ entry }) =>
    ['measure', 'reopen', 'step', 'clock'].includes(entry.due.kind),
  );
  const first = of(passed, b);
  // A person who trusts is talked to, and one who was talked to too often closes.
  const set = (name: 'talks' | 'trust', value: number): Command => ({
    type: 'SetFact',
    fact: caseFact(person, name),
    value,
    reason: 'control says so',
  });
  return {
    byTrainee: [
      order,
      order,
      order,
      { type: 'AuthoriseMeasure', order: key(asked, c), answer, reason },
      { type: 'CancelMeasure', order: key(measures, c) },
      { type: 'AuthoriseMeasure', order: key(state.measures, c), answer: 'granted', reason },
      { type: 'CancelMeasure', order: key(state.measures, b) },
    ],
    byControl: [
      { type: 'RecordMeasure', team, measure, ...about, reason, ...(c % 2 ? {} : { observedAt: c * 1000 }) },
      { type: 'RecordMeasure', team, measure, ...about, reason: 'said aloud' },
      { type: 'AuthoriseMeasure', order: key(state.measures, c), answer: 'granted', reason },
      { type: 'AuthoriseMeasure', order: key(state.measures, b), answer, reason },
      { type: 'StrikeMeasure', order: key(state.measures, a), reason: 'misheard' },
      set('talks', c % 8),
      set('trust', c % 4),
      { type: 'SetFact', fact: caseFact(person, b % 2 ? 'guardian' : 'child'), value: c % 3 > 0, reason: 'as it is' },
      { type: 'JumpTo', to: (state.schedule.find(({ due }) => due.kind === 'measure')?.at ?? 0) + 1 },
      {
        type: 'JumpTo',
        to: (state.schedule.find(({ due }) => due.kind === 'step' || due.kind === 'clock')?.at ?? 0) + 1,
      },
    ],
    ...(first ? { settle: { type: 'SettlePassedOver', key: first.key, action: c % 2 ? 'apply' : 'skip' } } : {}),
  };
}
