import { useMemo } from 'react';
import { useExercise } from '../../exercise/exercise-context.tsx';
import { type ExerciseSnapshot, hasEnded } from '../../exercise/exercise-store.ts';
import { useText } from '../../locales/index.ts';
import { partTexts } from '../../locales/trainee.parts.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Badge } from '../../ui/bits.tsx';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { useRegionName } from '../../ui/region-name.ts';
import { type Place, usePlayedParts } from './parts.ts';

export interface PlaceNavProps {
  place: Place;
  onPlace: (place: Place) => void;
  isOpened: (key: string) => boolean;
  /** Messages to the team that nobody here has seen. */
  unseen: number;
}

const openCards = (state: ExerciseSnapshot): number =>
  hasEnded(state) ? 0 : (state.views.team?.fields.cards.length ?? 0);
const none = () => 0;

/** Tabs above the right column on a laptop, a bar at the bottom on a phone, absent where everything fits. */
export function PlaceNav({ place, onPlace, isOpened, unseen }: PlaceNavProps) {
  const t = useText(traineeTexts);
  const p = useText(partTexts);
  const regionName = useRegionName();
  const parts = usePlayedParts();
  const inbox = useExercise((state) => state.views.team?.lists.inbox);
  const unread = useMemo(() => inbox?.filter(({ key }) => !isOpened(key)).length ?? 0, [inbox, isOpened]);
  const tab = (name: Place) => ({ name, isShown: name === place, onPlace });
  return (
    <nav className="places" aria-label={regionName(t('nav'))}>
      <PlaceTab {...tab('inbox')} icon="inbox" label={t('inbox')} count={() => unread} />
      <PlaceTab {...tab('read')} icon="document" label={t('read')} count={openCards} />
      {parts.map(({ name, icon, waiting }) => (
        <PlaceTab key={name} {...tab(name)} icon={icon} label={p(name)} count={waiting} />
      ))}
      <PlaceTab {...tab('know')} icon="person" label={t('know')} count={none} />
      <PlaceTab {...tab('team')} icon="people" label={t('team')} count={() => unseen} />
    </nav>
  );
}

interface PlaceTabProps {
  name: Place;
  icon: IconName;
  label: string;
  isShown: boolean;
  onPlace: (place: Place) => void;
  count: (state: ExerciseSnapshot) => number;
}

function PlaceTab({ name, icon, label, isShown, onPlace, count }: PlaceTabProps) {
  const waiting = useExercise(count);
  return (
    <button
      type="button"
      className={`place place-${name}`}
      aria-current={isShown ? 'page' : undefined}
      onClick={() => onPlace(name)}
    >
      <Icon name={icon} />
      <span>{label}</span>
      {waiting > 0 && <Badge tone="accent">{waiting}</Badge>}
    </button>
  );
}
