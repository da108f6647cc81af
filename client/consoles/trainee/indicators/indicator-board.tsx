// The board of indicators: about each person the team has met, what points to act, means and purpose, and what it rests on.
import { useState } from 'react';
import { ELEMENTS } from '../../../../shared/scenario/elements.ts';
import type { DossierCard } from '../../../../shared/views/shapes/trainee.ts';
import { useExercise } from '../../../exercise/exercise-context.tsx';
import { useKept } from '../../../exercise/use-kept.ts';
import { useText } from '../../../locales/index.ts';
import { indicatorTexts } from '../../../locales/trainee.indicators.ts';
import { EmptyState } from '../../../ui/bits.tsx';
import { Select } from '../../../ui/select.tsx';
import type { PartProps } from '../part-props.ts';
import { BoardColumn } from './board-column.tsx';
import type { Square } from './signs.ts';
import { TickDialog } from './tick-dialog.tsx';
import './indicators.css';

const NONE: readonly DossierCard[] = [];

export function IndicatorBoard({ isOpened }: PartProps) {
  const m = useText(indicatorTexts);
  const people = useExercise((state) => state.views.team?.fields.people) ?? NONE;
  const [kept, choose] = useKept<string>('board');
  const [open, setOpen] = useState<Square>();
  const person = people.find(({ key }) => key === kept) ?? people[0];
  if (!person)
    return (
      <EmptyState icon="eye" title={m('nobody')}>
        {m('nobodyText')}
      </EmptyState>
    );
  return (
    <div className="board">
      <p className="field-help">{m('intro')}</p>
      <Select
        label={m('person')}
        value={person.key}
        onChange={choose}
        choices={people.map(({ key, name }) => ({ value: key, label: name.text }))}
      />
      <div className="board-columns">
        {ELEMENTS.map((element) => (
          <BoardColumn key={`${person.key}/${element}`} person={person} element={element} onOpen={setOpen} />
        ))}
      </div>
      {open && (
        <TickDialog
          key={`${person.key}/${open.sign.indicator}/${open.element}`}
          person={person}
          square={open}
          isOpened={isOpened}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}
