// Messages from teams, those without an answer first; what control wrote stands below, and a new message can be begun.
import { useState } from 'react';
import type { ControlMessage } from '../../../shared/views/shapes/control.ts';
import { useExerciseStore } from '../../exercise/exercise-context.tsx';
import { useDraft } from '../../exercise/use-draft.ts';
import { deskTexts } from '../../locales/control.desk.ts';
import { commonTexts, useLanguage, useText } from '../../locales/index.ts';
import { TeamTag } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { At } from '../../ui/clock-text.tsx';
import { ActDialog } from './act-dialog.tsx';
import { DeskSection } from './desk-section.tsx';
import { DraftArea } from './draft-area.tsx';
import { RedactButton } from './redact-button.tsx';
import { recipientsOf, TeamPicker } from './team-picker.tsx';
import { isFromLobby, seatsOf, teamBy, useControlView, useNames } from './use-control.ts';

export function DeskMessages({ waiting }: { waiting: readonly ControlMessage[] }) {
  const t = useText(deskTexts);
  const view = useControlView();
  const older = view.lists.messages.filter((message) => !waiting.includes(message)).toReversed();
  return (
    <>
      <DeskSection title={t('messages')} count={waiting.length} tone="amber">
        <ul className="ctl-cards">
          {waiting.map((message) => (
            <MessageCard key={message.key} message={message} />
          ))}
        </ul>
      </DeskSection>
      {isFromLobby(view.fields.phase) && <WriteToTeams />}
      <DeskSection title={t('olderMessages')} count={older.length}>
        <ul className="ctl-cards">
          {older.map((message) => (
            <MessageCard key={message.key} message={message} />
          ))}
        </ul>
      </DeskSection>
    </>
  );
}

function MessageCard({ message }: { message: ControlMessage }) {
  const t = useText(deskTexts);
  const view = useControlView();
  const names = useNames();
  const team = teamBy(view, message.from);
  const mine = message.from === 'control';
  const to = message.to === 'control' ? [] : message.to;
  const canAnswer = !mine && isFromLobby(view.fields.phase);
  return (
    <li className={`ctl-card ${mine ? 'ctl-card-own' : ''}`}>
      <p className="ctl-card-head">
        {mine ? t('control') : team && <TeamTag code={team.code} />}
        {!mine && <strong>{names.of(message.seat)}</strong>}
        {mine && to.map((id) => <TeamTag key={id} code={teamBy(view, id)?.code ?? id} />)}
        <At t={message.t} />
      </p>
      <p className="ctl-words" lang={message.language}>
        {message.redacted ? t('redacted') : message.text}
      </p>
      <div className="ctl-actions">
        {canAnswer && <Answer message={message} />}
        {!message.redacted && <RedactButton position={message.position} field="text" />}
      </div>
    </li>
  );
}

function Answer({ message }: { message: ControlMessage }) {
  const t = useText(deskTexts);
  const language = useLanguage();
  const draftKey = `control/answer/${message.key}`;
  const draft = useDraft(draftKey);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon="back" onPress={() => setOpen(true)}>
        {t('answer')}
      </Button>
      <ActDialog
        title={t('answerTitle')}
        isOpen={open}
        onClose={() => setOpen(false)}
        confirmLabel={t('send')}
        isReady={draft.text.trim() !== ''}
        command={() => ({
          type: 'SendMessage',
          to: [message.from],
          text: draft.text.trim(),
          language,
          inReplyTo: message.key,
        })}
        onDone={draft.clear}
      >
        <AnsweredTeam id={message.from} />
        <blockquote className="ctl-words" lang={message.language}>
          {message.text}
        </blockquote>
        <DraftArea draftKey={draftKey} label={t('yourAnswer')} rows={5} maxLength={20_000} />
      </ActDialog>
    </>
  );
}

/** To whom an answer goes, and what they read. */
function AnsweredTeam({ id }: { id: string }) {
  const t = useText(deskTexts);
  const common = useText(commonTexts);
  const view = useControlView();
  const team = teamBy(view, id);
  if (!team) return null;
  const languages = [...new Set(seatsOf(view, team.id).map(({ language }) => common(`language.${language}`)))];
  return (
    <p className="ctl-card-head">
      <TeamTag code={team.code} title={team.title.text} />
      {languages.length > 0 && (
        <span className="ctl-soft">{t('answerLanguages', { languages: languages.join(', ') })}</span>
      )}
    </p>
  );
}

const NEW = 'control/message';

function WriteToTeams() {
  const t = useText(deskTexts);
  const store = useExerciseStore();
  const language = useLanguage();
  const draft = useDraft(NEW);
  const all = useControlView().fields.catalogue.teams.length;
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState<readonly string[]>([]);
  if (store.handle === '') return null;
  return (
    <div className="ctl-actions ctl-desk-write">
      <Button size="small" icon="chat" onPress={() => setOpen(true)}>
        {t('write')}
      </Button>
      <ActDialog
        title={t('write')}
        isOpen={open}
        onClose={() => setOpen(false)}
        confirmLabel={t('send')}
        isReady={draft.text.trim() !== '' && to.length > 0}
        command={() => ({ type: 'SendMessage', to: recipientsOf(to, all), text: draft.text.trim(), language })}
        onDone={draft.clear}
      >
        <p className="ctl-soft">{t('writeText')}</p>
        <TeamPicker chosen={to} onChange={setTo} />
        <DraftArea draftKey={NEW} label={t('message')} rows={5} maxLength={20_000} />
      </ActDialog>
    </div>
  );
}
