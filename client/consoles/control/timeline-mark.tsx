// One inject on the timeline: the shape is its kind, the fill its state.
import type { KeyboardEvent } from 'react';
import type { ControlInject } from '../../../shared/views/shapes/control-play.ts';
import type { InjectState } from './inject-state.ts';
import { MARK, type Mark } from './timeline-layout.ts';

const R = MARK / 2;
const SHAPES: Readonly<Record<ControlInject['kind'], string>> = {
  contextual: `M${-R},0a${R},${R} 0 1,0 ${MARK},0a${R},${R} 0 1,0 ${-MARK},0`,
  'expected-action': `M${1 - R},${1 - R}h${MARK - 2}v${MARK - 2}h${2 - MARK}z`,
  contingency: `M0,${-R - 1}L${R + 1},0L0,${R + 1}L${-R - 1},0z`,
  'ad-hoc': `M0,${-R}L${R + 1},${R - 1}L${-R - 1},${R - 1}z`,
};
/** Drawn over the shape, so that no state is told by colour alone. */
const SIGNS: Partial<Record<InjectState, string>> = {
  held: 'M-2.500,-4v8M2.500,-4v8',
  waiting: 'M0,-4.500v5M0,4v.01',
  'passed-over': 'M-4,-3.500l3.500,3.500l-3.500,3.500M1,-3.500l3.500,3.500l-3.500,3.500',
  opened: 'M-4,0l3,3l5,-6',
  skipped: 'M-4,-4l8,8M4,-4l-8,8',
  expired: 'M-4,0h8',
  withdrawn: 'M4,0h-8M-1,-3.500l-3.500,3.500l3.500,3.500',
};

export function MarkShape({ kind, state }: { kind: ControlInject['kind']; state: InjectState }) {
  return (
    <>
      <path className="tl-shape" d={SHAPES[kind]} />
      {SIGNS[state] && <path className="tl-sign" d={SIGNS[state]} />}
    </>
  );
}

export interface TimelineMarkProps {
  mark: Mark;
  state: InjectState;
  selected: boolean;
  /** The one mark the Tab key reaches. */
  reachable: boolean;
  label: string;
  onSelect: (key: string) => void;
  onKey: (event: KeyboardEvent, key: string) => void;
}

export function TimelineMark({ mark, state, selected, reachable, label, onSelect, onKey }: TimelineMarkProps) {
  const { inject, x, y, estimated } = mark;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a shape of a drawing cannot be a button element.
    <g
      className={`tl-mark tl-${state} ${estimated ? 'tl-estimated' : ''} ${selected ? 'tl-selected' : ''}`}
      transform={`translate(${x} ${y})`}
      role="button"
      tabIndex={reachable ? 0 : -1}
      aria-pressed={selected}
      aria-label={label}
      data-inject={inject.key}
      onClick={() => onSelect(inject.key)}
      onKeyDown={(event) => onKey(event, inject.key)}
    >
      <title>{label}</title>
      <rect className="tl-hit" x={-14} y={-13} width={54} height={26} rx={5} />
      <MarkShape kind={inject.kind} state={state} />
      <text className="tl-number" x={14} y={4}>
        {inject.number}
      </text>
    </g>
  );
}
