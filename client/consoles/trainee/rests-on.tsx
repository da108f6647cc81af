// What a decision rests on: ticked from what this seat has opened, newest first.
import { useMemo, useState } from 'react';
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import type { InboxItem } from '../../../shared/views/shapes/trainee.ts';
import { useExercise } from '../../exercise/exercise-context.tsx';
import { useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Checkbox } from '../../ui/fields.tsx';

const NONE: readonly InboxItem[] = [];
const MOST = 40;

export interface RestsOnProps {
  chosen: readonly string[];
  onChange: (keys: readonly string[]) => void;
  isOpened: (key: string) => boolean;
  isDisabled: boolean;
}

export function RestsOn({ chosen, onChange, isOpened, isDisabled }: RestsOnProps) {
  const t = useText(traineeTexts);
  const [open, setOpen] = useState(chosen.length > 0);
  const inbox = useExercise((state) => state.views.team?.lists.inbox) ?? NONE;
  const offered = useMemo(
    () =>
      inbox
        .filter(({ key, withdrawn }) => chosen.includes(key) || (isOpened(key) && !withdrawn))
        .slice(-MOST)
        .toReversed(),
    [inbox, isOpened, chosen],
  );
  return (
    <details className="rests" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('restsOn')} {chosen.length > 0 && <span className="num">({chosen.length})</span>}
      </summary>
      <p className="field-help">{t(offered.length > 0 ? 'restsOnHelp' : 'restsOnNone')}</p>
      <div className="rests-list">
        {offered.map(({ key, t: at, subject }) => (
          <Checkbox
            key={key}
            isSelected={chosen.includes(key)}
            isDisabled={isDisabled}
            onChange={(selected) => onChange(selected ? [...chosen, key] : chosen.filter((other) => other !== key))}
          >
            <time>{formatExerciseTime(at)}</time> <span lang={subject.language}>{subject.text}</span>
          </Checkbox>
        ))}
      </div>
    </details>
  );
}
