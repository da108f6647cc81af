// Notes of everybody who takes them, with the moment observed apart from the moment written.
import { useDraft } from '../../exercise/use-draft.ts';
import { deskTexts } from '../../locales/control.desk.ts';
import { commonTexts, useLanguage, useText } from '../../locales/index.ts';
import { EmptyState, TeamTag } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { At } from '../../ui/clock-text.tsx';
import { DraftArea } from './draft-area.tsx';
import { RedactButton } from './redact-button.tsx';
import { Refusal } from './refusal.tsx';
import { teamBy, useCommand, useControlView, useMayAct, useNames } from './use-control.ts';

const REDACTED = /^sha256:[0-9a-f]{64}$/;

export function NotesTab() {
  const t = useText(deskTexts);
  const common = useText(commonTexts);
  const view = useControlView();
  const names = useNames();
  const mayAct = useMayAct();
  const notes = view.lists.notes.toReversed();
  return (
    <div className="ctl-notes">
      {mayAct && view.fields.phase !== 'planned' && <WriteNote />}
      {notes.length === 0 && (
        <EmptyState icon="document" title={t('noNotes')}>
          {t('noNotesText')}
        </EmptyState>
      )}
      <ul className="ctl-cards">
        {notes.map((note) => {
          const team = teamBy(view, note.team);
          const redacted = note.text === '' || REDACTED.test(note.text);
          return (
            <li key={note.key} className="ctl-card">
              <p className="ctl-card-head">
                <At t={note.observedAt ?? note.t} />
                {team && <TeamTag code={team.code} />}
                <strong>{names.of(note.seat)}</strong>
                <span className="ctl-soft">{common(`role.${note.role}`)}</span>
              </p>
              <p className="ctl-words" lang={note.language}>
                {redacted ? t('redacted') : note.text}
              </p>
              {!redacted && (
                <div className="ctl-actions">
                  <RedactButton position={note.position} field="text" />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const DRAFT = 'control/note';

function WriteNote() {
  const t = useText(deskTexts);
  const language = useLanguage();
  const draft = useDraft(DRAFT);
  const { give, busy, refusal } = useCommand();
  const text = draft.text.trim();
  const save = async () => {
    if (await give({ type: 'AddNote', text, language })) draft.clear();
  };
  return (
    <div className="ctl-write-note">
      <DraftArea draftKey={DRAFT} label={t('newNote')} help={t('newNoteHelp')} maxLength={20_000} />
      <div className="ctl-actions">
        <Button kind="primary" size="small" isDisabled={busy || text === ''} onPress={() => void save()}>
          {t('addNote')}
        </Button>
        <Refusal code={refusal} />
      </div>
    </div>
  );
}
