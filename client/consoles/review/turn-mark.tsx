// A turning point's mark: its shape is the kind, its colour the outcome, and the same mark stands in the legend.
import type { TurningKind, TurningPoint } from '../../../shared/review/turning-points.ts';

const SHAPES: Readonly<Record<TurningKind, string>> = {
  start: 'M4 2v12M4 2l9 3.500-9 3.500',
  end: 'M4 2v12M4 2h9v7H4',
  storyline: 'M8 1.500l6.500 6.500L8 14.500 1.500 8z',
  missed: 'M8 2l6.500 12h-13z',
  harm: 'M8 1.500L14.500 8 8 14.500 1.500 8zM8 4.500v4M8 10v1.500',
  closed: 'M2 8a6 6 0 1 0 12 0 6 6 0 1 0-12 0zM4.500 8h7',
  breach: 'M2.500 3h4v10h-4zM9.500 3h4v10h-4z',
  refused: 'M2 8a6 6 0 1 0 12 0 6 6 0 1 0-12 0zM4 4l8 8',
  protection: 'M2 8l6-6 6 6v6H2z',
  'step-order': 'M2 13h4v-4h4v-4h4M11 2l3 3-3 3',
  'step-overdue': 'M2 13h4v-4h4v-4h4',
  clock: 'M4 2h8M4 14h8M5 2c0 4 6 8 6 12M11 2c0 4-6 8-6 12',
  intervention: 'M2.500 2.500h11v11h-11z',
  interruption: 'M3 3l10 10M13 3L3 13',
  'time-out': 'M5 3v10M11 3v10',
  stop: 'M5.500 1.500h5l4 4v5l-4 4h-5l-4-4v-5z',
};
const OPEN: ReadonlySet<TurningKind> = new Set([
  'interruption',
  'time-out',
  'harm',
  'closed',
  'refused',
  'step-order',
  'step-overdue',
  'clock',
]);

export function TurnMark({ kind, outcome }: { kind: TurningKind; outcome?: NonNullable<TurningPoint['outcome']> }) {
  return (
    <svg className={`turn-mark turn-${kind} turn-${outcome ?? 'plain'}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[kind]} fill={OPEN.has(kind) ? 'none' : 'currentColor'} stroke="currentColor" />
    </svg>
  );
}
