// The next things to do, always in sight: open decision cards, the most urgent first. One line, however many there are:
// the rest is a step to the side, or all of them below each other once the count is pressed.
import { useState } from 'react';
import type { ShownCard } from '../../../shared/views/shapes/trainee.ts';
import { useExercise } from '../../exercise/exercise-context.tsx';
import { hasEnded } from '../../exercise/exercise-store.ts';
import { useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { useMinutesUntil } from '../../ui/clock-text.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useRegionName } from '../../ui/region-name.ts';

const NONE: readonly ShownCard[] = [];
/** From this many on not all may fit. */
const MANY = 2;
/** Minutes before a deadline from which it is urgent. */
export const SOON = 5;
export const cardElement = (key: string): string => `card-${key}`;

export function OpenCardsStrip() {
  const t = useText(traineeTexts);
  const regionName = useRegionName();
  const cards = useExercise((state) => (hasEnded(state) ? NONE : state.views.team?.fields.cards)) ?? NONE;
  const [all, setAll] = useState(false);
  if (cards.length === 0) return null;
  const open = all && cards.length >= MANY;
  const urgent = cards.toSorted((a, b) => (a.deadline ?? Infinity) - (b.deadline ?? Infinity));
  return (
    <nav className={open ? 'strip strip-open' : 'strip'} aria-label={regionName(t('openCards'))}>
      <span className="strip-label">
        <Icon name="decide" />
        {t('decide')}
      </span>
      <ul>
        {urgent.map((card) => (
          <li key={card.key}>
            <Chip card={card} onLook={() => setAll(false)} />
          </li>
        ))}
      </ul>
      {cards.length >= MANY && (
        <button
          type="button"
          className="strip-all"
          aria-expanded={open}
          aria-label={t('allCards', { count: cards.length })}
          title={t('allCards', { count: cards.length })}
          onClick={() => setAll(!open)}
        >
          {cards.length}
          <Icon name={open ? 'up' : 'down'} />
        </button>
      )}
    </nav>
  );
}

function Chip({ card, onLook }: { card: ShownCard; onLook: () => void }) {
  const t = useText(traineeTexts);
  const left = useMinutesUntil(card.deadline);
  const tone = card.overdue ? 'red' : left !== undefined && left <= SOON ? 'amber' : 'plain';
  return (
    <button
      type="button"
      className={`chip chip-${tone}`}
      title={card.title.text}
      onClick={() => {
        onLook();
        const element = document.getElementById(cardElement(card.key));
        if (element instanceof HTMLDetailsElement) element.open = true;
        element?.scrollIntoView({ block: 'start' });
        element?.querySelector<HTMLElement>('summary')?.focus({ preventScroll: true });
      }}
    >
      <span className="chip-title">{card.title.text}</span>
      {card.overdue ? (
        <span className="chip-due">{t('overdueShort')}</span>
      ) : (
        left !== undefined && (
          <span className="chip-due">{left > 0 ? t('minutesLeft', { count: left }) : t('timePassedShort')}</span>
        )
      )}
    </button>
  );
}
