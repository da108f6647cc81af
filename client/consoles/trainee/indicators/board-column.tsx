import type { Element } from '../../../../shared/scenario/elements.ts';
import type { DossierCard } from '../../../../shared/views/shapes/trainee.ts';
import { useText } from '../../../locales/index.ts';
import { indicatorTexts } from '../../../locales/trainee.indicators.ts';
import { Badge } from '../../../ui/bits.tsx';
import { isTicked, type Square, useSquares } from './signs.ts';
import { SquareRow } from './square-row.tsx';

export interface BoardColumnProps {
  person: DossierCard;
  element: Element;
  onOpen: (square: Square) => void;
}

/** One element: what is ticked in sight, what could be ticked folded below. */
export function BoardColumn({ person, element, onOpen }: BoardColumnProps) {
  const m = useText(indicatorTexts);
  const squares = useSquares(person.key, element);
  const ticked = squares.filter(isTicked);
  const free = squares.filter((square) => !isTicked(square));
  return (
    <section className="board-column" aria-label={m(element)}>
      <h3>
        {m(element)} {ticked.length > 0 && <Badge tone="accent">{ticked.length}</Badge>}
      </h3>
      <p className="field-help">{m(`${element}.help`)}</p>
      {ticked.length === 0 ? (
        <p className="board-none">{m('noneTicked')}</p>
      ) : (
        <ul className="board-rows">
          {ticked.map((square) => (
            <SquareRow key={square.sign.indicator} person={person} square={square} onOpen={onOpen} />
          ))}
        </ul>
      )}
      {free.length > 0 && (
        <details className="rests">
          <summary>{m('toTick', { count: free.length })}</summary>
          <ul className="board-rows">
            {free.map((square) => (
              <SquareRow key={square.sign.indicator} person={person} square={square} onOpen={onOpen} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
