// Which documents wait for control: to be signed in an agency's name, and received ones nobody has confirmed.

import type { ControlView } from '../../../shared/views/shapes/control.ts';
import type { ControlDocument, ControlMessage } from '../../../shared/views/shapes/control-words.ts';

type FormOf = ControlView['fields']['catalogue']['forms'][number];

export const formOf = (view: ControlView, { form }: ControlDocument): FormOf | undefined =>
  view.fields.catalogue.forms.find(({ id }) => id === form);

const isTeam = (view: ControlView, id: string): boolean => view.fields.catalogue.teams.some((team) => team.id === id);

/** Whoever has not signed yet, of a document that waits for signatures. */
export function toSign(view: ControlView, document: ControlDocument): readonly string[] {
  if (document.status !== 'submitted') return [];
  return (formOf(view, document)?.signs ?? []).filter((id) => !document.signatures.some(({ by }) => by === id));
}

/** Of them, those control signs for. */
export const agenciesToSign = (view: ControlView, document: ControlDocument): readonly string[] =>
  toSign(view, document).filter((id) => !isTeam(view, id));

/** Issued, sent to control or an agency, and not confirmed. */
export const isReceived = (view: ControlView, document: ControlDocument): boolean =>
  document.status === 'issued' &&
  (formOf(view, document)?.to ?? []).some((id) => !isTeam(view, id)) &&
  !document.receipts.some(({ by }) => by === 'control');

/** The teams an issued document went to that have not said that they have it. */
export const awaitedOf = (view: ControlView, document: ControlDocument): readonly string[] =>
  document.status === 'issued'
    ? (formOf(view, document)?.to ?? []).filter(
        (id) => isTeam(view, id) && !document.receipts.some(({ by }) => by === id),
      )
    : [];

export const documentsForControl = (view: ControlView): ControlDocument[] =>
  view.lists.documents.filter((row) => agenciesToSign(view, row).length > 0 || isReceived(view, row));

/** Open requests for information, oldest first. */
export const openRequests = (view: ControlView): ControlMessage[] =>
  view.lists.messages.filter(({ request }) => request === 'open');
