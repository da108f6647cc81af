// Boards of one story, side by side: where each stands, what it answered, and the steering of those that are ticked.
import { useState } from 'react';
import { formatExerciseTime } from '../../../shared/kit/time.ts';
import { boardTexts } from '../../locales/control.boards.ts';
import { commonTexts, useRejection, useText } from '../../locales/index.ts';
import { Badge } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/fields.tsx';
import { Icon } from '../../ui/icons.tsx';
import { type Exercise, isOver } from './boards.ts';
import { EnterButton, PHASE_TONE, useTitle, useWhen } from './house-parts.tsx';
import { Refusal } from './refusal.tsx';
import { SetSteering } from './set-steering.tsx';
import { useBoardTime } from './use-house.ts';
import { type Outcome, useSteerSet } from './use-steer-set.ts';

export interface HouseSetProps {
  /** In the order they were planned. */
  boards: readonly Exercise[];
  /** The server's wall clock when they were asked for. */
  now: number;
  /** Asks for them again. */
  refresh: () => Promise<void>;
}

export function HouseSet({ boards, now, refresh }: HouseSetProps) {
  const t = useText(boardTexts);
  const titleOf = useTitle();
  const nameOf = useBoardName();
  const timeOf = useBoardTime(now, boards);
  const steering = useSteerSet(refresh);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const title = titleOf(boards[0]?.title ?? {});
  const open = boards.filter((board) => !isOver(board));
  const strange = open.filter(({ directs }) => !directs);
  const steerable = open.length > 0 && strange.length === 0;
  const chosen = open.filter(({ id }) => !left.has(id));
  const stopped = boards.filter(({ phase }) => phase === 'stopped');
  const tick = (id: string, on: boolean) =>
    setLeft(new Set(on ? [...left].filter((other) => other !== id) : [...left, id]));
  return (
    <section className="house-set" aria-label={t('set', { title })}>
      <header className="house-set-head">
        <h3>{title}</h3>
        <p className="house-soft">{t('count', { count: boards.length })}</p>
      </header>
      {stopped.length > 0 && (
        <p className="house-set-stopped" role="alert">
          <Icon name="stop" /> <span>{t('stopped', { boards: stopped.map(nameOf).join(', ') })}</span>
        </p>
      )}
      <ul className="house-boards" aria-label={t('boards')}>
        {boards.map((board) => (
          <li key={board.id}>
            <div className="house-board-name">
              {steerable && !isOver(board) ? (
                <Checkbox isSelected={!left.has(board.id)} onChange={(on) => tick(board.id, on)}>
                  {nameOf(board)}
                </Checkbox>
              ) : (
                <strong>{nameOf(board)}</strong>
              )}
            </div>
            <BoardState board={board} time={formatExerciseTime(timeOf(board))} />
            <BoardAnswer outcome={steering.outcome} board={board} />
            <EnterButton exercise={board} label={t('enter', { board: nameOf(board) })} />
          </li>
        ))}
      </ul>
      {steerable && <SetSteering boards={chosen} nameOf={nameOf} timeOf={timeOf} steering={steering} />}
      {steerable && (
        <div className="house-set-answer" role="status">
          {steering.outcome && <Summary outcome={steering.outcome} />}
        </div>
      )}
      {steering.refusal && (
        <div className="house-set-failed">
          <Refusal code={steering.refusal} />
          <Button size="small" isDisabled={steering.busy} onPress={() => void steering.again()}>
            {t('again')}
          </Button>
        </div>
      )}
      {strange.length > 0 && <p className="house-soft">{t('notYours', { boards: strange.map(nameOf).join(', ') })}</p>}
    </section>
  );
}

/** A board by its name; one that was given none by when it was planned. */
function useBoardName(): (board: Exercise) => string {
  const t = useText(boardTexts);
  const when = useWhen();
  return (board) => board.board ?? t('unnamed', { when: when(board.plannedAt) });
}

function BoardState({ board, time }: { board: Exercise; time: string }) {
  const t = useText(boardTexts);
  const common = useText(commonTexts);
  const { phase, online, seats, clock } = board;
  const began = phase !== 'planned' && phase !== 'lobby';
  return (
    <p className="house-board-state">
      <Badge tone={PHASE_TONE[phase] ?? 'plain'} {...(phase === 'stopped' ? { icon: 'stop' } : {})}>
        {common(`phase.${phase}`)}
      </Badge>
      {began && <time className="house-board-time">{time}</time>}
      {!isOver(board) && clock.pace !== 1 && <span>{t('pace', { pace: clock.pace })}</span>}
      <span>{t('online', { online, seats })}</span>
    </p>
  );
}

/** What this board answered to the last command of the set. */
function BoardAnswer({ outcome, board }: { outcome: Outcome | undefined; board: Exercise }) {
  const t = useText(boardTexts);
  const sentence = useRejection();
  if (!outcome?.answers.has(board.id)) return <p className="house-board-answer" />;
  const rejection = outcome.answers.get(board.id);
  const command = t(`did.${outcome.command.type}`);
  return rejection ? (
    <p className="house-board-answer house-board-refused">
      <Icon name="warning" /> <span>{t('refused', { command, why: sentence({ code: rejection }) })}</span>
    </p>
  ) : (
    <p className="house-board-answer house-board-done">
      <Icon name="check" /> <span>{t('done', { command })}</span>
    </p>
  );
}

function Summary({ outcome }: { outcome: Outcome }) {
  const t = useText(boardTexts);
  const all = [...outcome.answers.values()];
  const done = all.filter((rejection) => rejection === undefined).length;
  return t('summary', { command: t(`did.${outcome.command.type}`), done, count: all.length });
}
