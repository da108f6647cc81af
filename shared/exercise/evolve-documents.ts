// `evolve` for documents: versions, submission, signatures, returns. Copies recorded facts only.
import { isControl } from './actors.ts';
import { changed, withTeams, writable } from './copy.ts';
import type { EventOf, RecordedEvent } from './events.ts';
import type { DocumentRow } from './state/documents.ts';
import type { ExerciseState } from './state.ts';

type DocumentEvent = EventOf<'DocumentSaved' | 'DocumentSubmitted' | 'DocumentSigned' | 'DocumentReturned'>;

export function evolveDocument(state: ExerciseState, recorded: RecordedEvent, event: DocumentEvent): ExerciseState {
  const { t, position } = recorded;
  switch (event.type) {
    case 'DocumentSaved':
      return saved(state, recorded, event);
    case 'DocumentSubmitted': {
      const { version, status } = event;
      const submit = (row: DocumentRow): DocumentRow => ({
        ...row,
        status,
        submissions: [...row.submissions, { version, t, position }],
        signatures: [],
      });
      return shownTo(withDocument(state, event.document, submit), event.document, event.to);
    }
    case 'DocumentSigned': {
      const { by, status } = event;
      const signature = { by, t, position, byControl: isByControl(recorded) };
      const sign = (row: DocumentRow): DocumentRow => ({ ...row, status, signatures: [...row.signatures, signature] });
      return shownTo(withDocument(state, event.document, sign), event.document, event.to);
    }
    case 'DocumentReturned': {
      const { by, version, reason, status } = event;
      const given = { by, version, reason, t, position, byControl: isByControl(recorded) };
      return withDocument(state, event.document, (row) => ({ ...row, status, returns: [...row.returns, given] }));
    }
  }
}

const isByControl = ({ by }: RecordedEvent): boolean => by !== undefined && by !== 'system' && isControl(by.role);

function saved(state: ExerciseState, recorded: RecordedEvent, event: EventOf<'DocumentSaved'>): ExerciseState {
  const { t, position, by } = recorded;
  const version = {
    version: event.version,
    base: event.base,
    ...(event.conflict ? { conflict: true as const } : {}),
    values: event.values,
    language: event.language,
    t,
    position,
    ...(by && by !== 'system' ? { seat: by.seat } : {}),
  };
  if (state.documents.has(event.document))
    return withDocument(state, event.document, (row) => ({ ...row, versions: [...row.versions, version] }));
  const row: DocumentRow = {
    key: event.document,
    form: event.form,
    team: event.team,
    ...(event.about === undefined ? {} : { about: event.about }),
    status: 'draft',
    versions: [version],
    submissions: [],
    signatures: [],
    returns: [],
    readers: [],
    t,
    position,
  };
  writable(state).documents = state.documents.push(row);
  return withTeams(state, [event.team], (before) => changed(before, { documents: before.documents.push(row) }));
}

/** The state with one document changed, with its team and wherever else it lies. */
export function withDocument(
  state: ExerciseState,
  key: string,
  change: (before: DocumentRow) => DocumentRow,
): ExerciseState {
  const row = state.documents.get(key);
  if (!row) return state;
  writable(state).documents = state.documents.update(key, change);
  return withTeams(state, [row.team, ...row.readers], (before) =>
    changed(before, { documents: before.documents.update(key, change) }),
  );
}

/** Lies before these teams from now on. */
function shownTo(state: ExerciseState, key: string, teams: readonly string[]): ExerciseState {
  const known = state.documents.get(key);
  const fresh = known ? teams.filter((team) => team !== known.team && !known.readers.includes(team)) : [];
  if (fresh.length === 0) return state;
  const next = withDocument(state, key, (row) => ({ ...row, readers: [...row.readers, ...fresh] }));
  const row = next.documents.get(key);
  if (!row) return next;
  return withTeams(next, fresh, (before) => changed(before, { documents: before.documents.push(row) }));
}
