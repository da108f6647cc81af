// Decision cards: those of the inject being read first and open, all others below, folded.
import { useMemo } from 'react';
import type { ShownCard } from '../../../shared/views/shapes/trainee.ts';
import { useExercise } from '../../exercise/exercise-context.tsx';
import { hasEnded } from '../../exercise/exercise-store.ts';
import { useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { EmptyState } from '../../ui/bits.tsx';
import { useRegionName } from '../../ui/region-name.ts';
import { DecisionCard } from './decision-card.tsx';
import { Undelivered } from './undelivered.tsx';

const NONE: readonly ShownCard[] = [];

export interface DecideSectionProps {
  inject: string | undefined;
  isOpened: (key: string) => boolean;
}

export function DecideSection({ inject, isOpened }: DecideSectionProps) {
  const t = useText(traineeTexts);
  const regionName = useRegionName();
  const cards = useExercise((state) => state.views.team?.fields.cards) ?? NONE;
  const ended = useExercise(hasEnded);
  const ordered = useMemo(() => {
    const here = cards.filter((card) => card.inject !== undefined && card.inject === inject);
    return [...here, ...cards.filter((card) => !here.includes(card))];
  }, [cards, inject]);
  return (
    <section className="decide" aria-label={regionName(t('decide'))}>
      <h2 className="decide-title">{t('decide')}</h2>
      <Undelivered cards={cards} />
      {ordered.length === 0 && (
        <EmptyState icon="decide" title={t('decideEmpty')}>
          {t(ended ? 'over' : 'decideEmptyText')}
        </EmptyState>
      )}
      {ordered.map((card) => (
        <DecisionCard
          key={card.key}
          card={card}
          startsOpen={inject === undefined || card.inject === inject}
          isOfInject={inject !== undefined && card.inject === inject}
          isOpened={isOpened}
        />
      ))}
    </section>
  );
}
