// An order of another team that was answered, or called off before it was.
import type { ShownAsked } from '../../../../shared/views/shapes/trainee.ts';
import { useText } from '../../../locales/index.ts';
import { measureTexts } from '../../../locales/trainee.measures.ts';
import { At } from '../../../ui/clock-text.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { AskedHead } from './asked-head.tsx';

const LOOKS = { granted: ['green', 'check'], narrowed: ['amber', 'info'], refused: ['red', 'cross'] } as const;

export function AnsweredRow({ row }: { row: ShownAsked }) {
  const m = useText(measureTexts);
  const { answer } = row;
  const [tone, icon] = answer ? LOOKS[answer.answer] : (['plain', 'minus'] as const);
  return (
    <li className="card measure-row">
      <AskedHead row={row} />
      <p className={`measure-status measure-status-${tone}`}>
        <Icon name={icon} />
        <span>
          {answer ? m(`answered.${answer.answer}`) : m('withdrawn')}
          {answer && (
            <span className="measure-when">
              {' '}
              <At t={answer.t} />
              {answer.by === 'control' && `, ${m('answeredByControl')}`}
            </span>
          )}
        </span>
      </p>
      {answer?.reason && <p className="decision-reason">{answer.reason}</p>}
    </li>
  );
}
