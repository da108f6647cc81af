import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ShownDocument, ShownForm, ShownVersion } from '../../../../shared/views/shapes/documents.ts';
import type { DossierCard, TeamFields, TeamLists } from '../../../../shared/views/shapes/trainee.ts';
import { ExerciseProvider } from '../../../exercise/exercise-context.tsx';
import { createFakeStore, type FakeStore, seatView, teamView } from '../../../exercise/exercise-store.fake.ts';
import { LocaleProvider } from '../../../locales/index.ts';
import { NoticeRegion } from '../../../ui/notices.tsx';
import { PANELS } from '../parts.ts';
import TraineePage from '../trainee-page.tsx';

const mara: DossierCard = {
  key: 'p1',
  name: { text: 'Mara' },
  initials: 'M',
  card: { text: 'A woman waits.' },
  claims: [],
  disclosed: [],
};
const form: ShownForm = {
  key: 'f1',
  title: { text: 'Referral' },
  kind: 'referral',
  aboutPerson: true,
  to: [{ code: 'SH' }],
  signs: [{ title: { text: 'Judge' } }],
  fields: [
    { key: 'facts', label: { text: 'Facts' }, type: 'long', required: true, options: [] },
    {
      key: 'consent',
      label: { text: 'Consent' },
      type: 'choice',
      required: false,
      options: [{ key: 'c1', title: { text: 'Given' } }],
    },
  ],
};
const paper = (more: Partial<ShownDocument> = {}): ShownDocument => ({
  key: 'd1',
  form: 'f1',
  title: { text: 'Referral' },
  kind: 'referral',
  from: 'HL',
  mine: true,
  person: { text: 'Mara' },
  status: 'draft',
  t: 60_000,
  versions: [
    {
      version: 1,
      base: 0,
      t: 60_000,
      language: 'en',
      values: [
        { field: 'facts', label: { text: 'Facts' }, value: 'She came at dawn.' },
        { field: 'consent', label: { text: 'Consent' }, value: 'c1', said: { text: 'Given' } },
      ],
    },
  ],
  signs: [{ title: { text: 'Judge' } }],
  to: [{ code: 'SH' }],
  returns: [],
  received: false,
  ...more,
});

let drawn = 0;
function show(fields: Partial<TeamFields> = {}, lists: Partial<TeamLists> = {}): FakeStore {
  drawn += 1;
  const views = { team: teamView({ forms: [form], people: [mara], ...fields }, lists), seat: seatView() };
  const store = { ...createFakeStore({ views }), handle: `documents-${drawn}` };
  render(
    <LocaleProvider language="en">
      <ExerciseProvider store={store}>
        <TraineePage />
        <NoticeRegion />
      </ExerciseProvider>
    </LocaleProvider>,
  );
  return store;
}
const part = () => within(screen.getByRole('region', { name: /^Documents/ }));
const press = async (name: string | RegExp) => userEvent.setup().click(part().getByRole('button', { name }));

beforeAll(async () => {
  for (const panel of PANELS) await panel.fetch();
  Element.prototype.scrollIntoView = () => {};
  vi.stubGlobal('CSS', { escape: (text: string) => text });
});
afterEach(cleanup);

describe('documents on the trainee console', () => {
  it('says nothing of documents where there are no forms', () => {
    show({ forms: [] });
    expect(screen.queryByRole('region', { name: /^Documents/ })).toBeNull();
  });

  it('fills in a form about a person; what is half written is a draft', async () => {
    const store = show();
    await press(/Referral/);
    const save = () => part().getByRole<HTMLButtonElement>('button', { name: 'Save this version' });
    expect(save().disabled).toBe(true);
    const user = userEvent.setup();
    await user.click(part().getByRole('radio', { name: 'Mara' }));
    await user.type(part().getByRole('textbox', { name: /Facts/ }), 'She came.');
    await user.click(part().getByRole('radio', { name: 'Given' }));
    expect(store.state.getState().drafts['paper/f1/facts']?.text).toBe('She came.');
    await user.click(save());
    expect(store.sent.at(-1)).toMatchObject({
      type: 'SaveDocument',
      form: 'f1',
      about: 'p1',
      values: { facts: 'She came.', consent: 'c1' },
    });
    expect(store.state.getState().drafts['paper/f1/facts']?.text).toBe('');
  });

  it('writes on from a version, and submits one', async () => {
    const store = show({}, { documents: [paper()] });
    await press(/Referral · Mara/);
    expect(part().getByText('She came at dawn.')).toBeTruthy();
    await press('Submit version 1');
    expect(store.sent.at(-1)).toEqual({ type: 'SubmitDocument', document: 'd1', version: 1 });
    await press('Write on');
    expect(part().getByRole<HTMLTextAreaElement>('textbox', { name: /Facts/ }).value).toBe('She came at dawn.');
    await press('Save this version');
    expect(store.sent.at(-1)).toMatchObject({ document: 'd1', base: 1, values: { consent: 'c1' } });
  });

  it('names every required field that is empty before anything is sent', async () => {
    const empty = (row: ShownVersion) => ({ ...row, values: row.values.map((each) => ({ ...each, value: ' ' })) });
    const store = show({}, { documents: [paper({ versions: paper().versions.map(empty) })] });
    await press(/Referral · Mara/);
    await press('Submit version 1');
    expect(store.sent).toEqual([]);
    expect(part().getByRole('alert').textContent).toBe('Please fill in: Facts');
  });

  it('keeps a refused version whole, and takes it back into the making', async () => {
    const store = show();
    const command = {
      type: 'SaveDocument' as const,
      form: 'f1',
      about: 'p1',
      values: { facts: 'She came at dawn.', consent: 'c1' },
      language: 'en' as const,
    };
    const rejection = { code: 'play-stopped' as const };
    act(() => {
      store.writeDraft('paper/f1/facts', 'And she left.');
      store.set({ pending: [{ id: 'c9', seen: 1, command, at: 0, state: 'refused', rejection }] });
    });
    expect(part().getByText('Not recorded')).toBeTruthy();
    expect(part().getByText('She came at dawn.')).toBeTruthy();
    await press('Change it');
    expect(part().getByRole<HTMLTextAreaElement>('textbox', { name: /Facts/ }).value).toBe(
      'She came at dawn.\n\nAnd she left.',
    );
    expect(part().getByRole<HTMLInputElement>('radio', { name: 'Given' }).checked).toBe(true);
    expect(store.state.getState().pending).toEqual([]);
  });

  it('reads what is written on as it stands now, and what was sent as it was sent', async () => {
    const [first] = paper().versions;
    if (!first) throw new Error('no version');
    const versions = [first, { ...first, version: 2, base: 1 }];
    const submitted = { version: 1, t: 60_000 };
    const store = show({}, { documents: [paper({ status: 'returned', submitted, versions })] });
    await press(/Referral · Mara/);
    expect(part().getByRole('button', { name: 'Submit version 2' })).toBeTruthy();
    const sent = [paper({ status: 'submitted', submitted, versions })];
    act(() => store.set({ views: { team: teamView({ forms: [form] }, { documents: sent }), seat: seatView() } }));
    expect(part().getByRole<HTMLSelectElement>('combobox').value).toBe('1');
  });

  it('says who has not confirmed an issued document', async () => {
    show({}, { documents: [paper({ status: 'issued', to: [{ code: 'SH' }, { title: { text: 'Bank' } }] })] });
    await press(/Referral · Mara/);
    expect(part().getByText('Not yet confirmed: SH, Bank')).toBeTruthy();
  });

  it('signs what waits for the team, or returns it with a reason', async () => {
    const waiting = paper({
      mine: false,
      status: 'submitted',
      submitted: { version: 1, t: 60_000 },
      signs: [{ code: 'PO', me: true }],
    });
    const store = show({ forms: [] }, { documents: [waiting] });
    await press(/To sign/);
    await press('Return');
    const send = part().getByRole<HTMLButtonElement>('button', { name: 'Return' });
    expect(send.disabled).toBe(true);
    await userEvent.setup().type(part().getByRole('textbox', { name: 'Why it goes back' }), 'Who is she?');
    await press('Return');
    expect(store.sent.at(-1)).toMatchObject({ type: 'ReturnDocument', document: 'd1', reason: 'Who is she?' });
    await press('Sign version 1');
    expect(store.sent.at(-1)).toEqual({ type: 'SignDocument', document: 'd1', version: 1 });
  });

  it('confirms what it received', async () => {
    const store = show({ forms: [] }, { documents: [paper({ mine: false, status: 'issued', received: true })] });
    await press(/Referral · Mara/);
    await press('Confirm receipt');
    await press('Confirm receipt');
    expect(store.sent.at(-1)).toMatchObject({ type: 'ConfirmReceipt', what: 'd1', text: '' });
  });
});
