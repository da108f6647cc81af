// A decision a team said aloud or wrote on paper, recorded for it with the moment it was observed.
import { useState } from 'react';
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import { useExerciseStore } from '../../exercise/exercise-context.tsx';
import { useDraft } from '../../exercise/use-draft.ts';
import { deskTexts } from '../../locales/control.desk.ts';
import { controlTexts } from '../../locales/control.ts';
import { useText } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Radio, RadioGroup, TextField } from '../../ui/fields.tsx';
import { Select } from '../../ui/select.tsx';
import { ActDialog } from './act-dialog.tsx';
import { DraftArea } from './draft-area.tsx';
import { exerciseTimeAtWall, knownMoments, readExerciseTime, readWallTime } from './moments.ts';
import { teamBy, useControlView } from './use-control.ts';

const REASON = 'control/record';

export function RecordButton() {
  const t = useText(deskTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon="decide" onPress={() => setOpen(true)}>
        {t('record')}
      </Button>
      {open && <RecordDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function RecordDialog({ onClose }: { onClose: () => void }) {
  const t = useText(deskTexts);
  const view = useControlView();
  const draft = useDraft(REASON);
  const { cards, catalogue } = view.fields;
  const [card, setCard] = useState<string>();
  const [option, setOption] = useState<string>();
  const observed = useObserved();
  const chosen = cards.find((each) => `${each.team}/${each.decision}` === card) ?? cards[0];
  const options = catalogue.decisions.find(({ id }) => id === chosen?.decision)?.options ?? [];
  if (!chosen)
    return (
      <ActDialog
        title={t('record')}
        isOpen
        onClose={onClose}
        confirmLabel={t('record')}
        isReady={false}
        command={nothing}
      >
        <p>{t('recordNoCard')}</p>
      </ActDialog>
    );
  return (
    <ActDialog
      title={t('recordTitle')}
      isOpen
      wide
      onClose={onClose}
      confirmLabel={t('record')}
      isReady={option !== undefined && observed.isGood}
      command={() =>
        option === undefined
          ? undefined
          : {
              type: 'RecordDecision',
              team: chosen.team,
              decision: chosen.decision,
              option,
              reason: draft.text.trim(),
              ...(observed.t === undefined ? {} : { observedAt: observed.t }),
            }
      }
      onDone={draft.clear}
    >
      <Select
        label={t('recordCard')}
        value={`${chosen.team}/${chosen.decision}`}
        onChange={(value) => {
          setCard(value);
          setOption(undefined);
        }}
        choices={cards.map(({ team, decision, title }) => ({
          value: `${team}/${decision}`,
          label: `${teamBy(view, team)?.code ?? team} · ${title.text}`,
        }))}
      />
      <RadioGroup label={t('recordOption')} value={option ?? null} onChange={setOption}>
        {options.map(({ id, title }) => (
          <Radio key={id} value={id}>
            {title.text}
          </Radio>
        ))}
      </RadioGroup>
      <DraftArea draftKey={REASON} label={t('recordReason')} />
      {observed.field}
    </ActDialog>
  );
}

const nothing = () => undefined;

/** When it was said: empty for now, else T+ or the wall clock; shown as exercise time before it is recorded. */
function useObserved() {
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
