// What lies under the marks: hours and minutes, moves of the story, planned ENDEX, lanes, and the part without moments.
import { formatExerciseTime, formatStoryTime, MINUTE, storyDay } from '../../../shared/kit/time.ts';
import { injectTexts } from '../../locales/control.injects.ts';
import { commonTexts, useText } from '../../locales/index.ts';
import { type Layout, ORIGIN, tickEvery } from './timeline-layout.ts';
import { useControlView } from './use-control.ts';

/** What the label of a move takes; it is left out where the next move begins before. */
const LABEL = 100;

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
      <text className="tl-tick" x={layout.axis + 10} y={top - 8}>
        {t('noTimeYet')}
      </text>
      {ticks.map((at) => (
        <g key={at} transform={`translate(${xOf(at)} 0)`}>
          <line className="tl-grid" y1={top} y2={layout.height} />
          <text className="tl-tick" y={top - 8} textAnchor="middle">
            {formatExerciseTime(at)}
          </text>
        </g>
      ))}
      {catalogue.moves.map(({ at, story, title }, index) => (
        <g key={at} className="tl-move" transform={`translate(${xOf(at)} 0)`}>
          <line y1={4} y2={layout.height} />
          {xOf(catalogue.moves[index + 1]?.at ?? Number.POSITIVE_INFINITY) - xOf(at) > LABEL && (
            <text x={5} y={15}>
              {common('storyTime', { day: storyDay(first, story), time: formatStoryTime(story) })}
              {title && pixelsPerMinute > 20 && ` · ${title.text}`}
            </text>
          )}
        </g>
      ))}
      <line className="tl-end" x1={xOf(ends)} x2={xOf(ends)} y1={top - 22} y2={layout.height} />
    </svg>
  );
}
