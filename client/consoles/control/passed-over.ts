// What a jump passed over or would pass over, in words: a due moment's key tells what it was.
import type { ExerciseMs } from '../../../shared/kit/time.ts';
import type { ProtectionClock } from '../../../shared/scenario/protection-clocks.ts';
import type { ControlView } from '../../../shared/views/shapes/control.ts';
import { measureName } from '../../ui/measure-name.ts';
import { expectedMeasureOf, nameOf, personName } from './measures.ts';

const KINDS = [
  'inject',
  'expiry',
  'storyline',
  'deadline',
  'closes',
  'expectation',
  'measure',
  'reopen',
  'step',
  'clock',
  'move',
] as const;
export type DueKind = (typeof KINDS)[number];

export interface PassedOverItem {
  readonly key: string;
  readonly dueAt: ExerciseMs;
  readonly kind: DueKind;
  /** Number and subject, storyline, title of the decision, the measure or the move. */
  readonly what: string;
  /** Of an expected action: what it stands for, where one decision is expected for several reasons. */
  readonly detail?: string;
  /** Id of the team it concerns, if it is one. */
  readonly team?: string;
  /** The protection clock that runs out, if it is one: its name is the console's own word. */
  readonly clock?: ProtectionClock;
  /** The inject to look at, if it is about one. */
  readonly inject?: string;
}

const isKind = (word: string): word is DueKind => KINDS.some((kind) => kind === word);

function injectName(view: ControlView, id: string): string {
  const inject = view.lists.injects.find(({ key }) => key === id);
  return inject ? `${inject.number} ${inject.subject.text}`.trim() : id;
}
const decisionName = (view: ControlView, id: string): string =>
  view.fields.catalogue.decisions.find((decision) => decision.id === id)?.title.text ?? id;

/** Says what a due moment was. */
export function describeDue(view: ControlView, { key, dueAt }: { key: string; dueAt: ExerciseMs }): PassedOverItem {
  const [word = '', rest = ''] = split(key, ':');
  const kind: DueKind = isKind(word) ? word : 'inject';
  const [id = '', second = ''] = split(rest, '/');
  switch (kind) {
    case 'inject':
    case 'expiry':
      return { key, dueAt, kind, what: injectName(view, rest), inject: rest };
    case 'storyline':
      return { key, dueAt, kind, what: view.fields.storylines.find((known) => known.id === id)?.title.text ?? id };
    case 'deadline':
    case 'closes':
      return { key, dueAt, kind, what: decisionName(view, id), team: second };
    case 'measure': {
      const row = view.lists.measures.find((known) => known.key === rest);
      return row ? { key, dueAt, kind, what: nameOf(view, row), team: row.team } : { key, dueAt, kind, what: rest };
    }
    case 'reopen':
      return { key, dueAt, kind, what: personName(view, rest) ?? rest };
    case 'step': {
      const row = view.lists.steps.find((known) => known.key === rest);
      return { key, dueAt, kind, what: measureName(row?.title.text ?? second, personName(view, id)) };
    }
    case 'clock': {
      const row = view.lists.protectionClocks.find((known) => known.key === rest);
      return { key, dueAt, kind, what: personName(view, row?.person) ?? '', ...(row ? { clock: row.clock } : {}) };
    }
    case 'move':
      return { key, dueAt, kind, what: view.fields.catalogue.moves[Number(rest)]?.title?.text ?? '' };
    case 'expectation': {
      const row = view.lists.expectations.find((known) => known.key === rest);
      if (!row) return { key, dueAt, kind, what: rest };
      const { decision, team, inject, task } = row;
      const what = expectedMeasureOf(view, row) ?? decisionName(view, decision);
      return { key, dueAt, kind, what, detail: task.text, team, inject };
    }
  }
}

function split(text: string, by: string): [string, string] {
  const at = text.indexOf(by);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** The list control settles one by one, earliest first. */
export const passedOverItems = (view: ControlView): PassedOverItem[] =>
  [...view.fields.passedOver].sort((a, b) => a.dueAt - b.dueAt).map((row) => describeDue(view, row));

/** Everything that falls due from `from` on and before `to`: injects by their rows, the rest by the schedule. */
export function dueBetween(view: ControlView, from: ExerciseMs, to: ExerciseMs): PassedOverItem[] {
  const injects = view.lists.injects.flatMap(({ key, status, dueAt }) =>
    status === 'armed' && dueAt !== undefined ? [{ key: `inject:${key}`, dueAt }] : [],
  );
  return [...injects, ...view.fields.schedule]
    .filter(({ dueAt }) => dueAt >= from && dueAt < to)
    .sort((a, b) => a.dueAt - b.dueAt)
    .map((row) => describeDue(view, row));
}

/** What a jump from `from` to `to` would pass over; moves of the story begin by themselves. */
export const wouldPassOver = (view: ControlView, from: ExerciseMs, to: ExerciseMs): PassedOverItem[] =>
  dueBetween(view, from, to).filter(({ kind }) => kind !== 'move');

/** What belongs to one thing: a decision of a team, with its deadline, its card and what is expected of it. */
export interface DueGroup {
  readonly what: string;
  readonly team?: string;
  readonly items: readonly [PassedOverItem, ...PassedOverItem[]];
}

/** Puts together what is about the same decision of the same team, at the place of the earliest. */
export function groupDue(items: readonly PassedOverItem[]): DueGroup[] {
  const groups = new Map<string, DueGroup>();
  for (const item of items) {
    const { what, team } = item;
    const about = team === undefined ? item.key : `${team} ${what}`;
    const known = groups.get(about);
    groups.set(about, {
      what,
      ...(team === undefined ? {} : { team }),
      items: known ? [...known.items, item] : [item],
    });
  }
  return [...groups.values()];
}
