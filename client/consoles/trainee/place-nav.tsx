import { useMemo } from 'react';
import { useExercise } from '../../exercise/exercise-context.tsx';
import { hasEnded } from '../../exercise/exercise-store.ts';
import { useText } from '../../locales/index.ts';
import { measureTexts } from '../../locales/trainee.measures.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Badge } from '../../ui/bits.tsx';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { useRegionName } from '../../ui/region-name.ts';
import { hasMeasures, openAsked } from './measures/measures-state.ts';

/** Which part is shown where not all fit. */
export type Place = 'inbox' | 'read' | 'measures' | 'know' | 'team';

const PLACES: readonly (readonly [Place, IconName])[] = [
  ['inbox', 'inbox'],
  ['read', 'document'],
  ['measures', 'flag'],
  ['know', 'person'],
  ['team', 'people'],
];

export interface PlaceNavProps {
  place: Place;
  onPlace: (place: Place) => void;
  isOpened: (key: string) => boolean;
}

/** Tabs above the right column on a laptop, a bar at the bottom on a phone, absent where everything fits. */
export function PlaceNav({ place, onPlace, isOpened }: PlaceNavProps) {
  const t = useText(traineeTexts);
  const m = useText(measureTexts);
  const regionName = useRegionName();
  const inbox = useExercise((state) => state.views.team?.lists.inbox);
  const open = useExercise((state) => (hasEnded(state) ? 0 : (state.views.team?.fields.cards.length ?? 0)));
  const ordering = useExercise(hasMeasures);
  const asked = useExercise(openAsked);
  const unread = useMemo(() => inbox?.filter(({ key }) => !isOpened(key)).length ?? 0, [inbox, isOpened]);
  const counts: Readonly<Record<Place, number>> = { inbox: unread, read: open, measures: asked, know: 0, team: 0 };
  return (
    <nav className="places" aria-label={regionName(t('nav'))}>
      {PLACES.filter(([name]) => ordering || name !== 'measures').map(([name, icon]) => (
        <button
          key={name}
          type="button"
          className={`place place-${name}`}
          aria-current={name === place ? 'page' : undefined}
          onClick={() => onPlace(name)}
        >
          <Icon name={icon} />
          <span>{name === 'measures' ? m('part') : t(name)}</span>
          {counts[name] > 0 && <Badge tone="accent">{counts[name]}</Badge>}
        </button>
      ))}
    </nav>
  );
}
