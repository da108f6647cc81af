// What the team decided, newest first, the moment it is recorded.
import type { ShownDecision } from '../../../shared/views/shapes/trainee.ts';
import { useExercise } from '../../exercise/exercise-context.tsx';
import { useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Badge, EmptyState } from '../../ui/bits.tsx';
import { At } from '../../ui/clock-text.tsx';
import { useSeatName } from './use-seat-name.ts';

const NONE: readonly never[] = [];

export function Decisions() {
  const t = useText(traineeTexts);
  const decisions = useExercise((state) => state.views.team?.lists.decisions) ?? NONE;
  const closed = useExercise((state) => state.views.team?.fields.closed) ?? NONE;
  const undecided = closed.filter(({ key }) => !decisions.some(({ decision }) => decision === key));
  if (decisions.length === 0 && undecided.length === 0)
    return (
      <EmptyState icon="decide" title={t('decisionsEmpty')}>
        {t('decisionsEmptyText')}
      </EmptyState>
    );
  return (
    <ul className="decisions">
      {decisions.toReversed().map((decision) => (
        <li key={decision.key}>
          <Decision decision={decision} />
        </li>
      ))}
      {undecided.map(({ key, title, at }) => (
        <li key={key} className="decision">
          <p className="decision-meta">
            <At t={at} />
            <Badge>{t('notDecided')}</Badge>
          </p>
          <p lang={title.language}>{title.text}</p>
        </li>
      ))}
    </ul>
  );
}

function Decision({ decision }: { decision: ShownDecision }) {
  const t = useText(traineeTexts);
  const nameOf = useSeatName();
  const { seat, struck, late, recordedByControl, optionTitle, title, reason, feedback } = decision;
  const who = recordedByControl ? t('byControl') : seat && nameOf(seat);
  return (
    <div className={struck ? 'decision decision-struck' : 'decision'}>
      <p className="decision-meta">
        <At t={decision.observedAt ?? decision.t} />
        {who && <span>{who}</span>}
        {struck ? (
          <Badge tone="red" icon="cross">
            {t('struck')}
          </Badge>
        ) : (
          <Badge tone={late ? 'amber' : 'green'} icon={late ? 'clock' : 'check'}>
            {t(late ? 'late' : 'recorded')}
          </Badge>
        )}
      </p>
      <p className="decision-option" lang={optionTitle.language}>
        {optionTitle.text}
      </p>
      <p className="decision-title" lang={title.language}>
        {title.text}
      </p>
      {reason && <p className="decision-reason">{reason}</p>}
      {feedback && (
        <p className="decision-feedback" lang={feedback.language}>
          <strong>{t('feedback')}: </strong>
          {feedback.text}
        </p>
      )}
    </div>
  );
}
