// Words between the team and control, oldest first, and what is being written.
import { useEffect, useRef } from 'react';
import type { ShownMessage } from '../../../shared/views/shapes.ts';
import { useExercise, useExerciseStore } from '../../exercise/exercise-context.tsx';
import { isReadOnly, phaseOf } from '../../exercise/exercise-store.ts';
import { useDraft } from '../../exercise/use-draft.ts';
import { useLanguage, useRejection, useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Badge, EmptyState } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { At } from '../../ui/clock-text.tsx';
import { notify } from '../../ui/notices.tsx';
import { DraftArea } from './draft-area.tsx';
import { PendingDecision } from './pending-decision.tsx';
import { useSeatName } from './use-seat-name.ts';

const NONE: readonly ShownMessage[] = [];
const DRAFT = 'message/control';

export function Messages() {
  const t = useText(traineeTexts);
  const sentence = useRejection();
  const store = useExerciseStore();
  const language = useLanguage();
  const messages = useExercise((state) => state.views.team?.lists.messages) ?? NONE;
  const pending = useExercise((state) => state.pending);
  const readOnly = useExercise((state) => isReadOnly(state.status));
  const closed = useExercise((state) => ['planned', 'ended', 'reviewed', 'stopped'].includes(phaseOf(state) ?? ''));
  const draft = useDraft(DRAFT);
  const end = useRef<HTMLLIElement>(null);
  const count = messages.length;
  useEffect(() => {
    if (count > 0) end.current?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  const send = async () => {
    const text = draft.text.trim();
    if (text === '') return;
    draft.clear();
    const answer = await store.send({ type: 'SendMessage', to: 'control', text, language });
    if (!answer.ok) notify(`${t('notRecorded')}. ${sentence(answer.rejection)}`, 'amber');
  };
  return (
    <div className="messages">
      <ul className="messages-list">
        {messages.map((message) => (
          <Message key={message.key} message={message} />
        ))}
        {pending.map(
          (row) =>
            row.command.type === 'SendMessage' && (
              <li key={row.id} className="message message-mine">
                <p className="message-text">{row.command.text}</p>
                <PendingDecision pending={row} canChange={false} />
              </li>
            ),
        )}
        <li ref={end} aria-hidden="true" />
      </ul>
      {messages.length === 0 && pending.length === 0 && (
        <EmptyState icon="chat" title={t('messagesEmpty')}>
          {t('messagesEmptyText')}
        </EmptyState>
      )}
      <div className="compose">
        <DraftArea draft={draft} label={t('messageLabel')} help={t('messageHelp')} isReadOnly={readOnly} rows={2} />
        <Button
          kind="primary"
          icon="send"
          isDisabled={readOnly || closed || draft.text.trim() === ''}
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
  const { mine, from, seat, text, language, redacted } = message;
  const who = (mine && seat && nameOf(seat)) || (from === 'control' ? t('control') : from);
  return (
    <li className={mine ? 'message message-mine' : 'message'}>
      <p className="message-meta">
        <At t={message.t} />
        <span>{who}</span>
        {mine && <Badge tone="green">{t('recorded')}</Badge>}
      </p>
      <p className="message-text" lang={language}>
        {redacted ? <em>{t('redacted')}</em> : text}
      </p>
    </li>
  );
}
