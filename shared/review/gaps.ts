// What one part of the room knew and the part that could act did not: expected actions that were missed or came late, with
// what others had about that person by then; and what reached nobody at all.

import type { ExpectationRow } from '../exercise/state/decisions.ts';
import type { ExerciseState } from '../exercise/state.ts';
import { own } from '../kit/own.ts';
import type { ExerciseMs } from '../kit/time.ts';
import { type Item, type KnownItem, type Ledger, personsOf } from './knowledge.ts';
import { teamsPlayed } from './played.ts';

export interface Gap {
  /** The expected action that did not come in time: `<inject>/<index>`. */
  readonly expectation: string;
  /** The team it was expected of. */
  readonly team: string;
  readonly person: string;
  readonly status: 'missed' | 'late';
  /** When it was due, exercise milliseconds. */
  readonly dueAt: ExerciseMs;
  /** 1 … 5, the author's. */
  readonly weight: number;
  /** Teams that could have done it: the one it was expected of and those that may order the measure. */
  readonly able: readonly string[];
  /** Earliest word of the person that some team knew by then; and that a team able to act knew. */
  readonly first?: KnownItem;
  readonly ableFirst?: KnownItem;
  /** What other teams had about the person by then and no team able to act had, earliest first. */
  readonly never: readonly KnownItem[];
  /** had: a team able to act knew of the person, and nobody acted · unable: only teams that could not act knew. */
  readonly kind: 'had' | 'unable';
}

/** [LRN-2] Every missed or late expected action about a person of which somebody knew; heaviest first. */
export function gapsOf(state: ExerciseState, ledger: Ledger): Gap[] {
  const played = teamsPlayed(state);
  const gaps: Gap[] = [];
  for (const row of state.expectations) {
    const gap = played.has(row.team) ? gapFor(state, ledger, row) : undefined;
    if (gap?.first) gaps.push(gap);
  }
  return gaps.sort((a, b) => order(a) - order(b) || b.weight - a.weight || a.dueAt - b.dueAt);
}

/** The gap of one expected action; none if it came in time, may still come, or is about nobody. */
export function gapFor(state: ExerciseState, ledger: Ledger, row: ExpectationRow): Gap | undefined {
  const { status } = row;
  const person = personOf(state, row);
  if ((status !== 'missed' && status !== 'late') || person === undefined) return undefined;
  return gapOf(state, ledger, { ...row, status }, person);
}

const order = ({ status }: Gap): number => (status === 'missed' ? 0 : 1);

/** The person an expected action is about: the measure's, or that of the decision. */
export function personOf({ scenario }: ExerciseState, { inject, index }: ExpectationRow): string | undefined {
  const expected = scenario.injects[inject]?.expects[index];
  return expected?.about ?? own(scenario.decisions, expected?.decision ?? '')?.about;
}

function gapOf(
  state: ExerciseState,
  ledger: Ledger,
  row: ExpectationRow & { status: 'missed' | 'late' },
  person: string,
): Gap {
  const expected = state.scenario.injects[row.inject]?.expects[row.index];
  const able = new Set([row.team, ...ableTo(state, expected?.measure)]);
  const known = ledger.rows
    .filter(
      ({ item, knewAt }) => knewAt !== undefined && knewAt <= row.dueAt && personsOf(state, item).includes(person),
    )
    .sort((a, b) => (a.knewAt ?? 0) - (b.knewAt ?? 0));
  const first = known[0];
  const ableFirst = known.find(({ team }) => able.has(team));
  const reached = (item: Item) => ledger.of(item).some(({ team, sentAt }) => able.has(team) && sentAt <= row.dueAt);
  const seen = new Set<Item>();
  const never = known.filter(({ item }) => {
    if (item.startsWith('person:') || seen.has(item) || reached(item)) return false;
    seen.add(item);
    return true;
  });
  return {
    expectation: row.key,
    team: row.team,
    person,
    status: row.status,
    dueAt: row.dueAt,
    weight: expected?.weight ?? 1,
    able: [...able],
    ...(first ? { first } : {}),
    ...(ableFirst ? { ableFirst } : {}),
    never,
    kind: ableFirst ? 'had' : 'unable',
  };
}

const ableTo = ({ scenario }: ExerciseState, measure: string | undefined): readonly string[] =>
  measure === undefined ? [] : (own(scenario.orders ?? {}, measure)?.by ?? []);

/**
 * [KNO-5] Teams that needed an item and never had it: something was expected of them about a person it tells of, or they
 * could have ordered a measure about that person that was missed.
 */
export function neverReached(state: ExerciseState, ledger: Ledger, item: Item): string[] {
  const persons = personsOf(state, item);
  const needed = new Set<string>();
  for (const row of state.expectations) {
    const person = personOf(state, row);
    if (person === undefined || !persons.includes(person)) continue;
    needed.add(row.team);
    const measure = state.scenario.injects[row.inject]?.expects[row.index]?.measure;
    if (row.status === 'missed') for (const team of ableTo(state, measure)) needed.add(team);
  }
  const played = teamsPlayed(state);
  return [...needed].filter((team) => played.has(team) && !ledger.get(team, item));
}

export interface ReachedNobody {
  /** Injects that were sent to teams in play and that nobody opened. */
  readonly unopened: readonly {
    readonly inject: string;
    readonly to: readonly string[];
    readonly sentAt: ExerciseMs;
  }[];
  /** What persons would have told, had somebody come so far with them: nobody was told. */
  readonly untold: readonly { readonly person: string; readonly disclosure: string }[];
}

/** [LRN-2] What reached nobody. Only of persons whom a team in play has met. */
export function reachedNobody(state: ExerciseState, ledger: Ledger): ReachedNobody {
  const played = teamsPlayed(state);
  const unopened: ReachedNobody['unopened'][number][] = [];
  for (const { key, releasedAt, status } of state.injects) {
    if (releasedAt === undefined || status === 'withdrawn') continue;
    const rows = ledger.of(`inject:${key}`).filter(({ team }) => played.has(team));
    if (rows.length === 0 || rows.some(({ knewAt }) => knewAt !== undefined)) continue;
    unopened.push({ inject: key, to: rows.map(({ team }) => team), sentAt: rows[0]?.sentAt ?? releasedAt });
  }
  const untold = Object.entries(state.scenario.people).flatMap(([person, { disclosure }]) =>
    ledger.of(`person:${person}`).some(({ team }) => played.has(team))
      ? Object.keys(disclosure)
          .filter((id) => ledger.of(`disclosure:${person}/${id}`).length === 0)
          .map((id) => ({ person, disclosure: id }))
      : [],
  );
  return { unopened, untold };
}
