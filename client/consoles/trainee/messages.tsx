// Words between the team and control, oldest first, and what is being written.
import { useRef, useState } from 'react';
import type { ShownMessage, TeamFields } from '../../../shared/views/shapes/trainee.ts';
import { useExercise, useExerciseStore } from '../../exercise/exercise-context.tsx';
import { hasEnded, isReadOnly, phaseOf } from '../../exercise/exercise-store.ts';
import { useDraft } from '../../exercise/use-draft.ts';
import { usePending } from '../../exercise/use-pending.ts';
import { useLanguage, useRejection, useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Badge, EmptyState } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { At } from '../../ui/clock-text.tsx';
import { notify } from '../../ui/notices.tsx';
import { Select } from '../../ui/select.tsx';
import { DraftArea } from './draft-area.tsx';
import { Foreign } from './foreign.tsx';
import { PendingDecision } from './pending-decision.tsx';
import { useSeatName } from './use-seat-name.ts';

const NONE: readonly ShownMessage[] = [];
const NO_OTHERS: TeamFields['others'] = [];
const CONTROL = 'control';
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
  const [to, setTo] = useState(CONTROL);
  const draft = useDraft(DRAFT);
  const scroller = useRef<HTMLDivElement>(null);
  const isFirst = messages.length === 0 && pending.length === 0;
  const help = ended ? t('over') : isFirst ? t('messageHelp') : undefined;
  const send = async () => {
    const text = draft.text.trim();
    if (text === '') return;
    draft.clear();
    // Its end is where it begins (see the style): to the newest message, which is the own one.
    if (scroller.current) scroller.current.scrollTop = 0;
    const answer = await store.send({ type: 'SendMessage', to: to === CONTROL ? CONTROL : [to], text, language });
    if (!answer.ok) notify(`${t('notRecorded')}. ${sentence(answer.rejection)}`, 'amber');
  };
  return (
    <div className="messages">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div ref={scroller} className="messages-scroll" role="log" aria-label={t('messages')} tabIndex={0}>
        <div className="messages-all">
          <ul className="messages-list">
            {messages.map((message) => (
              <Message key={message.key} message={message} />
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
        {others.length > 0 && (
          <Select
            label={t('messageTo')}
            value={to}
            onChange={setTo}
            choices={[
              { value: CONTROL, label: t('control') },
              ...others.map(({ code, title }) => ({ value: code, label: `${code} · ${title.text}` })),
            ]}
          />
        )}
        <DraftArea
          draft={draft}
          label={others.length > 0 ? t('messageWords') : t('messageLabel')}
          {...(help === undefined ? {} : { help })}
          isReadOnly={readOnly || ended}
          rows={2}
        />
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

function Message({ message }: { message: ShownMessage }) {
  const t = useText(traineeTexts);
  const nameOf = useSeatName();
  const spoken = useLanguage();
  const { mine, from, seat, text, language, redacted } = message;
  const who = (mine && seat && nameOf(seat)) || (from === 'control' ? t('control') : from);
  return (
    <li className={mine ? 'message message-mine' : 'message'}>
      <p className="message-meta">
        <At t={message.t} />
        <span>{message.to ? `${who} → ${message.to.join(', ')}` : who}</span>
        {mine && <Badge tone="green">{t('recorded')}</Badge>}
        {!mine && !redacted && language !== spoken && <Foreign text={{ text, language }} />}
      </p>
      <p className="message-text" lang={language}>
        {redacted ? <em>{t('redacted')}</em> : text}
      </p>
    </li>
  );
}
