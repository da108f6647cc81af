import { useMemo } from 'react';
import { useExercise } from '../../exercise/exercise-context.tsx';
import { hasEnded } from '../../exercise/exercise-store.ts';
import { useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Badge } from '../../ui/bits.tsx';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { useRegionName } from '../../ui/region-name.ts';

/** Which part is shown where not all fit. */
export type Place = 'inbox' | 'read' | 'know' | 'team';

const PLACES: readonly (readonly [Place, IconName])[] = [
  ['inbox', 'inbox'],
  ['read', 'document'],
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
  const regionName = useRegionName();
  const inbox = useExercise((state) => state.views.team?.lists.inbox);
  const open = useExercise((state) => (hasEnded(state) ? 0 : (state.views.team?.fields.cards.length ?? 0)));
  const unread = useMemo(() => inbox?.filter(({ key }) => !isOpened(key)).length ?? 0, [inbox, isOpened]);
  const counts: Readonly<Record<Place, number>> = { inbox: unread, read: open, know: 0, team: 0 };
  return (
    <nav className="places" aria-label={regionName(t('nav'))}>
      {PLACES.map(([name, icon]) => (
        <button
          key={name}
          type="button"
          className={`place place-${name}`}
          aria-current={name === place ? 'page' : undefined}
          onClick={() => onPlace(name)}
        >
          <Icon name={icon} />
          <span>{t(name)}</span>
          {counts[name] > 0 && <Badge tone="accent">{counts[name]}</Badge>}
        </button>
      ))}
    </nav>
  );
}
