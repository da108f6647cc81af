// A card nobody decided before ENDEX: to read only, with all that was prepared for it.
import type { ShownCard } from '../../../shared/views/shapes/trainee.ts';
import { useExercise } from '../../exercise/exercise-context.tsx';
import { useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { CardOptions } from './card-options.tsx';
import { DraftArea } from './draft-area.tsx';
import { PendingDecision } from './pending-decision.tsx';
import { RestsOn } from './rests-on.tsx';
import { useDecisionDraft } from './use-decision-draft.ts';

const nothing = () => {};

export function EndedCard({ card, isOpened }: { card: ShownCard; isOpened: (key: string) => boolean }) {
  const t = useText(traineeTexts);
  const { option, reason, restsOn } = useDecisionDraft(card.key);
  const pending = useExercise((state) =>
    state.pending.find(({ command }) => command.type === 'MakeDecision' && command.decision === card.key),
  );
  return (
    <div className="card-body">
      <p className="card-over">{t('over')}</p>
      <p className="card-prompt" lang={card.prompt.language}>
        {card.prompt.text}
      </p>
      <CardOptions options={card.options} chosen={option} onChoose={nothing} isDisabled />
      {(reason.text !== '' || reason.other !== undefined) && (
        <DraftArea draft={reason} label={t('reason')} isReadOnly rows={3} />
      )}
      {restsOn.length > 0 && <RestsOn chosen={restsOn} onChange={nothing} isOpened={isOpened} isDisabled />}
      {pending && <PendingDecision pending={pending} />}
    </div>
  );
}
