// When something was said: empty for now, else T+ or the wall clock; shown as exercise time before it is recorded.
import { type ReactNode, useState } from 'react';
import { type ExerciseMs, formatExerciseTime } from '../../../shared/kit/time.ts';
import { useExerciseStore } from '../../exercise/exercise-context.tsx';
import { deskTexts } from '../../locales/control.desk.ts';
import { controlTexts } from '../../locales/control.ts';
import { useText } from '../../locales/index.ts';
import { TextField } from '../../ui/fields.tsx';
import { Select } from '../../ui/select.tsx';
import { exerciseTimeAtWall, knownMoments, readExerciseTime, readWallTime } from './moments.ts';
import { useControlView } from './use-control.ts';

export interface Observed {
  /** Absent for now. */
  readonly t: ExerciseMs | undefined;
  readonly isGood: boolean;
  readonly field: ReactNode;
}

export function useObserved(): Observed {
  const t = useText(deskTexts);
  const control = useText(controlTexts);
  const store = useExerciseStore();
  const view = useControlView();
  const [unit, setUnit] = useState<'exercise' | 'wall'>('exercise');
  const [typed, setTyped] = useState('');
  const wall = readWallTime(typed, store.now());
  const read =
    unit === 'exercise'
      ? readExerciseTime(typed)
      : wall === undefined
        ? undefined
        : exerciseTimeAtWall(view.fields.clock, knownMoments(view), wall);
  const isEmpty = typed.trim() === '';
  const isFuture = read !== undefined && read > store.exerciseNow();
  const isGood = isEmpty || (read !== undefined && !isFuture);
  const error = isGood ? undefined : isFuture ? t('observedFuture') : control('momentUnread');
  const field = (
    <div className="ctl-form-row">
      <Select
        label={t('observedUnit')}
        value={unit}
        onChange={setUnit}
        choices={[
          { value: 'exercise' as const, label: t('observedExercise') },
          { value: 'wall' as const, label: t('observedWall') },
        ]}
      />
      <TextField
        label={t('observedAt')}
        value={typed}
        onChange={setTyped}
        placeholder={unit === 'exercise' ? '0:12' : '10:42'}
        help={read !== undefined && isGood ? t('observedIs', { at: formatExerciseTime(read) }) : t('observedHelp')}
        error={error}
      />
    </div>
  );
  return { t: isEmpty ? undefined : read, isGood, field };
}
