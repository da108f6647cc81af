// Messages from teams, those without an answer first; what control wrote stands below, and a new message can be begun.
import { useState } from 'react';
import { MINUTE } from '../../../shared/kit/time.ts';
import { REQUEST_PATIENCE } from '../../../shared/review/receipts.ts';
import type { ControlMessage } from '../../../shared/views/shapes/control-words.ts';
import { useExerciseStore } from '../../exercise/exercise-context.tsx';
import { useDraft } from '../../exercise/use-draft.ts';
import { deskTexts } from '../../locales/control.desk.ts';
import { commonTexts, useLanguage, useText } from '../../locales/index.ts';
import { Badge, TeamTag } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { At, useMinutesUntil } from '../../ui/clock-text.tsx';
import { Checkbox } from '../../ui/fields.tsx';
import { ActDialog, GuardedAct } from './act-dialog.tsx';
import { AgencySelect, SELF, spokenAs } from './agency-select.tsx';
import { Unconfirmed } from './desk-hand-overs.tsx';
import { DeskSection } from './desk-section.tsx';
import { openRequests } from './documents.ts';
import { DraftArea } from './draft-area.tsx';
import { RedactButton } from './redact-button.tsx';
import { recipientsOf, TeamPicker } from './team-picker.tsx';
import { isFromLobby, seatsOf, teamBy, useControlView, useMayAct, useNames } from './use-control.ts';

export function DeskMessages({ waiting }: { waiting: readonly ControlMessage[] }) {
  const t = useText(deskTexts);
  const view = useControlView();
  const asked = openRequests(view).filter((message) => !waiting.includes(message));
  const older = view.lists.messages
    .filter((message) => !waiting.includes(message) && !asked.includes(message))
    .toReversed();
  return (
    <>
      <DeskSection title={t('messages')} count={waiting.length} tone="amber">
        <ul className="ctl-cards">
          {waiting.map((message) => (
            <MessageCard key={message.key} message={message} />
          ))}
        </ul>
      </DeskSection>
      <DeskSection title={t('requests')} count={asked.length}>
        <ul className="ctl-cards">
          {asked.map((message) => (
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
  const canAnswer = !mine && message.to === 'control' && isFromLobby(view.fields.phase);
  const agency = view.fields.catalogue.agencies.find(({ id }) => id === message.as)?.title.text;
  return (
    <li className={`ctl-card ${mine ? 'ctl-card-own' : ''}`}>
      <p className="ctl-card-head">
        {mine ? t('control') : team && <TeamTag code={team.code} />}
        {!mine && <strong>{names.of(message.seat)}</strong>}
        {agency !== undefined && <span>{t(mine ? 'as' : 'toAgency', { agency })}</span>}
        {to.length > 0 && <span aria-hidden="true">→</span>}
        {to.map((id) => (
          <TeamTag key={id} code={teamBy(view, id)?.code ?? id} />
        ))}
        <At t={message.t} />
        <RequestBadge message={message} />
        {!mine && to.length > 0 && message.receipts.length < to.length && <Unconfirmed since={message.t} />}
      </p>
      <p className="ctl-words" lang={message.language}>
        {message.redacted ? t('redacted') : message.text}
      </p>
      {message.closed && message.closed.reason !== '' && <p className="ctl-soft">{message.closed.reason}</p>}
      {message.receipts.map(({ by, text, t: at, language }) => (
        <p key={by} className="ctl-soft">
          <At t={at} /> {t('receivedBy', { by: teamBy(view, by)?.code ?? t('control') })}{' '}
          {text && <q lang={language}>{text}</q>}
        </p>
      ))}
      <div className="ctl-actions">
        {canAnswer && <Answer message={message} />}
        <MessageActs message={message} />
        {!message.redacted && <RedactButton position={message.position} field="text" />}
      </div>
    </li>
  );
}

/** How long a question stands open; red once somebody should look at it. */
function RequestBadge({ message: { request, t: asked } }: { message: ControlMessage }) {
  const t = useText(deskTexts);
  const minutes = Math.abs(Math.min(0, useMinutesUntil(asked) ?? 0));
  if (request === undefined) return null;
  if (request !== 'open')
    return (
      <Badge tone={request === 'answered' ? 'green' : 'plain'}>
        {t(request === 'answered' ? 'requestAnswered' : 'requestClosed')}
      </Badge>
    );
  const late = minutes * MINUTE > REQUEST_PATIENCE;
  return <Badge tone={late ? 'red' : 'amber'}>{t(late ? 'requestLate' : 'requestOpen', { minutes })}</Badge>;
}

/** Closing a question, and saying that control has a message. */
function MessageActs({ message }: { message: ControlMessage }) {
  const t = useText(deskTexts);
  const language = useLanguage();
  const may = useMayAct();
  const { phase } = useControlView().fields;
  if (!may || !isFromLobby(phase)) return null;
  const confirmed = message.receipts.some(({ by }) => by === 'control');
  return (
    <>
      {message.to === 'control' && !confirmed && (
        <GuardedAct
          label={t('confirmReceipt')}
          title={t('confirmReceipt')}
          confirmLabel={t('confirmReceipt')}
          reason={{ draftKey: `control/receipt/${message.key}`, label: t('confirmWords'), required: false }}
          command={(text) => ({ type: 'ConfirmReceipt', what: message.key, text, language })}
        />
      )}
      {message.request === 'open' && (
        <GuardedAct
          label={t('closeRequest')}
          title={t('closeRequest')}
          confirmLabel={t('closeRequest')}
          reason={{ draftKey: `control/close/${message.key}`, label: t('closeReason'), required: true }}
          command={(reason) => ({ type: 'CloseRequest', request: message.key, reason })}
        />
      )}
    </>
  );
}

function Answer({ message }: { message: ControlMessage }) {
  const t = useText(deskTexts);
  const language = useLanguage();
  const draftKey = `control/answer/${message.key}`;
  const draft = useDraft(draftKey);
  const [open, setOpen] = useState(false);
  const [agency, setAgency] = useState(message.as ?? SELF);
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
          ...spokenAs(agency),
        })}
        onDone={draft.clear}
      >
        <AnsweredTeam id={message.from} />
        <blockquote className="ctl-words" lang={message.language}>
          {message.text}
        </blockquote>
        <AgencySelect value={agency} onChange={setAgency} />
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
  const [agency, setAgency] = useState(SELF);
  const [asks, setAsks] = useState(false);
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
        command={() => ({
          type: 'SendMessage',
          to: recipientsOf(to, all),
          text: draft.text.trim(),
          language,
          ...spokenAs(agency),
          ...(asks ? { asks: true as const } : {}),
        })}
        onDone={() => {
          draft.clear();
          setAsks(false);
        }}
      >
        <p className="ctl-soft">{t('writeText')}</p>
        <TeamPicker chosen={to} onChange={setTo} />
        <AgencySelect value={agency} onChange={setAgency} />
        <Checkbox isSelected={asks} onChange={setAsks}>
          {t('asks')}
        </Checkbox>
        <DraftArea draftKey={NEW} label={t('message')} rows={5} maxLength={20_000} />
      </ActDialog>
    </div>
  );
}
