// Rules of documents: DOC in RULES.md. What a team writes in a form, who signs it, and whom it then reaches.
import { own } from '../../kit/own.ts';
import { agenciesOf } from '../../scenario/agencies.ts';
import type { Form } from '../../scenario/schema/forms.ts';
import { isControl } from '../actors.ts';
import type { CommandOf } from '../commands.ts';
import { opaqueOf } from '../opaque.ts';
import { type Play, type Refusal, refuse } from '../play.ts';
import type { DocumentRow, DocumentVersion } from '../state/documents.ts';
import { teamState } from '../state.ts';

/** [DOC-1] A team writes in the forms it has, about a person whose card it holds; [DOC-2] every version is kept. */
export function saveDocument(command: CommandOf<'SaveDocument'>, play: Play): Refusal {
  const { form: id, document, about, base = 0, values, language } = command;
  const team = play.giver?.team;
  const form = own(play.state.scenario.forms ?? {}, id);
  if (team === undefined) return refuse('team-forbids');
  if (!form) return refuse('unknown-form');
  if (!form.by.includes(team)) return refuse('team-forbids');
  const wrong = wrongValue(play, team, id, form, values);
  if (wrong) return wrong;
  const words = { form: id, team, values, language };
  if (document === undefined) {
    const whom = aboutWhom(play, team, form, about);
    if (whom) return whom;
    const first = { document: play.context.commandId, version: 1, base: 0, ...(about === undefined ? {} : { about }) };
    play.emit({ type: 'DocumentSaved', ...first, ...words });
    return undefined;
  }
  const row = ownDocument(play, team, document);
  if (!row || row.form !== id) return refuse('unknown-document');
  if (row.status !== 'draft' && row.status !== 'returned') return refuse('document-not-open');
  const newest = row.versions.length;
  if (base < 1 || base > newest) return refuse('unknown-version');
  play.emit({
    type: 'DocumentSaved',
    document,
    version: newest + 1,
    base,
    ...(base < newest ? { conflict: true as const } : {}),
    ...(row.about === undefined ? {} : { about: row.about }),
    ...words,
  });
  return undefined;
}

/** A document of the team's own. */
const ownDocument = (play: Play, team: string, document: string): DocumentRow | undefined => {
  const row = play.state.documents.get(document);
  return row?.team === team ? row : undefined;
};

function aboutWhom(play: Play, team: string, form: Form, about: string | undefined): Refusal {
  if (form.about === 'none') return about === undefined ? undefined : refuse('unknown-person');
  if (about === undefined) return refuse('person-missing');
  return holds(play, team, about) ? undefined : refuse('unknown-person');
}

const holds = (play: Play, team: string, person: string): boolean =>
  Object.hasOwn(teamState(play.state, team).people, person);

/** What is written in a form fits its fields: known ones, one of the options, a person whose card the team holds. */
function wrongValue(
  play: Play,
  team: string,
  id: string,
  form: Form,
  values: Readonly<Record<string, string>>,
): Refusal {
  for (const [name, value] of Object.entries(values)) {
    const field = own(form.fields, name);
    if (!field) return refuse('unknown-field');
    if (value === '') continue;
    if (field.type === 'choice' && !own(field.options, value))
      return refuse('unknown-option', fieldKey(play, id, name));
    if (field.type === 'person' && !holds(play, team, value)) return refuse('unknown-person', fieldKey(play, id, name));
  }
  return undefined;
}

/** How a refusal names a field: as consoles know it. */
const fieldKey = (play: Play, form: string, field: string): string => opaqueOf(play.state, 'field', `${form}/${field}`);

/** [DOC-3] A team submits one version of its document, once every required field is filled in. */
export function submitDocument({ document, version }: CommandOf<'SubmitDocument'>, play: Play): Refusal {
  const team = play.giver?.team;
  const row = team === undefined ? undefined : ownDocument(play, team, document);
  const form = row && own(play.state.scenario.forms ?? {}, row.form);
  if (!row || !form) return refuse('unknown-document');
  if (row.status !== 'draft' && row.status !== 'returned') return refuse('document-not-open');
  const written = versionOf(row, version);
  if (!written) return refuse('unknown-version');
  const empty = Object.keys(form.fields).find(
    (name) => form.fields[name]?.required && (written.values[name] ?? '').trim() === '',
  );
  if (empty !== undefined) return refuse('field-missing', fieldKey(play, row.form, empty));
  const status = form.signs.length === 0 ? 'issued' : 'submitted';
  const to = status === 'issued' ? form.to : form.signs;
  play.emit({ type: 'DocumentSubmitted', document, version, status, to: teamsIn(play, to) });
  return undefined;
}

const versionOf = (row: DocumentRow, version: number): DocumentVersion | undefined =>
  row.versions.find((known) => known.version === version);

/** The teams of a list that may name agencies too. */
const teamsIn = (play: Play, list: readonly string[]): string[] =>
  list.filter((id) => own(play.state.scenario.teams, id) !== undefined);

/** What a signatory may answer now: a document that was submitted to them, in the version they read. */
function waiting(
  play: Play,
  { document, version, as }: { document: string; version: number; as?: string | undefined },
): { row: DocumentRow; form: Form; by: string } | NonNullable<Refusal> {
  const row = play.state.documents.get(document);
  const form = row && own(play.state.scenario.forms ?? {}, row.form);
  const { giver } = play;
  if (!row || !form || !giver) return refuse('unknown-document');
  const control = isControl(giver.role);
  if (!control && !isBefore(row, giver.team)) return refuse('unknown-document');
  const by = control ? (as ?? form.signs.find((id) => !signed(row, id))) : giver.team;
  if (by === undefined || !form.signs.includes(by)) return refuse('team-forbids');
  if (row.status !== 'submitted') return refuse('document-not-submitted');
  if (row.submissions.at(-1)?.version !== version) return refuse('unknown-version');
  return { row, form, by };
}

/** Whether a team has a document at all: what it has not is not there for it. */
const isBefore = (row: DocumentRow, team: string | undefined): boolean =>
  team !== undefined && (row.team === team || row.readers.includes(team));

const signed = (row: DocumentRow, by: string): boolean => row.signatures.some((given) => given.by === by);

/** [DOC-5] Everybody the form names signs, control for agencies and for who is absent; with the last one it is issued. */
export function signDocument(command: CommandOf<'SignDocument'>, play: Play): Refusal {
  const found = waiting(play, command);
  if ('code' in found) return found;
  const { row, form, by } = found;
  if (signed(row, by)) return refuse('already-signed');
  const left = form.signs.filter((id) => id !== by && !signed(row, id));
  const status = left.length === 0 ? 'issued' : 'submitted';
  const to = status === 'issued' ? teamsIn(play, form.to) : [];
  const { document, version } = command;
  play.emit({ type: 'DocumentSigned', document, version, by, status, to });
  return undefined;
}

/** [DOC-6] Whoever must sign may return it instead, with a reason. */
export function returnDocument(command: CommandOf<'ReturnDocument'>, play: Play): Refusal {
  const found = waiting(play, command);
  if ('code' in found) return found;
  if (command.reason === '') return refuse('reason-missing');
  const { document, version, reason } = command;
  play.emit({ type: 'DocumentReturned', document, version, by: found.by, reason, status: 'returned' });
  return undefined;
}

/** Whether an issued document was sent to a team, or to control: to any agency, or to control itself. */
export function reached(play: Play, row: DocumentRow, by: string): boolean {
  const to = own(play.state.scenario.forms ?? {}, row.form)?.to ?? [];
  if (row.status !== 'issued') return false;
  if (by !== 'control') return to.includes(by);
  return to.some((id) => id === 'control' || Object.hasOwn(agenciesOf(play.state.scenario), id));
}
