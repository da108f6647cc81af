// The timeline: storylines as lanes, injects as marks, now as a line. Arrow keys go from mark to mark.
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { formatExerciseTime, MINUTE } from '../../../shared/kit/time.ts';
import type { ControlView } from '../../../shared/views/shapes/control.ts';
import type { ControlInject } from '../../../shared/views/shapes/control-play.ts';
import { useExerciseStore, useExerciseTime } from '../../exercise/exercise-context.tsx';
import { injectTexts } from '../../locales/control.injects.ts';
import { useText } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { useWidth } from '../../ui/use-width.ts';
import { stateOf } from './inject-state.ts';
import { NextInjects } from './next-injects.tsx';
import { TimelineAxis } from './timeline-axis.tsx';
import { TimelineLabels } from './timeline-labels.tsx';
import { axisEnd, type Layout, layOut, type Mark, neighbour, ORIGIN, SLOT } from './timeline-layout.ts';
import { TimelineLegend } from './timeline-legend.tsx';
import { TimelineMark } from './timeline-mark.tsx';
import { useControlView } from './use-control.ts';

const TOP = 50;
const STEP = 5 * MINUTE;
const ZOOMS = [1, 1.5, 2, 3, 4, 6, 10];

export interface TimelineProps {
  selected: string | undefined;
  onSelect: (key: string) => void;
}

export function Timeline({ selected, onSelect }: TimelineProps) {
  const t = useText(injectTexts);
  const view = useControlView();
  const store = useExerciseStore();
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const [zoom, setZoom] = useState(0);
  const { injects } = view.lists;
  const { storylines, ends: planned } = view.fields;
  // Play that goes on after its planned end takes the axis with it, five minutes at a time.
  const ends = useExerciseTime((now) => Math.max(planned, Math.ceil(now / STEP) * STEP));
  const minutes = axisEnd(injects, ends) / MINUTE;
  const pixelsPerMinute = Math.max(9, (width - ORIGIN - 3 * SLOT) / minutes) * (ZOOMS[zoom] ?? 1);
  const order = storylines.map(({ id }) => id).join('/');
  const layout = useMemo(
    () => layOut(injects, { storylines: order.split('/'), pixelsPerMinute, ends, top: TOP }),
    [injects, order, pixelsPerMinute, ends],
  );
  const toNow = useCallback(() => {
    const x = ORIGIN + (store.exerciseNow() / MINUTE) * pixelsPerMinute;
    if (scroller.current) scroller.current.scrollLeft = x - width / 3;
  }, [store, pixelsPerMinute, width]);
  // Now stays in sight when the scale changes, not as it passes.
  useEffect(toNow, [toNow]);
  return (
    <div className="tl">
      <div className="tl-tools">
        <TimelineLegend />
        <span className="ctl-actions">
          <Button size="small" onPress={toNow}>
            {t('toNow')}
          </Button>
          <Button size="small" aria-label={t('zoomOut')} isDisabled={zoom === 0} onPress={() => setZoom(zoom - 1)}>
            −
          </Button>
          <Button
            size="small"
            aria-label={t('zoomIn')}
            isDisabled={zoom === ZOOMS.length - 1}
            onPress={() => setZoom(zoom + 1)}
          >
            +
          </Button>
        </span>
      </div>
      <div className="tl-body">
        <TimelineLabels layout={layout} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
        <section className="tl-scroll" ref={scroller} aria-label={t('timeline')} tabIndex={0}>
          <Drawing
            view={view}
            layout={layout}
            pixelsPerMinute={pixelsPerMinute}
            selected={selected}
            onSelect={onSelect}
          />
        </section>
      </div>
      <NextInjects selected={selected} onSelect={onSelect} />
    </div>
  );
}

interface DrawingProps extends TimelineProps {
  view: ControlView;
  layout: Layout;
  pixelsPerMinute: number;
}

function Drawing({ view, layout, pixelsPerMinute, selected, onSelect }: DrawingProps) {
  const t = useText(injectTexts);
  const svg = useRef<SVGSVGElement>(null);
  const [moved, setMoved] = useState(0);
  const marks = layout.lanes.flatMap((lane) => lane.marks);
  const entry = marks.some(({ inject }) => inject.key === selected) ? selected : marks[0]?.inject.key;
  useEffect(() => {
    if (moved > 0) svg.current?.querySelector<SVGGElement>('.tl-selected')?.focus();
  }, [moved]);
  const onKey = (event: KeyboardEvent, key: string) => {
    const to = event.key === 'Enter' || event.key === ' ' ? { inject: { key } } : neighbour(layout, key, event.key);
    const isOurs = event.key.startsWith('Arrow') || ['Home', 'End', 'Enter', ' '].includes(event.key);
    if (!isOurs) return;
    event.preventDefault();
    if (!to) return;
    onSelect(to.inject.key);
    setMoved((count) => count + 1);
  };
  const label = ({ inject, at, estimated }: Mark): string =>
    t(at === undefined ? 'markNoTime' : estimated ? 'markAbout' : 'markAt', {
      ...nameOf(inject),
      state: t(`state.${stateOf(inject, view)}`),
      at: at === undefined ? '' : formatExerciseTime(at),
    });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing holds its marks as a group.
    <svg
      ref={svg}
      width={layout.width}
      height={layout.height}
      className="tl-svg"
      role="group"
      aria-label={t('injects')}
    >
      <TimelineAxis layout={layout} pixelsPerMinute={pixelsPerMinute} top={TOP} />
      <NowLine layout={layout} pixelsPerMinute={pixelsPerMinute} />
      {marks.map((mark) => (
        <TimelineMark
          key={mark.inject.key}
          mark={mark}
          state={stateOf(mark.inject, view)}
          selected={mark.inject.key === selected}
          reachable={mark.inject.key === entry}
          label={label(mark)}
          onSelect={onSelect}
          onKey={onKey}
        />
      ))}
    </svg>
  );
}

const nameOf = (inject: ControlInject) => ({ number: inject.number, subject: inject.subject.text });

function NowLine({ layout, pixelsPerMinute }: { layout: Layout; pixelsPerMinute: number }) {
  const x = useExerciseTime((now) => Math.round(ORIGIN + (now / MINUTE) * pixelsPerMinute));
  const text = useExerciseTime((now) => formatExerciseTime(now));
  return (
    <svg className="tl-now" x={Math.min(x, layout.axis)} aria-hidden="true" focusable="false">
      <line y1={46} y2={layout.height} />
      <rect x={-28} y={28} width={56} height={19} rx={4} />
      <text y={42} textAnchor="middle">
        {text}
      </text>
    </svg>
  );
}
