// When something could first have been done for a person, and when it was: what was owed to a child, and what was expected
// about anybody. A team could act from the moment the person's card lay before it, or the card of a decision, opened or not.
import type { ExpectationRow } from '../exercise/state/decisions.ts';
import type { ExerciseState } from '../exercise/state.ts';
import { own } from '../kit/own.ts';
import type { ExerciseMs } from '../kit/time.ts';
import { personOf } from './gaps.ts';
import type { KnownItem, Ledger } from './knowledge.ts';
import { teamsPlayed } from './played.ts';

/** One thing to be done for one person. Times are exercise milliseconds. */
export interface Chance {
  /** Unique among the chances of an exercise. */
  readonly key: string;
  readonly person: string;
  /** A child step of the catalogue, a measure, or an expected action that is a decision or a form: `<inject>/<index>`. */
  readonly what: { readonly kind: 'step' | 'measure' | 'expected'; readonly id: string };
  /** Teams in play that could have done it. */
  readonly able: readonly string[];
  /** What put the first of them in a position to do it, and since when; absent if that never came. */
  readonly could?: KnownItem;
  /** When the first of them had opened it. */
  readonly knewAt?: ExerciseMs;
  /** Until when it was owed or expected. */
  readonly dueAt?: ExerciseMs;
  /** When it was first ordered or decided, and by whom. */
  readonly begunAt?: ExerciseMs;
  readonly begunBy?: string;
  /** When it was carried out with a whole result. */
  readonly doneAt?: ExerciseMs;
}

/** [LRN-9] By person in the scenario's order: child steps in theirs, then what else was expected, by when it was due. */
export function chancesOf(state: ExerciseState, ledger: Ledger): Chance[] {
  const played = teamsPlayed(state);
  const expected = [...state.expectations]
    .filter(({ team }) => played.has(team))
    .toSorted((a, b) => a.dueAt - b.dueAt)
    .map((row) => ({ row, person: personOf(state, row) }));
  return Object.keys(state.scenario.people).flatMap((person) => {
    const about: About = { state, ledger, played, person };
    const chances = new Map<string, Chance>();
    const steps = state.scenario.steps?.[person] ?? [];
    const put = (chance: Chance): void => {
      if (chance.able.length > 0 && !chances.has(chance.key)) chances.set(chance.key, chance);
    };
    for (const { id, measure } of steps) {
      const owed = state.steps.get(`${person}/${id}`);
      if (owed) put(ofMeasure(about, measure, { kind: 'step', id }, owed.dueAt));
    }
    for (const { row } of expected.filter((one) => one.person === person)) {
      const measure = state.scenario.injects[row.inject]?.expects[row.index]?.measure;
      if (measure === undefined) put(ofExpectation(about, row));
      else if (!steps.some((step) => step.measure === measure))
        put(ofMeasure(about, measure, { kind: 'measure', id: measure }, row.dueAt));
    }
    return [...chances.values()];
  });
}

interface About {
  readonly state: ExerciseState;
  readonly ledger: Ledger;
  readonly played: ReadonlySet<string>;
  readonly person: string;
}

function ofMeasure(about: About, measure: string, what: Chance['what'], dueAt: ExerciseMs | undefined): Chance {
  const { able, by } = ableTo(about, measure);
  const done = doneFor(about, measure);
  const [begun] = done.toSorted((a, b) => a.at - b.at);
  const [doneAt] = done.flatMap((row) => row.doneAt ?? []).toSorted((a, b) => a - b);
  return {
    key: `${about.person}/${what.kind}/${what.id}`,
    person: about.person,
    what,
    able,
    ...firstOf(by),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(begun ? { begunAt: begun.at, begunBy: begun.team } : {}),
    ...(doneAt === undefined ? {} : { doneAt }),
  };
}

/** A decision or a form: it could be given once its inject lay before the team. */
function ofExpectation({ ledger, person }: About, row: ExpectationRow): Chance {
  const lay = ledger.get(row.team, `inject:${row.inject}`);
  const done = row.status === 'met' || row.status === 'late' ? row.at : undefined;
  return {
    key: `${person}/expected/${row.key}`,
    person,
    what: { kind: 'expected', id: row.key },
    able: [row.team],
    ...firstOf(lay ? [lay] : []),
    dueAt: row.dueAt,
    ...(done === undefined ? {} : { begunAt: done, begunBy: row.team, doneAt: done }),
  };
}

/** Teams in play that may order a measure, with the person's card, or decide something that stands for it, with its inject. */
function ableTo({ state, ledger, played, person }: About, measure: string): { able: string[]; by: KnownItem[] } {
  const { orders = {}, decisions, injects } = state.scenario;
  const by: KnownItem[] = [];
  const able = new Set<string>();
  const put = (team: string, item: KnownItem | undefined): void => {
    if (!played.has(team)) return;
    able.add(team);
    if (item) by.push(item);
  };
  for (const team of own(orders, measure)?.by ?? []) put(team, ledger.get(team, `person:${person}`));
  for (const [id, { about, by: teams, options }] of Object.entries(decisions)) {
    if (about !== person || !Object.values(options).some(({ measures }) => measures.includes(measure))) continue;
    const openers = Object.keys(injects).filter((inject) => injects[inject]?.opens.includes(id));
    for (const team of teams) {
      put(team, undefined);
      for (const inject of openers) put(team, ledger.get(team, `inject:${inject}`));
    }
  }
  return { able: [...able], by };
}

function firstOf(by: readonly KnownItem[]): Pick<Chance, 'could' | 'knewAt'> {
  const [could] = by.toSorted((a, b) => a.sentAt - b.sentAt);
  const [knewAt] = by.flatMap((row) => row.knewAt ?? []).toSorted((a, b) => a - b);
  return { ...(could ? { could } : {}), ...(knewAt === undefined ? {} : { knewAt }) };
}

/** Orders of a measure about the person, and decisions about them that stand for it; none that was struck. */
function doneFor(
  { state, person }: About,
  measure: string,
): { readonly at: ExerciseMs; readonly team: string; readonly doneAt?: ExerciseMs }[] {
  const orders = [...state.measures].filter(
    (row) => row.measure === measure && row.about === person && row.struck === undefined && row.ofTeam === undefined,
  );
  const decided = [...state.decisions].filter(
    (row) =>
      row.struck === undefined &&
      row.measures.includes(measure) &&
      state.scenario.decisions[row.decision]?.about === person,
  );
  return [
    ...orders.map(({ observedAt, t, team, quality, doneAt }) => ({
      at: observedAt ?? t,
      team,
      ...(quality === 'full' && doneAt !== undefined ? { doneAt } : {}),
    })),
    ...decided.map(({ observedAt, t, team }) => ({ at: observedAt ?? t, team, doneAt: observedAt ?? t })),
  ];
}
