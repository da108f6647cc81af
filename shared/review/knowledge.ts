// The knowledge ledger: what lay before each team and since when, who opened it first, and who passed it on on what basis.
// Counted from what the log can show: injects sent, opened and passed on, disclosures, dossier cards and indicators that
// came with an inject. What was said aloud or in messages is not in it. Rules KNO in RULES.md.
import type { SeatId } from '../exercise/actors.ts';
import type { PassRow } from '../exercise/state/knowledge.ts';
import { type ExerciseState, teamState } from '../exercise/state.ts';
import type { ExerciseMs } from '../kit/time.ts';

/** Something a team can know: an inject, what a person disclosed (`disclosure:<person>/<id>`), a person, an indicator. */
export type Item = `inject:${string}` | `disclosure:${string}/${string}` | `person:${string}` | `indicator:${string}`;

/** One item as one team came to have it. Times are exercise milliseconds. */
export interface KnownItem {
  readonly team: string;
  readonly item: Item;
  /** sent: by the exercise · passed: by another team, before anybody else sent it · told: by the person. */
  readonly via: 'sent' | 'passed' | 'told';
  /** Since when it lay before the team: from then on it could know. */
  readonly sentAt: ExerciseMs;
  /** When the first of the team opened it, or passed it on; a disclosure is known when it is told. Absent: nobody did. */
  readonly knewAt?: ExerciseMs;
  /** Who opened it first, where an opening was recorded. */
  readonly openedBy?: SeatId;
  /** The inject that brought it; absent for what a person told. */
  readonly inject?: string;
  /** Who passed it on to this team and on what basis, in order. */
  readonly from: readonly PassRow[];
  /** To whom this team passed it on. */
  readonly to: readonly PassRow[];
}

export interface Ledger {
  readonly rows: readonly KnownItem[];
  readonly get: (team: string, item: Item) => KnownItem | undefined;
  /** All teams that have an item, in the order in which they got it. */
  readonly of: (item: Item) => readonly KnownItem[];
}

export function ledgerOf(state: ExerciseState): Ledger {
  const rows = Object.keys(state.scenario.teams)
    .flatMap((team) => [...carried(state, team), ...told(state, team)])
    .sort((a, b) => a.sentAt - b.sentAt);
  const byKey = new Map(rows.map((row) => [`${row.team} ${row.item}`, row]));
  const byItem = new Map<Item, KnownItem[]>();
  for (const row of rows) byItem.set(row.item, [...(byItem.get(row.item) ?? []), row]);
  return {
    rows,
    get: (team, item) => byKey.get(`${team} ${item}`),
    of: (item) => byItem.get(item) ?? [],
  };
}

/** [KNO-4] Since when a team could have known something; absent if it never could. */
export const firstCouldKnow = (ledger: Ledger, team: string, item: Item): ExerciseMs | undefined =>
  ledger.get(team, item)?.sentAt;

/** [KNO-4] When a team first did know it; absent if nobody of it ever opened it. */
export const firstKnew = (ledger: Ledger, team: string, item: Item): ExerciseMs | undefined =>
  ledger.get(team, item)?.knewAt;

export interface Knowers {
  readonly knew: readonly string[];
  /** It lay before them, unopened. */
  readonly could: readonly string[];
}

/** [KNO-4] Which teams knew something at an exercise moment, and which only could have. */
export function whoKnewAt(ledger: Ledger, item: Item, t: ExerciseMs): Knowers {
  const had = ledger.of(item).filter(({ sentAt }) => sentAt <= t);
  const knew = (row: KnownItem) => row.knewAt !== undefined && row.knewAt <= t;
  return {
    knew: had.filter(knew).map(({ team }) => team),
    could: had.filter((row) => !knew(row)).map(({ team }) => team),
  };
}

/** Persons an item tells of. */
export function personsOf({ scenario }: Pick<ExerciseState, 'scenario'>, item: Item): readonly string[] {
  const [kind, id = ''] = halves(item);
  if (kind === 'person') return [id];
  if (kind === 'disclosure') return [id.slice(0, id.lastIndexOf('/'))];
  return kind === 'inject' ? shown(scenario.injects[id]?.shows, 'person') : [];
}

/** What kind of item it is, and its id. */
export function halves(item: Item): [kind: 'inject' | 'disclosure' | 'person' | 'indicator', id: string] {
  const at = item.indexOf(':');
  return [item.slice(0, at) as 'inject', item.slice(at + 1)];
}

const shown = (shows: readonly string[] | undefined, kind: 'person' | 'indicator'): string[] =>
  (shows ?? []).filter((entry) => entry.startsWith(`${kind}:`)).map((entry) => entry.slice(kind.length + 1));

/** Injects of a team's inbox, and the persons and indicators that came with the first inject to show them. */
function carried(state: ExerciseState, team: string): KnownItem[] {
  const mine = teamState(state, team);
  const out = new Map<Item, KnownItem>();
  const passes = [...state.passes];
  for (const { key, t, firstOpenedAt, passed } of mine.inbox) {
    const to = passes.filter((pass) => pass.inject === key && pass.from === team);
    const from = passes.filter((pass) => pass.inject === key && pass.to === team);
    // Whoever passes something on knows it, opened or not.
    const knewAt = earliest(firstOpenedAt, to[0]?.t);
    const first = state.injects.get(key)?.openedBy[team]?.[0];
    const row: Omit<KnownItem, 'item'> = {
      team,
      via: passed ? 'passed' : 'sent',
      sentAt: t,
      ...(knewAt === undefined ? {} : { knewAt }),
      ...(first === undefined ? {} : { openedBy: first }),
      inject: key,
      from,
      to,
    };
    const shows = state.scenario.injects[key]?.shows;
    const items: Item[] = [`inject:${key}`];
    for (const person of shown(shows, 'person')) items.push(`person:${person}`);
    for (const indicator of shown(shows, 'indicator')) items.push(`indicator:${indicator}`);
    for (const item of items) out.set(item, merged(out.get(item), { ...row, item }));
  }
  return [...out.values()];
}

/** An item that came with several injects: there since the first of them, known since the first that was opened. */
function merged(before: KnownItem | undefined, next: KnownItem): KnownItem {
  if (!before) return next;
  const earlier = before.sentAt <= next.sentAt ? before : next;
  const [first] = [before, next]
    .filter((row) => row.knewAt !== undefined)
    .sort((a, b) => (a.knewAt ?? 0) - (b.knewAt ?? 0));
  const { knewAt: _knewAt, openedBy: _openedBy, ...there } = earlier;
  return {
    ...there,
    ...(first?.knewAt === undefined ? {} : { knewAt: first.knewAt }),
    ...(first?.openedBy === undefined ? {} : { openedBy: first.openedBy }),
    from: [...before.from, ...next.from],
    to: [...before.to, ...next.to],
  };
}

function told(state: ExerciseState, team: string): KnownItem[] {
  return Object.entries(teamState(state, team).people).flatMap(([person, disclosures]) =>
    disclosures.map(({ id, t }) => ({
      team,
      item: `disclosure:${person}/${id}` as const,
      via: 'told' as const,
      sentAt: t,
      knewAt: t,
      from: [],
      to: [],
    })),
  );
}

function earliest(a: ExerciseMs | undefined, b: ExerciseMs | undefined): ExerciseMs | undefined {
  if (a === undefined) return b;
  return b === undefined ? a : Math.min(a, b);
}
