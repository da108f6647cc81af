// One decision: what is asked, the options, why, and what it rests on. Everything typed here is a draft from the start.
import { useState } from 'react';
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import type { ShownCard } from '../../../shared/views/shapes/trainee.ts';
import { useExercise, useExerciseStore } from '../../exercise/exercise-context.tsx';
import { hasEnded, isReadOnly, phaseOf } from '../../exercise/exercise-store.ts';
import { useRejection, useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Badge } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { useMinutesUntil } from '../../ui/clock-text.tsx';
import { notify } from '../../ui/notices.tsx';
import { CardOptions } from './card-options.tsx';
import { DraftArea } from './draft-area.tsx';
import { EndedCard } from './ended-card.tsx';
import { cardElement, SOON } from './open-cards-strip.tsx';
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
  const ended = useExercise(hasEnded);
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
      {open && (ended ? <EndedCard card={card} isOpened={isOpened} /> : <Form card={card} isOpened={isOpened} />)}
    </details>
  );
}

function Due({ card }: { card: ShownCard }) {
  const t = useText(traineeTexts);
  const left = useMinutesUntil(card.deadline);
  const ended = useExercise(hasEnded);
  if (ended) return <Badge>{t('notDecided')}</Badge>;
  if (card.deadline === undefined || left === undefined) return <Badge>{t('noDeadline')}</Badge>;
  if (card.overdue)
    return (
      <Badge tone="red" icon="warning">
        {t('overdueShort')}
      </Badge>
    );
  const time = formatExerciseTime(card.deadline);
  return (
    <Badge tone={left <= SOON ? 'amber' : 'plain'} icon="clock">
      {left > 0 ? `${t('due', { time })} · ${t('minutesLeft', { count: left })}` : t('timePassed', { time })}
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
      <CardOptions
        options={card.options}
        chosen={draft.option}
        onChoose={draft.choose}
        isDisabled={readOnly || pending !== undefined}
      />
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
