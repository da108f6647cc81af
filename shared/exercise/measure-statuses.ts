// Where a measure can stand in its course. Apart from the machine, so that events and views need no statechart.

/** asked: waits for an authority · running: its result is due · doubled: somebody else had ordered it before. */
export const MEASURE_STATUSES = ['ordered', 'asked', 'running', 'done', 'refused', 'cancelled', 'doubled'] as const;
export type MeasureStatus = (typeof MEASURE_STATUSES)[number];

/** [MEA-12] Whether a measure that is done left something to be done: granted in part only, or not come back in full. */
export const fellShort = ({
  status,
  struck,
  quality = 'full',
  answer,
}: {
  readonly status: MeasureStatus;
  readonly struck?: string;
  readonly quality?: 'full' | 'partial' | 'nothing';
  readonly answer?: { readonly answer: 'granted' | 'narrowed' | 'refused' };
}): boolean => status === 'done' && struck === undefined && (quality !== 'full' || answer?.answer === 'narrowed');
