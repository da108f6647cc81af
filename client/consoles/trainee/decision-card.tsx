// One decision: what is asked, the options, why, and what it rests on. Everything typed here is a draft from the start.
import { useState } from 'react';
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import type { ShownCard } from '../../../shared/views/shapes.ts';
import { useExercise, useExerciseStore } from '../../exercise/exercise-context.tsx';
import { isReadOnly, phaseOf } from '../../exercise/exercise-store.ts';
import { useRejection, useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Badge } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { useMinutesUntil } from '../../ui/clock-text.tsx';
import { Radio, RadioGroup } from '../../ui/fields.tsx';
import { notify } from '../../ui/notices.tsx';
import { DraftArea } from './draft-area.tsx';
import { cardElement } from './open-cards-strip.tsx';
import { PendingDecision } from './pending-decision.tsx';
import { RestsOn } from './rests-on.tsx';
import { useDecisionDraft } from './use-decision-draft.ts';

export interface DecisionCardProps {
  card: ShownCard;
  startsOpen: boolean;
  isOfInject: boolean;
  isOpened: (key: string) => boolean;
}

export function DecisionCard({ card, startsOpen, isOfInject, isOpened }: DecisionCardProps) {
  const t = useText(traineeTexts);
  const [open, setOpen] = useState(startsOpen);
  const [wasOfInject, setWasOfInject] = useState(startsOpen);
  if (startsOpen !== wasOfInject) {
    setWasOfInject(startsOpen);
    if (startsOpen) setOpen(true);
  }
  return (
    <details
      id={cardElement(card.key)}
      className="card"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span className="card-title" lang={card.title.language}>
          {card.title.text}
        </span>
        <Due card={card} />
        {isOfInject && <span className="card-of">{t('belongsTo')}</span>}
      </summary>
      {open && <Form card={card} isOpened={isOpened} />}
    </details>
  );
}

function Due({ card }: { card: ShownCard }) {
  const t = useText(traineeTexts);
  const left = useMinutesUntil(card.deadline);
  if (card.deadline === undefined || left === undefined) return <Badge>{t('noDeadline')}</Badge>;
  if (card.overdue)
    return (
      <Badge tone="red" icon="warning">
        {t('overdueShort')}
      </Badge>
    );
  return (
    <Badge tone={left <= 5 ? 'amber' : 'plain'} icon="clock">
      {t('due', { time: formatExerciseTime(card.deadline) })} · {t('minutesLeft', { count: Math.max(0, left) })}
    </Badge>
  );
}

function Form({ card, isOpened }: { card: ShownCard; isOpened: (key: string) => boolean }) {
  const t = useText(traineeTexts);
  const store = useExerciseStore();
  const sentence = useRejection();
  const draft = useDecisionDraft(card.key);
  const phase = useExercise(phaseOf);
  const readOnly = useExercise((state) => isReadOnly(state.status));
  const pending = useExercise((state) =>
    state.pending.find(({ command }) => command.type === 'MakeDecision' && command.decision === card.key),
  );
  const option = card.options.find(({ key }) => key === draft.option);
  const record = async () => {
    if (!option) return notify(t('sendFirst'), 'amber');
    const answer = await store.send({
      type: 'MakeDecision',
      decision: card.key,
      option: option.key,
      reason: draft.reason.text,
      restsOn: [...draft.restsOn],
    });
    if (answer.ok) {
      draft.clear();
      notify(t('decisionRecorded', { title: option.title.text }), 'green');
    } else notify(`${t('notRecorded')}. ${sentence(answer.rejection)}`, 'amber');
  };
  return (
    <div className="card-body">
      <p className="card-prompt" lang={card.prompt.language}>
        {card.prompt.text}
      </p>
      {card.deadline !== undefined && (
        // Its line is there before it is true: nothing may move under a pointer when the deadline passes.
        <p className={card.overdue ? 'card-late' : 'card-late card-late-kept'}>
          {t('overdue', { time: formatExerciseTime(card.deadline) })}
        </p>
      )}
      <RadioGroup
        label={t('option')}
        hideLabel
        value={draft.option || null}
        onChange={draft.choose}
        isDisabled={readOnly || pending !== undefined}
        className="options"
      >
        {card.options.map(({ key, title, detail }) => (
          <Radio key={key} value={key} className="option">
            <span className="option-title" lang={title.language}>
              {title.text}
            </span>
            {detail && (
              <span className="option-detail" lang={detail.language}>
                {detail.text}
              </span>
            )}
          </Radio>
        ))}
      </RadioGroup>
      <DraftArea draft={draft.reason} label={t('reason')} help={t('reasonHelp')} isReadOnly={readOnly} rows={3} />
      <RestsOn chosen={draft.restsOn} onChange={draft.rest} isOpened={isOpened} isDisabled={readOnly} />
      {pending ? (
        <PendingDecision pending={pending} />
      ) : (
        <div className="card-actions">
          {phase !== 'running' && !readOnly && <p className="field-help">{t('waitPhase')}</p>}
          <Button
            kind="primary"
            icon="check"
            isDisabled={readOnly || phase !== 'running' || !option}
            onPress={() => void record()}
          >
            {t('send')}
          </Button>
        </div>
      )}
    </div>
  );
}
