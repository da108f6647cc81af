// An order of another team that waits for this team's agreement: agree, agree in part or refuse, the last two with
// reasons. What is typed and chosen is a draft from the start.
import { useState } from 'react';
import type { ShownAsked } from '../../../../shared/views/shapes/trainee.ts';
import { useExercise, useExerciseStore } from '../../../exercise/exercise-context.tsx';
import { useDraft } from '../../../exercise/use-draft.ts';
import { usePending } from '../../../exercise/use-pending.ts';
import { useRejection, useText } from '../../../locales/index.ts';
import { measureTexts } from '../../../locales/trainee.measures.ts';
import { traineeTexts } from '../../../locales/trainee.ts';
import { Button } from '../../../ui/button.tsx';
import { Radio, RadioGroup } from '../../../ui/fields.tsx';
import { notify } from '../../../ui/notices.tsx';
import { DraftArea } from '../draft-area.tsx';
import { PendingDecision } from '../pending-decision.tsx';
import { AskedHead } from './asked-head.tsx';
import { isOver, isRunning } from './measures-state.ts';

const ANSWERS = ['granted', 'narrowed', 'refused'] as const;
/** As much as the exercise takes of the reasons of an answer. */
const REASON_LENGTH = 2000;

export function AskedCard({ row }: { row: ShownAsked }) {
  const t = useText(traineeTexts);
  const over = useExercise(isOver);
  return (
    <li className="card card-body">
      <AskedHead row={row} />
      {over && <p className="card-over">{t('over')}</p>}
      <Answer row={row} />
    </li>
  );
}

function Answer({ row: { key, title } }: { row: ShownAsked }) {
  const m = useText(measureTexts);
  const t = useText(traineeTexts);
  const sentence = useRejection();
  const store = useExerciseStore();
  const over = useExercise(isOver);
  const running = useExercise(isRunning);
  const reason = useDraft(`answer/${key}`);
  const choice = useDraft(`answer-choice/${key}`);
  const pending = usePending('AuthoriseMeasure').find(({ command }) => command.order === key);
  const [lacking, setLacking] = useState(false);
  const chosen = ANSWERS.find((answer) => answer === choice.text);
  const lacks = chosen !== undefined && chosen !== 'granted' && reason.text.trim() === '';
  const send = async () => {
    setLacking(lacks);
    if (!chosen || lacks) return;
    const answer = await store.send({
      type: 'AuthoriseMeasure',
      order: key,
      answer: chosen,
      reason: reason.text.trim(),
    });
    if (answer.ok) {
      reason.clear();
      choice.clear();
      notify(m('answerDone', { title: title.text }), 'green');
    } else notify(`${t('notRecorded')}. ${sentence(answer.rejection)}`, 'amber');
  };
  if (over && !chosen && reason.text === '') return null;
  return (
    <>
      <RadioGroup
        label={m('answer')}
        value={chosen ?? null}
        onChange={choice.write}
        isDisabled={over || pending !== undefined}
        className="answers"
      >
        {ANSWERS.map((answer) => (
          <Radio key={answer} value={answer} className="option">
            {m(`answer.${answer}`)}
          </Radio>
        ))}
      </RadioGroup>
      <DraftArea
        draft={reason}
        label={m('answerReason')}
        help={m('answerReasonHelp')}
        {...(lacking && lacks ? { error: m('answerMissing') } : {})}
        isReadOnly={over || pending !== undefined}
        rows={2}
        maxLength={REASON_LENGTH}
      />
      {pending ? (
        <PendingDecision pending={pending.row} />
      ) : (
        !over && (
          <div className="card-actions">
            {!running && <p className="field-help">{t('waitPhase')}</p>}
            <Button kind="primary" icon="check" isDisabled={!running || !chosen} onPress={() => void send()}>
              {m('answerSend')}
            </Button>
          </div>
        )
      )}
    </>
  );
}
