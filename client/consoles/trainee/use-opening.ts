// Which inject is being read, and which this seat has opened. Opening is told to the exercise once, while it is in play.
import { useCallback, useMemo, useState } from 'react';
import { useExercise, useExerciseStore } from '../../exercise/exercise-context.tsx';
import { hasEnded, isReadOnly, phaseOf } from '../../exercise/exercise-store.ts';
import { useKept } from '../../exercise/use-kept.ts';

export interface Opening {
  readonly selected: string | undefined;
  readonly open: (key: string) => void;
  readonly isOpened: (key: string) => boolean;
  /** Opened, and not corrected since. */
  readonly isRead: (key: string) => boolean;
}

export function useOpening(): Opening {
  const store = useExerciseStore();
  const [selected, setSelected] = useKept<string>('inject');
  const [here, setHere] = useState<ReadonlySet<string>>(new Set());
  const seat = useExercise((state) => state.views.seat);
  // Without a seat (a team's console in a replay) what anyone of the team opened counts as opened.
  const inbox = useExercise((state) => (state.views.seat ? undefined : state.views.team?.lists.inbox));
  const opened = useMemo(() => {
    if (seat) return new Set(seat.lists.opened.map(({ key }) => key));
    return new Set(inbox?.filter(({ openedBy }) => openedBy > 0).map(({ key }) => key));
  }, [seat, inbox]);

  const open = useCallback(
    (key: string) => {
      setSelected(key);
      const state = store.state.getState();
      const phase = phaseOf(state);
      const inPlay = phase === 'running' || phase === 'paused' || phase === 'time-out';
      const { fields, lists } = state.views.seat ?? {};
      const known = lists?.opened.some((row) => row.key === key) ?? true;
      // What was corrected since is opened once more.
      const again = fields?.corrected.includes(key) ?? false;
      const underway = state.pending.some(({ command }) => command.type === 'OpenInject' && command.inject === key);
      if ((known && !again) || underway || isReadOnly(state.status)) return;
      // After ENDEX opening is no matter for the log, and read is read all the same.
      if (inPlay || hasEnded(state)) setHere((keys) => new Set(keys).add(key));
      if (inPlay) void store.send({ type: 'OpenInject', inject: key });
    },
    [store, setSelected],
  );
  const isOpened = useCallback((key: string) => opened.has(key) || here.has(key), [opened, here]);
  const isRead = useCallback((key: string) => isOpened(key) && !seat?.fields.corrected.includes(key), [isOpened, seat]);
  return { selected, open, isOpened, isRead };
}
