// A jump goes forward only; what falls due in between is listed before it is done.
import { useState } from 'react';
import { formatExerciseTime, formatStoryTime, storyDay } from '../../../shared/kit/time.ts';
import { useExerciseStore } from '../../exercise/exercise-context.tsx';
import { controlTexts } from '../../locales/control.ts';
import { commonTexts, useText } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { ActDialog } from './act-dialog.tsx';
import { DueList } from './due-list.tsx';
import { readExerciseTime, storyAtMoment } from './moments.ts';
import { wouldPassOver } from './passed-over.ts';
import { useControlView } from './use-control.ts';

export function JumpButton() {
  const t = useText(controlTexts);
  const common = useText(commonTexts);
  const store = useExerciseStore();
  const view = useControlView();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const now = store.exerciseNow();
  const to = readExerciseTime(typed);
  const isForward = to !== undefined && to > now;
  const passed = isForward ? wouldPassOver(view, now, to) : [];
  const error = typed === '' || isForward ? undefined : t(to === undefined ? 'momentUnread' : 'jumpBack');
  const { moves } = view.fields.catalogue;
  const story = isForward ? storyAtMoment(moves, to) : undefined;
  const close = () => {
    setOpen(false);
    setTyped('');
  };
  return (
    <>
      <Button icon="right" onPress={() => setOpen(true)}>
        {t('jump')}
      </Button>
      <ActDialog
        title={t('jumpTitle')}
        isOpen={open}
        onClose={close}
        confirmLabel={isForward ? t('jumpConfirm', { at: formatExerciseTime(to) }) : t('jump')}
        isReady={isForward}
        command={() => (isForward ? { type: 'JumpTo', to } : undefined)}
      >
        <p>{t('jumpExplain', { now: formatExerciseTime(now) })}</p>
        <TextField
          label={t('jumpTo')}
          value={typed}
          onChange={setTyped}
          placeholder="0:20"
          help={t('momentHelp')}
          error={error}
        />
        {isForward && story !== undefined && (
          <p>
            {formatExerciseTime(to)} ·{' '}
            {common('storyTime', { day: storyDay(moves[0]?.story ?? 0, story), time: formatStoryTime(story) })}
          </p>
        )}
        {isForward && (
          <section className="ctl-jump-list" aria-label={t('jumpPassed')}>
            <h3>{t('jumpPassed')}</h3>
            {passed.length === 0 ? <p className="ctl-soft">{t('jumpNothing')}</p> : <DueList items={passed} />}
          </section>
        )}
      </ActDialog>
    </>
  );
}
