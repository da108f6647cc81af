// `evolve` for what teams pass on to each other. Copies recorded facts only.
import { changed, withAlert, withTeam, writable } from './copy.ts';
import type { EventOf, RecordedEvent } from './events.ts';
import { versionsOf } from './evolve-corrections.ts';
import type { InboxRow } from './state/injects.ts';
import type { PassRow } from './state/knowledge.ts';
import type { ExerciseState } from './state.ts';

/** Lies in the other team's inbox from now on, with the dossier cards it brings; what lay there before stays as it was. */
export function passedOn(state: ExerciseState, recorded: RecordedEvent, event: EventOf<'PassedOn'>): ExerciseState {
  const { pass, inject, from, to, basis, text, language, people, breaches, without = [] } = event;
  const { by, t, position } = recorded;
  const seat = by && by !== 'system' ? { seat: by.seat } : {};
  const row: PassRow = { key: pass, inject, from, to, basis, text, language, t, position, ...seat, breaches };
  writable(state).passes = state.passes.push(row);
  let next = withTeam(state, from, (before) => changed(before, { passes: before.passes.push(row) }));
  const sent = next.injects.get(inject);
  const arrived: InboxRow = {
    key: inject,
    t,
    openedBy: 0,
    withdrawn: false,
    ...(sent?.adHoc ? { adHoc: sent.adHoc } : {}),
    ...versionsOf(sent),
    passed: row,
  };
  next = withTeam(next, to, (before) =>
    changed(before, {
      inbox: before.inbox.has(inject) ? before.inbox : before.inbox.push(arrived),
      people: people.some((person) => !before.people[person])
        ? { ...Object.fromEntries(people.map((person) => [person, []])), ...before.people }
        : before.people,
    }),
  );
  if (breaches.length === 0) return next;
  return withAlert(next, recorded, 'breach', {
    from,
    to,
    inject,
    contents: breaches.join(' '),
    ...(without.length === 0 ? {} : { without: without.join(' ') }),
  });
}
