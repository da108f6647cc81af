// What a jump passed over or would pass over, in words: a due moment's key tells what it was.
import type { ExerciseMs } from '../../../shared/kit/time.ts';
import type { ControlView } from '../../../shared/views/shapes.ts';

export type DueKind = 'inject' | 'expiry' | 'storyline' | 'deadline' | 'closes' | 'expectation';

export interface PassedOverItem {
  readonly key: string;
  readonly dueAt: ExerciseMs;
  readonly kind: DueKind;
  /** Number and subject, storyline, or title of the decision. */
  readonly what: string;
  /** Id of the team it concerns, if it is one. */
  readonly team?: string;
  /** The inject to look at, if it is about one. */
  readonly inject?: string;
}

const KINDS: readonly string[] = ['inject', 'expiry', 'storyline', 'deadline', 'closes', 'expectation'];
const isKind = (word: string): word is DueKind => KINDS.includes(word);

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
    case 'expectation': {
      const row = view.lists.expectations.find((known) => known.key === rest);
      if (!row) return { key, dueAt, kind, what: rest };
      return { key, dueAt, kind, what: decisionName(view, row.decision), team: row.team, inject: row.inject };
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

/** What a jump from `from` to `to` would pass over, as far as the view tells: injects, deadlines, expected actions. */
export function wouldPassOver(view: ControlView, from: ExerciseMs, to: ExerciseMs): PassedOverItem[] {
  const between = (t: ExerciseMs | undefined): t is ExerciseMs => t !== undefined && t >= from && t < to;
  const due = [
    ...view.lists.injects.flatMap(({ key, status, dueAt }) =>
      status === 'armed' && between(dueAt) ? [{ key: `inject:${key}`, dueAt }] : [],
    ),
    ...view.fields.cards.flatMap(({ decision, team, deadline, overdue }) =>
      !overdue && between(deadline) ? [{ key: `deadline:${decision}/${team}`, dueAt: deadline }] : [],
    ),
    ...view.lists.expectations.flatMap(({ key, status, dueAt }) =>
      status === 'open' && between(dueAt) ? [{ key: `expectation:${key}`, dueAt }] : [],
    ),
  ];
  return due.sort((a, b) => a.dueAt - b.dueAt).map((row) => describeDue(view, row));
}
