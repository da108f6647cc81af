// The first whole view of a team is windowed: all headings, but only the bodies somebody may still want at once.
import type { Audience } from './audience.ts';
import type { WholeView } from './model.ts';
import type { InboxItem } from './shapes/trainee.ts';

/** How many of the newest injects keep their bodies in a first view. */
export const NEWEST_WITH_BODY = 50;

/** A whole view with the bodies of old, opened injects left out; they are fetched by key when opened again. */
export function windowed(view: WholeView, audience: Audience): WholeView {
  const inbox = view.lists.inbox as readonly InboxItem[] | undefined;
  if (audience.kind !== 'team' || !inbox) return view;
  const keepFrom = inbox.length - NEWEST_WITH_BODY;
  const rows = inbox.map((item, index) => (index >= keepFrom || item.openedBy === 0 ? item : heading(item)));
  return { position: view.position, fields: view.fields, lists: Object.assign({}, view.lists, { inbox: rows }) };
}

function heading(item: InboxItem): InboxItem {
  const { body: _left, ...rest } = item;
  return rest;
}
