// The whole exercise as one line: where it ran and stood still, what turned, when injects went out, and my cursor.
import { type PointerEvent, useMemo, useRef } from 'react';
import { formatExerciseTime, formatStoryTime, MINUTE } from '../../../shared/kit/time.ts';
import { momentOf, placeOf, type Stretch } from '../../../shared/review/timeline.ts';
import type { TurningPoint } from '../../../shared/review/turning-points.ts';
import { storyAt, storyDayAt } from '../../../shared/scenario/scenario.ts';
import { commonTexts, useText } from '../../locales/index.ts';
import { reviewTexts } from '../../locales/review.ts';
import { useCursor, useReview } from './review-context.tsx';
import { TurnMark } from './turn-mark.tsx';

export function Scrubber() {
  const t = useText(reviewTexts);
  const common = useText(commonTexts);
  const { cursor, frames, line, scenario } = useReview();
  const track = useRef<HTMLDivElement>(null);
  const moment = useCursor((state) => state.moment);
  const part = placeOf(line, moment) / line.length;

  const follow = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (box && box.width > 0) cursor.toPlace(((event.clientX - box.left) / box.width) * line.length);
  };
  const story = common('storyTime', {
    day: storyDayAt(scenario, moment.t),
    time: formatStoryTime(storyAt(scenario, moment.t)),
  });
  return (
    <div className="scrubber">
      <Turns />
      <div
        ref={track}
        className="scrubber-track"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          follow(event);
        }}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && follow(event)}
      >
        {line.stretches.map((row) => (
          <StretchBar key={row.fromPosition} row={row} />
        ))}
        <span className="scrubber-done" style={{ width: `${part * 100}%` }} />
        <span
          className="scrubber-thumb"
          role="slider"
          tabIndex={0}
          aria-label={t('place')}
          aria-valuemin={0}
          aria-valuemax={Math.round(line.length)}
          aria-valuenow={Math.round(part * line.length)}
          aria-valuetext={t('placeText', {
            time: formatExerciseTime(moment.t),
            story,
            position: moment.position,
            last: frames.last,
          })}
          style={{ left: `${part * 100}%` }}
        />
      </div>
      <Ticks />
    </div>
  );
}

function StretchBar({ row }: { row: Stretch }) {
  const { line } = useReview();
  const common = useText(commonTexts);
  return (
    <span
      className={`scrubber-stretch scrubber-${row.phase}`}
      title={common(`phase.${row.phase}`)}
      style={{ left: `${(row.start / line.length) * 100}%`, width: `${(row.length / line.length) * 100}%` }}
    />
  );
}

/** Turning points above the line; a mark leads to its moment. */
function Turns() {
  const t = useText(reviewTexts);
  const { cursor, frames, line, turns } = useReview();
  const marks = useMemo(
    () =>
      weightiest(turns).map((turn) => ({ turn, part: placeOf(line, momentOf(frames, turn.position)) / line.length })),
    [frames, line, turns],
  );
  return (
    <div className="scrubber-turns" aria-hidden="true">
      {marks.map(({ turn, part }) => (
        // Pointing device only: the same moments are reached by the buttons and by the list of events.
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        // biome-ignore lint/a11y/noStaticElementInteractions: see above
        <span
          key={turn.position}
          className="scrubber-turn"
          title={`${formatExerciseTime(turn.t)} · ${t(`turn.${turn.kind}`)}`}
          style={{ left: `${part * 100}%`, zIndex: turn.weight }}
          onClick={() => cursor.toPosition(turn.position)}
        >
          <TurnMark kind={turn.kind} {...(turn.outcome ? { outcome: turn.outcome } : {})} />
        </span>
      ))}
    </div>
  );
}

/** More marks than this could not be told apart on any screen. */
const MOST_MARKS = 200;

function weightiest(turns: readonly TurningPoint[]): readonly TurningPoint[] {
  if (turns.length <= MOST_MARKS) return turns;
  return [...turns].sort((a, b) => b.weight - a.weight).slice(0, MOST_MARKS);
}

/** Below the line: a tick for each inject that went out, and exercise time in round steps. */
function Ticks() {
  const t = useText(reviewTexts);
  const { frames, line } = useReview();
  const injects = useMemo(
    () =>
      frames.log
        .filter(({ event }) => event.type === 'InjectReleased')
        .map(({ position }) => ({ position, part: placeOf(line, momentOf(frames, position)) / line.length })),
    [frames, line],
  );
  const hours = useMemo(() => roundTimes(line.stretches, line.length), [line]);
  return (
    <div className="scrubber-ticks" aria-hidden="true">
      {injects.map(({ position, part }) => (
        <span key={position} className="scrubber-inject" title={t('injectMark')} style={{ left: `${part * 100}%` }} />
      ))}
      {hours.map(({ at, part }, index) => (
        <span
          key={at}
          className={`scrubber-time ${index % 2 ? 'scrubber-time-odd' : ''}`}
          // Never cut off at an end of the line.
          style={{ left: `clamp(2em, ${part * 100}%, calc(100% - 2em))` }}
        >
          {formatExerciseTime(at)}
        </span>
      ))}
    </div>
  );
}

const STEPS = [5, 10, 15, 30, 60, 120, 240, 480, 1440].map((minutes) => minutes * MINUTE);

/** About eight round exercise times along the line. */
function roundTimes(stretches: readonly Stretch[], length: number): { at: number; part: number }[] {
  const end = stretches.at(-1)?.toT ?? 0;
  const step = STEPS.find((size) => end / size <= 8) ?? 2880 * MINUTE;
  const times: { at: number; part: number }[] = [];
  for (let at = 0; at <= end; at += step) {
    const row = stretches.find(({ phase, fromT, toT }) => phase === 'running' && fromT <= at && at <= toT);
    if (row)
      times.push({
        at,
        part: (row.start + ((at - row.fromT) / Math.max(1, row.toT - row.fromT)) * row.length) / length,
      });
  }
  return times;
}
