// Documents as those who may know see them: the team that writes one, who must sign it, whom it reached, control.
import { opaqueOf } from '../exercise/opaque.ts';
import type { DocumentRow, DocumentVersion } from '../exercise/state/documents.ts';
import type { ExerciseState } from '../exercise/state.ts';
import { agencyKey } from '../scenario/agencies.ts';
import type { Scenario, ShownText } from '../scenario/scenario.ts';
import type { Form } from '../scenario/schema/forms.ts';
import { shownReceipts } from './message-view.ts';
import type { ControlCatalogue } from './shapes/control-catalogue.ts';
import type { ControlDocument } from './shapes/control-words.ts';
import type { ShownDocument, ShownForm, ShownParty, ShownValue, ShownVersion } from './shapes/documents.ts';

type Say = (key: string) => ShownText;

const formsOf = ({ forms }: { readonly forms?: Scenario['forms'] | undefined }): Scenario['forms'] => forms ?? {};

/** A team by its code, an agency by its name, control by its word. */
function partyOf({ scenario }: ExerciseState, id: string, say: Say): ShownParty {
  const team = scenario.teams[id];
  if (team) return { code: team.code };
  const key = agencyKey(scenario, id);
  return key === undefined ? { code: 'control' } : { title: say(key) };
}

/** Forms a team may write, with their fields. */
export const shownForms = (base: ExerciseState, team: string, say: Say): ShownForm[] =>
  Object.entries(formsOf(base.scenario))
    .filter(([, { by }]) => by.includes(team))
    .map(([id, form]) => ({
      key: opaqueOf(base, 'form', id),
      title: say(`forms.${id}.title`),
      kind: form.kind,
      ...(form.intro === undefined ? {} : { intro: say(`forms.${id}.intro`) }),
      aboutPerson: form.about === 'person',
      to: form.to.map((to) => partyOf(base, to, say)),
      signs: form.signs.map((by) => partyOf(base, by, say)),
      fields: Object.entries(form.fields).map(([name, { type, required, help, options }]) => ({
        key: opaqueOf(base, 'field', `${id}/${name}`),
        label: say(`forms.${id}.fields.${name}.label`),
        ...(help === undefined ? {} : { help: say(`forms.${id}.fields.${name}.help`) }),
        type,
        required,
        options: Object.keys(options).map((option) => ({
          key: opaqueOf(base, 'choice', `${id}/${name}/${option}`),
          title: say(`forms.${id}.fields.${name}.options.${option}`),
        })),
      })),
    }));

/** What stands in the fields of a version, in the order of the form; choices and persons also by their names. */
function shownValues(base: ExerciseState, id: string, form: Form, { values }: DocumentVersion, say: Say): ShownValue[] {
  return Object.entries(form.fields).map(([name, { type }]) => {
    const value = values[name] ?? '';
    const at = `forms.${id}.fields.${name}`;
    const row = { field: opaqueOf(base, 'field', `${id}/${name}`), label: say(`${at}.label`), value };
    if (value === '' || (type !== 'choice' && type !== 'person')) return row;
    const [key, said] =
      type === 'choice'
        ? [opaqueOf(base, 'choice', `${id}/${name}/${value}`), `${at}.options.${value}`]
        : [opaqueOf(base, 'person', value), `people.${value}.name`];
    return { ...row, value: key, said: say(said) };
  });
}

/** [DOC-4] Its own team sees every version; who must sign, those that were submitted; who receives it, the issued one. */
function versionsFor(row: DocumentRow, form: Form, team: string): readonly DocumentVersion[] {
  if (row.team === team) return row.versions;
  const submitted = row.submissions.map(({ version }) => version);
  const shown = form.signs.includes(team) ? submitted : submitted.slice(-1);
  return row.versions.filter(({ version }) => shown.includes(version));
}

export function shownDocument(base: ExerciseState, row: DocumentRow, team: string, say: Say): ShownDocument {
  const form = formsOf(base.scenario)[row.form];
  const mine = row.team === team;
  const signs = form?.signs ?? [];
  const last = row.submissions.at(-1);
  const takesPart = mine || signs.includes(team);
  return {
    key: row.key,
    form: opaqueOf(base, 'form', row.form),
    title: say(`forms.${row.form}.title`),
    kind: form?.kind ?? 'other',
    from: base.scenario.teams[row.team]?.code ?? '',
    mine,
    ...(row.about === undefined ? {} : { person: say(`people.${row.about}.name`) }),
    // Whoever signed or received it does not learn that its team writes on.
    status: row.status,
    t: mine ? row.t : (last?.t ?? row.t),
    versions: form
      ? versionsFor(row, form, team).map(
          (written): ShownVersion => ({
            version: written.version,
            ...(mine ? { base: written.base } : {}),
            ...(mine && written.conflict ? { conflict: true as const } : {}),
            ...(mine && written.seat !== undefined ? { seat: written.seat } : {}),
            t: written.t,
            language: written.language,
            values: shownValues(base, row.form, form, written, say),
          }),
        )
      : [],
    ...(last === undefined ? {} : { submitted: { version: last.version, t: last.t } }),
    signs: signs.map((id) => {
      const given = row.signatures.find(({ by }) => by === id);
      return {
        ...partyOf(base, id, say),
        ...(id === team ? { me: true as const } : {}),
        ...(given ? { signedAt: given.t } : {}),
      };
    }),
    to: (form?.to ?? []).map((id) => partyOf(base, id, say)),
    returns: takesPart
      ? row.returns.map(({ by, version, reason, t }) => ({ by: partyOf(base, by, say), version, reason, t }))
      : [],
    received: !mine && (form?.to.includes(team) ?? false) && row.status === 'issued',
    ...shownReceipts(base, { ...row, from: row.team }, team),
  };
}

export const controlForms = (scenario: Scenario, say: Say): ControlCatalogue['forms'] =>
  Object.entries(formsOf(scenario)).map(([id, { by, to, signs }]) => ({
    id,
    title: say(`forms.${id}.title`),
    by,
    to,
    signs,
  }));

export function controlDocument(base: ExerciseState, row: DocumentRow, say: Say): ControlDocument {
  const form = formsOf(base.scenario)[row.form];
  return {
    key: row.key,
    form: row.form,
    title: say(`forms.${row.form}.title`),
    team: row.team,
    ...(row.about === undefined ? {} : { person: say(`people.${row.about}.name`) }),
    status: row.status,
    t: row.t,
    versions: form
      ? row.versions.map((written) => ({
          version: written.version,
          base: written.base,
          ...(written.conflict ? { conflict: true as const } : {}),
          ...(written.seat === undefined ? {} : { seat: written.seat }),
          t: written.t,
          position: written.position,
          language: written.language,
          values: Object.keys(form.fields).map((name) => {
            const value = written.values[name] ?? '';
            const type = form.fields[name]?.type;
            const at = `forms.${row.form}.fields.${name}`;
            const said = type === 'choice' ? `${at}.options.${value}` : type === 'person' ? `people.${value}.name` : '';
            return {
              field: name,
              label: say(`${at}.label`),
              value,
              ...(value === '' || said === '' ? {} : { said: say(said) }),
            };
          }),
        }))
      : [],
    submissions: row.submissions.map(({ version, t }) => ({ version, t })),
    signatures: row.signatures.map(({ by, t, byControl }) => ({ by, t, byControl })),
    returns: row.returns.map(({ by, version, reason, t, position }) => ({ by, version, reason, t, position })),
    receipts: (row.receipts ?? []).map(({ by, text, language, t, position }) => ({ by, text, language, t, position })),
  };
}
