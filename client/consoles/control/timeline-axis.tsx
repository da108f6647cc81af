// What lies under the marks: hours and minutes, moves of the story, planned ENDEX, lanes, and the part without moments.
import { formatExerciseTime, formatStoryTime, MINUTE, storyDay } from '../../../shared/kit/time.ts';
import { useExerciseTime } from '../../exercise/exercise-context.tsx';
import { injectTexts } from '../../locales/control.injects.ts';
import { commonTexts, useText } from '../../locales/index.ts';
import { type Layout, ORIGIN, tickEvery } from './timeline-layout.ts';
import { useControlView } from './use-control.ts';

/** What the label of a move takes; it is left out where the next move begins before. */
const LABEL = 100;
/** Half of the flag of now and half of a label: nearer than this a label would lie under the flag. */
const FLAG = 50;

export interface TimelineAxisProps {
  layout: Layout;
  pixelsPerMinute: number;
  top: number;
}

export function TimelineAxis({ layout, pixelsPerMinute, top }: TimelineAxisProps) {
  const t = useText(injectTexts);
  const common = useText(commonTexts);
  const { catalogue, ends } = useControlView().fields;
  const xOf = (at: number) => ORIGIN + (at / MINUTE) * pixelsPerMinute;
  const now = useExerciseTime((at) => Math.round(Math.min(xOf(at), layout.axis)));
  const every = tickEvery(pixelsPerMinute);
  const ticks: number[] = [];
  for (let at = 0; xOf(at * MINUTE) < layout.axis - 20; at += every) ticks.push(at * MINUTE);
  const first = catalogue.moves[0]?.story ?? 0;
  return (
    <svg className="tl-axis" aria-hidden="true" focusable="false">
      {layout.lanes.map((lane, index) => (
        <rect
          key={lane.id}
          className={index % 2 === 0 ? 'tl-lane' : 'tl-lane tl-lane-odd'}
          y={lane.top}
          width={layout.width}
          height={lane.height}
        />
      ))}
      <rect
        className="tl-untimed"
        x={layout.axis}
        y={top}
        width={layout.width - layout.axis}
        height={layout.height - top}
      />
      {ticks.map((at) => (
        <line key={at} className="tl-grid" x1={xOf(at)} x2={xOf(at)} y1={top} y2={layout.height} />
      ))}
      {catalogue.moves.map(({ at }) => (
        <line key={at} className="tl-move-line" x1={xOf(at)} x2={xOf(at)} y1={4} y2={layout.height} />
      ))}
      <line className="tl-end" x1={xOf(ends)} x2={xOf(ends)} y1={top - 22} y2={layout.height} />
      <text className="tl-tick" x={layout.axis + 10} y={top - 8}>
        {t('noTimeYet')}
      </text>
      {ticks
        .filter((at) => Math.abs(xOf(at) - now) > FLAG)
        .map((at) => (
          <text key={at} className="tl-tick" x={xOf(at)} y={top - 8} textAnchor="middle">
            {formatExerciseTime(at)}
          </text>
        ))}
      {catalogue.moves.map(({ at, story, title }, index) => (
        <g key={at} className="tl-move" transform={`translate(${xOf(at)} 0)`}>
          {xOf(catalogue.moves[index + 1]?.at ?? Number.POSITIVE_INFINITY) - xOf(at) > LABEL && (
            <text x={5} y={15}>
              {common('storyTime', { day: storyDay(first, story), time: formatStoryTime(story) })}
              {title && pixelsPerMinute > 20 && ` · ${title.text}`}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
