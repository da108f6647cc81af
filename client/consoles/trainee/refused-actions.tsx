// What can be done with refused words besides sending them again: put them away, or take them back to change them.
import { useExercise, useExerciseStore } from '../../exercise/exercise-context.tsx';
import type { PendingCommand } from '../../exercise/exercise-store.ts';
import { commonTexts, useText } from '../../locales/index.ts';
import { traineeTexts } from '../../locales/trainee.ts';
import { Button } from '../../ui/button.tsx';
import { isOver } from './measures/measures-state.ts';

/** Nothing unless the command was refused; after ENDEX its words can only be put away. */
export function RefusedActions({ row, onChange }: { row: PendingCommand; onChange: () => void }) {
  const t = useText(traineeTexts);
  const c = useText(commonTexts);
  const store = useExerciseStore();
  const over = useExercise(isOver);
  if (row.state !== 'refused') return null;
  return (
    <div className="card-actions">
      <Button kind="quiet" size="small" onPress={() => store.forget(row.id)}>
        {c('dismiss')}
      </Button>
      {!over && (
        <Button size="small" onPress={onChange}>
          {t('change')}
        </Button>
      )}
    </div>
  );
}
