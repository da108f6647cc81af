// Documents from forms: written, kept in versions, submitted, signed, returned, received.
import { describe, expect, it } from 'vitest';
import { formsScenario } from '../../../tests/support/forms-scenario.ts';
import { TableTop } from '../../../tests/support/table-top.ts';
import { wholeOf } from '../../views/model.ts';
import type { ShownDocument, ShownForm } from '../../views/shapes/documents.ts';
import { viewFor } from '../../views/view-for.ts';
import type { Command, CommandOf } from '../commands.ts';
import { translateCommand } from '../opaque.ts';

const MINUTE = 60_000;
const LISTENING = `
storylines:
  paper:
    title: Paper
    initial: none
    states:
      none: { on: { document.referral.mara.submitted: waits }, meta: { title: None } }
      waits: { on: { document.referral.returned: none, document.referral.signed: signed }, meta: { title: Waits } }
      signed: { type: final, meta: { title: Signed } }
`;
const running = (change?: (yaml: string) => string): TableTop => {
  const x = new TableTop(formsScenario(change), 2);
  x.control({ type: 'StartExercise' });
  x.until(2 * MINUTE);
  return x;
};
type Values = Readonly<Record<string, string>>;
const FULL: Values = { facts: 'MARK facts', consent: 'given', child: 'mara' };
const save = (values: Values, more: Partial<CommandOf<'SaveDocument'>> = {}): Command => ({
  type: 'SaveDocument',
  form: 'referral',
  ...(more.document === undefined ? { about: 'mara' } : {}),
  values,
  language: 'en',
  ...more,
});
const last = (x: TableTop): string => [...x.state.documents].at(-1)?.key ?? '';
const row = (x: TableTop, key = last(x)) => x.state.documents.get(key);
const viewOf = (x: TableTop, team: string) => viewFor({ kind: 'team', team, language: 'en' }, x.state);
const seen = (x: TableTop, team: string): string => JSON.stringify(wholeOf(viewOf(x, team)));
const documentsOf = (x: TableTop, team: string) => (viewOf(x, team).lists.documents?.rows() ?? []) as ShownDocument[];
const submit = (x: TableTop, version = 1): Command => ({ type: 'SubmitDocument', document: last(x), version });
const sign = (x: TableTop, version = 1, as?: string): Command => ({
  type: 'SignDocument',
  document: last(x),
  version,
  ...(as === undefined ? {} : { as }),
});
const giveBack = (x: TableTop, reason: string): Command => ({
  type: 'ReturnDocument',
  document: last(x),
  version: 1,
  reason,
});
/** A referral that was submitted. */
const submitted = (change?: (yaml: string) => string): TableTop => {
  const x = running(change);
  x.trainee('aid', save(FULL));
  x.trainee('aid', submit(x));
  return x;
};

describe('writing', () => {
  it('[DOC-1] a team writes in its own forms, about a person whose card it holds, what fits the fields', () => {
    const x = running();
    expect(x.tryTrainee('force', save(FULL))).toBe('team-forbids');
    expect(x.tryTrainee('aid', save(FULL, { form: 'nothing' }))).toBe('unknown-form');
    expect(x.tryTrainee('aid', save({ nothing: 'x' }))).toBe('unknown-field');
    expect(x.tryTrainee('aid', save({ consent: 'perhaps' }))).toBe('unknown-option');
    expect(x.tryTrainee('aid', save({ child: 'nobody' }))).toBe('unknown-person');
    expect(x.tryTrainee('aid', save(FULL, { about: 'nobody' }))).toBe('unknown-person');
    const { about: _about, ...nobody } = save(FULL) as CommandOf<'SaveDocument'>;
    expect(x.tryTrainee('aid', nobody)).toBe('person-missing');
    expect(x.tryTrainee('press', save({}, { form: 'request' }))).toBe('team-forbids');
    expect(x.tryTrainee('aid', save({}, { form: 'request' }))).toBe('unknown-person');
    x.trainee('aid', save({}));
    expect(row(x)).toMatchObject({ form: 'referral', team: 'aid', about: 'mara', status: 'draft' });
  });

  it('[DOC-2] every version is kept, and one written meanwhile stands beside the newer one', () => {
    const x = running();
    x.trainee('aid', save({ facts: 'first' }));
    const document = last(x);
    x.trainee('aid', save({ facts: 'by one' }, { document, base: 1 }), 1);
    x.trainee('aid', save({ facts: 'by two' }, { document, base: 1 }), 2);
    expect(x.tryTrainee('aid', save({}, { document, base: 4 }))).toBe('unknown-version');
    expect(x.tryTrainee('aid', save({}, { document, base: 0 }))).toBe('unknown-version');
    expect(x.tryTrainee('aid', save({}, { document: 'nothing', base: 1 }))).toBe('unknown-document');
    expect(
      row(x)?.versions.map(({ version, base, conflict, values }) => [version, base, conflict, values.facts]),
    ).toEqual([
      [1, 0, undefined, 'first'],
      [2, 1, undefined, 'by one'],
      [3, 1, true, 'by two'],
    ]);
    expect(documentsOf(x, 'aid')[0]?.versions.map(({ conflict }) => conflict)).toEqual([undefined, undefined, true]);
  });

  it('[DOC-1] trainees name forms, fields, options and persons by opaque ids', () => {
    const x = running();
    const [form] = viewOf(x, 'aid').fields.forms as ShownForm[];
    const field = (label: string) => form?.fields.find((each) => each.label.text === label);
    const person = (viewOf(x, 'aid').fields.people as { key: string }[])[0]?.key ?? '';
    const consent = field('Consent');
    const values = {
      [field('Facts')?.key ?? '']: 'told',
      [consent?.key ?? '']: consent?.options[1]?.key ?? '',
      [field('Companion')?.key ?? '']: person,
    };
    expect(translateCommand(save(values, { form: form?.key ?? '', about: person }), x.state)).toMatchObject({
      ok: true,
      value: { form: 'referral', about: 'mara', values: { facts: 'told', consent: 'refused', child: 'mara' } },
    });
    const refused = (more: object) => {
      const result = translateCommand({ ...save(values, { form: form?.key ?? '', about: person }), ...more }, x.state);
      return result.ok ? undefined : result.error.code;
    };
    expect(refused({ form: 'referral' })).toBe('unknown-form');
    expect(refused({ about: 'mara' })).toBe('unknown-person');
    expect(refused({ values: { facts: 'x' } })).toBe('unknown-field');
    expect(refused({ values: { [consent?.key ?? '']: 'given' } })).toBe('unknown-option');
    expect(refused({ values: { [field('Companion')?.key ?? '']: 'mara' } })).toBe('unknown-person');
    expect(seen(x, 'aid')).not.toMatch(/"(referral:|given|child)"/);
  });
});

describe('submitting and signing', () => {
  it('[DOC-3] names a version, and an empty required field refuses it by the name of the field', () => {
    const x = running();
    x.trainee('aid', save({ facts: '  ', consent: 'given' }));
    const { position } = x.state;
    expect(x.tryTrainee('aid', submit(x))).toBe('field-missing');
    expect(x.state.position).toBe(position);
    expect(x.tryTrainee('aid', submit(x, 2))).toBe('unknown-version');
    expect(x.tryTrainee('force', submit(x))).toBe('unknown-document');
    x.trainee('aid', save(FULL, { document: last(x), base: 1 }));
    x.trainee('aid', submit(x, 2));
    expect(x.tryTrainee('aid', submit(x, 2))).toBe('document-not-open');
    expect(x.tryTrainee('aid', save(FULL, { document: last(x), base: 2 }))).toBe('document-not-open');
    expect(row(x)?.status).toBe('submitted');
  });

  it('[DOC-4] is read by its team, then by who signs, then by who receives it, and by nobody else', () => {
    const x = running();
    const readers = () => ['aid', 'force', 'press'].filter((team) => seen(x, team).includes('MARK'));
    x.trainee('aid', save({ facts: 'MARK draft' }));
    expect(readers()).toEqual(['aid']);
    x.trainee('aid', save(FULL, { document: last(x), base: 1 }));
    x.trainee('aid', submit(x, 2));
    expect(readers()).toEqual(['aid', 'force']);
    expect(seen(x, 'force')).not.toContain('MARK draft');
    expect(documentsOf(x, 'force')).toMatchObject([
      { from: 'A1', mine: false, person: { text: 'Mara' }, status: 'submitted' },
    ]);
    x.trainee('force', sign(x, 2));
    expect(readers()).toEqual(['aid', 'force']);
    x.control(sign(x, 2, 'desk'));
    expect(readers()).toEqual(['aid', 'force', 'press']);
    expect(seen(x, 'press')).not.toContain('MARK draft');
    expect(documentsOf(x, 'press')[0]?.versions).toMatchObject([
      { version: 2, values: [{ value: 'MARK facts' }, { said: { text: 'Given' } }, { said: { text: 'Mara' } }, {}] },
    ]);
  });

  it('[DOC-5] everybody signs the submitted version once, control for agencies and who is absent', () => {
    const x = submitted();
    expect(x.tryTrainee('press', sign(x))).toBe('unknown-document');
    expect(x.tryTrainee('aid', sign(x))).toBe('team-forbids');
    expect(x.tryTrainee('force', sign(x, 2))).toBe('unknown-version');
    expect(x.tryControl(sign(x, 1, 'bank'))).toBe('team-forbids');
    x.control(sign(x, 1, 'desk'));
    expect(x.tryControl(sign(x, 1, 'desk'))).toBe('already-signed');
    expect(x.state.facts.hall_empty).toBe(false);
    x.control(sign(x));
    expect(row(x)).toMatchObject({ status: 'issued', signatures: [{ by: 'desk' }, { by: 'force', byControl: true }] });
    expect(x.state.facts.hall_empty).toBe(true);
    expect(x.tryTrainee('force', sign(x))).toBe('document-not-submitted');
    expect(x.tryTrainee('aid', save(FULL, { document: last(x), base: 1 }))).toBe('document-not-open');
    x.trainee('force', { type: 'SaveDocument', form: 'request', values: { authority: 'order' }, language: 'en' });
    x.trainee('force', submit(x));
    expect(row(x)?.status).toBe('issued');
  });

  it('[DOC-6] is returned with a reason, written on, and signed anew', () => {
    const x = submitted();
    x.control(sign(x, 1, 'desk'));
    expect(x.tryTrainee('force', giveBack(x, ''))).toBe('reason-missing');
    expect(x.tryTrainee('press', giveBack(x, 'no'))).toBe('unknown-document');
    x.trainee('force', giveBack(x, 'MARK who is she?'));
    expect(documentsOf(x, 'aid')[0]?.returns).toMatchObject([{ by: { code: 'F1' }, reason: 'MARK who is she?' }]);
    expect(seen(x, 'press')).not.toContain('MARK');
    x.trainee('aid', save({ ...FULL, facts: 'more' }, { document: last(x), base: 1 }));
    x.trainee('aid', submit(x, 2));
    expect(row(x)?.signatures).toEqual([]);
    expect(documentsOf(x, 'force')[0]?.versions.map(({ version }) => version)).toEqual([1, 2]);
    x.trainee('force', sign(x, 2));
    expect(row(x)?.status).toBe('submitted');
  });

  it('[DOC-7] storylines hear of each step, and the facts are set when it is issued', () => {
    const x = submitted((yaml) => yaml.replace(/\nstorylines:[\s\S]*?\ninjects:/, `${LISTENING}injects:`));
    const at = () => x.state.storylines.paper?.state;
    expect(at()).toBe('waits');
    x.trainee('force', giveBack(x, 'not yet'));
    expect(at()).toBe('none');
    x.trainee('aid', submit(x));
    x.trainee('force', sign(x));
    expect(at()).toBe('waits');
    x.control(sign(x, 1, 'desk'));
    expect(at()).toBe('signed');
    const set = x.log.find(({ event }) => event.type === 'FactSet' && event.fact === 'hall_empty');
    expect(set?.event).toMatchObject({ cause: { kind: 'document', ref: last(x) } });
  });

  it('[REC-1] its receipt is confirmed by whom it reached, once it is issued', () => {
    const x = submitted();
    const confirm: Command = { type: 'ConfirmReceipt', what: last(x), text: 'next contact at noon', language: 'en' };
    expect(x.tryTrainee('press', confirm)).toBe('not-received');
    x.trainee('force', sign(x));
    x.control(sign(x, 1, 'desk'));
    expect(x.tryTrainee('force', confirm)).toBe('not-received');
    expect(x.tryControl(confirm)).toBe('not-received');
    x.trainee('press', confirm);
    expect(documentsOf(x, 'aid')[0]?.receipts).toMatchObject([{ by: 'P1', text: 'next contact at noon' }]);
  });

  it('[MSG-4] the words of every version, returns and receipts can be redacted', () => {
    const x = submitted();
    x.trainee('force', giveBack(x, 'MARK returned'));
    x.trainee('aid', save({ ...FULL, facts: 'MARK again' }, { document: last(x), base: 1 }));
    const at = (type: string, n = 0) => x.log.filter(({ event }) => event.type === type)[n]?.position ?? 0;
    const redact = (position: number, field: string): Command => ({
      type: 'Redact',
      position,
      field,
      reason: 'a name',
    });
    expect(x.tryControl(redact(at('DocumentSaved'), 'facts'))).toBe('not-found');
    expect(x.tryControl(redact(at('DocumentSaved'), 'values.nothing'))).toBe('not-found');
    x.control(redact(at('DocumentSaved'), 'values.facts'));
    expect(seen(x, 'force')).not.toContain('MARK facts');
    expect(seen(x, 'aid')).toContain('MARK again');
    x.control(redact(at('DocumentSaved', 1), 'values.facts'));
    x.control(redact(at('DocumentReturned'), 'reason'));
    const control = JSON.stringify(wholeOf(viewFor({ kind: 'control', language: 'en' }, x.state)));
    expect(seen(x, 'aid') + seen(x, 'force') + control).not.toContain('MARK');
  });
});

describe('expected in writing', () => {
  const EXPECTS = `{ team: aid, form: referral, about: mara, within: 5m, objective: help, task: needs },
      { team: force, form: referral, within: 9m, objective: help, task: needs }`;
  const expecting = (yaml: string) => yaml.replace(/(expects: \[)\{[^}]*\}/, `$1${EXPECTS}`);
  const status = (x: TableTop) => [...x.state.expectations].map((each) => each.status);

  it('[EXP-1] is met by submitting, of who signs by signing, late after its time', () => {
    const x = submitted(expecting);
    expect(status(x)).toEqual(['met', 'open']);
    x.until(11 * MINUTE);
    expect(status(x)).toEqual(['met', 'missed']);
    x.trainee('force', sign(x));
    expect(status(x)).toEqual(['met', 'late']);
  });

  it('[EXP-2] is met at once by what was submitted before, but not by what was returned', () => {
    const later = (yaml: string) =>
      `${yaml}`.replace(/(ledger: \{ number: M02, .*?)( \})\n/, `$1, expects: [${EXPECTS.split('\n')[0]}]$2\n`);
    const x = submitted(later);
    const hand = (y: TableTop) => {
      y.control({ type: 'ReleaseInject', inject: 'ledger' });
      return [...y.state.expectations].at(-1)?.status;
    };
    expect(hand(x)).toBe('met');
    const y = submitted(later);
    y.trainee('force', giveBack(y, 'not yet'));
    expect(hand(y)).toBe('open');
  });
});
