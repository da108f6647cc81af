// Where a measure can stand in its course. Apart from the machine, so that events and views need no statechart.

/** asked: waits for an authority · running: its result is due · doubled: somebody else had ordered it before. */
export const MEASURE_STATUSES = ['ordered', 'asked', 'running', 'done', 'refused', 'cancelled', 'doubled'] as const;
export type MeasureStatus = (typeof MEASURE_STATUSES)[number];
