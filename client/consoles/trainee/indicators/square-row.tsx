// One indicator under one element: ticked or not, what it rests on, and a tick that is on its way or was refused.
import type { DossierCard } from '../../../../shared/views/shapes/trainee.ts';
import { useExercise, useExerciseStore } from '../../../exercise/exercise-context.tsx';
import { commonTexts, useText } from '../../../locales/index.ts';
import { indicatorTexts } from '../../../locales/trainee.indicators.ts';
import { traineeTexts } from '../../../locales/trainee.ts';
import { Badge, type BadgeTone } from '../../../ui/bits.tsx';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { isOver } from '../measures/measures-state.ts';
import { PendingDecision } from '../pending-decision.tsx';
import { useEvidence } from './evidence.ts';
import { isTicked, type Square } from './signs.ts';

const STRENGTH: Readonly<Record<Square['sign']['strength'], BadgeTone>> = {
  weak: 'plain',
  medium: 'blue',
  strong: 'amber',
};

export interface SquareRowProps {
  person: DossierCard;
  square: Square;
  onOpen: (square: Square) => void;
}

export function SquareRow({ person, square, onOpen }: SquareRowProps) {
  const m = useText(indicatorTexts);
  const t = useText(traineeTexts);
  const c = useText(commonTexts);
  const store = useExerciseStore();
  const over = useExercise(isOver);
  const evidence = useEvidence();
  const { sign, tick, pending } = square;
  const ticked = isTicked(square);
  const { evidence: refs = [], note = '' } = pending?.command ?? tick ?? {};
  const named = evidence(person.key).filter(({ ref }) => refs.includes(ref));
  const inside = (
    <>
      <span className={ticked ? 'board-mark board-mark-on' : 'board-mark'} aria-hidden="true">
        {ticked && <Icon name="check" />}
      </span>
      <span className="board-text">
        <span lang={sign.text.language}>{sign.text.text}</span>{' '}
        <Badge tone={STRENGTH[sign.strength]}>{t(`strength.${sign.strength}`)}</Badge>
        <span className="visually-hidden">{m(ticked ? 'ticked' : 'notTicked')}</span>
      </span>
    </>
  );
  return (
    <li className="board-row">
      {over ? (
        <p className="board-sign">{inside}</p>
      ) : (
        <button type="button" className="board-sign" aria-haspopup="dialog" onClick={() => onOpen(square)}>
          {inside}
        </button>
      )}
      {ticked && (named.length > 0 || note !== '') && (
        <div className="board-rests">
          <ul aria-label={m('evidence')}>
            {named.map(({ ref, time, text, language }) => (
              <li key={ref}>
                {time && <time>{time}</time>} <span lang={language}>{text}</span>
              </li>
            ))}
          </ul>
          {note !== '' && <p className="decision-reason">{note}</p>}
        </div>
      )}
      {pending && <PendingDecision pending={pending.row} canChange={false} />}
      {pending?.row.state === 'refused' && (
        <Button kind="quiet" size="small" onPress={() => store.forget(pending.row.id)}>
          {c('dismiss')}
        </Button>
      )}
    </li>
  );
}
