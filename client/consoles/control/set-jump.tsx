// A jump of a whole set: what it would pass over stands below each board, as control of that board would see it.
import { useState } from 'react';
import type { ExerciseMs } from '../../../shared/kit/time.ts';
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import type { ControlView } from '../../../shared/views/shapes/control.ts';
import { boardTexts } from '../../locales/control.boards.ts';
import { controlTexts } from '../../locales/control.ts';
import { commonTexts, useText } from '../../locales/index.ts';
import { TextField } from '../../ui/fields.tsx';
import { DueListOf } from './due-list.tsx';
import { readExerciseTime } from './moments.ts';
import { wouldPassOver } from './passed-over.ts';
import { SecondStep, type Steered } from './set-second-step.tsx';
import { useBoardViews } from './use-board-views.ts';
import './control-parts.css';

export function SetJump(steered: Steered) {
  const { boards, timeOf } = steered;
  const t = useText(boardTexts);
  const control = useText(controlTexts);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const views = useBoardViews(boards, open);
  const to = readExerciseTime(typed);
  const isForward = to !== undefined && boards.some((board) => timeOf(board) < to);
  const error = typed === '' || isForward ? undefined : control(to === undefined ? 'momentUnread' : 'jumpBack');
  return (
    <SecondStep
      {...steered}
      label={control('jump')}
      title={control('jumpTitle')}
      confirmLabel={isForward ? control('jumpConfirm', { at: formatExerciseTime(to) }) : control('jump')}
      button={{ icon: 'right' }}
      command={isForward ? { type: 'JumpTo', to } : undefined}
      onOpened={() => setOpen(true)}
      onClosed={() => {
        setOpen(false);
        setTyped('');
      }}
      perBoard={(board) => isForward && <Passes view={views.get(board.id)} now={timeOf(board)} to={to} />}
    >
      <p>{t('jumpExplain')}</p>
      <TextField
        label={control('jumpTo')}
        value={typed}
        onChange={setTyped}
        placeholder="0:20"
        help={control('momentHelp')}
        error={error}
      />
    </SecondStep>
  );
}

interface PassesProps {
  view: ControlView | null | undefined;
  /** Exercise milliseconds of this board, now and after the jump. */
  now: ExerciseMs;
  to: ExerciseMs;
}
function Passes({ view, now, to }: PassesProps) {
  const t = useText(boardTexts);
  const control = useText(controlTexts);
  const common = useText(commonTexts);
  if (to <= now) return <p className="house-soft">{t('furtherAlready')}</p>;
  if (view === undefined) return <output className="house-soft">{common('loading')}</output>;
  if (view === null) return <p className="house-soft">{t('passesUnknown')}</p>;
  const items = wouldPassOver(view, now, to);
  if (items.length === 0) return <p className="house-soft">{control('jumpNothing')}</p>;
  return (
    <>
      <p className="house-soft">{control('jumpPassed')}</p>
      <DueListOf view={view} items={items} />
    </>
  );
}
