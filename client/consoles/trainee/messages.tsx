// Words between the team and control, oldest first, and what is being written.
import { useRef } from 'react';
import type { Command } from '../../../shared/exercise/commands.ts';
import type { ShownMessage, TeamFields } from '../../../shared/views/shapes/trainee.ts';
import { useExercise, useExerciseStore } from '../../exercise/exercise-context.tsx';
import { hasEnded, isReadOnly, phaseOf } from '../../exercise/exercise-store.ts';
import { useDraft } from '../../exercise/use-draft.ts';
import { useKept } from '../../exercise/use-kept.ts';
import { usePending } from '../../exercise/use-pending.ts';
import { useLanguage, useRejection, useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Badge, type BadgeTone, EmptyState } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { At } from '../../ui/clock-text.tsx';
import { Checkbox } from '../../ui/fields.tsx';
import { notify } from '../../ui/notices.tsx';
import { Select } from '../../ui/select.tsx';
import { DraftArea } from './draft-area.tsx';
import { Foreign } from './foreign.tsx';
import { PendingDecision } from './pending-decision.tsx';
import { Receipts } from './receipts.tsx';
import { SmallAct } from './small-act.tsx';
import { useSeatName } from './use-seat-name.ts';

const NONE: readonly ShownMessage[] = [];
const NO_OTHERS: TeamFields['others'] = [];
const NO_AGENCIES: TeamFields['agencies'] = [];
const CONTROL = 'control';
/** Before the key of an agency, in the list of whom one can write to. */
const AGENCY = 'agency/';
const DRAFT = 'message/control';

export function Messages() {
  const t = useText(traineeTexts);
  const sentence = useRejection();
  const store = useExerciseStore();
  const language = useLanguage();
  const messages = useExercise((state) => state.views.team?.lists.messages) ?? NONE;
  const pending = usePending('SendMessage');
  const readOnly = useExercise((state) => isReadOnly(state.status));
  const closed = useExercise((state) => ['planned', 'stopped'].includes(phaseOf(state) ?? ''));
  const ended = useExercise(hasEnded);
  const others = useExercise((state) => state.views.team?.fields.others) ?? NO_OTHERS;
  const agencies = useExercise((state) => state.views.team?.fields.agencies) ?? NO_AGENCIES;
  // Kept beside the words: another tab or a reload must not turn a question into a remark, or send it to somebody else.
  const [wanted = CONTROL, setTo] = useKept<string>('message-to');
  const [asking = '', setAsking] = useKept<'asks' | ''>('message-asks');
  const [answering = '', setAnswering] = useKept<string>('message-answers');
  const choices = [
    { value: CONTROL, label: t('control') },
    ...agencies.map(({ key, title }) => ({ value: AGENCY + key, label: title.text })),
    ...others.map(({ code, title }) => ({ value: code, label: `${code} · ${title.text}` })),
  ];
  const to = choices.some(({ value }) => value === wanted) ? wanted : CONTROL;
  const asks = asking === 'asks';
  const answered = messages.find(({ key }) => key === answering);
  const draft = useDraft(DRAFT);
  const scroller = useRef<HTMLDivElement>(null);
  const isFirst = messages.length === 0 && pending.length === 0;
  const help = ended ? t('over') : isFirst ? t('messageHelp') : undefined;
  const send = async () => {
    const text = draft.text.trim();
    if (text === '') return;
    const sent = store.send({
      type: 'SendMessage',
      ...addressOf(answered, to),
      text,
      language,
      ...(asks ? { asks: true as const } : {}),
    });
    // All of it is with the message now; the next one begins anew, also while this one waits for the connection.
    draft.clear();
    setAsking('');
    setAnswering('');
    // Its end is where it begins (see the style): to the newest message, which is the own one.
    if (scroller.current) scroller.current.scrollTop = 0;
    const answer = await sent;
    if (!answer.ok) notify(`${t('notRecorded')}. ${sentence(answer.rejection)}`, 'amber');
  };
  return (
    <div className="messages">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div ref={scroller} className="messages-scroll" role="log" aria-label={t('messages')} tabIndex={0}>
        <div className="messages-all">
          <ul className="messages-list">
            {messages.map((message) => (
              <Message key={message.key} message={message} onAnswer={setAnswering} />
            ))}
            {pending.map(({ row, command }) => (
              <li key={row.id} className="message message-mine">
                <p className="message-text">{command.text}</p>
                <PendingDecision pending={row} canChange={false} />
              </li>
            ))}
          </ul>
          {isFirst && (
            <EmptyState icon="chat" title={t('messagesEmpty')}>
              {t('messagesEmptyText')}
            </EmptyState>
          )}
        </div>
      </div>
      <div className="compose">
        {answered && (
          <p className="field-help">
            {t('answerTo', { text: answered.text })}{' '}
            <Button size="small" kind="quiet" onPress={() => setAnswering('')}>
              {t('answerNot')}
            </Button>
          </p>
        )}
        {!answered && choices.length > 1 && (
          <Select className="compose-to" label={t('messageTo')} value={to} onChange={setTo} choices={choices} />
        )}
        <DraftArea
          draft={draft}
          label={answered || choices.length > 1 ? t('messageWords') : t('messageLabel')}
          hideLabel={answered !== undefined || choices.length > 1}
          {...(help === undefined ? {} : { help })}
          isReadOnly={readOnly || ended}
          rows={2}
        />
        <Checkbox isSelected={asks} onChange={(on) => setAsking(on ? 'asks' : '')} isDisabled={readOnly || ended}>
          {t('question')}
        </Checkbox>
        <Button
          kind="primary"
          icon="send"
          isDisabled={readOnly || closed || ended || draft.text.trim() === ''}
          onPress={() => void send()}
        >
          {t('sendMessage')}
        </Button>
      </div>
    </div>
  );
}

/** Whom a message goes to: those who are answered, else who was chosen. */
function addressOf(
  answered: ShownMessage | undefined,
  to: string,
): Pick<Extract<Command, { type: 'SendMessage' }>, 'to' | 'as' | 'inReplyTo'> {
  if (!answered) {
    if (to.startsWith(AGENCY)) return { to: CONTROL, as: to.slice(AGENCY.length) };
    return { to: to === CONTROL ? CONTROL : [to] };
  }
  const { from, agency, key } = answered;
  const back = from === CONTROL ? { to: CONTROL as 'control', ...(agency ? { as: agency.key } : {}) } : { to: [from] };
  return { ...back, inReplyTo: key };
}

const TONES: Readonly<Record<NonNullable<ShownMessage['request']>, BadgeTone>> = {
  open: 'amber',
  answered: 'green',
  closed: 'plain',
};

function Message({ message, onAnswer }: { message: ShownMessage; onAnswer: (key: string) => void }) {
  const t = useText(traineeTexts);
  const nameOf = useSeatName();
  const spoken = useLanguage();
  const over = useExercise((state) => isReadOnly(state.status) || hasEnded(state));
  const { mine, from, seat, text, language, redacted, agency, request } = message;
  const others = agency?.title.text ?? t('control');
  const who = (mine && seat && nameOf(seat)) || (from === 'control' ? others : from);
  const to = message.to?.join(', ') ?? (mine && agency ? agency.title.text : undefined);
  return (
    <li className={mine ? 'message message-mine' : 'message'}>
      <p className="message-meta">
        <At t={message.t} />
        <span>{to === undefined ? who : `${who} → ${to}`}</span>
        {request && <Badge tone={TONES[request]}>{t(`request.${request}`)}</Badge>}
        {mine && <Badge tone="green">{t('recorded')}</Badge>}
        {!mine && !redacted && language !== spoken && <Foreign text={{ text, language }} />}
      </p>
      <p className="message-text" lang={language}>
        {redacted ? <em>{t('redacted')}</em> : text}
      </p>
      {message.closedBecause && <p className="message-meta">{message.closedBecause}</p>}
      <div className="message-acts">
        {!over && request === 'open' && !mine && (
          <Button size="small" icon="back" onPress={() => onAnswer(message.key)}>
            {t('answerButton')}
          </Button>
        )}
        {!over && request === 'open' && mine && (
          <SmallAct
            draftKey={`close/${message.key}`}
            label={t('closeRequest')}
            icon="cross"
            words={t('closeReason')}
            required
            command={(reason) => ({ type: 'CloseRequest', request: message.key, reason })}
          />
        )}
        <Receipts
          what={message.key}
          receipts={message.receipts}
          awaited={mine ? message.to?.filter((code) => !message.receipts?.some(({ by }) => by === code)) : undefined}
          isReceived={!mine}
        />
      </div>
    </li>
  );
}
