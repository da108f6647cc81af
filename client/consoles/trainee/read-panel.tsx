// What is being read, and below it what is to be decided.
import { memo } from 'react';
import { useExercise } from '../../exercise/exercise-context.tsx';
import { hasBegun } from '../../exercise/exercise-store.ts';
import { useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { EmptyState } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { useRegionName } from '../../ui/region-name.ts';
import { DecideSection } from './decide-section.tsx';
import { Lobby } from './lobby.tsx';
import { OpenCardsStrip } from './open-cards-strip.tsx';
import { Reader } from './reader.tsx';

export interface ReadPanelProps {
  selected: string | undefined;
  onInbox: () => void;
  isOpened: (key: string) => boolean;
}

export const ReadPanel = memo(function ReadPanel({ selected, onInbox, isOpened }: ReadPanelProps) {
  const t = useText(traineeTexts);
  const regionName = useRegionName();
  const waiting = !useExercise(hasBegun);
  const item = useExercise((state) => state.views.team?.lists.inbox.find(({ key }) => key === selected));
  return (
    <section className="panel read" aria-label={regionName(t('read'))}>
      <OpenCardsStrip />
      {/* What scrolls must be reached by keyboard, whether or not something in it can be pressed.
          biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <div className="panel-body read-body" tabIndex={0}>
        {!waiting && (
          <div className="read-back">
            <Button kind="quiet" icon="back" onPress={onInbox}>
              {t('backToInbox')}
            </Button>
          </div>
        )}
        {item && <Reader key={item.key} item={item} />}
        {!item && waiting && <Lobby />}
        {!item && !waiting && (
          <EmptyState icon="document" title={t('pick')}>
            {t('pickText')}
          </EmptyState>
        )}
        {!waiting && <DecideSection inject={selected} isOpened={isOpened} />}
      </div>
    </section>
  );
});
