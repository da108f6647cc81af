// What the team knows: the people it heard of, and the cards it has at hand.
import { memo, type ReactNode } from 'react';
import { useExercise } from '../../exercise/exercise-context.tsx';
import { useKept } from '../../exercise/use-kept.ts';
import { useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { useRegionName } from '../../ui/region-name.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { Dossiers } from './dossiers.tsx';
import { hasBoard } from './indicators/board-state.ts';
import type { PartProps } from './part-props.ts';
import { Board } from './parts.ts';
import { References } from './references.tsx';

type Tab = 'people' | 'board' | 'reference';
const stay = (inside: ReactNode): ReactNode => inside;

export const KnowPanel = memo(function KnowPanel({ isOpened }: PartProps) {
  const t = useText(traineeTexts);
  const regionName = useRegionName();
  const people = useExercise((state) => state.views.team?.fields.people.length ?? 0);
  const board = useExercise(hasBoard);
  const [kept, setTab] = useKept<Tab>('know');
  const tab = kept === 'board' && !board ? undefined : kept;
  return (
    <section className="panel know" aria-label={regionName(t('know'))}>
      <header className="panel-head">
        <h2>{t('know')}</h2>
      </header>
      <Tabs
        label={t('know')}
        selected={tab ?? (people > 0 ? 'people' : 'reference')}
        onSelect={setTab}
        tabs={[
          {
            id: 'people',
            label: people > 0 ? `${t('people')} (${people})` : t('people'),
            content: <Dossiers />,
          },
          ...(board
            ? [{ id: 'board' as const, label: t('board'), content: <Board isOpened={isOpened} placeholder={stay} /> }]
            : []),
          { id: 'reference', label: t('reference'), content: <References /> },
        ]}
      />
    </section>
  );
});
