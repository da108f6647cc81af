// Forms: known teams and agencies, somebody who reads them, fields that can be filled in, and expectations that fit.
import type { Path } from '../problem.ts';
import type { Form } from '../schema/forms.ts';
import { type CheckContext, known, knownAll, own } from './context.ts';

export function checkForms(context: CheckContext): void {
  const { scenario: s, report } = context;
  const teams = Object.keys(s.teams);
  const parties = [...teams, ...Object.keys(s.agencies)];
  for (const [id, form] of Object.entries(s.forms)) {
    const path: Path = ['forms', id];
    knownAll(context, 'team', form.by, teams, [...path, 'by']);
    knownAll(context, 'team or agency', form.to, [...parties, 'control'], [...path, 'to']);
    knownAll(context, 'team or agency', form.signs, parties, [...path, 'signs']);
    if (form.to.length + form.signs.length === 0)
      report.error(path, 'nobody ever reads this form', 'write to: with a team, an agency or control');
    if (form.about === 'person' && Object.keys(s.people).length === 0)
      report.error([...path, 'about'], 'there is nobody it could be about', 'write about: none');
    checkFields(context, form, path);
  }
}

function checkFields({ report }: CheckContext, form: Form, path: Path): void {
  if (Object.keys(form.fields).length === 0)
    report.error([...path, 'fields'], 'there is nothing to fill in', 'give the form at least one field');
  for (const [name, { type, options }] of Object.entries(form.fields)) {
    const here = [...path, 'fields', name];
    const count = Object.keys(options).length;
    if (type === 'choice' && count === 0)
      report.error([...here, 'options'], 'there is nothing to choose', 'give the field options, or another type');
    if (type !== 'choice' && count > 0)
      report.error([...here, 'options'], `a field of type ${type} has no options`, 'write type: choice');
  }
}

/** An expectation that a team submits or signs a form: it writes or signs it, and it can be about that person. */
export function checkExpectedForm(
  context: CheckContext,
  team: string,
  id: string,
  about: string | undefined,
  path: Path,
): void {
  const { scenario: s, report } = context;
  if (!known(context, 'form', id, Object.keys(s.forms), [...path, 'form'])) return;
  const form = own(s.forms, id);
  if (!form) return;
  if (own(s.teams, team) && !form.by.includes(team) && !form.signs.includes(team))
    report.error(
      [...path, 'team'],
      `${team} neither writes nor signs ${id}`,
      `expect it of ${form.by.join(' or ')}, or add the team to forms.${id}.by`,
    );
  if (about === undefined) return;
  if (form.about === 'none') report.error([...path, 'about'], `${id} is about nobody`, 'remove about:');
  else known(context, 'person', about, Object.keys(s.people), [...path, 'about']);
}
